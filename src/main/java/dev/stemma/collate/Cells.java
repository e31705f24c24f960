package dev.stemma.collate;

import dev.stemma.pieces.Pieces;
import java.util.Arrays;

/** Parts what a document has in several slots that stand side by side: by cells, lines and paragraphs. */
public final class Cells {
    private Cells() {}

    /** What stands before each of the pieces {@code from..to} of the base but the first: blank, tab or line feed. */
    public static char[] joints(Base base, int from, int to) {
        char[] joints = new char[to - from - 1];
        for (int k = 0; k < joints.length; k++) {
            joints[k] = base.jointBefore(from + k + 1);
        }
        return joints;
    }

    /**
     * The pieces {@code from..to} of {@code text}, parted as the slots are.
     *
     * @param joints what stands between the slots
     * @return the bounds of the parts, one more than there are slots; all is in the first when the text is not parted so
     */
    public static int[] split(Pieces text, int from, int to, char[] joints) {
        int[] bounds = new int[joints.length + 2];
        Arrays.fill(bounds, to);
        bounds[0] = from;
        int found = 0;
        for (int i = text.nextJoint(from + 1, to); i < to; i = text.nextJoint(i + 1, to)) {
            if (found == joints.length || text.jointBefore(i) != joints[found]) {
                Arrays.fill(bounds, 1, bounds.length, to);
                return bounds;
            }
            bounds[++found] = i;
        }
        if (found < joints.length) {
            Arrays.fill(bounds, 1, bounds.length, to);
        }
        return bounds;
    }
}
