package dev.stemma.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV or TSV file in UTF-8, as RFC 4180 has them: a field that begins with a quote goes on over separators and line ends
 * to its closing quote, and a quote anywhere else in a field is a character. Of a row that does not keep to this no other row
 * suffers: a quoted field that goes on behind its quote ends at the next quote that stands in front of a separator or a line end,
 * unless rows would be swallowed on the way; then its line is read with its quotes as characters. Where backslashes escape is for
 * {@link Quoting} to say.
 *
 * <p>A row lies in the buffer until the next call. Time is linear in the file: a quote that is never closed is looked for once,
 * and so is the row behind lines whose quotes go on.
 */
public final class TableRows {
    private static final int END = RowBytes.END;

    /** In the place of a quote: there is none to look for any more, the row was read. */
    private static final int READ = -1;

    private final TableForm form;
    private final RowBytes bytes;
    private final RowLines lines;
    private final FieldEnds ends;
    private int next;
    private long line;
    private long quoteLine;
    private long nextLine;

    /** The line of a row that a quote in front of it would have swallowed: no quote closes between. */
    private long rowLine;

    private State state = State.WHOLE;
    private boolean behindTorn;
    private int torn;

    /** Whether a quote inside a quoted field stands behind a backslash that is no escape. */
    private boolean backslash;

    private boolean escaped;

    private List<RowField> fields = new ArrayList<>();

    /** What became of a row. */
    public enum State {
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

    /** @param line the number of the first line in {@code in} */
    public TableRows(InputStream in, long line, TableForm form, long maxRow) {
        this.form = form;
        this.nextLine = line;
        this.bytes = new RowBytes(in, form.header().lineEnd(), maxRow);
        this.lines = new RowLines(bytes, form);
        this.ends = new FieldEnds(bytes, form);
    }

    /** The rows of what is in memory. */
    TableRows(byte[] table, int from, TableForm form) {
        this.form = form;
        this.nextLine = 1;
        this.bytes = new RowBytes(table, from, form.header().lineEnd());
        this.lines = new RowLines(bytes, form);
        this.ends = new FieldEnds(bytes, form);
    }

    /** Goes to the next row that is not blank; false at the end. */
    public boolean next() throws IOException {
        while (true) {
            bytes.drop(next);
            next = bytes.start();
            line = nextLine;
            if (bytes.at(bytes.start()) == END) {
                return false;
            }
            if (!isBlank()) {
                behindTorn = state == State.TORN;
                row();
                nextLine += bytes.lineEnds(bytes.start(), next);
                return true;
            }
        }
    }

    /** Its first line, from 1. */
    public long line() {
        return line;
    }

    /** What became of it. */
    public State state() {
        return state;
    }

    /** How many fields it has. */
    public int size() {
        return fields.size();
    }

    /** Whether it has a field that goes on behind its quote. */
    boolean isTorn() {
        return torn > 0;
    }

    /** Whether it keeps to the rules of the table, and has as many fields as the header. */
    boolean isClean() {
        return !escaped
                && state == State.WHOLE
                && torn == 0
                && size() == form.columns().size();
    }

    /** Whether quotes that do not keep to the rules stand behind backslashes. */
    public boolean hasBackslashes() {
        return torn > 0 && backslash;
    }

    /** Its last line. */
    public long lastLine() {
        return bytes.endsLine(next) ? nextLine - 1 : nextLine;
    }

    /** Where the quote opens that is never closed. */
    public long quoteLine() {
        return quoteLine;
    }

    /** Whether all fields from one on are empty. */
    public boolean isEmptyFrom(int index) {
        return fields.stream().skip(index).allMatch(field -> field.from() == field.to());
    }

    /** All of the row. */
    public byte[] bytes() {
        return bytes.copy(bytes.start(), next);
    }

    /** The bytes of a field, without what quotes it; none behind the row's last. */
    public byte[] field(int index) {
        if (index >= fields.size()) {
            return new byte[0];
        }
        return fields.get(index).value(bytes, escaped ? Quoting.ESCAPED : form.quoting());
    }

    private void row() throws IOException {
        fields = new ArrayList<>();
        torn = 0;
        backslash = false;
        escaped = false;
        int at = bytes.start();
        while (true) {
            if (form.quoting() != Quoting.NONE && bytes.at(at) == '"') {
                int quote = closingQuote(at);
                if (quote == READ) {
                    return;
                }
                fields.add(new RowField(at + 1, quote, true));
                at = quote + 1;
            } else {
                int to = at;
                for (int c = bytes.at(to);
                        c != END && c != form.separator() && !form.isLineEnd(c);
                        c = bytes.at(++to)) {
                    // a quote here is a character
                }
                fields.add(new RowField(at, ends.withoutReturn(at, to), false));
                at = to;
            }
            int c = bytes.at(at);
            if (c == '\r' && form.isLineEnd(bytes.at(at + 1))) {
                c = bytes.at(++at);
            }
            if (c != form.separator() || c == END) {
                end(c == END ? at : at + 1);
                return;
            }
            at++;
        }
    }

