package dev.stemma.template;

/**
 * Consecutive pieces of the base that are one slot or one optional block; empty where only members have something.
 *
 * @param from first piece
 * @param to one past the last piece
 * @param kind what it is
 */
record Region(int from, int to, Kind kind) {
    enum Kind {
        /** Members have different things there. */
        SLOT,
        /** Some members have it, word for word, and some have nothing there. */
        OPTIONAL,
        /** Only one member has it, or only one can say: nobody else vouches for it. */
        UNWITNESSED
    }
}
