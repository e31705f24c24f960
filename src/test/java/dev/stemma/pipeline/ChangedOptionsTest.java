package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.CutCopy;
import dev.stemma.corpus.Prose;
import dev.stemma.corpus.WrappedCopy;
import dev.stemma.dedup.DedupOptions;
import dev.stemma.dedup.Pair;
import dev.stemma.entry.IngestOptions;
import dev.stemma.folder.CleanOutput;
import dev.stemma.form.Form;
import dev.stemma.parse.ParseLimits;
import dev.stemma.repair.RepairOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over the folder of a run with other options writes what it would write into a fresh one, for each option that there is. */
class ChangedOptionsTest {
    private static final long SEED = 20261128;

    /** They show in no table: where it goes, what it may use of earlier runs, how many work. */
    private static final Set<String> IN_NO_TABLE = Set.of("out", "fresh", "threads");

    @TempDir
    Path folder;

    private Path in;
    private List<Form> templates; // not similar enough to what is filled in, but with a lower threshold
    private List<Form> otherTemplates;

    @BeforeEach
    void corpus() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        Prose prose = new Prose(SEED);
        CutCopy made = CutCopy.of(prose);
        Files.writeString(in.resolve("whole.txt"), made.whole());
        Files.writeString(in.resolve("copy.txt"), made.copy());
        Files.writeString(in.resolve("cut.txt"), made.cut());
        Files.writeString(
                in.resolve("quotes.txt"), "We said \u201cno\u201d to him, and he said \u201cyes\u201d to us.");
        Files.write(in.resolve("broken.txt"), WrappedCopy.of().wrappedBytes());
        Files.writeString(in.resolve("page.html"), "<table>" + "<tr><td>a<td>b<td>c".repeat(8) + "</table>");
        Files.writeString(
                in.resolve("records.jsonl"),
                "{\"id\":\"r1\",\"name\":\"n1\",\"url\":\"https://one.example/\",\"link\":\"https://two.example/\","
                        + "\"text\":\"One text of it.\",\"scraped\":\"2024-05-06\",\"other\":\"Another text of it.\"}\n");
        List<String> words = prose.words(240);
        Files.writeString(in.resolve("filled.txt"), Prose.text(prose.replaced(words, 40)));
        templates = List.of(new Form("c-1", 2, 2, Prose.text(words), List.of()));
        otherTemplates = List.of(new Form("c-1", 2, 2, made.whole(), List.of()));
    }

    private RunConfig base(Path out) {
        return base(List.of(in.toString()), out);
    }

    private RunConfig base(List<String> inputs, Path out) {
        return RunConfig.of(inputs, out)
                .withClean(CleanOutput.FILES)
                .withThreads(2)
                .withTemplates(templates);
    }

    /** By component and value, what a run in {@code out} has instead of {@link #base}. */
    private Map<String, RunConfig> others(Path out) {
        RunConfig base = base(out);
        Map<String, RunConfig> others = new LinkedHashMap<>();
        others.put("inputs: one of them", base(List.of(in.resolve("whole.txt").toString()), out));
        others.put("clean: one file", base.withClean(CleanOutput.JSONL));
        others.put("clean: none", base.withClean(CleanOutput.NONE));
        IngestOptions ingest = base.ingest();
        others.put(
                "ingest: text field",
                base.withIngest(ingest.withFields(ingest.fields().withText("other"))));
        others.put(
                "ingest: html field",
                base.withIngest(ingest.withFields(ingest.fields().withHtml("other"))));
        others.put(
                "ingest: url field",
                base.withIngest(ingest.withFields(ingest.fields().withUrl("link"))));
        others.put(
                "ingest: id field",
                base.withIngest(ingest.withFields(ingest.fields().withId("name"))));
        others.put(
                "ingest: date field",
                base.withIngest(ingest.withFields(ingest.fields().withDate("scraped"))));
        others.put(
                "ingest: max-bytes",
                base.withIngest(ingest.withLimits(ingest.limits().with("max-bytes", 1000))));
        ParseLimits parse = base.parse();
        others.put("parse: max-chars", base.withParse(parse.with("max-chars", 1000)));
        others.put("parse: max-replaced", base.withParse(parse.with("max-replaced", 0)));
        others.put("parse: max-table-slots", base.withParse(parse.with("max-table-slots", 4)));
        RepairOptions repair = base.repair();
        others.put("repair: quotes", base.withRepair(new RepairOptions(RepairOptions.Quotes.KEEP, Set.of(), Set.of())));
        others.put("repair: only", base.withRepair(new RepairOptions(repair.quotes(), Set.of("spaces"), Set.of())));
        others.put("repair: skip", base.withRepair(new RepairOptions(repair.quotes(), Set.of(), Set.of("quotes"))));
        DedupOptions dedup = base.dedup();
        others.put("dedup: threshold of clusters and matches", base.withDedup(dedup.withThreshold(0.7)));
        others.put("dedup: threshold of clusters", base.withDedup(dedup.withThreshold(0.99)));
        others.put(
                "dedup: never merge",
                base.withDedup(dedup.withPairs(List.of(new Pair("copy.txt", "whole.txt")), List.of())));
        others.put(
                "dedup: must link", base.withDedup(dedup.withPairs(List.of(), List.of(new Pair("r1", "whole.txt")))));
        others.put("templates: others", base.withTemplates(otherTemplates));
        return others;
    }

    @Test
    void nothingOfAnotherValueIsLeft() throws IOException {
        Map<String, String> before = tables(base(folder.resolve("base")));
        Path out = folder.resolve("out");
        tables(base(out));
        int number = 0;
        for (String name : others(out).keySet()) {
            Map<String, String> tables = tables(others(out).get(name));
            Map<String, String> fresh =
                    tables(others(folder.resolve("fresh" + number++)).get(name));
            assertThat(differing(fresh, before)).as(name).isNotEmpty();
            assertThat(differing(fresh, tables)).as(name).isEmpty();
        }
        assertThat(differing(before, tables(base(out)))).as("back").isEmpty();
    }

    private static Set<String> differing(Map<String, String> some, Map<String, String> others) {
        Set<String> names = new TreeSet<>(some.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
        return names;
    }

    @Test
    void eachOptionHasACase() {
        Set<String> named = new TreeSet<>(IN_NO_TABLE);
        others(folder).keySet().forEach(name -> named.add(name.substring(0, name.indexOf(':'))));
        assertThat(Arrays.stream(RunConfig.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void whatWasSkippedIsTheNewOnes() throws IOException {
        Path out = folder.resolve("out");
        Path first = Files.writeString(in.resolve("style.css"), "p { color: red }");
        tables(base(out));
        List<Object> before = skips(out);
        Files.delete(first);
        Files.writeString(
                in.resolve("info.warc"), "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
        tables(base(out));
        List<Object> after = skips(out);
        Path fresh = folder.resolve("fresh");
        tables(base(fresh));
        assertThat(before).isNotEqualTo(after);
        assertThat(after).isEqualTo(skips(fresh));
    }

    private static List<Object> skips(Path out) throws IOException {
        try (StoreReader store = StoreReader.open(out)) {
            return store.query("select skips from runs").rows().get(0);
        }
    }

    private static Map<String, String> tables(RunConfig config) throws IOException {
        new Pipeline(config, "test", (store, page) -> Files.writeString(page, "a page"))
                .run(InputStream.nullInputStream(), Progress.SILENT);
        return ExportedTables.of(config.out());
    }
}
