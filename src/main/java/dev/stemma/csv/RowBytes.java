package dev.stemma.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a table from the row that is looked at on, as far as they were read. Offsets hold until the next {@link #drop}. A row may
 * have so many bytes and no more.
 */
final class RowBytes {
    /** No byte: behind the last, or where the row would be longer than it may be. */
    static final int END = -1;

    private static final int FIRST = 1 << 16;

    /** What an array can have on every JVM. */
    private static final int LARGEST = Integer.MAX_VALUE - 64;

    private final InputStream in;
    private final char lineEnd;
    private final long maxRow;
    private byte[] buffer;
    private int start;
    private int fill;
    private boolean ended;
    private boolean over;

    RowBytes(InputStream in, char lineEnd, long maxRow) {
        this(in, lineEnd, maxRow, FIRST);
    }

    /** Those of a table in memory. */
    RowBytes(byte[] table, int from, char lineEnd) {
        this(
                new ByteArrayInputStream(table, from, table.length - from),
                lineEnd,
                Integer.MAX_VALUE,
                Math.min(FIRST, table.length - from + 1));
    }

    private RowBytes(InputStream in, char lineEnd, long maxRow, int size) {
        this.in = in;
        this.lineEnd = lineEnd;
        this.maxRow = maxRow;
        this.buffer = new byte[size];
    }

    /** Where the row starts. */
    int start() {
        return start;
    }

    /** Behind the last byte that was read. */
    int end() {
        return fill;
    }

    /** Whether the row is longer than it may be. */
    boolean isOver() {
        return over;
    }

    /** Lets go of what is in front of {@code from}, where the next row starts. */
    void drop(int from) {
        over = false;
        if (from > buffer.length / 2 || from == fill) {
            System.arraycopy(buffer, from, buffer, 0, fill - from);
            fill -= from;
            start = 0;
        } else {
            start = from;
        }
    }

    /** Forgets that the row was looked at up to its limit. */
    void again() {
        over = false;
    }

    /** The byte at an offset, 0 to 255, or {@link #END}. */
    int at(int offset) throws IOException {
        while (offset >= fill) {
            if (ended || over || fill - start > maxRow) {
                over |= !ended;
                return END;
            }
            if (fill == LARGEST) {
                over = true;
                return END;
            }
            if (fill == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(LARGEST, 2L * buffer.length));
            }
            int n = in.read(buffer, fill, buffer.length - fill);
            ended = n < 0;
            fill += Math.max(0, n);
        }
        return buffer[offset] & 0xff;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(buffer, from, to);
    }

    /** Offset behind the line in which {@code from} stands, as far as it was read. */
    int lineEnd(int from) throws IOException {
        int at = from;
        int c = at(at);
        while (c != END && c != lineEnd) {
            c = at(++at);
        }
        return c == END ? at : at + 1;
    }

    /** How many lines end between two offsets. */
    long lineEnds(int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += buffer[i] == lineEnd ? 1 : 0;
        }
        return count;
    }

    /** Whether blanks are all that stands between two offsets. */
    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != lineEnd) {
                return false;
            }
        }
        return true;
    }

    /** Reads over the rest of a line whose beginning ends at {@code to}; returns how many line ends that were. */
    long skipLine(int to) throws IOException {
        if (to > start && buffer[to - 1] == lineEnd) {
            return 0;
        }
        int c = in.read();
        while (c >= 0 && c != lineEnd) {
            c = in.read();
        }
        ended |= c < 0;
        return 1;
    }

    /** Whether the line in front of an offset ended there. */
    boolean endsLine(int offset) {
        return offset > start && buffer[offset - 1] == lineEnd;
    }

    /** Reads over the rest of a row from inside a quoted field; returns how many line ends that were. */
    long skipQuoted(int separator, Quoting quoting) throws IOException {
        long lines = 0;
        boolean quoted = true;
        int quotes = atEnd(fill, '"');
        boolean escape = quoting == Quoting.ESCAPED
                && atEnd(fill - quotes, '\\') % 2 == 1; // of the first quote, if there is one
        boolean mayClose = (quotes - (escape && quotes > 0 ? 1 : 0)) % 2 == 1;
        escape &= quotes == 0;
        int before = END;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean opens = !quoted && c == '"' && before == separator;
            if (quoted && mayClose && c != '"') {
                quoted = c != separator && c != '\r' && c != lineEnd;
            }
            mayClose = quoted && c == '"' && !mayClose && !escape; // two quotes stand for one
            escape = quoting == Quoting.ESCAPED && c == '\\' && !escape;
            quoted |= opens;
            before = c;
            lines += c == lineEnd ? 1 : 0;
            if (!quoted && c == lineEnd) {
                return lines;
            }
        }
        ended = true;
        return lines + 1;
    }

    /** How many bytes in front of an offset are the same one. */
    private int atEnd(int offset, int wanted) {
        int from = offset;
        while (from > start && buffer[from - 1] == wanted) {
            from--;
        }
        return offset - from;
    }
}
