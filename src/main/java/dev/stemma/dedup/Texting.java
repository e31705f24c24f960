package dev.stemma.dedup;

import dev.stemma.align.RoughAlignment;
import dev.stemma.align.ZonePrices;
import java.util.function.Supplier;

/** Two texts that are compared, each read at most once, and their rough alignment, made at most once. Not for several threads. */
final class Texting {
    private final Supplier<String> wholes;
    private final Supplier<String> copies;
    private final ZonePrices prices;
    private String whole;
    private String copy;
    private RoughAlignment rough;

    Texting(Supplier<String> wholes, Supplier<String> copies, ZonePrices prices) {
        this.wholes = wholes;
        this.copies = copies;
        this.prices = prices;
    }

    String whole() {
        whole = whole == null ? wholes.get() : whole;
        return whole;
    }

    String copy() {
        copy = copy == null ? copies.get() : copy;
        return copy;
    }

    RoughAlignment rough() {
        rough = rough == null ? RoughAlignment.of(whole(), copy(), prices) : rough;
        return rough;
    }

    /** The distance that is reported of two texts that are not similar. */
    int distance() {
        return Distances.of(whole(), copy(), this::rough);
    }
}
