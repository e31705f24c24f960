package dev.stemma.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a page declares for itself, found before it is decoded (WHATWG HTML 13.2.3.2, with a longer prescan). */
final class MetaCharset {
    /** Browsers look at 1,024 bytes; pages with long scripts in front of the meta element are known. */
    private static final int PRESCAN = 1 << 14;

    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]{0,500}?\\bcharset\\s{0,5}+=\\s{0,5}+[\"']?+\\s{0,5}+([A-Za-z0-9_:.+-]{1,40}+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("\\A\\s*+<\\?xml[^>]{0,200}?\\bencoding\\s{0,5}+=\\s{0,5}+[\"']([A-Za-z0-9_:.+-]{1,40}+)");

    private MetaCharset() {}

    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        if (meta.find()) {
            return Optional.of(noUtf16(meta.group(1)));
        }
        Matcher xml = XML.matcher(head);
        return xml.find() ? Optional.of(noUtf16(xml.group(1))) : Optional.empty();
    }

    /** A declaration that could be read as ASCII cannot stand in UTF-16. */
    private static String noUtf16(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : label;
    }
}
