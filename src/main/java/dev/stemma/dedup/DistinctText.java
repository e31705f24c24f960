package dev.stemma.dedup;

import java.util.List;

/**
 * Witnesses of one clean text, those that nothing accuses before the others; the first speaks for all.
 *
 * @param witnesses at least one
 */
record DistinctText(List<Witness> witnesses) {
    Witness first() {
        return witnesses.get(0);
    }
}
