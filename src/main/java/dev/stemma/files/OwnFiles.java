package dev.stemma.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the files are called that Stemma writes, and how it knows them again: results are no documents of the next run. */
public final class OwnFiles {
    /** The database of a run. */
    public static final String DATABASE = "stemma.duckdb";

    /** The manifest of a run, which is there when all the rest is. */
    public static final String MANIFEST = "run.json";

    /** The folder in an output folder that a run, or a job on Spark, works in and leaves to the next. */
    public static final String WORK = ".work";

    /** The page about a run or an export. */
    public static final String PAGE = "report.html";

    /** What every export to Parquet has; the Spark job, which may be under way, has a folder of this name. */
    public static final String DOCUMENTS = "documents.parquet";

    /** What the name of the decisions about a run has behind that of its folder. */
    public static final String DECISIONS = ".decisions.jsonl";

    /** How the scheme of decisions begins in each of its versions. */
    public static final String DECISIONS_SCHEME = "stemma-decisions/";

    private static final String MARK_OF_PAGE = "<meta name=\"generator\" content=\"Stemma\">";

    /** Bytes from the start of a page that hold its mark. */
    private static final int PAGE_BEGINS = 256;

    private OwnFiles() {}

    /** Whether a folder with these names in it is the output of a run, or of the Spark job. */
    public static boolean areOutput(Set<String> names) {
        return names.contains(MANIFEST) && (names.contains(DATABASE) || names.contains(DOCUMENTS));
    }

    /** Whether what begins here is the page about a result, whatever its name. */
    public static boolean isPage(InputStream in) throws IOException {
        return new String(in.readNBytes(PAGE_BEGINS), StandardCharsets.UTF_8).contains(MARK_OF_PAGE);
    }

    /** Whether what begins here are decisions; those of courts are documents, under whatever name. */
    public static boolean isDecisions(InputStream in) throws IOException {
        String start = "{\"scheme\":\"" + DECISIONS_SCHEME;
        return new String(in.readNBytes(start.length()), StandardCharsets.US_ASCII).equals(start);
    }
}
