package dev.stemma.dedup;

import java.util.Optional;

/** What one witness is to a more complete one. Asked from several threads at once. */
interface Links {
    /** The strictest relation of {@code copy} to {@code whole}; empty when there is none. */
    Optional<Link> verify(Witness whole, Witness copy);
}
