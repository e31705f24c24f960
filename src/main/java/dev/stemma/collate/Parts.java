package dev.stemma.collate;

import java.util.function.IntConsumer;

/** How the independent parts of an induction are done: one after the other, or on the threads that the caller has. */
@FunctionalInterface
public interface Parts {
    /** One after the other, on the calling thread. */
    Parts IN_TURN = (count, part) -> {
        for (int i = 0; i < count; i++) {
            part.accept(i);
        }
    };

    /** Does the parts 0..count-1, in any order; returns when all are done. */
    void each(int count, IntConsumer part);
}
