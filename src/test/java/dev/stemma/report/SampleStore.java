package dev.stemma.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores for tests: one like the run over {@code corpus/}, with a few inputs of other kinds beside it. */
final class SampleStore {
    private static final List<String> SITES = List.of(
            "www.dataastro.eu",
            "header-discovery.opendatasoft.com",
            "icann.opendatasoft.com",
            "datasource.kapsarc.org",
            "gpseo.opendatasoft.com");
    private static final List<String> DOMAINS =
            List.of("dataastro.eu", "opendatasoft.com", "opendatasoft.com", "kapsarc.org", "opendatasoft.com");
    private static final String[][] COOKIES = {
        {"sessionid", "Authentication (front and back office)", "To remember the user from one page to another"},
        {"django_language", "Language selection (front and back office)", "To remember the visitor's language"},
        {"csrftoken", "API (CSRF) (front et back office)", "To retrieve data via API calls"},
        {
            "cookies_preferences",
            "Choices related to your cookie preferences",
            "To remember the visitor's cookie preferences"
        }
    };

    private SampleStore() {}

    /** The sample with harmless text. */
    static JdbcTables harmless() {
        return filled(UnaryOperator.identity());
    }

    /** The sample with every text of every table passed through {@code tamper}, words that the product writes excepted. */
    static JdbcTables filled(UnaryOperator<String> tamper) {
        JdbcTables tables = new JdbcTables();
        tables.execute("begin transaction");
        List<Path> files = corpus();
        String cluster = tamper.apply("1f0c77aa");
        for (int i = 0; i < files.size(); i++) {
            addSeed(tables, tamper, cluster, files.get(i), i);
        }
        String site = SITES.get(0);
        tables.add(
                "clusters",
                cluster,
                id(tamper, files, 0),
                5,
                5,
                3,
                .93,
                .07,
                tamper.apply(read(files.get(0))).replace("https://" + site, "{{platform_url}}"));
        addOthers(tables, tamper);
        tables.add(
                "quarantine",
                tamper.apply("scans/page.pdf"),
                "parse",
                "encrypted",
                null,
                null,
                tamper.apply("The PDF is encrypted; give an unencrypted copy."),
                "00ff".repeat(16));
        tables.add(
                "quarantine",
                tamper.apply("dump.zip!a.txt"),
                "ingest",
                "too_large",
                "max-bytes=52428800",
                "61203111",
                tamper.apply("The member is above the limit."),
                null);
        tables.add(
                "runs",
                "0.1.0",
                "{\"threshold\": 0.9, \"quotes\": \"straight\"}",
                10,
                8,
                0,
                2,
                "{\"ingest\": 0.2, \"parse\": 0.4}");
        tables.execute("commit");
        return tables;
    }

    private static void addSeed(JdbcTables tables, UnaryOperator<String> tamper, String cluster, Path file, int i) {
        String source = tamper.apply(read(file));
        String text = source.replace('“', '"').replace('”', '"');
        String id = tamper.apply(file.getFileName().toString());
        boolean cut = i == 4;
        int repairs = addQuotes(tables, id, source);
        String site = SITES.get(i);
        tables.add(
                "documents",
                id,
                tamper.apply("corpus/" + file.getFileName()),
                null,
                "text/plain",
                "UTF-8",
                "en",
                source.length() + 40,
                text.length(),
                "ab12".repeat(16),
                "cd34".repeat(16),
                "ef56".repeat(16),
                tamper.apply("Cookies policy"),
                tamper.apply("https://" + site),
                tamper.apply(site),
                tamper.apply(DOMAINS.get(i)),
                cluster,
                i == 0 ? "representative" : cut ? "truncated" : "template",
                i == 0 ? 1.0 : cut ? .93 : .9941 - i / 1000.0,
                cut ? "truncated" : "complete",
                cut ? .87 : 1.0,
                cut ? 411 : 0,
                cut ? text.length() : null,
                cut ? "scrape" : null,
                cut
                        ? "[{\"code\": \"cut-word\", \"state\": \"truncated\", \"weight\": 0.8, \"message\": "
                                + json(tamper.apply("The last word, Opend, is the beginning of Opendatasoft.")) + "}]"
                        : null,
                repairs,
                text);
        for (int row = 0; row < COOKIES.length; row++) {
            boolean proposed = cut && row > 1;
            tables.add(
                    "cookies",
                    id,
                    row,
                    List.of(tamper.apply(COOKIES[row][0])),
                    tamper.apply("Opendatasoft"),
                    tamper.apply(COOKIES[row][1]),
                    tamper.apply("front and back office"),
                    tamper.apply(COOKIES[row][2]),
                    "necessary",
                    null,
                    null,
                    "cookie",
                    "first",
                    null,
                    tamper.apply("Cookies necessary"),
                    proposed ? .6 : .98,
                    0,
                    10,
                    proposed ? "proposed" : "read");
        }
        tables.add(
                "slots",
                cluster,
                "platform_url",
                "url",
                id,
                tamper.apply("https://" + SITES.get(i == 3 ? 0 : i)),
                i == 3);
        if (i > 0) {
            tables.add(
                    "edges",
                    id(tamper, corpus(), 0),
                    id,
                    cut ? "truncated" : "template",
                    .8,
                    .99,
                    20 + i,
                    .9941 - i / 1000.0,
                    1.0);
        }
    }

