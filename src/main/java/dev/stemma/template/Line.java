package dev.stemma.template;

/** A line as written, cut into pieces. Shared by all members that have it; its arrays are not to be changed. */
final class Line {
    private final int content;
    private final int[] pieces;
    private final int[] starts;

    /**
     * @param content the same for lines of the same pieces
     * @param pieces their numbers
     * @param starts where they start in the line
     */
    Line(int content, int[] pieces, int[] starts) {
        this.content = content;
        this.pieces = pieces;
        this.starts = starts;
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
}
