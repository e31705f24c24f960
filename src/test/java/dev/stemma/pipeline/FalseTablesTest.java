package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.extract.Extractor;
import dev.stemma.extract.TextBlocks;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Declaration;
import dev.stemma.model.Tabled;
import dev.stemma.model.Transport;
import dev.stemma.repair.Repairer;
import dev.stemma.table.Tables;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Documents without a cookie table give no cookie. A document has none when it holds no {@code <table}, no delimiter row of a pipe table
 * and at most one known or technical cookie name; that is judged by words alone, not by the readers under test. 100 are drawn from
 * {@code policies/docs} and 100 from the versions, one of each site or service at most.
 */
@Tag("long")
class FalseTablesTest {
    private static final long SEED = 20251122;
    private static final int EACH = 100;
    private static final int LEAST_LENGTH = 2000;

    @Test
    void documentsWithoutACookieTableGiveNoRow() throws IOException {
        Path home = Path.of(Optional.ofNullable(System.getenv("STEMMA_DATA"))
                .orElse(System.getProperty("java.io.tmpdir") + "/stemma-data"));
        assumeTrue(
                Files.exists(home.resolve("policies/INDEX.tsv")) && Files.exists(home.resolve("policy-versions.jsonl")),
                "needs the policies in " + home);
        List<String> yielding = new ArrayList<>();
        List<String> all = new ArrayList<>(ofDocs(home.resolve("policies")));
        all.addAll(ofVersions(home.resolve("policy-versions.jsonl")));
        assertThat(all).hasSize(2 * EACH);
        for (String text : all) {
            List<Declaration> cookies = cookies(text);
            if (!cookies.isEmpty()) {
                yielding.add(cookies.size() + " rows, first " + cookies.get(0).names() + ", in "
                        + text.substring(0, 80).replace('\n', ' '));
            }
        }
        System.getLogger("tables").log(System.Logger.Level.INFO, "documents with rows: " + yielding);
        assertThat(yielding).as("of %d documents, seed %d", all.size(), SEED).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Declaration> cookies(String source) {
        String text = Repairer.withDefaults().repair(source).text();
        Tabled tabled = Tables.read(text, List.of(), List.of());
        return Extractor.read(
                        tabled.text(),
                        TextBlocks.of(tabled.text(), List.of(), tabled),
                        tabled.tables(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Transport.SILENT)
                .cookies();
    }

    private static List<String> ofDocs(Path policies) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(policies.resolve("INDEX.tsv")));
        rows.remove(0);
        Collections.shuffle(rows, new Random(SEED));
        List<String> texts = new ArrayList<>();
        Set<String> sites = new HashSet<>();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            Path file = policies.resolve(cells[0]);
            if (texts.size() == EACH || cells[0].endsWith(".html") || sites.contains(cells[11])) {
                continue;
            }
            Charset charset = cells[12].equals("cp1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            String text = new String(Files.readAllBytes(file), charset);
            if (hasNoTable(text)) {
                texts.add(text);
                sites.add(cells[11]);
            }
        }
        return texts;
    }

    /** The versions are many to a service; the first fitting one of each service counts, and services are drawn. */
    private static List<String> ofVersions(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        Set<String> documents = new HashSet<>();
        Random random = new Random(SEED);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (random.nextInt(4) > 0) {
                    continue;
                }
                JsonNode version = json.readTree(line);
                String text = version.get("text").asText();
                if (!documents.contains(version.get("path").asText()) && hasNoTable(text)) {
                    documents.add(version.get("path").asText());
                    texts.add(text);
                }
            }
        }
        Collections.shuffle(texts, new Random(SEED));
        return texts.subList(0, Math.min(EACH, texts.size()));
    }

    private static boolean hasNoTable(String text) {
        if (text.length() < LEAST_LENGTH
                || text.toLowerCase(Locale.ROOT).contains("<table")
                || text.contains("| ---")) {
            return false;
        }
        Set<String> names = new HashSet<>();
        StringTokenizer tokens = new StringTokenizer(text, " \t\n\r\f,;:()\"'\u201C\u201D\u2018\u2019");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            boolean marked = token.indexOf('_') > 0 && CookieNames.isTechnical(token); // _so_ is set in italics
            if (marked || (token.length() > 2 && CookieNames.isKnown(token))) {
                names.add(token.toLowerCase(Locale.ROOT));
            }
        }
        return names.size() < 2;
    }
}
