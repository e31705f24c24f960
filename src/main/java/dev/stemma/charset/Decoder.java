package dev.stemma.charset;

import dev.stemma.charset.Decoded.Undecodable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the charset of a text and decodes it, in the order that the package describes. Stateless. */
public final class Decoder {
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
        return decode(bytes, Detection.of(bytes).orElse(Encoding.WINDOWS_1252), 0);
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
}
