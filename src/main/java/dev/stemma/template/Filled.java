package dev.stemma.template;

import dev.stemma.collate.Columns;
import dev.stemma.model.Template;
import dev.stemma.pieces.PieceScanner;
import dev.stemma.pieces.Pieces;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each member has at one place: its wording by number, and, made when first asked for, its text. */
final class Filled {
    /** A type is told from so many different values. */
    private static final int SAMPLE = 200;

    private static final int NONE = -1;

    private final List<Columns> columns;
    private final int[] wordings;
    private final int[] starts;
    private final int[] ends;
    private final String[] values;
    private Template.Type type;

    Filled(List<Columns> columns) {
        this.columns = columns;
        wordings = new int[columns.size()];
        Arrays.fill(wordings, NONE);
        starts = new int[wordings.length];
        ends = new int[wordings.length];
        values = new String[wordings.length];
    }

    /** Member {@code m} has its pieces {@code range} there. */
    void put(int m, int[] range, int wording) {
        wordings[m] = wording;
        starts[m] = range[0];
        ends[m] = range[1];
    }

    /** Whether member {@code m} has something there. */
    boolean has(int m) {
        return wordings[m] != NONE && starts[m] < ends[m];
    }

    /** Whether no member has anything there. */
    boolean isEmpty() {
        for (int m = 0; m < wordings.length; m++) {
            if (has(m)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line starts with what the first member has that has something. */
    boolean startsALine() {
        for (int m = 0; m < wordings.length; m++) {
            if (has(m)) {
                return columns.get(m).pieces().startsLine(starts[m]);
            }
        }
        return false;
    }

    /** Whether for some member it starts with a word that stands apart from the one before it. */
    boolean startsAWord() {
        for (int m = 0; m < wordings.length; m++) {
            if (has(m) && starts[m] > 0 && isApart(columns.get(m).pieces(), starts[m])) {
                return true;
            }
        }
        return false;
    }

    /** Whether for some member it ends with a word that stands apart from the one behind it. */
    boolean endsAWord() {
        for (int m = 0; m < wordings.length; m++) {
            Pieces pieces = columns.get(m).pieces();
            if (has(m) && ends[m] < pieces.size() && isApart(pieces, ends[m])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(Pieces pieces, int i) {
        String text = pieces.text();
        int end = pieces.end(i - 1);
        return end < pieces.start(i)
                && PieceScanner.isWord(text.charAt(end - 1))
                && PieceScanner.isWord(text.charAt(pieces.start(i)));
    }

    /** How many members can say what stands there, nothing included. */
    int speaking() {
        return count(NONE, false);
    }

    int count(int wording) {
        return count(wording, true);
    }

    private int count(int wording, boolean wanted) {
        int count = 0;
        for (int each : wordings) {
            count += (each == wording) == wanted ? 1 : 0;
        }
        return count;
    }

    /** The wording that most members have; of equally frequent ones the first. */
    int mostFrequent() {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = NONE;
        for (int wording : wordings) {
            if (wording != NONE) {
                counts.merge(wording, 1, Integer::sum);
            }
        }
        for (int wording : wordings) {
            if (wording != NONE && (most == NONE || counts.get(wording) > counts.get(most))) {
                most = wording;
            }
        }
        return most;
    }

    /** The first member that has {@code wording}. */
    int first(int wording) {
        int m = 0;
        while (wordings[m] != wording) {
            m++;
        }
        return m;
    }

    /** The text of member {@code m} there, as it stands, white space folded; empty when it has nothing. */
    String value(int m) {
        if (values[m] == null) {
            values[m] = columns.get(m).pieces().value(starts[m], ends[m]);
        }
        return values[m];
    }

    /** {@link #value} as it is listed: of a long one the start. */
    String listed(int m) {
        return Values.listed(value(m));
    }

    /** The listed values of all members; null for one that has nothing there. */
    String[] values() {
        String[] all = new String[values.length];
        for (int m = 0; m < all.length; m++) {
            all[m] = has(m) ? listed(m) : null;
        }
        return all;
    }

    Template.Type type() {
        if (type == null) {
            Set<String> distinct = new LinkedHashSet<>();
            Set<Integer> seen = new LinkedHashSet<>();
            for (int m = 0; m < wordings.length && seen.size() < SAMPLE; m++) {
                if (has(m) && seen.add(wordings[m])) {
                    distinct.add(listed(m));
                }
            }
            type = SlotTypes.of(distinct);
        }
        return type;
    }

    /** The values are names, whatever they look like. */
    void isName() {
        type = Template.Type.NAME;
    }

    /** Whether both hold the same for each member that can say in both places, but for an edit here and there. */
    boolean sameAs(Filled other, double noise) {
        int both = 0;
        int unlike = 0;
        for (int m = 0; m < wordings.length && unlike <= noise * wordings.length; m++) {
            if (wordings[m] != NONE && other.wordings[m] != NONE) {
                both++;
                unlike += wordings[m] == other.wordings[m] ? 0 : 1;
            }
        }
        return both > 1 && unlike <= noise * both;
    }

    /** Adds what {@code more} knows of members that were silent here. */
    void complete(Filled more) {
        for (int m = 0; m < wordings.length; m++) {
            if (wordings[m] == NONE && more.wordings[m] != NONE) {
                put(m, new int[] {more.starts[m], more.ends[m]}, more.wordings[m]);
                values[m] = null;
            }
        }
    }
}
