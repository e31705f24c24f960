package dev.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The quotes of a CSV or TSV file in UTF-8, looked at once from the first byte to the last. DuckDB takes every quote of a file
 * for a plain character when a single one is not closed, as in the last row of a file whose download broke off.
 */
final class TableQuotes {
    private static final int NONE = -1;

    private final int separator;

    /** Fields that begin with a quote and end with one. */
    private long closed;

    /** Fields that begin with a quote and go on behind the next one: those of a file that does not quote. */
    private long torn;

    private long rows;
    private long quotedRows;

    private TableQuotes(int separator) {
        this.separator = separator;
    }

    /**
     * The row that a quote never closes, to the end of the file.
     *
     * @param start its first byte
     * @param line its first line, from 1
     * @param quoteLine the line where the quote opens
     * @param separator what stands between the fields
     */
    record OpenRow(long start, long line, long quoteLine, char separator) {}

    /**
     * The row at the end of a file that quotes its fields, when its quote is never closed. A file quotes when no quoted field goes on
     * behind its closing quote and at least half of its rows have one that ends where the field does.
     */
    static Optional<OpenRow> openRow(Path file) throws IOException {
        int separator = separator(file);
        if (separator == NONE) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new TableQuotes(separator).scan(in);
        }
    }

    /** The first separator of the first line. */
    private static int separator(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean quoted = false;
            for (int c = in.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = in.read()) {
                quoted ^= c == '"';
                if (!quoted && TableReader.SEPARATORS.contains((char) c)) {
                    return c;
                }
            }
            return NONE;
        }
    }

    private Optional<OpenRow> scan(InputStream in) throws IOException {
        long line = 1;
        long rowStart = 0;
        long rowLine = 1;
        long quoteLine = 1;
        long rowClosed = 0;
        boolean quoted = false;
        boolean atStart = true;
        int c = in.read();
        for (long at = 0; c >= 0; at++) {
            int next = in.read();
            boolean lineEnd = c == '\n' || (c == '\r' && next != '\n');
            if (lineEnd) {
                line++;
            }
            if (quoted && c == '"') {
                if (next == '"') {
                    next = in.read();
                    at++;
                } else {
                    quoted = false;
                    count(next);
                }
            } else if (!quoted && lineEnd) {
                rows++;
                quotedRows += closed > rowClosed ? 1 : 0;
                rowClosed = closed;
                rowStart = at + 1;
                rowLine = line;
                atStart = true;
            } else if (!quoted && c == separator) {
                atStart = true;
            } else if (!quoted && atStart && !isMark(c, at)) {
                quoted = c == '"';
                quoteLine = line;
                atStart = false;
            }
            c = next;
        }
        boolean isQuoting = torn == 0 && quotedRows > 0 && 2 * quotedRows >= rows - 1;
        return quoted && isQuoting
                ? Optional.of(new OpenRow(rowStart, rowLine, quoteLine, (char) separator))
                : Optional.empty();
    }

    private void count(int next) {
        if (next < 0 || next == separator || next == '\n' || next == '\r') {
            closed++;
        } else {
            torn++;
        }
    }

    /** A byte of the mark that may stand in front of UTF-8. */
    private static boolean isMark(int c, long at) {
        return at < 3 && (c == 0xEF || c == 0xBB || c == 0xBF);
    }
}
