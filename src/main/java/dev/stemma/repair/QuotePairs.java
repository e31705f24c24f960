package dev.stemma.repair;

/** Finds the partner of marks that are quotes only in pairs: guillemets, {@code ``...''}, {@code ,,...''}. Not thread-safe. */
final class QuotePairs {
    /** Longest quotation looked for. */
    private static final int LONGEST = 2000;

    private final String text;
    private final Ahead straight;
    private final Ahead printed;
    private final Ahead lineEnd;
    private final Ahead tab;

    /** The pairs of {@code text}, to be asked for in ascending order. */
    QuotePairs(String text) {
        this.text = text;
        this.straight = new Ahead(text, "''");
        this.printed = new Ahead(text, "’’");
        this.lineEnd = new Ahead(text, "\n");
        this.tab = new Ahead(text, "\t");
    }

    /**
     * Where the guillemet that closes the one at {@code at} stands; -1 if it opens nothing. Both {@code «French»} and
     * {@code »German«}, with the same space or none inside both, in one line and cell. A line that is all between two
     * guillemets, spaced, is a pager ({@code « Previous | Next »}) as often as a quotation: it is left.
     */
    int closingGuillemet(int at) {
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
    int closingApostrophes(int at) {
        if (Markdown.isWord(Markdown.before(text, at))
                || Markdown.before(text, at) == text.charAt(at)
                || !Markdown.isWord(Markdown.at(text, at + 2))) {
            return -1;
        }
        int close = Math.min(straight.of(at + 3), printed.of(at + 3));
        if (close >= Math.min(text.length() - 1, at + LONGEST)
                || lineEnd.of(at + 3) < close
                || tab.of(at + 3) < close) {
            return -1;
        }
        boolean fits = !Markdown.isSpace(text.charAt(close - 1))
                && !Markdown.isWord(Markdown.at(text, close + 2))
                && Markdown.at(text, close + 2) != text.charAt(close);
        return fits ? close : -1;
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
