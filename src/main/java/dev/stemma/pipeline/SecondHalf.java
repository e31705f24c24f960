package dev.stemma.pipeline;

import dev.stemma.completeness.Completeness;
import dev.stemma.completeness.CorpusSigns;
import dev.stemma.completeness.Judgement;
import dev.stemma.completeness.Siblings;
import dev.stemma.dedup.Comparisons;
import dev.stemma.dedup.Dedup;
import dev.stemma.dedup.Texts;
import dev.stemma.dedup.Witness;
import dev.stemma.model.Cluster;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Edge;
import dev.stemma.model.Relation;
import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.model.Verdict;
import dev.stemma.sketch.Digests;
import dev.stemma.store.Card;
import dev.stemma.store.CleanWriter;
import dev.stemma.store.CookieRow;
import dev.stemma.store.DocumentRow;
import dev.stemma.store.Row;
import dev.stemma.store.Spool;
import dev.stemma.store.StoreWriter;
import dev.stemma.template.Member;
import dev.stemma.template.TemplateOptions;
import dev.stemma.template.Templates;
import dev.stemma.text.Hosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Clusters the documents, judges each one beside its siblings, finds the templates, and writes the tables. */
final class SecondHalf {
    /** Characters of documents that are worked on at once; a cluster above this runs alone. */
    private static final long CHARS_UNDER_WAY = 8L << 20;

    private final RunConfig config;
    private final Spool spool;
    private final Comparisons comparisons;
    private final List<Card> cards;
    private final StoreWriter store;
    private final CleanWriter clean;
    private final Progress progress;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();
    private List<String> unknownIds = List.of();
    private long incomplete;
    private long copies;

    SecondHalf(
            RunConfig config,
            Spool spool,
            Comparisons comparisons,
            List<Card> cards,
            StoreWriter store,
            CleanWriter clean,
            Progress progress) {
        this.config = config;
        this.spool = spool;
        this.comparisons = comparisons;
        this.cards = cards;
        this.store = store;
        this.clean = clean;
        this.progress = progress;
    }

    /** The clusters, by the id of their representative. */
    List<Cluster> clusters() {
        List<Witness> witnesses = new ArrayList<>(cards.size());
        for (int i = 0; i < cards.size(); i++) {
            witnesses.add(witness(cards.get(i), i));
        }
        unknownIds = Dedup.unknownIds(witnesses, config.dedup());
        List<Cluster> clusters =
                new ArrayList<>(Dedup.cluster(witnesses, texts(), config.dedup(), config.threads(), comparisons));
        clusters.sort(Comparator.comparingInt(Cluster::representative));
        return clusters;
    }

    /** Judges and writes all documents, cluster by cluster. */
    void write(List<Cluster> clusters) {
        Map<String, List<Verdict.Sign>> corpusSigns = CorpusSigns.of(cards.stream()
                .map(card -> new CorpusSigns.Ending(
                        card.id(),
                        card.page().orElse(card.id()),
                        card.rawBytes(),
                        card.chars(),
                        card.date(),
                        card.textSha256()))
                .toList());
        int[] done = {0};
        try (Lane<Written> lane = new Lane<>(config.threads(), CHARS_UNDER_WAY, written -> {
            append(written);
            progress.advanced(++done[0], clusters.size());
        })) {
            for (Cluster cluster : clusters) {
                long chars = cards.get(cluster.representative()).chars() + 1024L;
                for (Edge edge : cluster.members()) {
                    chars += cards.get(edge.b()).chars() + 1024L;
                }
                lane.submit(chars, () -> judged(cluster, corpusSigns));
            }
            lane.finish();
        }
    }

    /** Ids in the pairs of {@code --never-merge} and {@code --must-link} that no document has. */
    List<String> unknownIds() {
        return unknownIds;
    }

    /** Documents whose verdict is not {@code complete}. */
    long incomplete() {
        return incomplete;
    }

    /** Documents that are not the representative of their cluster. */
    long copies() {
        return copies;
    }

