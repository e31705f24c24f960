package dev.stemma.ingest;

import dev.stemma.model.Rejection.Code;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * CSV, TSV and Parquet files with a document a row, by DuckDB. A CSV or TSV file without any of the text columns is no
 * container but a text.
 */
final class TableReader implements Reader {
    static final Set<Character> SEPARATORS = Set.of(',', ';', '\t', '|');

    /** How much of a table tells its charset. */
    private static final int SAMPLE = 1 << 20;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        // whether the columns hold texts is known to the options, so it is asked again in read
        return isParquet(head) || entry.named(".csv", ".tsv");
    }

    private static boolean isParquet(byte[] head) {
        return Expander.startsWith(head, 'P', 'A', 'R', '1');
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        byte[] head = entry.head();
        boolean parquet = isParquet(head);
        if (!parquet && !hasTextColumn(head, reading.options().fields())) {
            new PayloadReader().read(entry, reading);
            return;
        }
        Optional<Charset> wide = parquet ? Optional.empty() : Transcoding.wide(head);
        if (entry.file().isPresent()
                && wide.isEmpty()
                && (parquet || isUtf8(entry.file().get()))) {
            readRows(entry.file().get(), parquet, entry, reading);
            return;
        }
        Path spooled = Files.createTempFile("stemma-table", parquet ? ".parquet" : ".csv");
        try {
            spool(Transcoding.toUtf8(entry.in(), wide.orElse(StandardCharsets.UTF_8)), spooled, reading.limits());
            if (parquet || isUtf8(spooled)) {
                readRows(spooled, parquet, entry, reading);
            } else {
                readTranscoded(spooled, entry, reading);
            }
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private static void readRows(Path table, boolean parquet, Entry entry, Reading reading) throws IOException {
        Optional<TableQuotes.OpenRow> open = parquet ? Optional.empty() : TableQuotes.openRow(table);
        if (open.isEmpty()) {
            TableRowSource.read(table, parquet, entry, reading);
            return;
        }
        // DuckDB would give up quoting in every row for the sake of the last one
        Path whole = Files.createTempFile("stemma-table", ".csv");
        try {
            try (InputStream in = Files.newInputStream(table)) {
                spool(in, open.get().start(), whole, reading.limits());
            }
            TableRowSource.read(whole, false, entry, reading);
        } finally {
            Files.deleteIfExists(whole);
        }
        reading.reject(
                entry.origin().member("line " + open.get().line()),
                Code.MALFORMED,
                "is no row of the table (a quote that opens at line "
                        + open.get().quoteLine() + " is never closed)");
    }

    /** A table in bytes that are not UTF-8, which DuckDB would refuse line by line. */
    private static void readTranscoded(Path table, Entry entry, Reading reading) throws IOException {
        Path utf8 = Files.createTempFile("stemma-table", ".csv");
        try {
            try (InputStream in = Files.newInputStream(table)) {
                spool(Transcoding.toText(in, otherCharset(table)), utf8, reading.limits());
            }
            readRows(utf8, false, entry, reading);
        } finally {
            Files.deleteIfExists(utf8);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return Transcoding.isUtf8(in);
        }
    }

    private static Charset otherCharset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            return Transcoding.otherCharset(sample, 0, sample.length);
        }
    }

    /** DuckDB wants a file, and UTF-8. */
    private static void spool(InputStream in, Path file, IngestLimits limits) throws IOException {
        spool(in, Long.MAX_VALUE, file, limits);
    }

    /** The same, of the first bytes. */
    private static void spool(InputStream in, long bytes, Path file, IngestLimits limits) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0 && size < bytes; n = in.read(buffer)) {
                int wanted = (int) Math.min(n, bytes - size);
                size += wanted;
                if (size > limits.maxSpoolBytes()) {
                    throw new LimitException(
                            Code.TOO_LARGE,
                            "max-spool-bytes=" + limits.maxSpoolBytes(),
                            "more than " + limits.maxSpoolBytes() + " bytes",
                            "is a table that must be copied to be read, larger than max-spool-bytes="
                                    + limits.maxSpoolBytes()
                                    + "; unpack it, convert it to UTF-8 and complete its last row, or raise the limit");
                }
                out.write(buffer, 0, wanted);
            }
        }
    }

    /** Whether the first line names a column with texts. */
    static boolean hasTextColumn(byte[] head, FieldNames names) {
        String start = new String(Transcoding.toUtf8(head), StandardCharsets.UTF_8);
        int end = start.indexOf('\n');
        String line = (end < 0 ? start : start.substring(0, end))
                .replace("\uFEFF", "")
                .strip();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || SEPARATORS.contains(line.charAt(i))) {
                String name = cell.toString().strip();
                if (names.text().contains(name) || names.html().contains(name)) {
                    return true;
                }
                cell.setLength(0);
            } else if (line.charAt(i) != '"') {
                cell.append(line.charAt(i));
            }
        }
        return false;
    }

    static String sqlString(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String sqlName(String name) {
        return String.format(Locale.ROOT, "\"%s\"", name.replace("\"", "\"\""));
    }
}
