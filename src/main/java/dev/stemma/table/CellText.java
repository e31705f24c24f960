package dev.stemma.table;

/** The words of a cell: white space folded, Markdown's marks gone. */
final class CellText {
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~\"";

    private CellText() {}

    /** {@code raw} as a reader sees it: no escapes, emphasis, code marks or link targets, {@code <br>} a space. */
    static String plain(CharSequence raw) {
        if (isPlain(raw)) {
            return raw.toString();
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
            if (c == '\\' && ESCAPABLE.indexOf(next) >= 0) {
                out.append(next);
                i++;
            } else if ((c == '*' && next == '*') || c == '`') {
                i += c == '`' ? 0 : 1;
            } else if (c == '<' && lineBreak(raw, i) > 0) {
                i += lineBreak(raw, i) - 1;
                space(out);
            } else if (c == '!' && next == '[' && linkTextEnd(raw, i + 1) > 0) {
                i = linkEnd(raw, i + 1) - 1; // an image has no words
            } else if (c == '[' && linkTextEnd(raw, i) > 0) {
                out.append(plain(raw.subSequence(i + 1, linkTextEnd(raw, i))));
                i = linkEnd(raw, i) - 1;
            } else if (Lines.isSpace(c)) {
                space(out);
            } else {
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        boolean emphasised = end > 2 && (out.charAt(0) == '*' && out.charAt(end - 1) == '*');
        return emphasised ? out.substring(1, end - 1) : out.toString();
    }

    private static boolean isPlain(CharSequence raw) {
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\'
                    || c == '*'
                    || c == '`'
                    || c == '<'
                    || c == '!'
                    || c == '['
                    || (c != ' ' && Lines.isSpace(c))
                    || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || raw.length() == 0;
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Length of a {@code <br>}, {@code <br/>} or {@code <br />} at {@code i}, else 0. */
    static int lineBreak(CharSequence raw, int i) {
        if (i + 3 >= raw.length() || (raw.charAt(i + 1) | 32) != 'b' || (raw.charAt(i + 2) | 32) != 'r') {
            return 0;
        }
        int at = i + 3;
        while (at < raw.length() && at < i + 6 && (raw.charAt(at) == ' ' || raw.charAt(at) == '/')) {
            at++;
        }
        return at < raw.length() && raw.charAt(at) == '>' ? at + 1 - i : 0;
    }

    /** The closing bracket of an inline link {@code [text](target)} that opens at {@code i}; 0 if it is none. */
    private static int linkTextEnd(CharSequence raw, int i) {
        int depth = 0;
        for (int at = i; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at + 1 < raw.length() && raw.charAt(at + 1) == '(' && close(raw, at + 1) > 0 ? at : 0;
            }
        }
        return 0;
    }

    private static int linkEnd(CharSequence raw, int i) {
        return close(raw, linkTextEnd(raw, i) + 1) + 1;
    }

    private static int close(CharSequence raw, int open) {
        int depth = 0;
        for (int at = open; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return 0;
    }
}
