package dev.stemma.sketch;

import java.io.Serializable;

/**
 * The sizes of a sketch. Only sketches of the same options can be compared.
 *
 * @param shingle tokens in a shingle, 1..16
 * @param fingerprints the most sampled fingerprints that a sketch keeps at a level below the coarsest, 8..65536
 */
public record SketchOptions(int shingle, int fingerprints) implements Serializable {
    public SketchOptions {
        check("shingle", shingle, 1, 16);
        check("fingerprints", fingerprints, 8, 65_536);
    }

    public static SketchOptions defaults() {
        return new SketchOptions(3, 128);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + ".." + most + ", not " + value);
        }
    }
}