    /** Documents are only put together with documents, walls with walls, and an empty capture with nothing. */
    private static Witness witness(Card card, int ordinal) {
        return new Witness(
                ordinal,
                card.id(),
                card.rawSha256(),
                card.textSha256(),
                card.keySha256(),
                card.templateSha256(),
                card.keyLength(),
                card.maskedLength(),
                card.masked(),
                card.keyLength() == 0 ? 2 + ordinal : card.noDocument() ? 1 : 0);
    }

    private Texts texts() {
        return new Texts() {
            @Override
            public String key(int ordinal) {
                return spool.key(cards.get(ordinal).spooled());
            }

            @Override
            public String masked(int ordinal) {
                return spool.masked(cards.get(ordinal).spooled());
            }
        };
    }

    private Document document(int ordinal) {
        return spool.document(cards.get(ordinal).spooled());
    }

    private Written judged(Cluster cluster, Map<String, List<Verdict.Sign>> corpusSigns) {
        Document representative = document(cluster.representative());
        List<Document> asRead = new ArrayList<>();
        cluster.members().forEach(edge -> asRead.add(document(edge.b())));
        Siblings siblings = Siblings.of(representative, asRead);
        List<Row> rows = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        int bad = 0;
        for (int i = -1; i < cluster.members().size(); i++) {
            Optional<Edge> edge =
                    i < 0 ? Optional.empty() : Optional.of(cluster.members().get(i));
            int ordinal = edge.map(Edge::b).orElse(cluster.representative());
            Document read = i < 0 ? representative : asRead.get(i);
            Optional<Document> mended =
                    i < 0 ? Optional.empty() : orElse(Optional.empty(), () -> SecondPass.mended(read, representative));
            Document document = mended.orElse(read);
            Card card = cards.get(ordinal);
            List<Verdict.Sign> alone = new ArrayList<>(
                    mended.isPresent()
                            ? Completeness.alone(document)
                            : card.alone()); // offsets of the text that is written
            alone.addAll(corpusSigns.getOrDefault(document.id(), List.of()));
            Judgement judgement = orElse(undecided(alone), () -> Completeness.judge(document, alone, siblings));
            bad += judgement.verdict().state() == Verdict.State.COMPLETE ? 0 : 1;
            Relation relation = relation(cluster, edge, judgement.verdict());
            rows.add(documentRow(document, keys(card, mended), cluster, edge, relation, judgement.verdict()));
            cookies(document, judgement).forEach(row -> rows.add(CookieRow.of(document.id(), row)));
            edge.ifPresent(e -> rows.add(edgeRow(e, relation)));
            documents.add(document);
            if (cluster.size() > 1) {
                members.add(new Member(
                        document.id(),
                        inside(document),
                        card.site(),
                        document.facts().platformUrl(),
                        partGone(judgement.verdict().state())));
            }
        }
        Optional<Template> template = members.isEmpty()
                ? Optional.empty()
                : orElse(Optional.empty(), () -> Optional.of(Templates.induce(members, TemplateOptions.defaults())));
        template.ifPresent(t -> rows.addAll(slotRows(cluster, t)));
        rows.add(clusterRow(cluster, template));
        return new Written(rows, documents, bad, cluster.members().size());
    }

