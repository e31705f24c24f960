package dev.stemma.report;

import java.util.List;

/** Text that would do something if it were ever more than text. */
public final class HostileText {
    /** Harmless, and as a diff and a template see it of the same shape as every payload: one word. */
    public static final String HARMLESS = "harmless";

    public static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</style><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "\"><svg/onload=alert(1)>",
            "javascript:alert(document.domain)",
            "<!--<script>",
            "]]><a href=javascript:alert(1)>x",
            "&lt;script&gt;&#60;b&#62;",
            "${1+1} @if(true) !{x} {{platform_url",
            "</title><base href=//evil.example/>",
            "</textarea><iframe srcdoc='<script>alert(1)</script>'>",
            "<details open ontoggle=alert(1)>",
            "\u2028alert(1)\u2029",
            "\u202Eevil\u2066x\u2069\u200F",
            "\u001B]8;;http://evil.example\u0007x\u001B[31m",
            "\uD800 lone \uDC00 \uFFFE",
            "\u0085\u009B31m\u007F",
            "a\u200Bb\u00ADc\uFEFFd\uDB40\uDC41");

    private HostileText() {}

    /** Before the last character, so that line ends, word starts and addresses keep their shape. */
    public static String insert(String text, String payload) {
        return text.isEmpty() ? text : text.substring(0, text.length() - 1) + payload + text.charAt(text.length() - 1);
    }
}
