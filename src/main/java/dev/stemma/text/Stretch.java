package dev.stemma.text;

import java.util.Arrays;

/** A stretch of a text by its content, where it stands: to look it up no copy of it is made. */
public final class Stretch {
    private final char[] text;
    private final int from;
    private final int to;
    private final int hash;

    /** @param text does not change while this is in use */
    public Stretch(char[] text, int from, int to) {
        this(text, from, to, Long.hashCode(StretchHash.of(to - from, text, from, to)));
    }

    private Stretch(char[] text, int from, int to, int hash) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.hash = hash;
    }

    /** The same without the text around it, to be kept. */
    public Stretch alone() {
        return new Stretch(Arrays.copyOfRange(text, from, to), 0, to - from, hash);
    }

    /** In UTF-16 units. */
    int length() {
        return to - from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stretch stretch
                && hash == stretch.hash
                && Arrays.equals(text, from, to, stretch.text, stretch.from, stretch.to);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return new String(text, from, to - from);
    }
}