    /** What no stage foresaw in one document must not cost the whole run: it goes without what failed, and is counted. */
    private <T> T orElse(T fallback, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            failures.incrementAndGet();
            firstFailure.compareAndSet(null, e);
            return fallback;
        }
    }

    private static Judgement undecided(List<Verdict.Sign> alone) {
        return new Judgement(
                new Verdict(
                        Verdict.State.COMPLETE,
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        0,
                        alone),
                List.of(),
                List.of());
    }

    /** How many judgements, mendings and templates failed by an error inside Stemma. */
    int failures() {
        return failures.get();
    }

    /** The first of these errors. */
    Optional<Throwable> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }

    private void append(Written written) {
        try {
            for (Row row : written.rows()) {
                store.append(row);
            }
            for (Document document : written.documents()) {
                store.append(document.id(), document.ledger());
                clean.write(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        incomplete += written.incomplete();
        copies += written.copies();
    }

    private static List<Declaration> cookies(Document document, Judgement judgement) {
        List<Declaration> rows = new ArrayList<>(document.facts().cookies());
        rows.addAll(judgement.proposals());
        return rows;
    }

    /** The digests are those of the text that is written. */
    private static DocumentRow.Keys keys(Card card, Optional<Document> mended) {
        return new DocumentRow.Keys(
                mended.map(d -> Digests.sha256(d.text())).orElse(card.textSha256()),
                mended.map(d -> Digests.sha256(Keys.of(d).masked())).orElse(card.templateSha256()),
                card.site(),
                card.site().flatMap(Hosts::registrableDomain));
    }

    private static DocumentRow documentRow(
            Document document,
            DocumentRow.Keys keys,
            Cluster cluster,
            Optional<Edge> edge,
            Relation relation,
            Verdict verdict) {
        return DocumentRow.of(
                document,
                keys,
                new DocumentRow.Place(
                        cluster.id(), relation, edge.map(Edge::similarity).orElse(1.0)),
                verdict);
    }

    /**
     * By distance, a copy that lost a tenth or less is a near copy; that it is a truncated one takes the proof of the verdict,
     * or every older version of a policy that grew would be called truncated.
     */
    private static Relation relation(Cluster cluster, Optional<Edge> edge, Verdict verdict) {
        if (edge.isEmpty()) {
            return cluster.size() > 1 ? Relation.REPRESENTATIVE : Relation.UNIQUE;
        }
        boolean cut = verdict.state() == Verdict.State.TRUNCATED
                && verdict.missingChars().isPresent();
        return cut && edge.get().relation() == Relation.NEAR
                ? Relation.TRUNCATED
                : edge.get().relation();
    }

    private Row edgeRow(Edge edge, Relation relation) {
        return new Row.EdgeRow(
                cards.get(edge.a()).id(),
                cards.get(edge.b()).id(),
                relation,
                edge.jaccard(),
                edge.containment(),
                edge.editDistance(),
                edge.similarity(),
                edge.templateSimilarity());
    }

    private Row clusterRow(Cluster cluster, Optional<Template> template) {
        List<String> sites = new ArrayList<>();
        cards.get(cluster.representative()).site().ifPresent(sites::add);
        cluster.members().forEach(edge -> cards.get(edge.b()).site().ifPresent(sites::add));
        return new Row.ClusterRow(
                cluster.id(),
                cards.get(cluster.representative()).id(),
                cluster.size(),
                (int) sites.stream().distinct().count(),
                (int) sites.stream()
                        .distinct()
                        .map(site -> Hosts.registrableDomain(site).orElse(site))
                        .distinct()
                        .count(),
                cluster.weakest(),
                cluster.diameter(),
                template.map(Template::text));
    }

    private static List<Row> slotRows(Cluster cluster, Template template) {
        Map<String, String> types = new LinkedHashMap<>();
        template.slots()
                .forEach(slot -> types.put(slot.name(), slot.type().name().toLowerCase(Locale.ROOT)));
        List<Row> rows = new ArrayList<>(template.values().size());
        for (Template.Value value : template.values()) {
            rows.add(new Row.SlotRow(
                    cluster.id(),
                    value.slot(),
                    types.get(value.slot()),
                    value.document(),
                    value.value(),
                    value.leak()));
        }
        return rows;
    }

    private static boolean partGone(Verdict.State state) {
        return state == Verdict.State.TRUNCATED || state == Verdict.State.HEADLESS || state == Verdict.State.GAPPED;
    }

    /** The clean text without navigation, banners and noise. */
    private static String inside(Document document) {
        StringBuilder out = new StringBuilder(document.text().length());
        int from = 0;
        for (Span span : document.outside()) {
            if (span.start() >= from) {
                out.append(document.text(), from, span.start());
                from = span.end();
            }
        }
        return out.append(document.text(), from, document.text().length()).toString();
    }

    /** All that is written of one cluster. */
    private record Written(List<Row> rows, List<Document> documents, int incomplete, int copies) {}
}
