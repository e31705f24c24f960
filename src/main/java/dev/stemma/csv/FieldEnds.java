package dev.stemma.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where the fields of a row end: what a quote, a backslash, a separator and a line's end are in one table. */
final class FieldEnds {
    private static final int END = RowBytes.END;

    private final RowBytes bytes;
    private final TableForm form;

    FieldEnds(RowBytes bytes, TableForm form) {
        this.bytes = bytes;
        this.form = form;
    }

    /** Whether a quote or a backslash follows that is a character. An escaped line end is one anyway. */
    boolean escapes(int c, int at) throws IOException {
        return c == '\\' && form.quoting().escapes(c, bytes.at(at + 1), false);
    }

    /** A quote at the end of a quoted field; at the limit of a row nobody can say. */
    boolean closes(int c, int at) throws IOException {
        if (c != '"') {
            return false;
        }
        int after = bytes.at(at + 1);
        return (after == END && !bytes.isOver())
                || after == form.separator()
                || form.isLineEnd(after)
                || (after == '\r' && form.isLineEnd(bytes.at(at + 2)));
    }

    /** The fields of a line whose quotes are characters; {@code end} is behind its end. */
    List<RowField> ofLine(int start, int end) throws IOException {
        List<RowField> fields = new ArrayList<>();
        int at = start;
        for (int i = start; i <= end; i++) {
            boolean isEnd = i == end || form.isLineEnd(bytes.at(i));
            if (isEnd || bytes.at(i) == form.separator()) {
                fields.add(new RowField(at, isEnd ? withoutReturn(at, i) : i, false));
                at = i + 1;
            }
            if (isEnd) {
                break;
            }
        }
        return fields;
    }

    /** {@code to}, in front of the return that a line may end with. */
    int withoutReturn(int from, int to) throws IOException {
        return to > from && bytes.at(to - 1) == '\r' ? to - 1 : to;
    }
}
