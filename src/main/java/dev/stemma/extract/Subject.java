package dev.stemma.extract;

import dev.stemma.lexicon.CookieWords;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.OptionalInt;

/**
 * Whether a table is one of cookies, by what it and the text above speak of: names alone may be those of anything, of functions and
 * versions too. Cookies are believed at their word; trackers and local storage, which bugs and programs have, are said twice where they are meant.
 */
final class Subject {
    /** Characters above a table that may say what it is about. */
    private static final int NEAR = 1500;

    /** For so many rows of a table the text has to speak of cookies once, where nothing close above does. */
    private static final int ROWS_A_MENTION = 10;

    private final String text;
    private OptionalInt cookiesInAll = OptionalInt.empty();

    Subject(String text) {
        this.text = text;
    }

    /** Whether {@code table} or the text close above speaks of cookies. */
    boolean isCookies(Table table) {
        Span span = table.span();
        Mentions above = mentions(Math.max(0, span.start() - NEAR), span.start());
        if (above.cookies() > 0) {
            return true;
        }
        Mentions inside = mentions(span.start(), span.end());
        int others = above.others() + inside.others();
        return others > 1 || (inside.cookies() > 0 && isOften(table.rows().size()));
    }

    /** Whether all of the text speaks of cookies often enough for a table of so many rows. */
    private boolean isOften(int rows) {
        return cookiesInAll() > 0 && cookiesInAll() * ROWS_A_MENTION >= rows;
    }

    private int cookiesInAll() {
        if (cookiesInAll.isEmpty()) {
            cookiesInAll = OptionalInt.of(mentions(0, text.length()).cookies());
        }
        return cookiesInAll.getAsInt();
    }

    /** Whether a title or cell speaks of cookies or trackers. */
    static boolean isIn(String words) {
        return CookieWords.areIn(words);
    }

    private record Mentions(int cookies, int others) {}

    private Mentions mentions(int from, int to) {
        int cookies = 0;
        int others = 0;
        for (int at = CookieWords.next(text, from, to); at < to; at = CookieWords.next(text, at + 1, to)) {
            if (CookieWords.at(text, at) == CookieWords.Kind.COOKIE) {
                cookies++;
            } else {
                others++;
            }
        }
        return new Mentions(cookies, others);
    }
}
