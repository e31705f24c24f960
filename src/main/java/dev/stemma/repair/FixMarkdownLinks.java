package dev.stemma.repair;

import java.util.Locale;
import java.util.Set;

/**
 * Writes a Markdown link as its text and its address, an image as its description.
 *
 * <p>An address inside the page itself says nothing outside it and goes, as does a title; the ledger has both.
 */
final class FixMarkdownLinks implements RepairRule {
    private static final int LONGEST_ADDRESS = 2048;
    private static final int MARKS = Traits.BRACKET | Traits.LINE_FEED | Traits.BACKSLASH | Traits.BACKTICK;
    private static final Set<String> WEB = Set.of("http:", "https:", "ftp:");
    /** As deep as CommonMark lets an address nest them. */
    private static final int MOST_PARENTHESES = 32;

    /** Brackets in brackets beyond this are no link text. */
    private static final int DEEPEST = 8;

    @Override
    public String name() {
        return "markdown-links";
    }

    @Override
    public String reason() {
        return "[text](address) is how Markdown writes a link; a reader sees the text.";
    }

    @Override
    public Example example() {
        return new Example(
                "[our policy](https://example.org/p) and ![logo](/l.png)",
                "our policy (https://example.org/p) and logo");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.BRACKET);
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        if (!text.contains("](")) {
            return;
        }
        Ahead close = new Ahead(text, ")");
        int[] open = new int[DEEPEST];
        int depth = 0;
        Marks marks = edits.marks();
        for (int i = marks.next(0, MARKS); i < text.length(); i = marks.next(i + 1, MARKS)) {
            switch (text.charAt(i)) {
                case '\n' -> depth = 0;
                case '\\' -> i++;
                case '`' -> i = Markdown.codeEnd(text, i);
                case '[' -> {
                    if (depth == DEEPEST) {
                        System.arraycopy(open, 1, open, 0, DEEPEST - 1);
                        depth--;
                    }
                    open[depth++] = i;
                }
                case ']' -> {
                    if (depth > 0) {
                        i = Math.max(i, link(text, open[--depth], i, close, edits));
                    }
                }
                default -> {}
            }
        }
    }

    /** Writes the link with text {@code open..close} out; gives its last index, or {@code close} if it is none. */
    private static int link(String text, int open, int close, Ahead parenthesis, Edits edits) {
        if (Markdown.at(text, close + 1) != '(') {
            return close;
        }
        int end = parenthesis.of(close + 2) < text.length() ? targetEnd(text, close + 2) : -1;
        if (end < 0) {
            return close;
        }
        boolean image = Markdown.before(text, open) == '!' && !isEscaped(text, open - 1);
        int start = image ? open - 1 : open;
        String label = text.substring(open + 1, close);
        String address = address(text.substring(close + 2, end));
        if (start < edits.end() || !isAddress(address, label)) {
            return end; // an inner link was written out: the outer one is met in the next pass
        }
        String after = image ? label.strip() : written(label, address);
        if (!image && WEB.contains(scheme(after))) {
            after = apart(text, start, after, end + 1);
        } else if (after.endsWith(")") && Markdown.at(text, end + 1) == '[') {
            after += " ";
        }
        edits.replace(start, end + 1, after);
        return end;
    }

    /** The index of the closing parenthesis of an address and title; -1 if there is none. */
    private static int targetEnd(String text, int from) {
        boolean data = text.startsWith("data:", from) || text.startsWith("<data:", from);
        long limit = data ? text.length() : Math.min(text.length(), (long) from + LONGEST_ADDRESS);
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (data && (c == '[' || c == ']'))) {
                return -1;
            } else if (c == '"' || c == ' ') {
                return titleEnd(text, i, limit);
            } else if (c == '(') {
                if (++depth > MOST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** After the address: white space, perhaps a title in quotes, the parenthesis. */
    private static int titleEnd(String text, int from, long limit) {
        int i = from;
        while (i < limit && text.charAt(i) == ' ') {
            i++;
        }
        if (i < limit && text.charAt(i) == '"') {
            for (i++; i < limit && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == '"' && Markdown.at(text, i + 1) == ')') {
                    return i + 1;
                }
            }
            return -1;
        }
        return i < limit && text.charAt(i) == ')' ? i : -1;
    }

    private static String address(String target) {
        int end = 0;
        while (end < target.length() && target.charAt(end) != ' ' && target.charAt(end) != '"') {
            end++;
        }
        String address = target.substring(0, end);
        return address.length() > 1 && address.startsWith("<") && address.endsWith(">")
                ? address.substring(1, address.length() - 1)
                : address;
    }

    /** {@code f[0](x)} is no link: an address has a scheme, a path, a dot, or is an anchor. */
    private static boolean isAddress(String address, String label) {
        if (address.isEmpty()) {
            boolean characters =
                    label.startsWith(":") && label.endsWith(":"); // a class of a regular expression: [:graph:]
            return !characters && !label.isBlank() && !label.chars().allMatch(Character::isDigit);
        }
        return address.indexOf('/') >= 0
                || address.indexOf('.') > 0
                || address.indexOf(':') > 0
                || address.startsWith("#")
                || address.startsWith("?");
    }

    private static String written(String label, String address) {
        String words = label.strip();
        String link = address.replace("\\_", "_");
        if (words.isEmpty() || !leadsOut(link)) {
            return words;
        }
        String plain = words.replace("\\", "");
        if (!bare(plain).equals(bare(link))) {
            return words + " (" + link + ")";
        }
        return WEB.contains(scheme(link)) ? link : plain;
    }

    /** Whether an address leads out of the page: not an anchor, a script or a scheme of the site's own making. */
    private static boolean leadsOut(String address) {
        String scheme = scheme(address);
        return !address.isEmpty()
                && !address.startsWith("#")
                && (scheme.isEmpty() || WEB.contains(scheme) || scheme.equals("mailto:") || scheme.equals("tel:"));
    }

    private static String scheme(String address) {
        int colon = address.indexOf(':');
        for (int i = 0; i < colon; i++) {
            if (!Markdown.isWord(address.charAt(i))) {
                return "";
            }
        }
        return colon < 0 ? "" : address.substring(0, colon + 1).toLowerCase(Locale.ROOT);
    }

    /** An address as people write it: without scheme and closing slash. */
    private static String bare(String address) {
        String rest = address.substring(scheme(address).length());
        int from = rest.startsWith("//") ? 2 : 0;
        int end = rest.endsWith("/") && rest.length() > from ? rest.length() - 1 : rest.length();
        return rest.substring(from, Math.max(from, end)).toLowerCase(Locale.ROOT);
    }

    /** An address must not run into the words beside it. */
    private static String apart(String text, int start, String address, int next) {
        String ahead = Markdown.isWord(Markdown.before(text, start)) ? " " : "";
        char c = Markdown.at(text, next);
        return ahead + address + (Markdown.isWord(c) || c == '[' || c == '/' || c == '(' ? " " : "");
    }

    private static boolean isEscaped(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }
}
