package dev.stemma.sketch;

/** Makes sketches, each in one pass over its text. Thread-safe. */
public final class Sketcher {
    private final SketchOptions options;

    public Sketcher(SketchOptions options) {
        this.options = options;
    }

    public SketchOptions options() {
        return options;
    }

    /** The sketch of a text; missing when the text has no token. */
    public Sketch sketch(CharSequence text) {
        return sketch(Digests.utf8(text.toString()));
    }

    /** The sketch of a text that {@link Digests#utf8} encoded. */
    public Sketch sketch(byte[] utf8) {
        Sample sample = new Sample(options.fingerprints());
        int tokens = new Shingler(options.shingle(), sample).read(utf8);
        return new Sketch(SketchScheme.V3, tokens, sample.level(), sample.fingerprints(), sample.prefixes());
    }
}
