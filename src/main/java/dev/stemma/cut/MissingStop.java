package dev.stemma.cut;

import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it says that running text stops at a letter in lower case, without a full stop: little where other lines of the document do so too, much where its
 * running text never does.
 */
enum MissingStop {
    /** Nothing: its lines stop so, or there are too few to tell. */
    NONE(0, 3, ""),
    /** All running text of the document has it, but this line is short, or buttons are glued to it. */
    SHORT_LINE(0.5, 4, "without the full stop that its running text has"),
    /** A long line, in a text that has too little running text to tell a habit. */
    LONG_LINE(0.5, 25, "without a full stop"),
    /** A long line, and all running text of the document has it. */
    USUAL(0.6, 25, "without a full stop"),
    /** A short line, and a clause by its number: no button is. */
    SHORT_CLAUSE(0.6, 4, "in a numbered clause, without a full stop"),
    /** A long line that is one. */
    NUMBERED(0.6, 25, "in a numbered clause, without a full stop");

    /** Slogans and buttons are shorter; a paragraph that was cut seldom is. */
    private static final int MIN_LONG = 80;

    /** The number of a clause, with a stop inside or behind it. Possessive, as a number without end would use up the stack. */
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}(?:\\.\\d{1,3})*+[.)]?\\s");

    private final double weight;
    private final double odds;
    private final String where;

    MissingStop(double weight, double odds, String where) {
        this.weight = weight;
        this.odds = odds;
        this.where = where;
    }

    /**
     * Alone it is a doubt, 0 to 1: of 900 scraped policies two were accused by it, both whole (2026-11-27); of eight texts among the versions that lack
     * it four read as finished.
     */
    double weight() {
        return weight;
    }

    /**
     * How many times as often it is taken to stand in texts that are cut as in whole ones. Of 1,662 cut and 1,647 whole texts of the half of the sites that rules
     * are tuned on, where nothing else had told a cut, 44 and 5 have it, a long line 28 and 1, a short one 20 and 7, the rest 11 and 4 (2026-11-29). So few whole
     * ones bound it loosely: it was chosen by what is accused then.
     */
    double odds() {
        return odds;
    }

    /**
     * Whether it tells a cut behind a word that hardly ends a sentence. Of short lines it does not: below a text of sentences those are slogans, thanks and items
     * of lists more often than what a cut left. Of 741 whole endings that were made up 11 were accused so, {@code Thank you for taking the time to read this}
     * among them (2026-11-29).
     */
    boolean isOfALongLine() {
        return this == LONG_LINE || this == USUAL || this == NUMBERED;
    }

    /** Where the text stops, as evidence says it. */
    String where() {
        return where;
    }

    /** @param from where the last sentence of {@code reading} begins, which is running text and ends with a word in lower case */
    static MissingStop of(Reading reading, int from) {
        String text = reading.text();
        int end = reading.end();
        int line = reading.lastLine().start();
        Habit habit = Habit.of(reading);
        boolean longLine = end - line >= MIN_LONG && !isItem(text, line);
        if (habit.usual() && isNumbered(text, line, from)) {
            return longLine ? NUMBERED : SHORT_CLAUSE;
        }
        boolean labels = Glued.within(text, from, end); // buttons behind the last sentence: privacy policyOkRead more
        if (longLine && !habit.rare() && !labels) {
            return habit.usual() ? USUAL : LONG_LINE;
        }
        return habit.usual() ? SHORT_LINE : NONE;
    }

    /** Whether the line is an item of a list by the small letter that it begins with, behind a bullet or none: authors leave out the full stops of those. */
    private static boolean isItem(String text, int line) {
        int first = line;
        while (!Character.isLetter(text.charAt(first))) {
            first++;
        }
        return Character.isLowerCase(text.charAt(first));
    }

    /** Whether the sentence that begins at {@code from} is the clause of a contract by the number that its line begins with: no button is. */
    private static boolean isNumbered(String text, int line, int from) {
        Matcher number = NUMBER.matcher(text).region(line, text.length());
        return number.lookingAt()
                && from <= number.end()
                && number.group().strip().chars().anyMatch(c -> c == '.' || c == ')');
    }

    /**
     * How lines of running text end, but for the last one.
     *
     * @param proper how many with a mark
     * @param other how many with a letter
     */
    record Habit(int proper, int other) {
        /** So many must end properly before a missing full stop says anything. */
        private static final int MIN_PROPER = 5;

        /** One without it among so many is still the habit. */
        private static final int RARE = 6;

        /** Shorter lines are no running text. */
        private static final int MIN_RUNNING = 60;

        static Habit of(Reading reading) {
            String text = reading.text();
            int proper = 0;
            int other = 0;
            int start = 0;
            int stop = reading.lastLine().start();
            while (start < stop) {
                int newline = text.indexOf('\n', start);
                int end = Reading.trimmed(text, newline < 0 || newline > stop ? stop : newline);
                if (end - start >= MIN_RUNNING
                        && Character.isLetter(text.charAt(end - 1))
                        && reading.isProse(start, end)) {
                    other++;
                } else if (end - start >= MIN_RUNNING && ".!?:;".indexOf(text.charAt(end - 1)) >= 0) {
                    proper++;
                }
                start = newline < 0 ? stop : newline + 1;
            }
            return new Habit(proper, other);
        }

        /** Whether running text of the document has a full stop. */
        boolean usual() {
            return proper >= MIN_PROPER && other * RARE <= proper;
        }

        /** Whether much of it has none. */
        boolean rare() {
            return other > 2 && other * 3 > proper;
        }
    }
}
