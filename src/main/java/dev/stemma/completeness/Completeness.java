package dev.stemma.completeness;

import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.CutBy;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.BySibling;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Says whether a document is whole, and how that is known. Stateless and thread-safe.
 *
 * <p>A whole document must not be accused: signs below {@link Verdicts#ACCUSED} are listed as evidence, and the verdict stays
 * {@code COMPLETE} with a lower confidence.
 */
public final class Completeness {
    private Completeness() {}

    /**
     * The signs that the document shows on its own, in the order of {@link Detectors#ALL}. Needs no other document, so it
     * can run where documents are read.
     */
    public static List<Sign> alone(Document document) {
        Reading reading = new Reading(document);
        List<Sign> signs = new ArrayList<>();
        for (Detector detector : Detectors.ALL) {
            signs.addAll(detector.signs(reading));
        }
        return List.copyOf(signs);
    }

    /**
     * Whether the signs of {@link #alone} say that it is no document at all: empty, blocked, an error page, a redirect. Such
     * captures must never be clustered with documents.
     */
    public static boolean noDocument(List<Sign> alone) {
        return Verdicts.pronounced(Verdicts.certainty(alone))
                .filter(State::noDocument)
                .isPresent();
    }

    /** Whether the signs of {@link #alone} say that the text stands twice. */
    public static boolean doubled(List<Sign> alone) {
        return alone.stream().anyMatch(sign -> sign.state() == State.DOUBLED && sign.weight() >= Verdicts.ACCUSED);
    }

    /** Whether the signs of {@link #alone} say of the document that it is anything but complete. */
    public static boolean accused(List<Sign> alone) {
        return Verdicts.pronounced(Verdicts.certainty(alone)).isPresent();
    }

    /**
     * The verdict.
     *
     * @param document the one to judge
     * @param alone its own signs, and those of the corpus ({@link CorpusSigns}) if there are any
     * @param siblings the cluster that it stands in
     */
    public static Judgement judge(Document document, List<Sign> alone, Siblings siblings) {
        Reading reading = new Reading(document);
        Optional<State> nothing = Verdicts.pronounced(Verdicts.certainty(alone)).filter(State::noDocument);
        Optional<BySibling> bySibling = nothing.isPresent() ? Optional.empty() : siblings.testimony(reading, alone);
        List<Sign> signs = new ArrayList<>(alone);
        bySibling.ifPresent(comparison -> signs.addAll(comparison.signs()));
        boolean ends = signs.stream().anyMatch(sign -> sign.state() == State.TRUNCATED)
                && (bySibling.filter(BySibling::endsAlike).isPresent() || siblings.endsAlike(reading));
        if (ends) {
            signs.removeIf(sign -> isOfAnEnd(sign) && sign.weight() < Verdicts.ACCUSED);
            signs.replaceAll(Completeness::witnessed);
        }
        Map<State, Double> certainty = Verdicts.certainty(signs);
        State state = Verdicts.pronounced(certainty).orElse(State.COMPLETE);
        if (!state.partGone() || bySibling.isEmpty() || !bySibling.get().lacks()) {
            Verdict verdict = new Verdict(
                    state,
                    kept(state, bySibling.isPresent(), signs),
                    OptionalInt.empty(),
                    state == State.TRUNCATED ? OptionalInt.of(reading.textEnd()) : OptionalInt.empty(),
                    state.partGone() ? Optional.of(cutBy(signs)) : Optional.empty(),
                    confidence(state, certainty),
                    signs);
            return new Judgement(
                    verdict,
                    List.of(),
                    bySibling.map(comparison -> comparison.sibling().id()));
        }
        return withLoss(reading, state, certainty, signs, bySibling.get(), siblings);
    }

    /** All of it, where nothing speaks against that; unknown where a sign says that a part may be gone, however little it weighs. */
    private static OptionalDouble kept(State state, boolean compared, List<Sign> signs) {
        if (state.noDocument()) {
            return OptionalDouble.of(0);
        }
        boolean all = (state == State.COMPLETE && compared) || state == State.DOUBLED;
        boolean doubted = signs.stream().anyMatch(sign -> sign.state().partGone());
        return all && !doubted ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private static Judgement withLoss(
            Reading reading,
            State state,
            Map<State, Double> certainty,
            List<Sign> signs,
            BySibling comparison,
            Siblings siblings) {
        Document document = reading.document();
        Document sibling = comparison.sibling();
        List<Span> missing = comparison.missing();
        Loss loss = Loss.of(document, sibling, missing);
        int cutAt = state == State.TRUNCATED ? reading.textEnd() : state == State.HEADLESS ? 0 : comparison.gapAt();
        String names = loss.sentence();
        if (!names.isEmpty()) {
            signs.add(new Sign("missing-by-name", state, 0.3, new Span(cutAt, cutAt), names));
        }
        if (state == State.TRUNCATED && !loss.rows().isEmpty()) {
            signs.addAll(LooseLines.signs(reading, loss.rows().get(0), sibling, siblings.readers()));
        }
        Verdict verdict = new Verdict(
                state,
                OptionalDouble.of(comparison.kept()),
                OptionalInt.of(missing.stream().mapToInt(Span::length).sum()),
                OptionalInt.of(cutAt),
                Optional.of(cutBy(signs)),
                confidence(state, certainty),
                signs);
        int read = (int) document.facts().cookies().stream()
                .filter(row -> row.source() == Declaration.Source.READ)
                .count();
        return new Judgement(verdict, loss.proposals(read, cutAt), Optional.of(sibling.id()));
    }

    /**
     * The sign of an end, where a sibling of another length ends at the same words: what stops so in both stops so in the
     * template, unless both were cut there, so what would accuse stays as doubt, and a doubt is none.
     */
    private static Sign witnessed(Sign sign) {
        return isOfAnEnd(sign)
                ? new Sign(sign.code(), sign.state(), 0.5 * sign.weight(), sign.span(), sign.message())
                : sign;
    }

    private static boolean isOfAnEnd(Sign sign) {
        boolean ofBytes = sign.code().equals("transport") || isProvedByACharacter(sign);
        return sign.state() == State.TRUNCATED && !ofBytes;
    }

    /** No template ends inside a character: two copies that do were both cut, as a scraper with a limit in bytes cuts. */
    private static boolean isProvedByACharacter(Sign sign) {
        return sign.code().equals("cut-in-character") && sign.weight() >= Verdicts.ACCUSED;
    }

    private static double confidence(State state, Map<State, Double> certainty) {
        if (state != State.COMPLETE) {
            return certainty.getOrDefault(state, 0.0);
        }
        return 1
                - certainty.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
    }

    private static CutBy cutBy(List<Sign> signs) {
        if (signs.stream().anyMatch(sign -> sign.code().equals("transport"))) {
            return CutBy.TRANSPORT;
        }
        boolean parser = signs.stream().anyMatch(sign -> sign.code().startsWith("parser-") && sign.weight() >= 0.5);
        return parser ? CutBy.PARSER : CutBy.SCRAPE;
    }
}
