package dev.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a CSV or TSV file in UTF-8, as RFC 4180 has them: a field that begins with a quote goes on over separators and line ends
 * to its closing quote, and a quote anywhere else in a field is a character. Of a row that does not keep to this no other row
 * suffers: a quoted field that goes on behind its quote ends at the next quote that stands in front of a separator or a line end,
 * unless rows would be swallowed on the way; then its line is read with its quotes as characters.
 *
 * <p>A row lies in the buffer until the next call. Time is linear in the file: a quote that is never closed is looked for once,
 * and so is the row behind lines whose quotes go on.
 */
final class TableRows {
    private static final int FIRST = 1 << 16;
    private static final int END = -1;

    /** What an array can have on every JVM. */
    private static final int LARGEST = Integer.MAX_VALUE - 64;

    private final InputStream in;
    private final TableForm form;
    private final long maxRow;
    private byte[] buffer;
    private int start;
    private int next;
    private int fill;
    private boolean ended;
    private boolean over;
    private long line;
    private long quoteLine;
    private long nextLine = 1;

    /** The line of a row that a quote in front of it would have swallowed: no quote closes between. */
    private long rowLine;

    private State state = State.WHOLE;
    private boolean behindTorn;
    private int torn;
    private List<Field> fields = new ArrayList<>();

    /** What became of a row. */
    enum State {
        WHOLE,
        /** A quote opens and is never closed: the row takes in all that is left, and has the fields in front of the quote. */
        UNCLOSED,
        /**
         * A quoted field goes on behind its quote, and no reading of it gives the fields of the header; or one does, and the line
         * behind it is no row, so that the field may have ended in front of its end. So is that line itself.
         */
        TORN,
        /** Longer than the limit. */
        TOO_LONG
    }

    /**
     * One field.
     *
     * @param from offset of its first byte in the buffer, behind a quote that opens it
     * @param to offset behind its last
     * @param quoted whether two quotes in it stand for one
     */
    record Field(int from, int to, boolean quoted) {}

    TableRows(InputStream in, TableForm form, long maxRow) {
        this.in = in;
        this.form = form;
        this.maxRow = maxRow;
        this.buffer = new byte[FIRST];
    }

