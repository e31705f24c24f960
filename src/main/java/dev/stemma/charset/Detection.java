package dev.stemma.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What bytes are that are neither UTF-8 nor declared, if much speaks for it: Arabic and the Latin letters of Central
 * Europe and Turkey by ICU's triples of letters, other scripts by Mozilla's detector, which knows more of them, Cyrillic among these by its
 * cases, the Latin letters of old machines by what stands inside words, and those that ICU does not tell by the alphabets of languages. Stateless.
 */
final class Detection {
    /** A detector that sees more than this learns nothing new. */
    private static final int SAMPLE = 1 << 16;

    /** Bytes beyond ASCII below which no detector is believed: a pound sign in front of a digit is valid GB 18030. */
    private static final int LEAST_EVIDENCE = 8;

    /** In other scripts most letters are beyond ASCII; or a curly quote would make a text Cyrillic. */
    private static final double OTHER_SCRIPT = 0.2;

    /** ICU's confidence, 0..100: right guesses reach 43 on a few lines of a policy, wrong ones 31. */
    private static final int CONFIDENT = 40;

    /** By how much a guess has to be more confident than that the text is Western European. */
    private static final int CLEARLY = 15;

    /** Shares of letters in words that are lower-case: below the one a charset is not the right one, from the other on it is. */
    private static final double UNLIKELY = 0.8;

    private static final double LIKELY = 0.95;

    private static final List<Charset> OLD_LATIN = List.of(Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    /** Marks of every day. */
    private static final String MARKS = "’‘”“…»«™®©°€£¥¢–—·•¹²³ªº§¡¿×\u00A0\u00AD";

    /** Those of the east of Europe besides. */
    private static final String MORE_MARKS = "›‹†‡„‚№";

    /** Readings of Cyrillic, the most frequent first. */
    private static final List<Charset> CYRILLIC = Stream.of(
                    "windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866", "x-MacCyrillic", "IBM855")
            .map(Charset::forName)
            .toList();

    /** Share of letters that cannot stand where they do from which on a reading is wrong. */
    private static final double ODD = 0.02;

    private static final Set<String> ARABIC = Set.of("ISO-8859-6", "windows-1256");
    private static final Set<String> OTHER_LATIN = Set.of("ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254");

    private Detection() {}

    /** The encoding that much speaks for; empty for what is most likely Windows-1252. */
    static Optional<Encoding> of(byte[] bytes) {
        byte[] sample = TellingLines.of(bytes, SAMPLE);
        if (TellingLines.high(sample) < LEAST_EVIDENCE) {
            return Optional.empty();
        }
        List<CharsetMatch> triples = triples(sample);
        Optional<Charset> found =
                TellingLines.highShare(sample) > OTHER_SCRIPT ? otherScript(sample, triples) : Optional.empty();
        return found.or(() -> latin(triples))
                .or(() -> oldLatin(sample))
                .or(() -> Alphabets.charset(sample))
                .map(Encoding::of);
    }

    private static Optional<Charset> otherScript(byte[] sample, List<CharsetMatch> triples) {
        Optional<Charset> arabic = mostLikely(triples, ARABIC, 0); // Mozilla's takes it for Cyrillic or Hebrew
        return arabic.isPresent() ? arabic : byMozilla(sample);
    }

    private static Optional<Charset> byMozilla(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(CharsetLabels::charset)
                .filter(CharsetLabels::isOtherScript)
                .map(guess -> isOfBytes(guess) ? leastOdd(sample, guess) : guess)
                .map(guess -> GreekAlpha.check(guess, sample));
    }

    private static boolean isOfBytes(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() == 1f;
    }

    /** Cyrillic by its cases, where {@code guess} is Cyrillic, or another script that the bytes do not fit. */
    private static Charset leastOdd(byte[] sample, Charset guess) {
        boolean cyrillic = CYRILLIC.contains(guess);
        if (!cyrillic && oddShare(sample, guess) < ODD) {
            return guess;
        }
        Charset best = guess;
        double least = cyrillic ? 1 : ODD;
        for (Charset charset : CYRILLIC) {
            double odd = oddShare(sample, charset);
            if (odd < least) {
                best = charset;
                least = odd;
            }
        }
        return best;
    }

    /**
     * Share of the characters beyond ASCII that no writer sets where they stand, 0..1: a capital behind a small letter, a sign that is
     * no mark of every day. A capital behind another counts a fifth: KOI8-R and Windows-1251 read each other in capitals.
     */
    private static double oddShare(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        int high = 0;
        double odd = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                high++;
                boolean inWord = Character.isLetter(text.charAt(i - 1));
                if (Character.isUpperCase(c) && inWord) {
                    odd += Character.isLowerCase(text.charAt(i - 1)) ? 1 : 0.2;
                } else if (!Character.isLetter(c) && MARKS.indexOf(c) < 0 && MORE_MARKS.indexOf(c) < 0) {
                    odd++;
                }
            }
        }
        return high == 0 ? 0 : odd / high;
    }

    private static Optional<Charset> latin(List<CharsetMatch> triples) {
        int western = 0;
        for (CharsetMatch match : triples) {
            if (match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252")) {
                western = Math.max(western, match.getConfidence());
            }
        }
        return mostLikely(triples, OTHER_LATIN, western + CLEARLY);
    }

    /**
     * The charset of an old machine that makes lower-case letters of what stands between lower-case letters, where Windows-1252 makes
     * capitals and signs of most of it: {@code ErklŠrung}, {@code Erkl„rung}.
     */
    private static Optional<Charset> oldLatin(byte[] sample) {
        if (lowerShare(sample, Encoding.WINDOWS_1252.charset()) > UNLIKELY) {
            return Optional.empty();
        }
        return OLD_LATIN.stream()
                .filter(charset -> lowerShare(sample, charset) >= LIKELY)
                .findFirst();
    }

    /**
     * Of the bytes beyond ASCII between two lower-case letters of ASCII the share that is a lower-case letter, 0..1; 1 of too few or of one
     * alone. Bytes that Windows-1252 has a mark for ({@code don’t}, {@code only£5}) say nothing.
     */
    private static double lowerShare(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        String usual = new String(sample, Encoding.WINDOWS_1252.charset());
        Set<Byte> different = new HashSet<>();
        int inWords = 0;
        int lower = 0;
        for (int i = 1; i < sample.length - 1; i++) {
            if (sample[i] < 0
                    && isLower(sample[i - 1])
                    && isLower(sample[i + 1])
                    && MARKS.indexOf(usual.charAt(i)) < 0) {
                inWords++;
                lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
                different.add(sample[i]);
            }
        }
        return inWords < LEAST_EVIDENCE / 2 || different.size() < 2 ? 1 : lower / (double) inWords;
    }

    /** Whether {@code c} is a mark of every day. */
    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || MORE_MARKS.indexOf(c) >= 0;
    }

    private static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private static List<CharsetMatch> triples(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // tags of a page are triples of English
        detector.setText(sample);
        return List.of(detector.detectAll());
    }

    /** The most confident of {@code matches} among {@code names}, if it reaches {@link #CONFIDENT} and {@code least}. */
    private static Optional<Charset> mostLikely(List<CharsetMatch> matches, Set<String> names, int least) {
        return matches.stream() // the most confident first
                .filter(match -> names.contains(match.getName()))
                .findFirst()
                .filter(match -> match.getConfidence() >= Math.max(CONFIDENT, least))
                .flatMap(match -> CharsetLabels.charset(match.getName()));
    }
}
