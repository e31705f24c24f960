package dev.stemma.csv;

import java.io.IOException;

/** What lines of a table are by themselves, whatever quotes around them say: a row, or the rest of one. Moves nothing. */
final class RowLines {
    private final RowBytes bytes;
    private final TableForm form;

    RowLines(RowBytes bytes, TableForm form) {
        this.bytes = bytes;
        this.form = form;
    }

    /** Whether at least half of the lines between two places, and one at least, are rows by themselves. */
    boolean haveRows(int from, int to) throws IOException {
        int lines = 0;
        int rows = 0;
        for (int at = from; at < to; at = bytes.lineEnd(at)) {
            lines++;
            rows += isRow(at) ? 1 : 0;
        }
        return rows > 0 && 2 * rows >= lines;
    }

    /** Whether the line that starts here is a row or begins one. */
    boolean isRow(int from) throws IOException {
        int to = bytes.lineEnd(from);
        return from < to && form.isRow(bytes.copy(from, to));
    }

    /** Whether the line that starts here seems to be the rest of a row. */
    boolean isRest(int from) throws IOException {
        return form.goesOn(bytes.copy(from, bytes.lineEnd(from)));
    }

    /** The same of the next line that is not blank; there may be none. */
    boolean isFollowedByRest(int from) throws IOException {
        int at = from;
        int to = bytes.lineEnd(at);
        while (at < to && bytes.isBlank(at, to)) {
            at = to;
            to = bytes.lineEnd(at);
        }
        return at < to && isRest(at);
    }
}
