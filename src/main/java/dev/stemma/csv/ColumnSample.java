package dev.stemma.csv;

import dev.stemma.beside.NotDocuments;
import dev.stemma.fields.HtmlStart;
import dev.stemma.fields.WebAddresses;
import dev.stemma.lexicon.Durations;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the values of a column look like.
 *
 * @param digits whether all are digits
 * @param blanks whether one has white space
 * @param bytes length of the middle one
 * @param words blanks of the middle one and one
 * @param html whether most are pages or parts of them
 * @param addresses whether all are addresses of the web, and not most those of pictures
 * @param repeated whether most stand there more than once
 * @param durations whether all say how long something lasts
 */
record ColumnSample(
        boolean digits,
        boolean blanks,
        int bytes,
        int words,
        boolean html,
        boolean addresses,
        boolean repeated,
        boolean durations) {
    private static final byte[] NONE = {};

    private static final int LONGEST_ADDRESS = 4096;

    private static final int LONGEST_DURATION = 64;

    static ColumnSample of(List<byte[]> values) {
        boolean digits = true;
        boolean blanks = false;
        int html = 0;
        boolean addresses = !values.isEmpty();
        boolean durations = !values.isEmpty();
        int pictures = 0;
        Set<String> distinct = new HashSet<>();
        for (byte[] value : values) {
            for (byte b : value) {
                digits &= b >= '0' && b <= '9';
                blanks |= b == ' ' || b == '\n' || b == '\t';
            }
            digits &= value.length > 0;
            html += HtmlStart.isAt(value) ? 1 : 0;
            String shown = value.length < LONGEST_ADDRESS ? new String(value, StandardCharsets.UTF_8) : "";
            addresses &= WebAddresses.isAbsolute(shown);
            pictures += NotDocuments.name(shown.strip()) ? 1 : 0;
            durations &= value.length < LONGEST_DURATION
                    && Durations.read(shown.strip())
                            .filter(Durations.Lasting::whole)
                            .isPresent();
            distinct.add(shown);
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
        return new ColumnSample(
                digits,
                blanks,
                middle.length,
                words,
                2 * html > values.size(),
                addresses && 2 * pictures <= values.size(),
                2 * distinct.size() <= values.size() && values.size() > 1,
                durations);
    }

    /** Whether a value may stand in this column. */
    boolean holds(byte[] value) {
        ColumnSample one = of(List.of(value));
        return (!digits || one.digits) && (blanks || !one.blanks);
    }

    /** Whether it is such that a sentence is none of its values. */
    boolean isTelling() {
        return digits || !blanks;
    }
}
