package dev.stemma.pipeline;

import dev.stemma.completeness.Judgement;
import dev.stemma.dedup.Pair;
import dev.stemma.files.FileTrouble;
import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.model.WrongUse;
import dev.stemma.spool.Card;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What people decided about the run, from the file beside its output folder. Immutable. */
public final class Decided implements Serializable {
    /** The sign in the evidence. */
    static final String CODE = "decided";

    /** Nobody decided anything. */
    public static final Decided NOTHING = new Decided("", List.of());

    private final String file;
    private final ArrayList<Pair> neverMerge = new ArrayList<>();
    private final ArrayList<Pair> mustLink = new ArrayList<>();
    private final HashSet<Decision.Complete> complete = new HashSet<>();

    /** @param file whose decisions these are, for messages */
    public Decided(String file, List<Decision> decisions) {
        this.file = file;
        for (Decision decision : decisions) {
            if (decision instanceof Decision.NeverMerge pair) {
                neverMerge.add(new Pair(pair.a(), pair.b()));
            } else if (decision instanceof Decision.MustLink pair) {
                mustLink.add(new Pair(pair.a(), pair.b()));
            } else if (decision instanceof Decision.Complete one) {
                complete.add(one);
            }
        }
    }

    /** @throws UncheckedIOException when the file is there but cannot be read; its message says where */
    static Decided about(Path out) {
        Path file = DecisionFile.beside(out);
        try {
            return new Decided(file.toString(), DecisionFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(FileTrouble.told(e), e);
        }
    }

    /**
     * {@code config} with the pairs that were decided beside those that it was given.
     *
     * @throws WrongUse if they contradict each other
     */
    public RunConfig applied(RunConfig config) {
        if (neverMerge.isEmpty() && mustLink.isEmpty()) {
            return config;
        }
        List<Pair> never = new ArrayList<>(config.dedup().neverMerge());
        List<Pair> must = new ArrayList<>(config.dedup().mustLink());
        never.addAll(neverMerge);
        must.addAll(mustLink);
        try {
            return config.withDedup(config.dedup().withPairs(never, must));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage() + "; what was decided stands in " + file, e);
        }
    }

    /** Whether a person called this very capture complete. */
    boolean complete(Card card) {
        return !complete.isEmpty() && complete.contains(new Decision.Complete(card.id(), card.rawSha256()));
    }

    /** How many documents were called complete. */
    int completes() {
        return complete.size();
    }

    /** The verdict on {@code card}: the person's, with what spoke against it left in the evidence. */
    Judgement of(Card card, Judgement judgement) {
        if (!complete(card)) {
            return judgement;
        }
        Verdict found = judgement.verdict();
        String message = "A person decided that this document is complete."
                + (found.state() == Verdict.State.COMPLETE
                        ? ""
                        : " Without that it would be called " + found.state().word() + ".");
        List<Verdict.Sign> evidence = new ArrayList<>();
        evidence.add(new Verdict.Sign(CODE, Verdict.State.COMPLETE, 1, new Span(0, 0), message));
        evidence.addAll(found.evidence());
        return new Judgement(
                new Verdict(
                        Verdict.State.COMPLETE,
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        1,
                        evidence),
                List.of(),
                judgement.witness());
    }

    /** Names the documents that were called complete, for what depends on it. */
    String named() {
        return complete.stream()
                .map(one -> one.document().length() + " " + one.document() + " " + one.sha256())
                .sorted()
                .toList()
                .toString();
    }
}
