package dev.stemma.sibling;

import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Seam.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The document leaps over passages of its sibling. */
final class LostMiddle {
    /** More gaps are an edited version: they count as missing, but evidence is for reading. */
    private static final int MAX_LISTED = 3;

    private LostMiddle() {}

    /** All gaps in order, the largest with what they say. */
    static List<Lost> of(Pairing pair) {
        double least = Weights.anyGap(pair.gaps().size(), pair.fit().difference()) ? Pairing.MIN_LISTED : Weights.MUCH;
        Set<Fit.Gap> listed = pair.gaps().stream()
                .filter(gap -> pair.share(gap.missing()) >= least)
                .sorted(Comparator.comparingInt((Fit.Gap gap) -> -gap.missing().length()))
                .limit(MAX_LISTED)
                .collect(Collectors.toUnmodifiableSet());
        return pair.gaps().stream()
                .map(gap -> listed.contains(gap) ? listed(pair, gap) : new Lost(gap.missing(), Optional.empty()))
                .toList();
    }

    private static Lost listed(Pairing pair, Fit.Gap gap) {
        Kind kind = pair.seam().of(gap.missing());
        Weights.Part part = pair.part(kind, gap.missing(), false);
        boolean cut = kind == Kind.INSIDE && part.only();
        double weight = pair.weighed(part, gap.missing(), cut, Weights::gap);
        String message =
                "in the middle (" + pair.percent(gap.missing()) + " of its text): the document leaps over it, and "
                        + Pairing.stops(kind) + "." + part.heard().inWords();
        return pair.lost(
                "leaps-over-sibling", State.GAPPED, weight, pair.key().textOffset(gap.at()), gap.missing(), message);
    }
}
