package dev.stemma.report;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.Refusal;
import dev.stemma.model.Relation;
import dev.stemma.model.Span;
import dev.stemma.schema.CookieRow;
import dev.stemma.schema.DocumentRow;
import dev.stemma.schema.LedgerRows;
import dev.stemma.schema.Row.ClusterRow;
import dev.stemma.schema.Row.EdgeRow;
import dev.stemma.schema.Row.FamilyRow;
import dev.stemma.schema.Row.MatchRow;
import dev.stemma.schema.Row.PassageRow;
import dev.stemma.schema.Row.QuarantineRow;
import dev.stemma.schema.Row.RunRow;
import dev.stemma.schema.Row.SlotRow;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import dev.stemma.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A store like the run over {@code corpus/}, with a few inputs of other kinds beside it. */
public final class SampleStore {
    private static final List<String> SITES = List.of(
            "www.dataastro.eu",
            "header-discovery.opendatasoft.com",
            "icann.opendatasoft.com",
            "datasource.kapsarc.org",
            "gpseo.opendatasoft.com");
    private static final List<String> DOMAINS =
            List.of("dataastro.eu", "opendatasoft.com", "opendatasoft.com", "kapsarc.org", "opendatasoft.com");
    private static final List<List<String>> COOKIES = List.of(
            List.of(
                    "sessionid",
                    "Authentication (front and back office)",
                    "To remember the user from one page to another"),
            List.of(
                    "django_language",
                    "Language selection (front and back office)",
                    "To remember the visitor's language"),
            List.of("csrftoken", "API (CSRF) (front et back office)", "To retrieve data via API calls"),
            List.of(
                    "cookies_preferences",
                    "Choices related to your cookie preferences",
                    "To remember the visitor's cookie preferences"));
    private static final List<String> OTHERS = List.of("blocked", "complete", "empty");

    private final UnaryOperator<String> tamper;
    private final StoreWriter store;
    private final List<Path> files;
    private final String cluster;

    private SampleStore(UnaryOperator<String> tamper, StoreWriter store) throws IOException {
        this.tamper = tamper;
        this.store = store;
        this.files = corpus();
        this.cluster = tamper.apply("1f0c77aa");
    }

    /** The sample with harmless text, in {@code out}. */
    public static StoreReader harmless(Path out) throws IOException {
        return filled(out, UnaryOperator.identity());
    }

