package dev.stemma.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.stemma.charset.Decoded.Undecodable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the charset of a text and decodes it, in the order that the package describes. Stateless. */
public final class Decoder {
    /** A detector that sees more than this learns nothing new. */
    private static final int SAMPLE = 1 << 16;

    /** Bytes beyond ASCII below which no detector is believed: a pound sign in front of a digit is valid GB 18030. */
    private static final int LEAST_EVIDENCE = 8;

    private Decoder() {}

    /**
     * Decodes {@code bytes}.
     *
     * @param declared charset labels that were declared, the most trusted first (HTTP, then the page)
     */
    public static Decoded decode(byte[] bytes, List<String> declared) {
        Optional<Bom> bom = Bom.of(bytes);
        if (bom.isPresent()) {
            return decode(bytes, Encoding.of(bom.get().charset()), bom.get().length());
        }
        Optional<Charset> wide = WideText.withoutBom(bytes);
        if (wide.isPresent()) {
            return decode(bytes, Encoding.of(wide.get()), 0);
        }
        // the JDK's decoder is far faster than any check in front of it: no replacement means well-formed
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean wellFormed = text.indexOf('\uFFFD') < 0;
        Utf8Check utf8 = wellFormed ? Utf8Check.WELL_FORMED : Utf8Check.check(bytes, 0);
        boolean ascii = wellFormed && text.length() == bytes.length;
        boolean escapes = ascii && Escapes.standIn(text);
        if (utf8.isValid() && !escapes) {
            return new Decoded(text, Encoding.UTF_8, new byte[0], List.of(), null);
        }
        if (escapes && Escapes.areJapanese(text)) {
            return decode(bytes, Encoding.of(CharsetLabels.ISO_2022_JP), 0);
        }
        for (String label : declared) {
            Optional<Charset> charset = CharsetLabels.charset(label);
            if (charset.isEmpty()) {
                continue;
            }
            boolean plausible = charset.get().equals(StandardCharsets.UTF_8)
                    ? isDamagedUtf8(utf8)
                    : !charset.get().name().startsWith("UTF-");
            if (!plausible) {
                continue;
            }
            Decoded decoded = decode(bytes, Encoding.of(charset.get()), 0);
            if (charset.get().equals(StandardCharsets.UTF_8) || decoded.replacedBytes() * 100 <= bytes.length) {
                return decoded;
            }
        }
        if (isDamagedUtf8(utf8)) {
            return decode(bytes, Encoding.UTF_8, 0);
        }
        return decode(bytes, detected(bytes).orElse(Encoding.WINDOWS_1252), 0);
    }

    /** UTF-8 that was cut or damaged in places: its whole characters are many more than its errors. */
    private static boolean isDamagedUtf8(Utf8Check utf8) {
        return utf8.characters() >= 4L * utf8.errors() || utf8.cutAtEnd();
    }

    private static Decoded decode(byte[] bytes, Encoding encoding, int bomLength) {
        List<Undecodable> undecodable = new ArrayList<>();
        String text = encoding.decode(bytes, bomLength, undecodable);
        Decoded decoded = new Decoded(text, encoding, Arrays.copyOf(bytes, bomLength), undecodable, null);
        if (encoding.isReversible() || Arrays.equals(decoded.encode(text), bytes)) {
            return decoded;
        }
        return new Decoded(text, encoding, Arrays.copyOf(bytes, bomLength), undecodable, bytes);
    }

    /** What bytes that are neither UTF-8 nor declared are if much speaks for it; else they are most likely Windows-1252. */
    static Optional<Encoding> detected(byte[] bytes) {
        byte[] sample = TellingLines.of(bytes, SAMPLE);
        double share = TellingLines.highShare(sample);
        int high = TellingLines.high(sample);
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        Optional<Charset> guess =
                Optional.ofNullable(detector.getDetectedCharset()).flatMap(CharsetLabels::charset);
        // scripts without Latin letters: most letters must be beyond ASCII, or a curly quote would make a text Cyrillic
        if (guess.isPresent() && CharsetLabels.isOtherScript(guess.get()) && share > 0.2 && high >= LEAST_EVIDENCE) {
            return guess.map(Encoding::of);
        }
        return high < LEAST_EVIDENCE
                ? Optional.empty()
                : centralEuropean(sample).map(Encoding::of);
    }

    private static Optional<Charset> centralEuropean(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        int western = 0;
        CharsetMatch central = null;
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
                western = Math.max(western, match.getConfidence());
            } else if ((name.equals("ISO-8859-2") || name.equals("windows-1250"))
                    && (central == null || match.getConfidence() > central.getConfidence())) {
                central = match;
            }
        }
        return central != null && central.getConfidence() >= 40 && central.getConfidence() >= western + 15
                ? CharsetLabels.charset(central.getName())
                : Optional.empty();
    }
}
