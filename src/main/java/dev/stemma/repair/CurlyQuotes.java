package dev.stemma.repair;

/**
 * Typewriter quotes to printed ones, in the pair that the text itself uses: „German“, „Polish”, «French», else “English”.
 *
 * <p>Where a mark may be an inch, a foot, code or either side of a pair, it stays as it is.
 */
final class CurlyQuotes {
    /** The marks of one typography. */
    private record Style(String open, String close) {}

    private static final Style ENGLISH = new Style("“", "”");
    private static final Style GERMAN = new Style("„", "“");
    private static final Style POLISH = new Style("„", "”");
    private static final Style FRENCH = new Style("«", "»");
    private static final Style FRENCH_SPACED = new Style("« ", " »");

    /** Longest quotation looked for. */
    private static final int LONGEST = 2000;

    private final String text;
    private final Edits edits;
    private final Style style;
    private final Ahead lineEnd;
    private final Ahead tab;
    private boolean open;
    /** The next mark that could close; found once for all that ask from ahead of it. */
    private int closing = -1;

    private CurlyQuotes(String text, Edits edits) {
        this.text = text;
        this.edits = edits;
        this.style = styleOf(text);
        this.lineEnd = new Ahead(text, "\n");
        this.tab = new Ahead(text, "\t");
    }

    static void apply(String text, Edits edits) {
        new CurlyQuotes(text, edits).run();
    }

    private void run() {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n', '\t' -> open = false;
                case '"' -> doubled(i, i + 1);
                case '\'', '`' -> {
                    if (Markdown.at(text, i + 1) == text.charAt(i)) {
                        i = pair(i);
                    } else {
                        single(i);
                    }
                }
                case 'ʼ', '´', '′' -> {
                    if (betweenLetters(i)) {
                        edits.replace(i, i + 1, "’");
                    }
                }
                default -> {}
            }
        }
    }

    private static Style styleOf(String text) {
        if (text.indexOf('„') >= 0) {
            return count(text, '”') > count(text, '“') ? POLISH : GERMAN;
        }
        int guillemet = text.indexOf('«');
        if (guillemet >= 0 && text.indexOf('»') > guillemet && text.indexOf('“') < 0) {
            return Markdown.isSpace(Markdown.at(text, guillemet + 1)) ? FRENCH_SPACED : FRENCH;
        }
        return ENGLISH;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private void doubled(int start, int end) {
        char before = Markdown.before(text, start);
        char after = Markdown.at(text, end);
        if (!open && opensAfter(before) && !Markdown.isSpace(after)) {
            if (closes(end)) {
                edits.replace(start, end, style.open());
                open = true;
            }
        } else if (open && !Markdown.isSpace(before) && !Markdown.isWord(after)) {
            edits.replace(start, end, style.close());
            open = false;
        } else if (!open && Character.isDigit(before) && end - start == 1) {
            edits.replace(start, end, "″", "inches or seconds");
        }
    }

    /** Whether a closing mark follows in the line. */
    private boolean closes(int from) {
        if (closing < from) {
            closing = from;
            while (closing < text.length() && !isClosing(closing)) {
                closing++;
            }
        }
        return closing < Math.min(text.length(), from + LONGEST)
                && closing < lineEnd.of(from)
                && closing < tab.of(from);
    }

    private boolean isClosing(int at) {
        boolean mark = text.charAt(at) == '"' || text.startsWith("''", at);
        return mark && !Markdown.isSpace(Markdown.before(text, at));
    }

    /** Two marks for one: {@code ``so''}; gives the last index of what it read. */
    private int pair(int at) {
        if (Markdown.at(text, at + 2) == text.charAt(at)) {
            return at + Markdown.run(text, at) - 1;
        }
        doubled(at, at + 2);
        return at + 1;
    }

    private void single(int at) {
        char before = Markdown.before(text, at);
        char after = Markdown.at(text, at + 1);
        if (text.charAt(at) == '`') {
            return;
        }
        if (betweenLetters(at) || (Character.isLetter(before) && !Character.isLetter(after))) {
            edits.replace(at, at + 1, "’");
        } else if (Character.isDigit(before) && !Character.isLetter(after)) {
            edits.replace(at, at + 1, "′", "feet or minutes");
        } else if (opensAfter(before) && Character.isDigit(after) && Character.isDigit(Markdown.at(text, at + 2))) {
            edits.replace(at, at + 1, "’", "a year without its century");
        }
    }

    private boolean betweenLetters(int at) {
        return Character.isLetterOrDigit(Markdown.before(text, at)) && Character.isLetter(Markdown.at(text, at + 1));
    }

    private static boolean opensAfter(char before) {
        return Markdown.isSpace(before) || "([{-–—/«“„".indexOf(before) >= 0;
    }
}
