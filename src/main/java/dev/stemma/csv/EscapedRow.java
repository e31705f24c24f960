package dev.stemma.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row whose writer escaped by backslashes, in a table whose first rows did not tell so: where a row does not keep to RFC 4180,
 * has a backslash in front of a quote, and keeps to all rules of {@link Quoting#ESCAPED}, there is no doubt what it is.
 *
 * @param fields as many as the header has
 * @param end offset behind the row
 */
record EscapedRow(List<RowField> fields, int end) {
    /** The row at the start of the bytes; empty when it breaks a rule. */
    static Optional<EscapedRow> at(RowBytes bytes, TableForm form) throws IOException {
        List<RowField> fields = new ArrayList<>();
        int at = bytes.start();
        while (fields.size() < form.columns().size()) {
            boolean quoted = bytes.at(at) == '"';
            int from = quoted ? at + 1 : at;
            int to = quoted ? closing(bytes, from) : unquotedEnd(bytes, from, form);
            if (to < from) {
                return Optional.empty();
            }
            fields.add(new RowField(from, to, quoted));
            at = quoted ? to + 1 : to;
            int end = bytes.at(at) == '\r' && form.isLineEnd(bytes.at(at + 1)) ? at + 1 : at;
            int c = bytes.at(end);
            if (c == RowBytes.END || form.isLineEnd(c)) {
                boolean whole =
                        !bytes.isOver() && fields.size() == form.columns().size();
                return whole
                        ? Optional.of(new EscapedRow(fields, c == RowBytes.END ? end : end + 1))
                        : Optional.empty();
            }
            if (end > at || c != form.separator()) {
                return Optional.empty(); // a quoted field goes on
            }
            at++;
        }
        return Optional.empty();
    }

    /** Offset of the quote that closes; -1 if there is none. */
    private static int closing(RowBytes bytes, int from) throws IOException {
        int at = from;
        for (int c = bytes.at(at); c != RowBytes.END; c = bytes.at(++at)) {
            boolean two = c == '"' && bytes.at(at + 1) == '"';
            if (c == '"' && !two) {
                return at;
            }
            at += two || Quoting.ESCAPED.escapes(c, bytes.at(at + 1), false) ? 1 : 0;
        }
        return -1;
    }

    private static int unquotedEnd(RowBytes bytes, int from, TableForm form) throws IOException {
        int at = from;
        int c = bytes.at(at);
        while (c != RowBytes.END && c != form.separator() && !form.isLineEnd(c)) {
            c = bytes.at(++at);
        }
        return at > from && form.isLineEnd(c) && bytes.at(at - 1) == '\r' ? at - 1 : at;
    }
}