    /** The sample with every text of every table passed through {@code tamper}, words that the product writes excepted. */
    public static StoreReader filled(Path out, UnaryOperator<String> tamper) throws IOException {
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            new SampleStore(tamper, store).fill();
            store.finish();
        }
        return StoreReader.open(out);
    }

    private void fill() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            addSeed(i);
        }
        String template =
                tamper.apply(Files.readString(files.get(0))).replace("https://" + SITES.get(0), "{{platform_url}}");
        store.append(new ClusterRow(cluster, id(0), 5, 5, 3, .93, OptionalDouble.of(.07), Optional.of(template)));
        for (int i = 0; i < OTHERS.size(); i++) {
            addOther(i);
        }
        store.append(new QuarantineRow(
                tamper.apply("scans/page.pdf"),
                "parse",
                "encrypted",
                Optional.empty(),
                Optional.empty(),
                tamper.apply("The PDF is encrypted; give an unencrypted copy."),
                Optional.of("00ff".repeat(16))));
        store.append(new QuarantineRow(
                tamper.apply("dump.zip!a.txt"),
                "ingest",
                "too_large",
                Optional.of("max-bytes=52428800"),
                Optional.of("61203111"),
                tamper.apply("The member is above the limit."),
                Optional.empty()));
        store.append(new FamilyRow(cluster, cluster, 1, 0));
        store.append(new FamilyRow(cluster, tamper.apply("0uu"), .61, 812));
        store.append(new PassageRow(
                0, 3, 230, tamper.apply("A passage that stands in many templates.\nAnd goes on."), List.of(cluster)));
        store.append(new MatchRow(id(1), tamper.apply("known-template"), .97, .96, .95));
        store.append(new RunRow(
                1,
                "0.1.0",
                "{\"threshold\": 0.9, \"quotes\": \"straight\"}",
                10,
                8,
                0,
                2,
                4,
                Map.of("ingest", .2, "parse", .4),
                "{}"));
    }

    private void addSeed(int i) throws IOException {
        String source = tamper.apply(Files.readString(files.get(i)));
        Ledger ledger = quotes(source);
        boolean cut = i == 4;
        Relation relation = i == 0 ? Relation.REPRESENTATIVE : cut ? Relation.TRUNCATED : Relation.TEMPLATE;
        double similarity = i == 0 ? 1 : cut ? .93 : .9941 - i / 1000.0;
        store.append(document(
                id(i),
                "corpus/" + files.get(i).getFileName(),
                SITES.get(i),
                DOMAINS.get(i),
                new DocumentRow.Place(cluster, relation, similarity),
                cut ? "truncated" : "complete",
                ledger,
                ledger.replay(source)));
        for (var row : LedgerRows.of(id(i), ledger)) {
            store.append(row);
        }
        for (int row = 0; row < COOKIES.size(); row++) {
            store.append(cookie(id(i), row, COOKIES.get(row), "Opendatasoft", cut && row > 1));
        }
        store.append(new SlotRow(
                cluster, "platform_url", "url", id(i), tamper.apply("https://" + SITES.get(i == 3 ? 0 : i)), i == 3));
        if (i > 0) {
            store.append(new EdgeRow(id(0), id(i), relation, .8, .99, 20 + i, similarity, 1));
        }
    }

    private void addOther(int i) throws IOException {
        String state = OTHERS.get(i);
        String id = tamper.apply("others/" + state + ".html");
        String text =
                state.equals("empty") ? "" : tamper.apply("Please wait while we check your browser. Ünïcödé. " + i);
        String alone = tamper.apply(i + "uu");
        store.append(document(
                id,
                "others/" + state,
                "example.org",
                "example.org",
                new DocumentRow.Place(alone, Relation.UNIQUE, 1),
                state,
                Ledger.EMPTY,
                text));
        store.append(new ClusterRow(alone, id, 1, 1, 1, 1, OptionalDouble.empty(), Optional.empty()));
        store.append(cookie(id, 0, List.of("_ga", "Visitor count", "Statistics"), "Google", false));
    }

    private DocumentRow document(
            String id,
            String origin,
            String site,
            String domain,
            DocumentRow.Place place,
            String state,
            Ledger ledger,
            String text) {
        boolean cut = state.equals("truncated");
        String message = json(tamper.apply("The last word, Opend, is the beginning of Opendatasoft."));
        return new DocumentRow(
                id,
                tamper.apply(origin),
                Optional.of(tamper.apply("https://" + site + "/cookies")),
                "text/plain",
                Optional.of("UTF-8"),
                Optional.of("en"),
                text.length() + 40,
                text.length(),
                "ab12".repeat(16),
                "cd34".repeat(16),
                "ef56".repeat(16),
                Optional.of(tamper.apply("Cookies policy")),
                Optional.of(tamper.apply("https://" + site)),
                Optional.of("sentence"),
                Optional.of(tamper.apply(site)),
                Optional.of(tamper.apply(domain)),
                Optional.empty(),
                Optional.empty(),
                place.cluster(),
                place.relation(),
                place.similarity(),
                state,
                .9,
                cut ? OptionalDouble.of(.87) : OptionalDouble.empty(),
                cut ? OptionalInt.of(411) : OptionalInt.empty(),
                cut ? OptionalInt.of(text.length()) : OptionalInt.empty(),
                cut ? Optional.of("scrape") : Optional.empty(),
                Optional.empty(),
                cut
                        ? "[{\"code\": \"cut-word\", \"state\": \"truncated\", \"weight\": 0.8, \"start\": 0, \"end\": 0, \"message\": "
                                + message + "}]"
                        : "[]",
                "[]",
                ledger.size(),
                ledger.refusals().size(),
                0,
                "[]",
                text);
    }

    private CookieRow cookie(String document, int row, List<String> words, String provider, boolean proposed) {
        return new CookieRow(
                document,
                row,
                List.of(tamper.apply(words.get(0))),
                Optional.of(tamper.apply(provider)),
                Optional.of(tamper.apply(words.get(1))),
                Optional.empty(),
                Optional.of(tamper.apply(words.get(2))),
                Optional.of("necessary"),
                Optional.of(tamper.apply("13 months")),
                OptionalDouble.of(395.7),
                Optional.of("cookie"),
                Optional.of("first"),
                Optional.of(tamper.apply("cookie.example")),
                Optional.of(tamper.apply("Cookies necessary")),
                proposed ? .6 : .98,
                0,
                10,
                proposed ? "proposed" : "read");
    }

    /** One repair for each curly double quote, and one refusal. */
    private Ledger quotes(String source) {
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < source.length(); at++) {
            if (source.charAt(at) == '“' || source.charAt(at) == '”') {
                edits.add(new Edit(new Span(at, at + 1), source.substring(at, at + 1), "\"", ""));
            }
        }
        Refusal refusal =
                new Refusal("wrapped-cell", new Span(5, 8), "a\tb", "a b", tamper.apply("two numbers would meet"));
        return new Ledger(List.of(new Layer("quotes", edits)), List.of(refusal));
    }

    private String id(int i) {
        return tamper.apply(files.get(i).getFileName().toString());
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.replaceAll("[\\ud800-\\udfff]", "\ufffd").toCharArray()) {
            boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            out.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
