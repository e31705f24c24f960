package dev.stemma.template;

import java.util.List;

/**
 * Consecutive pieces of the base that are one slot or one optional block; empty where only members have something.
 *
 * @param from first piece
 * @param to one past the last piece
 * @param kind what it is
 * @param inner slots inside an optional block
 */
record Region(int from, int to, Kind kind, List<Region> inner) {
    enum Kind {
        /** Members have different things there. */
        SLOT,
        /** Some members have it and some have nothing there. */
        OPTIONAL,
        /** Only one member has it, or only one can say: nobody else vouches for it. */
        UNWITNESSED,
        /** The page around the text: its menu, a box for newsletters. No part of what the template says. */
        FRAME
    }

    Region {
        inner = List.copyOf(inner);
    }

    Region(int from, int to, Kind kind) {
        this(from, to, kind, List.of());
    }

    /** Whether part of the members have it and part have nothing there. */
    boolean isBlock() {
        return kind == Kind.OPTIONAL || kind == Kind.UNWITNESSED;
    }

    /** Whether it is a slot that the base has something in. */
    boolean isFilledSlot() {
        return kind == Kind.SLOT && from < to;
    }
}
