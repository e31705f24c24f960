package dev.stemma.pipeline;

import dev.stemma.completeness.Judgement;
import dev.stemma.form.FormMatch;
import dev.stemma.model.Cluster;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import dev.stemma.model.Template;
import dev.stemma.model.Verdict;
import dev.stemma.schema.CookieRow;
import dev.stemma.schema.DocumentRow;
import dev.stemma.schema.LedgerRows;
import dev.stemma.schema.Row;
import dev.stemma.sketch.Digests;
import dev.stemma.spool.Card;
import dev.stemma.text.Hosts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of the tables that one cluster fills. Thread-safe. */
final class ClusterRows {
    private final Documents documents;
    private final Cluster cluster;

    /** @param documents at least those of {@code cluster} */
    ClusterRows(Documents documents, Cluster cluster) {
        this.documents = documents;
        this.cluster = cluster;
    }

    /**
     * What is said of one member.
     *
     * @param mended whether {@code document} has another text than its card speaks of
     * @param edge to the representative; absent for the representative itself
     */
    List<Row> of(Document document, Card card, boolean mended, Optional<Edge> edge, Judgement judgement) {
        List<Row> rows = new ArrayList<>();
        Verdict verdict = judgement.verdict();
        Relation relation = relation(edge, verdict);
        rows.add(DocumentRow.of(
                document,
                keys(document, card, mended),
                new DocumentRow.Place(
                        cluster.id(), relation, edge.map(Edge::similarity).orElse(1.0)),
                verdict,
                judgement.witness()));
        for (Declaration read : document.facts().cookies()) {
            rows.add(CookieRow.of(document.id(), read));
        }
        for (Declaration proposed : judgement.proposals()) {
            rows.add(CookieRow.of(document.id(), proposed));
        }
        rows.addAll(LedgerRows.of(document.id(), document.ledger()));
        edge.ifPresent(e -> rows.add(new Row.EdgeRow(
                documents.card(e.a()).id(),
                documents.card(e.b()).id(),
                relation,
                e.jaccard(),
                e.containment(),
                e.editDistance(),
                e.similarity(),
                e.templateSimilarity())));
        return rows;
    }

    /** The given template that {@code document} was made from. */
    static List<Row> of(String document, FormMatch match) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.MatchRow(document, match.form(), match.similarity(), match.held(), match.contained()));
        for (FormMatch.Filling filling : match.fillings()) {
            rows.add(new Row.FillRow(document, match.form(), filling.slot(), word(filling.type()), filling.value()));
        }
        return rows;
    }

    /** What is said of the cluster itself. */
    List<Row> of(Optional<Template> template) {
        List<Row> rows = new ArrayList<>();
        template.ifPresent(found -> slots(found, rows));
        List<String> sites = new ArrayList<>();
        documents.card(cluster.representative()).site().ifPresent(sites::add);
        cluster.members().forEach(edge -> documents.card(edge.b()).site().ifPresent(sites::add));
        rows.add(new Row.ClusterRow(
                cluster.id(),
                documents.card(cluster.representative()).id(),
                cluster.size(),
                (int) sites.stream().distinct().count(),
                (int) sites.stream()
                        .distinct()
                        .map(site -> Hosts.registrableDomain(site).orElse(site))
                        .distinct()
                        .count(),
                cluster.weakest(),
                cluster.diameter(),
                template.map(Template::text)));
        return rows;
    }

    private void slots(Template template, List<Row> rows) {
        Map<String, String> types = new LinkedHashMap<>();
        template.slots().forEach(slot -> types.put(slot.name(), word(slot.type())));
        for (Template.Value value : template.values()) {
            rows.add(new Row.SlotRow(
                    cluster.id(),
                    value.slot(),
                    types.get(value.slot()),
                    value.document(),
                    value.value(),
                    value.leak()));
        }
    }

    private static String word(Template.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The digests are those of the text that is written. */
    private static DocumentRow.Keys keys(Document document, Card card, boolean mended) {
        return new DocumentRow.Keys(
                mended ? Digests.sha256(document.text()) : card.textSha256(),
                mended ? Digests.sha256(Keys.of(document).masked().utf8()) : card.templateSha256(),
                card.site(),
                card.site().flatMap(Hosts::registrableDomain));
    }

    /**
     * By distance, a copy that lost a tenth or less is a near copy; that it is a truncated one takes the proof of the verdict,
     * or every older version of a policy that grew would be called truncated.
     */
    private Relation relation(Optional<Edge> edge, Verdict verdict) {
        if (edge.isEmpty()) {
            return cluster.size() > 1 ? Relation.REPRESENTATIVE : Relation.UNIQUE;
        }
        boolean cut = verdict.state() == Verdict.State.TRUNCATED
                && verdict.missingChars().isPresent();
        return cut && edge.get().relation() == Relation.NEAR
                ? Relation.TRUNCATED
                : edge.get().relation();
    }
}
