package dev.stemma.record;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.fields.Transcoding;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** JSON lines read slice by slice, for a caller that cuts a file of them into parts which many tasks read. */
public final class JsonLines {
    static final String[] SUFFIXES = {".jsonl", ".ndjson", ".jsonlines", ".jl"};

    private JsonLines() {}

    /**
     * Whether a file may be cut at its lines: a record a line, not compressed, in an encoding with newlines of one byte.
     *
     * @param head the first bytes of the file, four or more unless it is shorter
     */
    public static boolean areIn(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(SUFFIXES).anyMatch(lower::endsWith)
                && Transcoding.wide(head).isEmpty()
                && !JsonReader.goesOnOverLines(head);
    }

    /**
     * Reads lines of a file.
     *
     * @param before how many lines of the same file stand in front of them
     */
    public static void read(Entry entry, long before, Intake intake) throws IOException {
        new LineDocuments(entry, before, intake).read();
    }
}
