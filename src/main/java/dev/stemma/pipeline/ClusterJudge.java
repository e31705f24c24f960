package dev.stemma.pipeline;

import dev.stemma.completeness.Completeness;
import dev.stemma.completeness.Judgement;
import dev.stemma.family.Outline;
import dev.stemma.form.FormMatch;
import dev.stemma.form.Forms;
import dev.stemma.model.Cluster;
import dev.stemma.model.Document;
import dev.stemma.model.Edge;
import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.model.Verdict;
import dev.stemma.schema.Row;
import dev.stemma.sibling.Siblings;
import dev.stemma.spool.Card;
import dev.stemma.template.Member;
import dev.stemma.template.TemplateOptions;
import dev.stemma.template.Templates;
import dev.stemma.text.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Judges the documents of a cluster beside their siblings, mends their tables from the representative's, and finds their
 * template. What it makes of a cluster depends on its {@linkplain ClusterBasis basis} alone. Thread-safe.
 */
public final class ClusterJudge {
    private final Documents documents;
    private final Map<String, List<Verdict.Sign>> corpusSigns;
    private final Known known;
    private final Decided decided;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

    /**
     * The templates that a user gave.
     *
     * @param digest of them
     * @param threshold least similarity of a match
     */
    public record Known(Forms forms, String digest, double threshold) {}

    /**
     * @param documents at least those of the clusters that are asked for
     * @param corpusSigns what only the corpus shows, by id
     */
    public ClusterJudge(Documents documents, Map<String, List<Verdict.Sign>> corpusSigns, Known known) {
        this(documents, corpusSigns, known, Decided.NOTHING);
    }

    /** The same, with what people decided. */
    public ClusterJudge(
            Documents documents, Map<String, List<Verdict.Sign>> corpusSigns, Known known, Decided decided) {
        this.documents = documents;
        this.corpusSigns = corpusSigns;
        this.known = known;
        this.decided = decided;
    }

    /** All that is written of {@code cluster}. */
    public Judged judged(Cluster cluster) {
        List<Document> read = documents(cluster);
        List<Document> written = mended(read);
        Document representative = written.get(0);
        Siblings siblings = siblings(cluster, read, written);
        ClusterRows rows = new ClusterRows(documents, cluster);
        Said[] said = new Said[read.size()];
        Lane.each(
                said.length,
                i -> said[i] = said(cluster, i, written.get(i), !written.get(i).equals(read.get(i)), siblings, rows));
        List<Row> all = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        int incomplete = 0;
        for (Said one : said) {
            all.addAll(one.rows());
            incomplete += one.state() == Verdict.State.COMPLETE ? 0 : 1;
            one.member().ifPresent(members::add);
        }
        Optional<Template> template = members.isEmpty()
                ? Optional.empty()
                : orElse(
                        Optional.empty(),
                        () -> Optional.of(Templates.induce(members, TemplateOptions.defaults(), Lane::each)));
        all.addAll(rows.of(template));
        return new Judged(cluster, all, written, incomplete, outline(cluster, representative));
    }

    private Siblings siblings(Cluster cluster, List<Document> read, List<Document> written) {
        Siblings siblings = Siblings.of(written, i -> key(ordinal(cluster, i), read.get(i), written.get(i)));
        if (cluster.exemplar().isEmpty()) {
            return siblings;
        }
        int ordinal = cluster.exemplar().getAsInt();
        Document exemplar = document(ordinal); // as it was read: what mends its tables is not at hand
        return siblings.beside(exemplar, () -> key(ordinal, exemplar, exemplar));
    }

    /** What is said of one document of a cluster; the member that it is to the cluster's template, unless it is alone. */
    private record Said(List<Row> rows, Verdict.State state, Optional<Member> member) {}

