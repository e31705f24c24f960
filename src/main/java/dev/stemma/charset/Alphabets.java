package dev.stemma.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which charset makes letters of one language of all bytes beyond ASCII, where Windows-1252 makes letters that no Western language has
 * together: {@code è}, {@code æ}, {@code ð} are {@code č}, {@code ć}, {@code đ} of Croatian. Western languages may alternate line by line; what is
 * believed instead of them is one language.
 */
final class Alphabets {
    /** So many letters have to be others than in Windows-1252, and so many kinds of letters have to stand there. */
    private static final int LEAST = 8;

    private static final int LEAST_KINDS = 3;

    /** Share of letters that the language does not have: a name from abroad. */
    private static final double FOREIGN = 0.01;

    /** From this share on no Western language is meant. */
    private static final double NOT_WESTERN = 0.1;

    private static final List<Written> WESTERN = new ArrayList<>();
    private static final List<Written> OTHERS = new ArrayList<>();

    static {
        for (LanguageLetters letters : LanguageLetters.ALL) {
            for (Charset charset : letters.charsets()) {
                (charset.equals(Encoding.WINDOWS_1252.charset()) ? WESTERN : OTHERS).add(new Written(charset, letters));
            }
        }
    }

    /** An alphabet as it was written in one charset. */
    private record Written(Charset charset, LanguageLetters letters) {}

    /** How many letters and odd signs stand beyond ASCII, and how many of them an alphabet lacks. */
    private record Count(int all, int foreign) {
        double share() {
            return all == 0 ? 1 : foreign / (double) all;
        }
    }

    private Alphabets() {}

    /** The charset of the alphabet that fits best, the first listed of those that fit as well; empty where a Western one does. */
    static Optional<Charset> charset(byte[] sample) {
        String usual = new String(sample, Encoding.WINDOWS_1252.charset());
        if (western(usual).share() < NOT_WESTERN) {
            return Optional.empty();
        }
        Charset best = null;
        double least = Double.MAX_VALUE;
        for (Written written : OTHERS) {
            String text = new String(sample, written.charset());
            double foreign = count(text, 0, text.length(), written.letters()).share();
            if (foreign <= FOREIGN && foreign < least && isOther(text, usual)) {
                best = written.charset();
                least = foreign;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What no Western language has, each line in the language that fits it best. */
    private static Count western(String text) {
        int all = 0;
        int foreign = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Count least = null;
            for (Written written : WESTERN) {
                Count count = count(text, start, end, written.letters());
                least = least == null || count.foreign() < least.foreign() ? count : least;
            }
            all += least.all();
            foreign += least.foreign();
            start = end + 1;
        }
        return new Count(all, foreign);
    }

    private static Count count(String text, int start, int end, LanguageLetters letters) {
        int all = 0;
        int foreign = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean behind = i > start && Character.isLetter(text.charAt(i - 1));
            boolean inWord = behind && i + 1 < end && Character.isLetter(text.charAt(i + 1));
            boolean unit = c == 'µ' && !behind;
            if (c == '’' || unit || !isBesideLetter(text, i) || (Detection.isMark(c) && !inWord)) {
                continue;
            }
            boolean odd = Character.isUpperCase(c) && behind && Character.isLowerCase(text.charAt(i - 1));
            all++;
            foreign += odd || !letters.has(c) ? 1 : 0;
        }
        return new Count(all, foreign);
    }

    /** False of what stands with numbers or by itself, {@code ±2} and {@code ¼}: in other charsets these signs are letters. */
    private static boolean isBesideLetter(String text, int at) {
        return Character.isLetter(text.charAt(at))
                || (at > 0 && Character.isLetter(text.charAt(at - 1)))
                || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    /** Whether enough letters are not those of {@code usual}. */
    private static boolean isOther(String text, String usual) {
        Set<Character> kinds = new HashSet<>();
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && Character.isLetter(c)) {
                others += c != usual.charAt(i) ? 1 : 0;
                kinds.add(Character.toLowerCase(c));
            }
        }
        return others >= LEAST && kinds.size() >= LEAST_KINDS;
    }
}
