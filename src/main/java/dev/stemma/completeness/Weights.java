package dev.stemma.completeness;

import dev.stemma.completeness.Seam.Kind;

/**
 * How much lacking a part of the representative says, by where the seam lies. The figures were set on consecutive versions
 * of 456 policies (nearly all of them whole) and on cuts made in them.
 */
final class Weights {
    private Weights() {}

    static double tail(
            Kind kind,
            boolean ownEnd,
            boolean ownTail,
            double share,
            double difference,
            boolean prose,
            boolean repeats) {
        if (repeats) {
            return 0.2;
        }
        if (ownEnd || ownTail) {
            return 0.4;
        }
        if (kind == Kind.INSIDE) {
            return 0.98;
        }
        if (kind == Kind.WORD) {
            return 0.95;
        }
        return proper(share, difference, prose);
    }

    static double head(Kind kind, double share, double difference, boolean prose, boolean repeats) {
        if (repeats) {
            return 0.2;
        }
        if (!kind.proper()) {
            return 0.95;
        }
        return proper(share, difference, prose);
    }

    static double gap(Kind kind, double share, double difference, boolean prose, boolean repeats) {
        if (repeats) {
            return 0.2;
        }
        if (!kind.proper()) {
            return 0.9;
        }
        return proper(share, difference, prose);
    }

    /** A seam that an author may have made: only much missing, and all the rest the same, speaks for a cut. */
    private static double proper(double share, double difference, boolean prose) {
        double weight = 0.4;
        weight += difference == 0 ? 0.15 : difference < 0.002 ? 0.05 : 0;
        weight += share >= 0.3 ? 0.15 : share >= 0.1 ? 0.1 : 0;
        weight += prose ? 0.05 : -0.1;
        return weight;
    }
}
