package dev.stemma.repair;

/** Takes the angle brackets from {@code <https://...>} (CommonMark 6.5). */
final class FixAutolinks implements RepairRule {
    private static final int LONGEST = 2048;
    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "mailto:", "www."};

    @Override
    public String name() {
        return "autolinks";
    }

    @Override
    public String reason() {
        return "The angle brackets around an address are Markdown's.";
    }

    @Override
    public Example example() {
        return new Example("the <https://www.example.org> platform", "the https://www.example.org platform");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.LESS_THAN);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            int end = addressEnd(text, i + 1);
            if (end < 0) {
                continue;
            }
            if (Markdown.isWord(Markdown.before(text, i)) || continuesAddress(Markdown.at(text, end + 1))) {
                edits.refuse(i, end + 1, text.substring(i + 1, end), "the address would run into the word beside it");
                continue;
            }
            edits.replace(i, i + 1, "");
            edits.replace(end, end + 1, "");
            i = end;
        }
    }

    /** The index of the closing bracket of the address at {@code from}; -1 if none stands there. */
    private static int addressEnd(String text, int from) {
        boolean scheme = false;
        for (String start : SCHEMES) {
            scheme |= text.regionMatches(true, from, start, 0, start.length());
        }
        if (!scheme) {
            return -1;
        }
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || Markdown.isSpace(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean continuesAddress(char next) {
        return Markdown.isWord(next) || next == '/' || next == '-' || next == '_' || next == '=' || next == '@';
    }
}