    /** One repair for each curly quote, as the product would record it, and one refusal. */
    private static int addQuotes(JdbcTables tables, String id, String source) {
        int repairs = 0;
        for (int at = 0; at < source.length(); at++) {
            if (source.charAt(at) == '“' || source.charAt(at) == '”') {
                tables.add("repairs", id, "quotes", at, at + 1, source.substring(at, at + 1), "\"", null, "");
                repairs++;
            }
        }
        tables.add("repairs", id, "wrapped-cell", 5, 9, "a\tb", "a b", "two numbers would meet", "");
        return repairs;
    }

    private static void addOthers(JdbcTables tables, UnaryOperator<String> tamper) {
        String[] states = {"blocked", "complete", "empty"};
        for (int i = 0; i < states.length; i++) {
            String id = tamper.apply("others/" + states[i] + ".html");
            String text = states[i].equals("empty")
                    ? ""
                    : tamper.apply("Please wait while we check your browser. Ünïcödé. " + i);
            tables.add(
                    "documents",
                    id,
                    tamper.apply("others/" + states[i]),
                    tamper.apply("https://example.org/" + i),
                    "text/html",
                    "windows-1252",
                    i == 1 ? "de" : null,
                    3_000L * i,
                    text.length(),
                    "12".repeat(32),
                    "34".repeat(32),
                    "56".repeat(32),
                    null,
                    null,
                    tamper.apply("example.org"),
                    tamper.apply("example.org"),
                    tamper.apply(i + "uu"),
                    "unique",
                    null,
                    states[i],
                    null,
                    null,
                    null,
                    null,
                    "[]",
                    0,
                    text);
            tables.add("clusters", tamper.apply(i + "uu"), id, 1, 1, 1, 1.0, null, null);
            tables.add(
                    "cookies",
                    id,
                    0,
                    List.of(tamper.apply("_ga"), tamper.apply("_gid")),
                    tamper.apply("Google"),
                    null,
                    null,
                    tamper.apply("Statistics"),
                    "statistics",
                    tamper.apply(i == 0 ? "2 years" : "1 day"),
                    i == 0 ? 730.5 : 1.0,
                    "cookie",
                    "third",
                    tamper.apply("google.com"),
                    null,
                    .9,
                    0,
                    10,
                    "read");
        }
    }

    private static String id(UnaryOperator<String> tamper, List<Path> files, int i) {
        return tamper.apply(files.get(i).getFileName().toString());
    }

    static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.replaceAll("[\\ud800-\\udfff]", "\ufffd").toCharArray()) {
            out.append(
                    c == '"' || c == '\\'
                            ? "\\" + c
                            : c < ' ' || c > '~' ? String.format(java.util.Locale.ROOT, "\\u%04x", (int) c) : "" + c);
        }
        return out.append('"').toString();
    }

    static List<Path> corpus() {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