    /** Where the quote stands that closes the one at {@code opened}; {@link #READ} when what came on the way told how the row is read, and it was. */
    private int closingQuote(int opened) throws IOException {
        int to = opened + 1;
        for (int c = bytes.at(to); !ends.closes(c, to); c = bytes.at(++to)) {
            if (c == END) {
                unclosed(opened);
                return READ;
            }
            if (ends.escapes(c, to)) {
                to++;
                continue;
            }
            backslash |= c == '"' && bytes.at(to - 1) == '\\' && form.quoting() != Quoting.ESCAPED;
            if (c == '"' && bytes.at(to + 1) == '"') {
                to++;
            } else if (c == '"' && torn == 0 && backslash && readEscaped()) {
                return READ;
            } else if (c == '"' && torn++ == 0 && lines.haveRows(bytes.lineEnd(bytes.start()), to)) {
                plainLine();
                return READ;
            } else if (form.isLineEnd(c) && line < rowLine) {
                plainLine();
                return READ;
            } else if (torn > 0 && form.isLineEnd(c) && lines.isRow(to + 1)) {
                rowLine = line + bytes.lineEnds(bytes.start(), to + 1);
                plainLine();
                return READ;
            }
        }
        return to;
    }

    /** Whether the row keeps to other rules than the table. */
    private boolean readEscaped() throws IOException {
        Optional<EscapedRow> row = EscapedRow.at(bytes, form);
        bytes.again();
        if (row.isEmpty()) {
            return false;
        }
        fields = row.get().fields();
        next = row.get().end();
        escaped = true;
        torn = 0;
        state = isTail() ? State.TORN : State.WHOLE;
        return true;
    }

    private void end(int to) throws IOException {
        next = to;
        boolean fits = fields.size() == form.columns().size();
        if (bytes.isOver()) {
            state = State.TOO_LONG;
            fields.clear();
            skip(bytes.skipLine(next));
        } else if (!fits && torn == 0 && closesBehindABackslash() && readEscaped()) {
            return;
        } else {
            boolean broken = torn > 0 && (!fits || lines.isFollowedByRest(next) || mayBeSeveral());
            state = broken || isTail() ? State.TORN : State.WHOLE;
        }
    }

    private boolean closesBehindABackslash() throws IOException {
        for (RowField field : fields) {
            if (field.quoted() && bytes.at(field.to() - 1) == '\\') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether rows may stand in it that no column tells, and a writer that escapes by backslashes makes that likely: bare quotes are at
     * the ends of words, escaped ones may stand in front of the quote that closes, which they hide.
     */
    private boolean mayBeSeveral() {
        boolean escaped = backslash || form.quoting() == Quoting.ESCAPED;
        return escaped && !form.tellsRows() && bytes.lineEnds(bytes.start(), next) > 1;
    }

    /** The file, or what a row may take of it, ended inside a quoted field. */
    private void unclosed(int opened) throws IOException {
        if (lines.haveRows(bytes.lineEnd(bytes.start()), bytes.end())) {
            plainLine();
            return;
        }
        if (bytes.isOver()) {
            fields.clear();
            state = State.TOO_LONG;
            skip(bytes.skipQuoted(form.separator(), form.quoting()));
        } else {
            state = State.UNCLOSED;
            quoteLine = line + bytes.lineEnds(bytes.start(), opened);
            next = bytes.end();
        }
    }

    /** The row is its first line, whose quotes are characters. */
    private void plainLine() throws IOException {
        next = bytes.lineEnd(bytes.start());
        fields = ends.ofLine(bytes.start(), next);
        state = fields.size() == form.columns().size() && !lines.isFollowedByRest(next) && !isTail()
                ? State.WHOLE
                : State.TORN;
    }

    /** Whether it seems to be the rest of the row in front of it, which was torn. */
    private boolean isTail() throws IOException {
        return behindTorn && lines.isRest(bytes.start());
    }

    /** The rest of a row that is too long was read over. */
    private void skip(long lines) {
        next = bytes.end();
        nextLine += lines;
    }

    private boolean isBlank() throws IOException {
        int at = bytes.start();
        for (int c = bytes.at(at); c != END; c = bytes.at(++at)) {
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
}
