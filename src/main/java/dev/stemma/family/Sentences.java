package dev.stemma.family;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.pieces.PieceScanner;
import dev.stemma.text.Masking;
import dev.stemma.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text as its longer sentences, what differs from site to site masked. A sentence ends with a cell, with a full stop, question
 * or exclamation mark before a blank, or with a line, unless the next one goes on in the middle of it. Immutable.
 */
public final class Sentences {
    /** Shorter ones (menus, headings, buttons) stand in texts that have nothing else in common. */
    private static final int MIN_WORDS = 8;

    /** So many words and marks take so many characters. */
    private static final int MIN_CHARS = MIN_WORDS;

    /**
     * What is told apart by its letters and digits has so many: lines of marks, as below a heading or drawn of them, were one and the
     * same sentence, and a drawing in three clusters of 6,712 versions stood in 785.
     */
    private static final int MIN_LETTERS = MIN_WORDS;

    /**
     * A line of so many characters without a stop, most words of which start with a capital, is a menu. Of 40 of the 522 such lines
     * of 2,940 real policies 37 were menus and lists of names, and three were sentences.
     */
    private static final int MENU_CHARS = 300;

    /** A line of fewer words is a label, or the last one of a paragraph. */
    private static final int LABEL_WORDS = 4;

    private final String masked;
    private final char[] chars;
    private final List<Span> spans = new ArrayList<>();

    private Sentences(String masked) {
        this.masked = masked;
        chars = masked.toCharArray();
    }

    /**
     * The sentences of {@code text}.
     *
     * @param text clean text, without the parts outside the document
     * @param site host that it speaks for; its names are masked
     */
    public static Sentences of(String text, Optional<String> site) {
        Sentences sentences = new Sentences(Masking.mask(text, site).value());
        sentences.cut();
        return sentences;
    }

    private void cut() {
        int start = 0;
        for (int at = 0; at < chars.length; at++) {
            char c = chars[at];
            boolean last = at + 1 == chars.length;
            boolean line = c == '\t' || (c == '\n' && !goesOn(at));
            boolean stop = (c == '.' || c == '?' || c == '!') && (last || PieceScanner.isBlank(chars[at + 1]));
            if (line || stop || last) {
                int end = line ? at : at + 1;
                if (end - start >= MIN_CHARS
                        && !isMenu(start, end)
                        && Tokens.atLeast(MIN_WORDS, masked, start, end)
                        && hasLetters(start, end)) {
                    spans.add(new Span(start, end));
                }
                start = at + 1;
            }
        }
    }

    /**
     * Whether a sentence goes on behind the line feed {@code at}: pages are wrapped at a width, or cut at their tags, and the same
     * sentence stands on one line in one copy and on three in the other. Labels below each other are a menu.
     */
    private boolean goesOn(int at) {
        int next = at + 1;
        while (next < chars.length && PieceScanner.isBlank(chars[next]) && chars[next] != '\n') {
            next++;
        }
        return at > 0
                && next < chars.length
                && Character.isLowerCase(chars[next])
                && chars[next] != Masking.placeholder(Template.Type.URL).charAt(0)
                && ".?!:;\n".indexOf(chars[at - 1]) < 0
                && !(isLabel(masked.lastIndexOf('\n', at - 1) + 1, at) && isLabel(next, lineEnd(next)));
    }

    /** Whether more words are written {@code Like This} than small: neither a sentence nor one in capitals is. */
    private boolean isMenu(int start, int end) {
        int titles = 0;
        int small = 0;
        boolean first = true;
        for (int i = start; end - start > MENU_CHARS && i + 1 < end; i++) {
            char c = chars[i];
            if (first && Character.isLowerCase(chars[i + 1])) {
                titles += Character.isUpperCase(c) ? 1 : 0;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
            first = PieceScanner.isBlank(c);
        }
        return titles > small;
    }

    private boolean hasLetters(int start, int end) {
        int found = 0;
        for (int at = start; at < end && found < MIN_LETTERS; at++) {
            found += Character.isLetterOrDigit(chars[at]) ? 1 : 0;
        }
        return found == MIN_LETTERS;
    }

    private int lineEnd(int at) {
        int end = masked.indexOf('\n', at);
        return end < 0 ? chars.length : end;
    }

    private boolean isLabel(int start, int end) {
        int blanks = 0;
        for (int i = start; i < end && blanks < LABEL_WORDS; i++) {
            blanks += PieceScanner.isBlank(chars[i]) ? 1 : 0;
        }
        return blanks < LABEL_WORDS;
    }

    int size() {
        return spans.size();
    }

    int chars(int i) {
        return spans.get(i).length();
    }

    /** A 64-bit hash of the letters and digits of sentence {@code i}, small ones; equal sentences have equal ones. */
    long fingerprint(int i) {
        long hash = 0xCBF29CE484222325L; // FNV-1a over UTF-16 units, then the finalizer of MurmurHash3
        for (int at = spans.get(i).start(); at < spans.get(i).end(); at++) {
            char c = chars[at];
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001B3L;
            }
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    /** Sentences {@code from..to} and what stands between them, with marks for what was masked: <code>{{url}}</code>. */
    String text(int from, int to) {
        String text = masked.substring(
                        spans.get(from).start(), spans.get(to - 1).end())
                .strip();
        for (Template.Type type : List.of(
                Template.Type.URL, Template.Type.HOST, Template.Type.EMAIL, Template.Type.DATE, Template.Type.NAME)) {
            String name = type == Template.Type.NAME ? "site" : type.name().toLowerCase(Locale.ROOT);
            text = text.replace(Masking.placeholder(type), "{{" + name + "}}");
        }
        return text;
    }
}
