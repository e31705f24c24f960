package dev.stemma.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The charset of records that stand one a line in a file. Each is told on its own, as files are known to which several programs wrote; a
 * record of a few words does not tell it, so the start of the file, by all its lines that are not UTF-8, speaks for those. Immutable.
 */
public final class RecordCharset {
    /** Of records of which no more is known than themselves. */
    public static final RecordCharset UNTOLD = new RecordCharset(Optional.empty());

    private final Optional<Charset> told;

    private RecordCharset(Optional<Charset> told) {
        this.told = told;
    }

    /** The charset of the records of a file that starts so; UTF-16 and UTF-32 are not looked for. */
    public static RecordCharset of(byte[] start) {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == '\n') {
                byte[] line = Arrays.copyOfRange(start, from, i + 1);
                if (!isUtf8(Utf8Check.check(line, 0))) {
                    others.writeBytes(line);
                }
                from = i + 1;
            }
        }
        byte[] last = Arrays.copyOfRange(start, from, start.length);
        if (!isUtf8(Utf8Check.check(last, 0))) {
            others.writeBytes(last);
        }
        return others.size() == 0
                ? UNTOLD
                : new RecordCharset(Detection.of(others.toByteArray()).map(Encoding::charset));
    }

    /** The charset of a file that is one text throughout and starts so, UTF-8 for one that is damaged; empty if it keeps to UTF-8. */
    public static Optional<Charset> ofWhole(byte[] start) {
        Utf8Check utf8 = Utf8Check.check(start, 0);
        return utf8.isValid() || utf8.cutAtEnd()
                ? Optional.empty()
                : Optional.of(of(start).of(start, 0, start.length));
    }

    /** The charset of one record. */
    public Charset of(byte[] bytes, int from, int length) {
        byte[] record = Arrays.copyOfRange(bytes, from, from + length);
        if (isUtf8(Utf8Check.check(record, 0))) {
            return StandardCharsets.UTF_8;
        }
        return told.or(() -> Detection.of(record).map(Encoding::charset)).orElse(Encoding.WINDOWS_1252.charset());
    }

    /** Whole, cut or damaged: hardly any two bytes of a text in another charset are a character of UTF-8. */
    private static boolean isUtf8(Utf8Check utf8) {
        return utf8.isValid() || utf8.characters() > utf8.errors() || utf8.cutAtEnd();
    }
}
