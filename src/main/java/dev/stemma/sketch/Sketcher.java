package dev.stemma.sketch;

import dev.stemma.text.Utf8;

/** Makes sketches, each in one pass over its text; in two over a text of few shingles that stand in it many times. Thread-safe. */
public final class Sketcher {
    /** Bytes of a token and what stands before it, at the least: 6.4 to 6.9 in the policies that this was measured on. */
    private static final int USUAL_TOKEN = 8;

    private final SketchOptions options;

    public Sketcher(SketchOptions options) {
        this.options = options;
    }

    public SketchOptions options() {
        return options;
    }

    /** The sketch of a text; missing when the text has no token. */
    public Sketch sketch(CharSequence text) {
        return sketch(Utf8.lossless(text.toString()));
    }

    /** The sketch of a text that {@link Utf8#lossless} encoded. */
    public Sketch sketch(byte[] utf8) {
        Sample sample = new Sample(options.fingerprints(), likelyLevel(utf8.length));
        int tokens = new Shingler(options.shingle(), sample).read(utf8);
        if (!sample.isWhole()) {
            sample = new Sample(options.fingerprints(), 0);
            new Shingler(options.shingle(), sample).read(utf8);
        }
        return new Sketch(SketchScheme.V3, tokens, sample.level(), sample.fingerprints(), sample.prefixes());
    }

    /**
     * A level that the sample of so long a text has left behind in the end, unless its words are twice as long as usual or half of it stands
     * twice: most of what lower levels keep for a while is spared.
     */
    private int likelyLevel(int bytes) {
        int shingles = bytes / (2 * USUAL_TOKEN);
        int level = 0;
        while (level < Sketch.COARSEST - 1 && shingles >> (level + 1) >= 2 * options.fingerprints()) {
            level++;
        }
        return level;
    }
}
