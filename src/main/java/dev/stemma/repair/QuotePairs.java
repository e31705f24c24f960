package dev.stemma.repair;

/** Finds the partner of marks that are quotes only in pairs: guillemets, {@code ``...''}, {@code ,,...''}. */
final class QuotePairs {
    /** Longest quotation looked for. */
    private static final int LONGEST = 2000;

    private QuotePairs() {}

    /**
     * Where the guillemet that closes the one at {@code at} stands; -1 if it opens nothing. Both {@code «French»} and
     * {@code »German«}, with the same space or none inside both, in one line and cell. A line that is all between two
     * guillemets, spaced, is a pager ({@code « Previous | Next »}) as often as a quotation: it is left.
     */
    static int closingGuillemet(String text, int at) {
        char open = text.charAt(at);
        boolean french = open == '«' || open == '‹';
        char first = Markdown.at(text, at + 1);
        boolean spaced = Markdown.isSpace(first);
        char ahead = Markdown.before(text, at);
        if (first == '\n' || first == '\t' || (spaced && !french) || Markdown.isWord(ahead) || ahead == open) {
            return -1;
        }
        char close = partner(open);
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c == '|' || c == open) {
                return -1;
            }
            if (c == close) {
                boolean fits =
                        spaced == Markdown.isSpace(text.charAt(i - 1)) && !Markdown.isWord(Markdown.at(text, i + 1));
                boolean line = spaced && Markdown.startsLine(text, at) && Markdown.at(text, i + 1) == '\n';
                return fits && !line ? i : -1;
            }
        }
        return -1;
    }

    /**
     * Where the {@code ''} that closes the two-character mark at {@code at} starts; -1 if it opens nothing.
     */
    static int closingApostrophes(String text, int at) {
        if (Markdown.isWord(Markdown.before(text, at))
                || Markdown.before(text, at) == text.charAt(at)
                || !Markdown.isWord(Markdown.at(text, at + 2))) {
            return -1;
        }
        int limit = Math.min(text.length() - 1, at + LONGEST);
        for (int i = at + 3; i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\t'; i++) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '’') && text.charAt(i + 1) == c) {
                boolean fits = !Markdown.isSpace(text.charAt(i - 1))
                        && !Markdown.isWord(Markdown.at(text, i + 2))
                        && Markdown.at(text, i + 2) != c;
                return fits ? i : -1;
            }
        }
        return -1;
    }

    private static char partner(char guillemet) {
        return switch (guillemet) {
            case '«' -> '»';
            case '»' -> '«';
            case '‹' -> '›';
            default -> '‹';
        };
    }
}