    private Said said(
            Cluster cluster, int i, Document document, boolean mended, Siblings siblings, ClusterRows clusterRows) {
        String inside = inside(document);
        Optional<Edge> edge =
                i == 0 ? Optional.empty() : Optional.of(cluster.members().get(i - 1));
        Card card = documents.card(ordinal(cluster, i));
        List<Verdict.Sign> alone = new ArrayList<>(
                mended ? Completeness.alone(document) : card.alone()); // offsets of the text that is written
        for (Verdict.Sign sign : corpusSigns.getOrDefault(document.id(), List.of())) {
            alone.add(mended ? moved(sign, card, document) : sign);
        }
        Judgement judgement =
                decided.of(card, orElse(undecided(alone), () -> Completeness.judge(document, alone, siblings)));
        Verdict.State state = judgement.verdict().state();
        List<Row> rows = new ArrayList<>(clusterRows.of(document, card, mended, edge, judgement));
        if (!card.noDocument()) {
            match(inside, state.partGone()).ifPresent(match -> rows.addAll(ClusterRows.of(document.id(), match)));
        }
        Optional<Member> member = cluster.size() == 1
                ? Optional.empty()
                : Optional.of(new Member(
                        document.id(), inside, card.site(), document.facts().platformUrl(), state.partGone()));
        return new Said(rows, state, member);
    }

    /** What the corpus shows at the end of the text that was read stands at the end of the text that is written. */
    private static Verdict.Sign moved(Verdict.Sign sign, Card card, Document written) {
        if (sign.span().end() < card.chars()) {
            return sign;
        }
        int end = written.text().length();
        return new Verdict.Sign(sign.code(), sign.state(), sign.weight(), new Span(end, end), sign.message());
    }

    private Optional<FormMatch> match(String inside, boolean partGone) {
        return orElse(Optional.empty(), () -> known.forms().match(inside, partGone, known.threshold()));
    }

    /** The clean texts of {@code cluster}, whose rows are written already. */
    List<Document> texts(Cluster cluster) {
        return mended(documents(cluster));
    }

    /** The text of a document as templates and families see it: without navigation, banners and noise. */
    public String inside(int ordinal) {
        return inside(document(ordinal));
    }

    /** How many judgements, mendings and templates failed by an error inside Stemma. */
    public int failures() {
        return failures.get();
    }

    /** The first of these errors. */
    public Optional<Throwable> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }

    /** As they were read, the representative first. */
    private List<Document> documents(Cluster cluster) {
        Document[] read = new Document[cluster.size()];
        Lane.each(read.length, i -> read[i] = document(ordinal(cluster, i)));
        return List.of(read);
    }

    /** Of document {@code i} of a cluster, the representative first. */
    private static int ordinal(Cluster cluster, int i) {
        return i == 0 ? cluster.representative() : cluster.members().get(i - 1).b();
    }

    /** The key text of what is written; that of the text that was read may have been kept. */
    private KeyText key(int ordinal, Document read, Document written) {
        Optional<String> kept = written.equals(read) ? documents.key(ordinal) : Optional.empty();
        return kept.map(value -> KeyText.known(read.text(), read.outside(), value))
                .orElseGet(() -> KeyText.of(written.text(), written.outside()));
    }

    private Document document(int ordinal) {
        return documents.document(ordinal);
    }

    /** Their tables mended from those of the first. */
    private List<Document> mended(List<Document> read) {
        Document representative = read.get(0);
        Document[] written = read.toArray(new Document[0]);
        Lane.each(read.size() - 1, i -> {
            Document copy = read.get(i + 1);
            Optional<Document> better = orElse(Optional.empty(), () -> SecondPass.mended(copy, representative));
            better.ifPresent(document -> written[i + 1] = document);
        });
        return List.of(written);
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
                Optional.empty());
    }

    /** A wall or an error page is of no family. */
    private Outline outline(Cluster cluster, Document representative) {
        Card card = documents.card(cluster.representative());
        return Outline.of(cluster.id(), cluster.size(), card.noDocument() ? "" : inside(representative), card.site());
    }

    /** The text of a document without navigation, banners and noise. */
    public static String inside(Document document) {
        List<Span> outside = document.outside();
        if (outside.isEmpty()) {
            return document.text();
        }
        StringBuilder out = new StringBuilder(document.text().length());
        int from = 0;
        for (Span span : outside) {
            if (span.start() >= from) {
                out.append(document.text(), from, span.start());
                from = span.end();
            }
        }
        return out.append(document.text(), from, document.text().length()).toString();
    }

    /**
     * What is written of one cluster.
     *
     * @param documents whose clean texts are written
     * @param incomplete how many of them are not complete
     * @param outline of its representative
     */
    public record Judged(Cluster cluster, List<Row> rows, List<Document> documents, int incomplete, Outline outline) {}
}
