package dev.stemma.folder;

import dev.stemma.files.OwnFiles;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run was, for {@code OUT/run.json}: two runs that did the same have the same digest.
 *
 * @param version of Stemma
 * @param configuration the options that most results hang on, as they were in force, defaults included; {@code state} names all
 * @param counts by what is counted; {@code seen} is {@code documents + skipped + quarantined}
 * @param state names all that the tables depend on: program, configuration, captures and what became of them
 * @param inputs in order of their ids
 * @param outputs in order of their path below OUT; what is different each time, as a database file, has no digest here
 * @param circumstances what is not digested: times, machine, JVM
 */
public record Manifest(
        String version,
        Map<String, Object> configuration,
        Map<String, Long> counts,
        String state,
        Inputs inputs,
        List<Digested> outputs,
        Map<String, Object> circumstances) {
    /** The layout of the file. */
    public static final String SCHEME = "stemma-run/1";

    /** The file's name in OUT. */
    public static final String FILE = OwnFiles.MANIFEST;

    /** Above so many the inputs stand in the table {@code documents} only. */
    public static final int LISTED_INPUTS = 10_000;

    public Manifest {
        configuration = ordered(configuration);
        counts = ordered(counts);
        outputs = List.copyOf(outputs);
        circumstances = ordered(circumstances);
        long sum = count(counts, "documents") + count(counts, "skipped") + count(counts, "quarantined");
        if (count(counts, "seen") != sum) {
            throw new IllegalArgumentException("inputs were lost: " + counts);
        }
    }

    /**
     * What went in.
     *
     * @param count how many
     * @param bytes of all
     * @param sha256 of the lines {@code sha256, two spaces, name}, in order: what {@code sha256sum} prints
     * @param files in order; empty when there are more than {@link #LISTED_INPUTS}
     */
    public record Inputs(long count, long bytes, String sha256, List<Digested> files) {
        public Inputs {
            files = List.copyOf(files);
        }
    }

    /**
     * A file and its digest.
     *
     * @param name with {@code /} between folders
     * @param sha256 lower-case hex
     */
    public record Digested(String name, long bytes, String sha256) {}

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
