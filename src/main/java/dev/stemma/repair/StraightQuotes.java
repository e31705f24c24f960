package dev.stemma.repair;

/** Printed quotes and apostrophes to {@code "} and {@code '}. */
final class StraightQuotes {
    private StraightQuotes() {}

    static void apply(String text, Edits edits) {
        int[] closing = new int[4]; // where guillemets, then two-character marks close that were opened: a short stack
        int depth = 0;
        Marks found = edits.marks();
        int marks = marks(text, found.traits());
        if (marks == 0) {
            return;
        }
        QuotePairs pairs = new QuotePairs(text);
        for (int i = found.next(0, marks); i < text.length(); i = found.next(i + 1, marks)) {
            char c = text.charAt(i);
            if (depth > 0 && closing[depth - 1] == i) {
                depth--;
                i = close(text, i, edits);
                continue;
            }
            int close = depth < closing.length && opens(text, i, c) ? closingMark(pairs, i, c) : -1;
            if (close >= 0 && (depth == 0 || close < closing[depth - 1])) {
                closing[depth++] = close;
                i = open(text, i, edits);
                continue;
            }
            String straight = straight(text, i, c);
            if (!straight.isEmpty()) {
                edits.replace(i, i + 1, straight);
            }
        }
    }

    /** What to stop at; typewriter marks only in a text where some stand double. */
    private static int marks(String text, Traits traits) {
        return (traits.any(Traits.QUOTE) ? Traits.QUOTE : 0)
                | (traits.any(Traits.BACKTICK) ? Traits.BACKTICK : 0)
                | (text.contains("''") ? Traits.STRAIGHT_QUOTE : 0)
                | (text.contains(",,") ? Traits.COMMA : 0);
    }

    private static boolean opens(String text, int at, char c) {
        return FixQuotes.isGuillemet(c) || ((c == '`' || c == ',' || c == '\'') && Markdown.at(text, at + 1) == c);
    }

    private static int closingMark(QuotePairs pairs, int at, char c) {
        return FixQuotes.isGuillemet(c) ? pairs.closingGuillemet(at) : pairs.closingApostrophes(at);
    }

    /** Writes the opening mark at {@code at}; gives its last index. */
    private static int open(String text, int at, Edits edits) {
        char c = text.charAt(at);
        int end = at + 1;
        if (!FixQuotes.isGuillemet(c)) {
            end = at + 2;
        } else if (Markdown.isSpace(Markdown.at(text, end))) {
            end++;
        }
        edits.replace(at, end, mark(c), "paired");
        return end - 1;
    }

    /** Writes the closing mark at {@code at}, and the space ahead of it; gives its last index. */
    private static int close(String text, int at, Edits edits) {
        char c = text.charAt(at);
        boolean guillemet = FixQuotes.isGuillemet(c);
        int start = guillemet && Markdown.isSpace(text.charAt(at - 1)) && at - 1 >= edits.end() ? at - 1 : at;
        int end = guillemet ? at + 1 : at + 2;
        edits.replace(start, end, mark(c), "paired");
        return end - 1;
    }

    private static String mark(char c) {
        return c == '‹' || c == '›' ? "'" : "\"";
    }

    /** What a mark becomes without regard to a partner; empty if it stays. */
    private static String straight(String text, int at, char c) {
        return switch (c) {
            case '‘', '’', '‛' -> "'";
            case '‚' -> Markdown.isSpace(Markdown.at(text, at + 1)) ? "" : "'";
            case '“', '”', '„', '‟' -> "\"";
            case 'ʼ' ->
                Character.isLetter(Markdown.at(text, at + 1)) || Character.isLetter(Markdown.before(text, at))
                        ? "'"
                        : "";
            case '´', '`', '′' -> isApostrophe(text, at) ? "'" : "";
            default -> "";
        };
    }

    /** An accent or prime between two letters was meant as an apostrophe: {@code don´t}. */
    private static boolean isApostrophe(String text, int at) {
        return at > 0
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(Markdown.at(text, at + 1))
                && (text.charAt(at) != '`' || !isCode(text, at));
    }

    private static boolean isCode(String text, int at) {
        int end = Math.min(text.length(), at + 200);
        for (int i = at + 1; i < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '`') {
                return true;
            }
        }
        int start = Math.max(0, at - 200);
        for (int i = at - 1; i >= start && text.charAt(i) != '\n'; i--) {
            if (text.charAt(i) == '`') {
                return true;
            }
        }
        return false;
    }
}
