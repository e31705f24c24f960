package dev.stemma.pieces;

/**
 * A line as written, cut into pieces. Shared by all members that have it; its arrays are not to be changed.
 *
 * <p>What stands between two of its pieces is told once, when it is cut: a tab, the next cell, or anything else.
 */
public final class Line {
    private final int content;
    private final int[] pieces;
    private final int[] starts;
    private final int[] ends;
    private final Tabs tabs;

    /**
     * @param content the same for lines of the same pieces
     * @param pieces their numbers
     * @param starts where they start in the line
     * @param ends where they end
     */
    Line(int content, int[] pieces, int[] starts, int[] ends, Tabs tabs) {
        this.content = content;
        this.pieces = pieces;
        this.starts = starts;
        this.ends = ends;
        this.tabs = tabs;
    }

    /** One number for lines of the same pieces. */
    public int content() {
        return content;
    }

    /** The numbers of its pieces. */
    public int[] pieces() {
        return pieces;
    }

    /** Where each piece starts in the line. */
    public int[] starts() {
        return starts;
    }

    /** Where each piece ends. */
    public int[] ends() {
        return ends;
    }

    /** The first piece from {@code k} on before which a tab stands; -1 when there is none. */
    public int nextTab(int k) {
        return tabs.next(k);
    }

    Tabs tabs() {
        return tabs;
    }
}
