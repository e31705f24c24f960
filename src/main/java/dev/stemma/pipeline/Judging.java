package dev.stemma.pipeline;

import dev.stemma.form.Forms;
import dev.stemma.model.Verdict;
import java.util.List;
import java.util.Map;

/**
 * How the clusters of a run are judged.
 *
 * @param judge who judges one
 * @param basis what its judgement rests on: of one that an earlier run judged on the same basis it is known
 */
record Judging(ClusterJudge judge, ClusterBasis basis) {
    static Judging of(RunConfig config, Configuration configuration, Decided decided, SpooledDocuments documents) {
        Map<String, List<Verdict.Sign>> signs = Cards.signs(documents.cards());
        ClusterJudge.Known templates = new ClusterJudge.Known(
                new Forms(config.templates()),
                configuration.templates(),
                config.dedup().threshold());
        return new Judging(
                new ClusterJudge(documents, signs, templates, decided),
                new ClusterBasis(documents, signs, templates, decided));
    }
}
