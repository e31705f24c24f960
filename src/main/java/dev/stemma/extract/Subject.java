package dev.stemma.extract;

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

    private static final String COOKIE = "cookie";
    private static final String COOKIES_IN_SWEDISH = "kakor";
    private static final int COOKIE_TO_K = COOKIE.indexOf('k');

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
            cookiesInAll = OptionalInt.of(countCookies());
        }
        return cookiesInAll.getAsInt();
    }

    /** As {@link #mentions} counts them; looked for at the k, as few words have one. */
    private int countCookies() {
        int cookies = 0;
        for (char k : new char[] {'k', 'K'}) {
            for (int at = text.indexOf(k); at >= 0; at = text.indexOf(k, at + 1)) {
                boolean isCookie = at >= COOKIE_TO_K && isWord(at - COOKIE_TO_K, COOKIE);
                cookies += isCookie || isWord(at, COOKIES_IN_SWEDISH) ? 1 : 0;
            }
        }
        String japanese = CookieColumns.COOKIE_IN_JAPANESE;
        for (int at = text.indexOf(japanese); at >= 0; at = text.indexOf(japanese, at + 1)) {
            cookies++;
        }
        return cookies;
    }

    /** Whether a title or cell speaks of cookies or trackers. */
    static boolean isIn(String words) {
        Mentions mentions = new Subject(words).mentions(0, words.length());
        return mentions.cookies() + mentions.others() > 0;
    }

    private record Mentions(int cookies, int others) {}

    private Mentions mentions(int from, int to) {
        int cookies = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case 'c', 'C' -> cookies += isWord(i, COOKIE) ? 1 : 0;
                case 'k', 'K' -> cookies += isWord(i, COOKIES_IN_SWEDISH) ? 1 : 0;
                case '\u30AF' -> cookies += text.startsWith(CookieColumns.COOKIE_IN_JAPANESE, i) ? 1 : 0;
                case 't', 'T' -> others += isWord(i, "tracker") || isWord(i, "traceur") ? 1 : 0;
                case 'l', 'L' -> others += isWord(i, "local storage") || isWord(i, "localstorage") ? 1 : 0;
                default -> {}
            }
        }
        return new Mentions(cookies, others);
    }

    /**
     * Whether the word stands there, also inside another one ({@code Sitzungscookies}, {@code ConsentCookies} where two words were glued), but
     * not in a name of a program: {@code CallTracker}, {@code SSL_OP_COOKIE}.
     */
    private boolean isWord(int at, String word) {
        boolean begins = at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == word.charAt(1);
        if (!begins || !text.regionMatches(true, at, word, 0, word.length())) {
            return false;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean capital = Character.isUpperCase(text.charAt(at));
        return !capital || (before != '_' && (word.equals(COOKIE) || !Character.isLetter(before)));
    }
}