    /** The rows of what is in memory. */
    TableRows(byte[] table, int from, TableForm form) {
        this.in = new ByteArrayInputStream(table, from, table.length - from);
        this.form = form;
        this.maxRow = Integer.MAX_VALUE;
        this.buffer = new byte[Math.min(FIRST, table.length - from + 1)];
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean next() throws IOException {
        while (true) {
            keepFrom(next);
            over = false;
            line = nextLine;
            if (byteAt(start) == END) {
                return false;
            }
            if (!isBlank()) {
                behindTorn = state == State.TORN;
                row();
                nextLine += lineEnds(start, next);
                return true;
            }
        }
    }

    /** Its first line, from 1. */
    long line() {
        return line;
    }

    State state() {
        return state;
    }

    /** How many fields it has. */
    int size() {
        return fields.size();
    }

    /** Whether it has a field that goes on behind its quote. */
    boolean isTorn() {
        return torn > 0;
    }

    /** Whether it has a field that begins with a quote and ends with one. */
    boolean isQuoted() {
        return torn == 0 && fields.stream().anyMatch(Field::quoted);
    }

    /** Where the quote opens that is never closed. */
    long quoteLine() {
        return quoteLine;
    }

    /** Whether all fields from one on are empty. */
    boolean isEmptyFrom(int index) {
        return fields.stream().skip(index).allMatch(field -> field.from() == field.to());
    }

    /** All of the row. */
    byte[] bytes() {
        return Arrays.copyOfRange(buffer, start, next);
    }

    /** The bytes of a field, without what quotes it; none behind the row's last. */
    byte[] field(int index) {
        if (index >= fields.size()) {
            return new byte[0];
        }
        Field field = fields.get(index);
        byte[] bytes = new byte[field.to() - field.from()];
        int length = 0;
        for (int i = field.from(); i < field.to(); i++) {
            bytes[length++] = buffer[i];
            if (field.quoted() && buffer[i] == '"' && i + 1 < field.to() && buffer[i + 1] == '"') {
                i++;
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void row() throws IOException {
        fields = new ArrayList<>();
        torn = 0;
        int openedAt = start;
        int at = start;
        while (true) {
            int first = byteAt(at);
            if (form.quotes() && first == '"') {
                openedAt = at;
                int to = at + 1;
                for (int c = byteAt(to); !closes(c, to); c = byteAt(++to)) {
                    if (c == END) {
                        unclosed(openedAt);
                        return;
                    }
                    if (c == '"' && byteAt(to + 1) == '"') {
                        to++;
                    } else if (c == '"' && torn++ == 0 && swallowsRows(lineEnd(start), to)) {
                        plainLine();
                        return;
                    } else if (form.isLineEnd(c) && line < rowLine) {
                        plainLine();
                        return;
                    } else if (torn > 0 && form.isLineEnd(c) && isRow(to + 1)) {
                        rowLine = line + lineEnds(start, to + 1);
                        plainLine();
                        return;
                    }
                }
                fields.add(new Field(at + 1, to, true));
                at = to + 1;
            } else {
                int to = at;
                for (int c = first; c != END && c != form.separator() && !form.isLineEnd(c); c = byteAt(++to)) {
                    // a quote here is a character
                }
                fields.add(new Field(at, withoutReturn(at, to), false));
                at = to;
            }
            int c = byteAt(at);
            if (c == '\r' && form.isLineEnd(byteAt(at + 1))) {
                c = byteAt(++at);
            }
            if (c != form.separator() || c == END) {
                end(c == END ? at : at + 1);
                return;
            }
            at++;
        }
    }

    private void end(int to) throws IOException {
        next = to;
        boolean fits = fields.size() == form.columns().size();
        if (over) {
            state = State.TOO_LONG;
            fields.clear();
            skipLine();
        } else {
            boolean broken = torn > 0 && (!fits || goesOn());
            state = broken || isTail() ? State.TORN : State.WHOLE;
        }
    }

    /** A quote at the end of a quoted field. */
    private boolean closes(int c, int at) throws IOException {
        if (c != '"') {
            return false;
        }
        int after = byteAt(at + 1);
        return after == END
                || after == form.separator()
                || form.isLineEnd(after)
                || (after == '\r' && form.isLineEnd(byteAt(at + 2)));
    }

    /** The file, or what a row may take of it, ended inside a quoted field. */
    private void unclosed(int opened) throws IOException {
        int lineEnd = lineEnd(start);
        if (swallowsRows(lineEnd, fill)) {
            plainLine();
            return;
        }
        if (over) {
            fields.clear();
            state = State.TOO_LONG;
            skipQuoted();
        } else {
            state = State.UNCLOSED;
            quoteLine = line + lineEnds(start, opened);
            next = fill;
        }
    }

    /** Whether at least half of the lines between two places, and one at least, are rows by themselves. */
    private boolean swallowsRows(int from, int to) throws IOException {
        int lines = 0;
        int rows = 0;
        for (int at = from; at < to; at = lineEnd(at)) {
            lines++;
            rows += isRow(at) ? 1 : 0;
        }
        return rows > 0 && 2 * rows >= lines;
    }

    /** Whether the line that starts here is a row or begins one. */
    private boolean isRow(int from) throws IOException {
        int to = lineEnd(from);
        return from < to && form.isRow(Arrays.copyOfRange(buffer, from, to));
    }

    /** The row is its first line, whose quotes are characters. */
    private void plainLine() throws IOException {
        fields = new ArrayList<>();
        next = lineEnd(start);
        int at = start;
        for (int i = start; i <= next; i++) {
            boolean isEnd = i == next || form.isLineEnd(buffer[i]);
            if (isEnd || buffer[i] == form.separator()) {
                fields.add(new Field(at, isEnd ? withoutReturn(at, i) : i, false));
                at = i + 1;
            }
            if (isEnd) {
                break;
            }
        }
        state = fields.size() == form.columns().size() && !goesOn() && !isTail() ? State.WHOLE : State.TORN;
    }

    /** Whether the next line that is not blank seems to be the rest of this row. */
    private boolean goesOn() throws IOException {
        int from = next;
        int to = lineEnd(from);
        while (from < to && isBlank(from, to)) {
            from = to;
            to = lineEnd(from);
        }
        return from < to && form.goesOn(Arrays.copyOfRange(buffer, from, to));
    }

    /** Whether it seems to be the rest of the row in front of it, which was torn. */
    private boolean isTail() throws IOException {
        return behindTorn && form.goesOn(Arrays.copyOfRange(buffer, start, lineEnd(start)));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\r' && !form.isLineEnd(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    /** Offset behind the line in which {@code from} stands, as far as it was read. */
    private int lineEnd(int from) throws IOException {
        int at = from;
        int c = byteAt(at);
        while (c != END && !form.isLineEnd(c)) {
            c = byteAt(++at);
        }
        return c == END ? at : at + 1;
    }

    /** Reads over the rest of a row that is longer than a row may be, from inside a quoted field. */
    private void skipQuoted() throws IOException {
        boolean quoted = true;
        int before = buffer[fill - 1];
        int c = in.read();
        while (c >= 0 && (quoted || !form.isLineEnd(c))) {
            nextLine += form.isLineEnd(c) ? 1 : 0;
            if (quoted && before == '"' && c != '"') {
                quoted = c != form.separator() && c != '\r' && !form.isLineEnd(c);
            } else if (!quoted) {
                quoted = c == '"' && before == form.separator();
            }
            before = quoted && before == '"' && c == '"' ? 0 : c; // two quotes stand for one
            if (!quoted && form.isLineEnd(c)) {
                nextLine--;
                break;
            }
            c = in.read();
        }
        ended |= c < 0;
        next = fill;
        nextLine++;
    }

    /** Reads over the rest of a line that is longer than a row may be. */
    private void skipLine() throws IOException {
        if (next > start && form.isLineEnd(buffer[next - 1])) {
            return;
        }
        int c = in.read();
        while (c >= 0 && !form.isLineEnd(c)) {
            c = in.read();
        }
        ended |= c < 0;
        next = fill;
        nextLine++;
    }

    private boolean isBlank() throws IOException {
        int at = start;
        for (int c = byteAt(at); c != END; c = byteAt(++at)) {
            if (form.isLineEnd(c)) {
                next = at + 1;
                nextLine++;
                return true;
            }
            if (c != ' ' && c != '\r') {
                return false;
            }
        }
        next = at;
        return true;
    }

    private int withoutReturn(int from, int to) {
        return to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    }

    private long lineEnds(int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += form.isLineEnd(buffer[i]) ? 1 : 0;
        }
        return count;
    }

    private void keepFrom(int from) {
        if (from > buffer.length / 2 || from == fill) {
            System.arraycopy(buffer, from, buffer, 0, fill - from);
            fill -= from;
            start = 0;
            next = 0;
        } else {
            start = from;
        }
    }

    /** The byte at an offset of the buffer; {@link #END} behind the last, and where a row would be longer than it may be. */
    private int byteAt(int at) throws IOException {
        while (at >= fill) {
            if (ended || over || fill - start > maxRow) {
                over |= !ended;
                return END;
            }
            if (fill == buffer.length && fill == LARGEST) {
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
        return buffer[at] & 0xff;
    }
}
