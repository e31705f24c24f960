package dev.stemma.template;

/**
 * A line as written, cut into pieces. Shared by all members that have it; its arrays are not to be changed.
 *
 * <p>What stands between two of its pieces is told once, when it is cut: a tab, the next cell, or anything else.
 */
final class Line {
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

    int content() {
        return content;
    }

    int[] pieces() {
        return pieces;
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    Tabs tabs() {
        return tabs;
    }
}
