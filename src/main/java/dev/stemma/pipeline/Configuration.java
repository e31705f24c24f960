package dev.stemma.pipeline;

import dev.stemma.dedup.Pair;
import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What the results of a run depend on besides its inputs, as the manifest shows it and as digests. */
public final class Configuration {
    /** Written when the jar is packed: a digest of all classes and resources. */
    private static final String BUILD = "build.txt";

    /** Where the pairs themselves stand, so that a result can be understood when the files that named them are gone. */
    static final String NEVER_MERGE_PAIRS = "never-merge-pairs";

    static final String MUST_LINK_PAIRS = "must-link-pairs";

    private final RunConfig config;
    private final String program;
    private final Decided decided;

    /** @param version of Stemma; the build is added, as one version has many on its way */
    public Configuration(RunConfig config, String version) {
        this(config, version, Decided.NOTHING);
    }

    /** The same, with what people decided. */
    public Configuration(RunConfig config, String version, Decided decided) {
        this.config = config;
        this.decided = decided;
        this.program = version + " " + build();
    }

    /** The options that a reader of the manifest wants to see. */
    public Map<String, Object> shown() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("threshold", config.dedup().threshold());
        map.put("quotes", config.repair().quotes().name().toLowerCase(Locale.ROOT));
        map.put("max-bytes", config.ingest().limits().maxBytes());
        map.put("max-chars", config.parse().maxChars());
        map.put("timeout-per-doc-seconds", config.parse().timeout().toMillis() / 1000.0);
        map.put("never-merge", config.dedup().neverMerge().size());
        map.put("must-link", config.dedup().mustLink().size());
        pairs(map, NEVER_MERGE_PAIRS, config.dedup().neverMerge());
        pairs(map, MUST_LINK_PAIRS, config.dedup().mustLink());
        map.put("templates", config.templates().size());
        if (decided.completes() > 0) {
            map.put("decided-complete", decided.completes());
        }
        return map;
    }

    private static void pairs(Map<String, Object> map, String name, List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            map.put(
                    name,
                    pairs.stream().map(pair -> List.of(pair.a(), pair.b())).toList());
        }
    }

    /** Names the maker of the documents: two runs with one maker make the same document of the same capture. */
    public String maker() {
        return Digests.sha256(String.join("\n", ofDocuments()));
    }

    /**
     * Names the state that a run leaves: two runs with one state write the same tables.
     *
     * @param captures digest of what went in and of what became of it
     */
    public String state(String captures) {
        return Digests.sha256(String.join("\n", ofDocuments()) + "\n" + config.dedup() + decided.named() + "\n"
                + config.clean() + "\n" + templates() + "\n" + captures);
    }

    /** Names the templates that documents are matched with. */
    public String templates() {
        return Digests.sha256(config.templates().toString());
    }

    private List<String> ofDocuments() {
        return List.of(
                program,
                config.ingest().toString(),
                config.parse().with("max-workers", 1).toString(), // as many as the machine has cores
                config.repair().quotes().name(),
                new TreeSet<>(config.repair().only()).toString(),
                new TreeSet<>(config.repair().skip()).toString(),
                config.dedup().sketch().toString());
    }

    private static String build() {
        try (InputStream in = Configuration.class.getResourceAsStream(BUILD)) {
            return in == null ? "not packed" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
