package dev.stemma.extract;

import dev.stemma.model.Declaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well declarations agree with gold rows: <i>names</i> one by one; <i>rows</i>, which need exactly the names of a gold row;
 * <i>cells</i> (provider, purpose, days, category, party), which count as missed in rows that are.
 */
final class GoldScore {
    private static final List<String> FIELDS = List.of("provider", "purpose", "days", "category", "party");

    private final Count names = new Count();
    private final Count rows = new Count();
    private final Count cells = new Count();
    private final List<Count> fields = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    GoldScore() {
        FIELDS.forEach(field -> fields.add(new Count()));
    }

    /** What is right, of what was found and of what was to be found. */
    static final class Count {
        int right;
        int found;
        int gold;

        double precision() {
            return found == 0 ? 1 : right / (double) found;
        }

        double recall() {
            return gold == 0 ? 1 : right / (double) gold;
        }

        private void add(Count other) {
            right += other.right;
            found += other.found;
            gold += other.gold;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.3f R %.3f (%d/%d/%d)", precision(), recall(), right, found, gold);
        }
    }

    Count names() {
        return names;
    }

    Count rows() {
        return rows;
    }

    Count cells() {
        return cells;
    }

    List<String> misses() {
        return misses;
    }

    void add(GoldScore other) {
        names.add(other.names);
        rows.add(other.rows);
        cells.add(other.cells);
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).add(other.fields.get(i));
        }
    }

    static GoldScore of(List<GoldRows.Row> gold, List<Declaration> found) {
        GoldScore score = new GoldScore();
        score.compare(gold, found);
        return score;
    }

    private void compare(List<GoldRows.Row> gold, List<Declaration> found) {
        List<GoldRows.Row> open = new ArrayList<>(gold);
        List<Declaration> left = new ArrayList<>();
        for (Declaration cookie : found) {
            open.stream()
                    .filter(row -> new HashSet<>(row.names()).equals(new HashSet<>(cookie.names())))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> {
                                match(row, cookie, true);
                                open.remove(row);
                            },
                            () -> left.add(cookie));
        }
        Set<String> optional = new HashSet<>();
        gold.stream().filter(GoldRows.Row::optional).forEach(row -> optional.addAll(row.names()));
        for (Declaration cookie : left) {
            open.stream()
                    .filter(row -> shared(row, cookie) > 0)
                    .max(Comparator.comparingInt(row -> shared(row, cookie)))
                    .ifPresentOrElse(
                            row -> {
                                match(row, cookie, false);
                                open.remove(row);
                            },
                            () -> {
                                if (!optional.containsAll(cookie.names())) {
                                    rows.found++;
                                    names.found += cookie.names().size();
                                    misses.add("+ " + cookie.names());
                                }
                            });
        }
        for (GoldRows.Row row : open) {
            if (!row.optional()) {
                rows.gold++;
                names.gold += row.names().size();
                cells.gold += row.filled();
                misses.add("- " + row.names());
            }
        }
    }

    private static int shared(GoldRows.Row row, Declaration cookie) {
        return (int) row.names().stream().filter(cookie.names()::contains).count();
    }

    private void match(GoldRows.Row row, Declaration cookie, boolean exactly) {
        if (row.optional()) {
            return;
        }
        rows.found++;
        rows.gold++;
        rows.right += exactly ? 1 : 0;
        names.gold += row.names().size();
        names.found += cookie.names().size();
        names.right += shared(row, cookie);
        if (!exactly) {
            misses.add("~ " + row.names() + " read as " + cookie.names());
        }
        List<String> read = GoldRows.cells(cookie);
        for (int i = 0; i < read.size(); i++) {
            String expected = row.cells().get(i);
            if (GoldRows.Row.isOpen(expected)) {
                continue;
            }
            Count here = new Count();
            here.gold = expected.isEmpty() ? 0 : 1;
            here.found = read.get(i).isEmpty() ? 0 : 1;
            here.right = !expected.isEmpty() && expected.equals(read.get(i)) ? 1 : 0;
            cells.add(here);
            fields.get(i).add(here);
            if (!expected.equals(read.get(i))) {
                misses.add("  " + row.names() + " " + FIELDS.get(i) + ": " + expected + " read as " + read.get(i) + " "
                        + words(cookie, i));
            }
        }
    }

    private static String words(Declaration cookie, int field) {
        return switch (field) {
            case 0 -> cookie.provider().orElse("");
            case 1 -> cookie.purpose().orElse("");
            case 2 -> cookie.duration().orElse("");
            default -> "";
        };
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("names " + names + ", rows " + rows + ", cells " + cells);
        for (int i = 0; i < FIELDS.size(); i++) {
            out.append(", ").append(FIELDS.get(i)).append(' ').append(fields.get(i));
        }
        return out.toString();
    }
}
