package dev.stemma.sign;

import dev.stemma.model.Block;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.text.Languages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One document as the detectors look at it: where it really ends, its last line, and what stands there.
 *
 * <p>The end is that of the document: trailing white space and what a parser marked as outside (menus, banners) lie behind it.
 */
public final class Reading {
    /** A line shorter than this is a label, a menu item, a signature; not running text. */
    private static final int PROSE_WORDS = 5;

    /** Characters of a line in capitals; a shorter one is a heading. */
    private static final int MIN_SHOUTED = 60;

    private final Document document;
    private final String text;
    private final int end;
    private final Span lastLine;
    private String language;
    private Optional<Prompt> prompt;

    /** {@code document} as detectors look at it: its text ends before the blocks that stand outside it at its end. */
    public Reading(Document document) {
        this.document = document;
        text = document.text();
        end = end(document);
        lastLine = new Span(end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1, end);
    }

    private static int end(Document document) {
        String text = document.text();
        int end = trimmed(text, text.length());
        List<Block> blocks = document.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!block.kind().outsideTheDocument() || block.span().end() < end) {
                break;
            }
            if (block.span().start() < end) {
                end = trimmed(text, block.span().start());
            }
        }
        return end;
    }

    /** {@code end} without the white space before it. */
    public static int trimmed(CharSequence text, int end) {
        int at = Math.min(end, text.length());
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether {@code c} is white space of Unicode, or a space without width. */
    public static boolean isSpace(char c) {
        boolean plain = c > ' ' && c < 0x80; // nearly all
        return !plain
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == '\u200B'
                        || c == '\u2060'
                        || c == '\uFEFF');
    }

    public Document document() {
        return document;
    }

    public String text() {
        return text;
    }

    /** One past the last character of the document itself. */
    public int end() {
        return end;
    }

    /** The last line, without white space at its end. */
    public Span lastLine() {
        return lastLine;
    }

    /** What the page says at the end in place of the rest of its text. */
    public Optional<Prompt> prompt() {
        if (prompt == null) {
            prompt = Prompt.of(text, end);
        }
        return prompt;
    }

    /** One past the last character of the document that is text, and no {@link #prompt} of the page. */
    public int textEnd() {
        return prompt().map(said -> trimmed(text, said.span().start())).orElse(end);
    }

    /** Whether the last line is running text in capitals: long, with hardly a small letter. */
    public boolean isShouted() {
        if (lastLine.length() < MIN_SHOUTED) {
            return false;
        }
        int small = 0;
        int large = 0;
        for (int i = Math.max(lastLine.start(), lastLine.end() - 2 * MIN_SHOUTED); i < lastLine.end(); i++) {
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            large += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return small == 0 && large >= MIN_SHOUTED / 2;
    }

    /** Language of the document, or "" when undecided. */
    public String language() {
        if (language == null) {
            language =
                    document.facts().language().or(() -> Languages.guess(text)).orElse("");
        }
        return language;
    }

    /** The run of letters that ends right at {@code at}; empty when the character before is no letter. */
    public Span wordBefore(int at) {
        int from = at;
        while (from > 0) {
            int c = text.codePointBefore(from);
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            from -= Character.charCount(c);
        }
        return new Span(from, at);
    }

    /** The run of characters without white space that ends at {@code at}. */
    public Span chunkBefore(int at) {
        int from = at;
        while (from > 0 && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        return new Span(from, at);
    }

    /** Whether a chunk is an address, a file name, a code: something that is no word. */
    public boolean isAddress(Span chunk) {
        for (int i = chunk.start(); i < chunk.end(); i++) {
            char c = text.charAt(i);
            boolean dot = c == '.' && i + 1 < chunk.end() && i > chunk.start();
            if (dot
                    || c == '@'
                    || c == '/'
                    || c == '#'
                    || c == '='
                    || c == '&'
                    || c == '%'
                    || c == '\\'
                    || Character.isDigit(c)) {
                return true;
            }
        }
        return chunk.length() > 40;
    }

    /** The start of the sentence that {@code at} stands in, not before the start of its line. */
    public int sentenceStart(int at) {
        int from = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
        for (int i = at - 2; i > from + 1; i--) {
            char c = text.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
            if (stop && isSpace(text.charAt(i + 1))) {
                return i + 2;
            }
            // "Find out more.Okay, thanks": what a page glued together are two sentences
            if (stop && Character.isUpperCase(text.charAt(i + 1)) && Character.isLowerCase(text.charAt(i - 1))) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether {@code from..to} reads like running text: words enough, most of them in lower case, and function words. */
    public boolean isProse(int from, int to) {
        return isProse(text, from, to);
    }

    /** The same of another text. */
    public static boolean isProse(String text, int from, int to) {
        return isRunning(text, from, to, 2);
    }

    /** Whether {@code from..to} has words enough, most of them in lower case: all that can be asked in an unknown language. */
    public static boolean isRunning(String text, int from, int to) {
        return isRunning(text, from, to, 0);
    }

    private static boolean isRunning(String text, int from, int to, int functionWords) {
        int words = 0;
        int lower = 0;
        int function = 0;
        int at = from;
        while (at < to) {
            if (!Character.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && Character.isLetter(text.charAt(at))) {
                at++;
            }
            words++;
            if (Character.isLowerCase(text.charAt(start))) {
                lower++;
                if (function < functionWords && at - start <= 8 && OpenWords.hasInAny(text.substring(start, at))) {
                    function++;
                }
            }
        }
        return words >= PROSE_WORDS && 10 * lower >= 6 * words && function >= functionWords;
    }

    /** Up to {@code length} characters before {@code at}, for evidence, on one line. */
    public String tail(int at, int length) {
        int from = Math.max(0, at - length);
        String cut = text.substring(from, at).replaceAll("\\s+", " ").strip();
        return from > 0 ? "…" + cut : cut;
    }

    /** A sign of weight 0..1 at {@code from..to} of the text; {@code message} is one sentence for a person. */
    public Sign sign(String code, State state, double weight, int from, int to, String message) {
        return new Sign(code, state, weight, new Span(from, to), message);
    }

    /** A share 0..1 as a person reads it: {@code 9.1 %}; rounded as a format does, which takes several times as long. */
    public static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
