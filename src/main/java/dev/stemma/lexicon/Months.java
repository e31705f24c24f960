package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.HashMap;
import java.util.Map;

/** Names of months in seven languages. */
public final class Months {
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        DataFile.rows(Months.class, "months.tsv", 2)
                .forEach(row -> NUMBERS.put(row.get(1), Integer.valueOf(row.get(0))));
    }

    private Months() {}

    /** 1 to 12 for the folded name or abbreviation of a month, 0 for any other word. */
    public static int of(String folded) {
        return NUMBERS.getOrDefault(folded, 0);
    }
}
