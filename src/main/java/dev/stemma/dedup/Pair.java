package dev.stemma.dedup;

import dev.stemma.model.WrongUse;
import java.io.Serializable;

/**
 * A person's word on two documents, by id; the order of the two says nothing.
 *
 * @param a one id
 * @param b another id
 */
public record Pair(String a, String b) implements Serializable {
    public Pair {
        if (a.equals(b)) {
            throw new WrongUse("a pair needs two ids, not twice " + a);
        }
    }
}
