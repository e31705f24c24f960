package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.OpenWords;
import dev.stemma.sign.Reading;
import java.util.Locale;

/** How much running text stands on the line before a last word that may be a stump. */
enum Context {
    /** A word that counts or names what the letter stands for: appendix b. */
    COUNTED,
    /** Nothing, a label, a credit. */
    LABEL,
    /** Nothing: one letter on a line of its own, below lines that are longer. Those that social networks have for icons are icons as often. */
    LONE,
    /** Nothing, below a paragraph that ends with a full stop. */
    FRESH,
    /** A sentence of running text that just ended on the same line. */
    BEGUN,
    /** A line of a text that is wrapped: the one above is running text and stops without a mark. */
    WRAPPED,
    /** A few words of a sentence. */
    WORDS,
    /** Running text. */
    PROSE,
    /** Running text, long enough to be a paragraph. */
    PARAGRAPH;

    /** Shorter lines are credits, slogans and labels. */
    private static final int MIN_LINE = 40;

    /** A longer one is a paragraph. */
    static final int LONG_LINE = 80;

    static Context of(Reading reading, Span stump) {
        int line = reading.lastLine().start();
        int length = stump.end() - line;
        boolean capital =
                stump.length() == 1 && Character.isUpperCase(reading.text().charAt(stump.start()));
        if (wrapped(reading, stump)) {
            return WRAPPED;
        }
        if (behindSentence(reading, stump)) {
            return BEGUN;
        }
        if (capital && stump.start() > line && !behindLowerCase(reading, stump) && !behindComma(reading, stump)) {
            return LABEL; // Vitamin C, Annex B
        }
        if (stump.length() == 1 && stump.start() > line && behindCount(reading, stump)) {
            return COUNTED;
        }
        if (length >= MIN_LINE && reading.isProse(line, stump.start())) {
            return length >= LONG_LINE ? PARAGRAPH : PROSE;
        }
        boolean open = behindOpenWord(reading, stump);
        boolean running = capital ? open : behindWords(reading, stump) || (open && stump.length() == 1);
        boolean letter = stump.length() == 1 && !LoneLetter.ICONS.contains(stump.of(reading.text()));
        return running ? WORDS : fresh(reading, stump) ? FRESH : letter && lone(reading, stump) ? LONE : LABEL;
    }

    /** Two words or more stand before it on its line, the last of them a known one in lower case, or all before one letter. */
    private static boolean behindWords(Reading reading, Span stump) {
        int line = reading.lastLine().start();
        int comma = behindComma(reading, stump) ? 1 : 0;
        Span before = reading.wordBefore(Reading.trimmed(reading.text(), stump.start()) - comma);
        boolean two = before.start() > line
                && !before.isEmpty()
                && reading.wordBefore(Reading.trimmed(reading.text(), before.start()))
                                .start()
                        >= line;
        return two
                && (stump.length() == 1
                        || (Character.isLowerCase(reading.text().charAt(before.start()))
                                && WordList.instance().knows(reading.language(), before.of(reading.text()))));
    }

    private static boolean behindLowerCase(Reading reading, Span stump) {
        Span before = reading.wordBefore(Reading.trimmed(reading.text(), stump.start()));
        return !before.isEmpty() && Character.isLowerCase(reading.text().codePointAt(before.start()));
    }

    private static boolean behindComma(Reading reading, Span stump) {
        int end = Reading.trimmed(reading.text(), stump.start());
        return end > 0 && reading.text().charAt(end - 1) == ',';
    }

    /** A sentence of running text ends before it on the same line. */
    private static boolean behindSentence(Reading reading, Span stump) {
        int line = reading.lastLine().start();
        int end = Reading.trimmed(reading.text(), stump.start());
        return end > line
                && end < stump.start()
                && ".!?".indexOf(reading.text().charAt(end - 1)) >= 0
                && end - line >= MIN_LINE
                && reading.isProse(line, end);
    }

    /** It stands alone on its line, and the line before goes on: its last word is none that ends a line of labels. */
    private static boolean wrapped(Reading reading, Span stump) {
        String text = reading.text();
        int line = reading.lastLine().start();
        int end = Reading.trimmed(text, line);
        if (stump.start() != line || end == 0 || !text.substring(end, line).equals("\n")) {
            return false;
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        Span last = reading.wordBefore(end);
        return end - start >= MIN_LINE
                && !last.isEmpty()
                && Character.isLowerCase(text.codePointAt(last.start()))
                && Character.isLowerCase(text.codePointAt(stump.start()))
                && reading.isProse(start, end);
    }

    private static boolean behindCount(Reading reading, Span stump) {
        Span before = reading.wordBefore(Reading.trimmed(reading.text(), stump.start()));
        return before.start() >= reading.lastLine().start()
                && WordList.instance().counts(before.of(reading.text()).toLowerCase(Locale.ROOT));
    }

    /** Behind "of" a capital starts a name. */
    private static boolean behindOpenWord(Reading reading, Span stump) {
        Span before = reading.wordBefore(Reading.trimmed(reading.text(), stump.start()));
        return before.start() > reading.lastLine().start()
                && OpenWords.has(reading.language(), before.of(reading.text()).toLowerCase(Locale.ROOT));
    }

    /** No line of the last few is as short: an index from A to Z has one letter on each. */
    private static boolean lone(Reading reading, Span stump) {
        String text = reading.text();
        int at = stump.start();
        if (at != reading.lastLine().start() || at == 0) {
            return false;
        }
        for (int lines = 0; lines < 4 && at > 0; lines++) {
            int end = Reading.trimmed(text, at);
            at = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
            if (end - at <= 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean fresh(Reading reading, Span stump) {
        String text = reading.text();
        int line = reading.lastLine().start();
        int end = Reading.trimmed(text, line);
        if (stump.start() != line || end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return end - start >= LONG_LINE && reading.isProse(start, end);
    }
}
