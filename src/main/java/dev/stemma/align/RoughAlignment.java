package dev.stemma.align;

import dev.stemma.model.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One alignment of two texts along the stretches they have in common, found in nearly linear time, and what it costs: an
 * upper bound of the edit distance, so a bound below a threshold is a proof. The <i>zones</i> between the common stretches
 * are priced exactly, each by itself and only when somebody asks; so the bound is the distance itself unless a better path
 * leaves a common stretch, but it is no lower bound. Not for several threads.
 */
public final class RoughAlignment {
    private final PairedPieces pieces;

    /**
     * The cost when one stretch of the whole is free.
     *
     * @param distance edits elsewhere: an upper bound
     * @param at where the stretch is missing in the part
     * @param missing the stretch of the whole
     */
    public record Free(int distance, int at, Span missing) {}

    private RoughAlignment(PairedPieces pieces) {
        this.pieces = pieces;
    }

    /** Aligns a text with one that it may be a copy or a part of. */
    public static RoughAlignment of(CharSequence whole, CharSequence part) {
        return of(whole, part, new ZonePrices());
    }

    /** The same for a caller who aligns many texts that are copies of each other. */
    public static RoughAlignment of(CharSequence whole, CharSequence part, ZonePrices prices) {
        return new RoughAlignment(PairedPieces.of(Chars.of(whole), Chars.of(part), prices));
    }

    /** An upper bound of the edit distance if that is at most {@code limit}; empty when it is above. */
    public OptionalInt distance(int limit) {
        return pieces.price(limit, false) ? OptionalInt.of(cost(0, pieces.size())) : OptionalInt.empty();
    }

    /**
     * The edit distance itself if that is at most {@code limit}, from the first character to the last: for a pair whose
     * rough distance lies close above it. The rough one only shows at which end the edits are, which halves the work.
     */
    public OptionalInt exact(int limit) {
        return EditDistance.boundedFar(pieces.a(), pieces.b(), limit, costsLieBehind());
    }

    /** Whether more of the costs lie in the second half of the whole than in the first. */
    private boolean costsLieBehind() {
        int behind = 0;
        for (int p = 0; p < pieces.size(); p++) {
            int middle = (pieces.aFrom(p) + pieces.aTo(p)) / 2;
            behind += 2 * middle > pieces.aEnd() ? pieces.cost(p) : -pieces.cost(p);
        }
        return behind > 0;
    }

    /** With the tail of the whole free; empty when above {@code limit}. */
    public Optional<Free> withoutTail(int limit) {
        if (!pieces.price(limit, true)) {
            return Optional.empty();
        }
        int from = pieces.size();
        int best = 0;
        for (int p = pieces.size() - 1, saved = 0; p >= 0; p--) {
            saved += saving(p);
            if (saved > best) {
                best = saved;
                from = p;
            }
        }
        return free(from, pieces.size(), best, limit);
    }

    /** With the head of the whole free; empty when above {@code limit}. */
    public Optional<Free> withoutHead(int limit) {
        if (!pieces.price(limit, true)) {
            return Optional.empty();
        }
        int to = 0;
        int best = 0;
        for (int p = 0, saved = 0; p < pieces.size(); p++) {
            saved += saving(p);
            if (saved > best) {
                best = saved;
                to = p + 1;
            }
        }
        return free(0, to, best, limit);
    }

    /** With any one stretch of the whole free; empty when above {@code limit}. */
    public Optional<Free> withoutStretch(int limit) {
        if (!pieces.price(limit, true)) {
            return Optional.empty();
        }
        int from = 0;
        int running = 0;
        int best = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int p = 0; p < pieces.size(); p++) {
            if (running <= 0) {
                running = 0;
                from = p;
            }
            running += saving(p);
            if (running > best) {
                best = running;
                bestFrom = from;
                bestTo = p + 1;
            }
        }
        return free(bestFrom, bestTo, best, limit);
    }

    private Optional<Free> free(int from, int to, int saved, int limit) {
        int distance = cost(0, pieces.size()) - saved;
        if (distance > limit) {
            return Optional.empty();
        }
        int start = from < pieces.size() ? pieces.aFrom(from) : pieces.aEnd();
        int at = from < pieces.size() ? pieces.bFrom(from) : pieces.bEnd();
        int end = to > from ? pieces.aTo(to - 1) : start;
        return Optional.of(new Free(distance, at, new Span(start, end)));
    }

    /** What is saved by leaving a piece of the whole free: then its counterpart is inserted. */
    private int saving(int piece) {
        return pieces.cost(piece) - pieces.lengthB(piece);
    }

    private int cost(int from, int to) {
        int sum = 0;
        for (int p = from; p < to; p++) {
            sum += pieces.cost(p);
        }
        return sum;
    }
}
