package dev.stemma.dedup;

import java.util.Optional;

/** What one witness is to a more complete one. Asked from several threads at once. */
interface Links {
    /**
     * The strictest relation of {@code copy} to {@code whole}, even if it is but a {@linkplain Link#fragment fragment}; empty when there is
     * none.
     */
    Optional<Link> any(Witness whole, Witness copy);

    /** The same of copies alone. */
    default Optional<Link> verify(Witness whole, Witness copy) {
        return any(whole, copy).filter(link -> !link.fragment());
    }
}
