package dev.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the values of a column look like.
 *
 * @param digits whether all are digits
 * @param blanks whether one has white space
 * @param bytes length of the middle one
 * @param words blanks of the middle one and one
 * @param html whether most are pages or parts of them
 * @param addresses whether all are addresses of the web
 */
record ColumnKind(boolean digits, boolean blanks, int bytes, int words, boolean html, boolean addresses) {
    private static final byte[] NONE = {};

    private static final int LONGEST_ADDRESS = 4096;

    static ColumnKind of(List<byte[]> values) {
        boolean digits = true;
        boolean blanks = false;
        int html = 0;
        boolean addresses = !values.isEmpty();
        for (byte[] value : values) {
            for (byte b : value) {
                digits &= b >= '0' && b <= '9';
                blanks |= b == ' ' || b == '\n' || b == '\t';
            }
            digits &= value.length > 0;
            html += HtmlStart.isAt(value) ? 1 : 0;
            addresses &=
                    value.length < LONGEST_ADDRESS && Addresses.isAbsolute(new String(value, StandardCharsets.UTF_8));
        }
        byte[] middle = values.stream()
                .sorted((a, b) -> Integer.compare(a.length, b.length))
                .skip(values.size() / 2)
                .findFirst()
                .orElse(NONE);
        int words = 1;
        for (byte b : middle) {
            words += b == ' ' || b == '\n' ? 1 : 0;
        }
        return new ColumnKind(digits, blanks, middle.length, words, 2 * html > values.size(), addresses);
    }

    /** Whether a value may stand in this column. */
    boolean holds(byte[] value) {
        ColumnKind one = of(List.of(value));
        return (!digits || one.digits) && (blanks || !one.blanks);
    }

    /** Whether it is such that a sentence is none of its values. */
    boolean isTelling() {
        return digits || !blanks;
    }
}
