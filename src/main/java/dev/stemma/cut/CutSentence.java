package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.OpenWords;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text stops inside a sentence: running text whose last word cannot be a last word ({@code the}, {@code und}), that
 * stops at a comma or inside a bracket. One that lacks only the full stop which all running text of this document has is doubted, and accused where counts say that
 * its last word hardly ends one ({@link EndOdds}).
 *
 * <p>Headings, list items, menus, signatures, buttons and banners stop without a full stop all the time: only running text
 * is looked at ({@link Reading#isProse}).
 */
final class CutSentence implements Detector {
    /** Slogans and buttons are shorter; a paragraph that was cut seldom is. */
    private static final int LONG_LINE = 80;
    /** A longer beginning is a sentence, or something else. */
    private static final int MAX_BEGUN = 40;

    /** What stands inside addresses and compounds, in front of their last part. */
    private static final String PARTING = ".@/-_=&#%:?~+\\0123456789";

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Override
    public String code() {
        return "cut-in-sentence";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int end = reading.end();
        if (end == 0) {
            return List.of();
        }
        int from = reading.sentenceStart(end);
        if (!reading.isProse(from, end)) {
            return neverLast(reading, from)
                    ? sign(reading, from, 0.8, "at a word that never ends one")
                    : begun(reading, from);
        }
        char last = text.charAt(end - 1);
        if (last == ',') {
            return sign(reading, from, 0.85, "at a comma");
        }
        if (last == '(' || last == '[' || last == '“' || last == '«') {
            return sign(reading, from, 0.9, "at an opening mark");
        }
        if (!Character.isLetter(last)) {
            return List.of();
        }
        Span span = reading.wordBefore(end);
        String word = span.of(text);
        if (Character.isLowerCase(word.codePointAt(0))
                && isNoPart(text, span.start())
                && OpenWords.has(reading.language(), word.toLowerCase(Locale.ROOT))) {
            return sign(reading, from, 0.9, "at a word that never ends one");
        }
        if (openBracket(text, from, end)) {
            return sign(reading, from, 0.8, "inside a bracket");
        }
        if (!Character.isLowerCase(word.codePointAt(0)) || reading.isAddress(reading.chunkBefore(end))) {
            return List.of();
        }
        MissingStop missing = MissingStop.of(reading, from);
        if (missing == MissingStop.NONE) {
            return List.of();
        }
        double odds = EndOdds.insideSentence(reading, span);
        return odds < Verdicts.ACCUSED
                ? sign(reading, from, missing.weight(), missing.where())
                : sign(reading, from, odds, missing.where() + ", behind a word that hardly ends one");
    }

    /**
     * Whether few words, two at least, or a line of a text that is wrapped, stop behind an article, {@code our} or {@code and}: buttons, titles and labels
     * do so as little as running text.
     */
    private static boolean neverLast(Reading reading, int from) {
        String text = reading.text();
        Span word = reading.wordBefore(reading.end());
        boolean small = !word.isEmpty() && word.of(text).equals(word.of(text).toLowerCase(Locale.ROOT));
        if (!small
                || word.start() == 0
                || !Reading.isSpace(text.charAt(word.start() - 1))
                || !OpenWords.neverLast(reading.language(), word.of(text))) {
            return false;
        }
        Matcher before = WORD.matcher(text.substring(from, word.start()));
        String last = "";
        int words = 0;
        while (before.find()) {
            last = before.group();
            words++;
        }
        boolean few = words >= 2 && !WordList.instance().counts(last.toLowerCase(Locale.ROOT));
        return few || Context.of(reading, word) == Context.WRAPPED;
    }

    /**
     * A sentence of which no more than its first words are there: behind another one in a line of running text, or on a
     * line of its own below a paragraph. A button or a signature stands there too, so another sentence of the document must begin with the same
     * words, two or more where they stand behind a sentence, and go on, or the last word be one that never ends a sentence.
     */
    private List<Sign> begun(Reading reading, int from) {
        String text = reading.text();
        int end = reading.end();
        int line = reading.lastLine().start();
        int above = from > line ? line : text.lastIndexOf('\n', Math.max(0, Reading.trimmed(text, line) - 1)) + 1;
        int close = Reading.trimmed(text, from);
        String first = text.substring(from, end);
        boolean running = close - above >= LONG_LINE
                && text.charAt(close - 1) == '.'
                && reading.isProse(above, close)
                && first.length() <= MAX_BEGUN
                && first.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        if (!running || first.isEmpty() || !Character.isUpperCase(first.codePointAt(0))) {
            return List.of();
        }
        Span word = reading.wordBefore(end);
        boolean fresh = from == line;
        boolean open = word.length() > 1
                && (!fresh || word.start() == from)
                && OpenWords.has(reading.language(), word.of(text).toLowerCase(Locale.ROOT));
        boolean button = !fresh
                && first.length() > 1
                && first.indexOf(' ') < 0; // "More", and "more information" in other places
        if (!open && (button || !goesOnElsewhere(text, first, from, !fresh))) {
            return List.of();
        }
        MissingStop.Habit habit = MissingStop.Habit.of(reading);
        return habit.usual() || (!fresh && !habit.rare())
                ? sign(reading, from, 0.8, "after its first words")
                : List.of();
    }

    /**
     * Whether another sentence before {@code to} begins with {@code first} and goes on.
     *
     * @param words whether it may go on with another word; else only inside the last one, which stands nowhere whole
     */
    private static boolean goesOnElsewhere(String text, String first, int to, boolean words) {
        boolean found = false;
        for (int at = text.indexOf(first); at >= 0 && at + first.length() < to; at = text.indexOf(first, at + 1)) {
            char next = text.charAt(at + first.length());
            boolean begins = at == 0
                    || text.charAt(at - 1) == '\n'
                    || (at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.');
            if (!words && !Character.isLetter(next)) {
                return false;
            }
            found |= begins && ((words && next == ' ') || Character.isLowerCase(next));
        }
        return found;
    }

    private List<Sign> sign(Reading reading, int from, double weight, String where) {
        int end = reading.end();
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                weight,
                from,
                end,
                "The text stops inside a sentence, " + where + ": \"" + reading.tail(end, 50) + "\"."));
    }

    /**
     * Whether the word that begins at {@code from} is no last part of an address or of a compound: {@code geral@empresa.com}, where {@code com}
     * is Portuguese for "with", {@code datos@firma.de}, {@code opt-in}.
     */
    private static boolean isNoPart(String text, int from) {
        return from == 0 || PARTING.indexOf(text.charAt(from - 1)) < 0;
    }

    private static boolean openBracket(String text, int from, int end) {
        int open = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        }
        return open > 0;
    }
}
