package dev.stemma.spark;

import dev.stemma.dedup.Texts;
import dev.stemma.spool.DocumentBytes;
import dev.stemma.spool.DocumentBytes.KeyTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Key texts out of the bytes that were carried to a bin. A few are kept decoded, as pairs come whole by whole. */
final class CarriedTexts implements Texts {
    private static final int KEPT = 4;

    private final IntFunction<byte[]> bytes;
    private final Map<Integer, KeyTexts> recent = new LinkedHashMap<>(8, 0.75f, true);

    CarriedTexts(IntFunction<byte[]> bytes) {
        this.bytes = bytes;
    }

    @Override
    public synchronized String key(int ordinal) {
        return texts(ordinal).key();
    }

    @Override
    public synchronized String masked(int ordinal) {
        return texts(ordinal).masked();
    }

    private KeyTexts texts(int ordinal) {
        KeyTexts texts = recent.get(ordinal);
        if (texts == null) {
            texts = DocumentBytes.texts(bytes.apply(ordinal));
            recent.put(ordinal, texts);
            if (recent.size() > KEPT) {
                var oldest = recent.entrySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        return texts;
    }
}
