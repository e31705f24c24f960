package dev.stemma.dedup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Keeps the texts that were asked for last, up to a number of characters in all. Thread-safe. */
final class RecentTexts implements Texts {
    /** 32 MiB or less in memory, twice that for texts beyond Latin-1. */
    private static final long MOST_CHARS = 32L << 20;

    private final Texts texts;
    /** By ordinal, key texts; by its complement, masked ones; the least recently used first. */
    private final Map<Integer, String> recent = new LinkedHashMap<>(1024, 0.75f, true);

    private long chars;

    RecentTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String key(int ordinal) {
        return get(ordinal, texts::key, ordinal);
    }

    @Override
    public String masked(int ordinal) {
        return get(~ordinal, this::readMasked, ordinal);
    }

    /** Mostly the key texts of a pair were compared just before. */
    private String readMasked(int ordinal) {
        Optional<String> key = kept(ordinal);
        return key.isPresent() ? texts.masked(ordinal, key.get()) : texts.masked(ordinal);
    }

    private Optional<String> kept(int number) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(number));
        }
    }

    private String get(int number, IntFunction<String> reading, int ordinal) {
        Optional<String> kept = kept(number);
        if (kept.isPresent()) {
            return kept.get();
        }
        String text = reading.apply(ordinal); // two threads may both read it: the same
        synchronized (recent) {
            if (text.length() < MOST_CHARS / 4 && recent.put(number, text) == null) {
                chars += text.length();
                var oldest = recent.entrySet().iterator();
                while (chars > MOST_CHARS) {
                    chars -= oldest.next().getValue().length();
                    oldest.remove();
                }
            }
        }
        return text;
    }
}
