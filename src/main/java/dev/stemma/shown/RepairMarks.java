package dev.stemma.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the repairs of a document over its clean text. The table gives their places in the decoded source; the way to the
 * clean text is the growth of all repairs before a place, which is exact because growth adds up, whatever layers the
 * repairs came in. Repairs that meet in the source make one mark.
 *
 * <p>Each mark of one repair is checked against the text; if one does not fit, the whole document gets no marks rather
 * than wrong ones.
 */
public final class RepairMarks {
    private RepairMarks() {}

    /** One repair: where in the source, what stood there, what stands there now. */
    public record Fix(String rule, int start, int end, String before, String after) {
        public Fix {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("bad repair span " + start + ".." + end);
            }
        }

        private int growth() {
            return after.length() - before.length();
        }
    }

    /**
     * A piece of the clean text.
     *
     * @param text what stands there; empty where repairs left nothing
     * @param fixes what was done; empty for text that was not touched
     */
    public record Piece(String text, List<Fix> fixes) {
        public Piece {
            fixes = List.copyOf(fixes);
        }

        /** Whether it was repaired. */
        public boolean marked() {
            return !fixes.isEmpty();
        }

        /** What stood here, with hidden characters and spaces named. */
        public String before() {
            return fixes.size() == 1 ? Visible.exact(fixes.get(0).before()) : "";
        }

        /** {@code quotes: ’ → '}; ∅ for nothing. */
        public String said() {
            StringBuilder out = new StringBuilder();
            for (Fix fix : fixes) {
                out.append(out.isEmpty() ? "" : "; ")
                        .append(fix.rule())
                        .append(": ")
                        .append(fix.before().isEmpty() ? "∅" : Visible.exact(fix.before()))
                        .append(" → ")
                        .append(fix.after().isEmpty() ? "∅" : Visible.exact(fix.after()));
            }
            return out.toString();
        }
    }

    /**
     * The pieces of {@code text} in order; one unmarked piece when the repairs do not fit it.
     *
     * @param text the clean text or a beginning of it
     * @param fixes the repairs that were made; all of them, or all that start before some place of the source
     * @param all whether {@code fixes} are all; otherwise the last mark is left out, since more may belong to it
     */
    public static List<Piece> lay(String text, List<Fix> fixes, boolean all) {
        List<Fix> sorted = new ArrayList<>(fixes);
        sorted.sort(Comparator.comparingInt(Fix::start).thenComparingInt(Fix::end));
        List<Piece> pieces = new ArrayList<>();
        long shift = 0;
        int shown = 0;
        for (int i = 0; i < sorted.size(); ) {
            List<Fix> group = new ArrayList<>();
            int from = sorted.get(i).start();
            int to = from;
            int growth = 0;
            for (; i < sorted.size() && (group.isEmpty() || sorted.get(i).start() <= to); i++) {
                Fix fix = sorted.get(i);
                group.add(fix);
                to = Math.max(to, fix.end());
                growth += fix.growth();
            }
            if (i == sorted.size() && !all) {
                break;
            }
            long start = from + shift;
            long end = to + shift + growth;
            if (start < shown || end < start || !fits(text, start, end, group)) {
                return List.of(new Piece(text, List.of()));
            }
            if (end > text.length()) {
                break;
            }
            if (start > shown) {
                pieces.add(new Piece(text.substring(shown, (int) start), List.of()));
            }
            pieces.add(new Piece(text.substring((int) start, (int) end), group));
            shown = (int) end;
            shift += growth;
        }
        if (shown < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(shown), List.of()));
        }
        return pieces;
    }

    private static boolean fits(String text, long start, long end, List<Fix> group) {
        return group.size() > 1
                || end > text.length()
                || text.substring((int) start, (int) end).equals(group.get(0).after());
    }
}
