package dev.stemma.dedup;

import dev.stemma.model.Span;
import dev.stemma.sketch.Digests;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import dev.stemma.text.KeyText;
import dev.stemma.text.Masking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in memory and their witnesses: what a pipeline would hand to this room. */
final class Copies implements Texts {
    private final Sketcher sketcher = new Sketcher(SketchOptions.defaults());
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> masked = new ArrayList<>();

    Witness add(String id, String text) {
        return add(id, text, Optional.empty(), 0);
    }

    Witness add(String id, String text, Optional<String> site, int group) {
        return add(id, text, site, group, false, Optional.empty());
    }

    /** One that shows by itself that it is not whole. */
    Witness addAccused(String id, String text, Optional<String> site) {
        return add(id, text, site, 0, true, Optional.empty());
    }

    Witness addCaptured(String id, String text, Instant captured) {
        return add(id, text, Optional.empty(), 0, false, Optional.of(captured));
    }

    private Witness add(
            String id, String text, Optional<String> site, int group, boolean accused, Optional<Instant> captured) {
        String key = KeyText.of(text, List.<Span>of()).value();
        String mask = Masking.mask(key, site).value();
        Witness witness = new Witness(
                keys.size(),
                id,
                Digests.sha256("raw " + text),
                Digests.sha256(text),
                Digests.sha256(key),
                Digests.sha256(mask),
                key.length(),
                mask.length(),
                sketcher.sketch(mask),
                false,
                accused,
                captured,
                group);
        keys.add(key);
        masked.add(mask);
        witnesses.add(witness);
        return witness;
    }

    List<Witness> witnesses() {
        return witnesses;
    }

    @Override
    public String key(int ordinal) {
        return keys.get(ordinal);
    }

    @Override
    public String masked(int ordinal) {
        return masked.get(ordinal);
    }
}
