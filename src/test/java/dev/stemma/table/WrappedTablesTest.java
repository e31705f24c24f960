package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Layer;
import dev.stemma.model.Table;
import dev.stemma.model.Tabled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real pipe tables, printed with tabs as they are, wrapped at random widths, and damaged: intact rows stay, wrapped rows are joined. Both
 * halves of the services are held to the figures; the messages give them half by half.
 */
@Tag("long")
class WrappedTablesTest {
    private static final long SEED = 20251122;
    /** A shorter table whose last row is cut has one whole line left below its header, or none, and is no table any more. */
    private static final int LEAST_ROWS = 4;

    private static List<RealTables.Real> all;
    private static List<RealTables.Real> tables;

    @BeforeAll
    static void readTables() throws IOException {
        all = RealTables.all();
        tables = RealTables.unbroken(all);
    }

    /** Every distinct table, broken ones included. */
    @Test
    void intactRowsAreNeverJoined() {
        List<String> joined = new ArrayList<>();
        int rows = 0;
        for (RealTables.Real table : all) {
            String text = table.printed();
            rows += table.rows().size();
            for (int line : Wrapping.joinedLines(Tables.read(text, List.of(), List.of()))) {
                joined.add(table.service() + ": " + text.substring(line, text.indexOf('\n', line)));
            }
        }
        System.getLogger("tables").log(System.Logger.Level.INFO, all.size() + " tables, " + rows + " rows");
        assertThat(joined).as("joins in %d tables, %d rows", all.size(), rows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14, 20, false", "14, 20, true", "20, 30, false", "20, 30, true", "20, 40, false", "20, 40, true",
        "30, 45, false", "30, 45, true", "45, 60, false", "45, 60, true", "14, 60, false", "14, 60, true"
    })
    void wrappedRowsAreJoined(int narrowest, int widest, boolean heldOut) {
        Random random = new Random(SEED);
        int joined = 0;
        int continuations = 0;
        int falseJoins = 0;
        int rows = 0;
        for (RealTables.Real table : tables) {
            if (table.isHeldOut() != heldOut) {
                continue;
            }
            Wrapping wrapped = Wrapping.of(table.rows(), narrowest, widest, random);
            Set<Integer> lines = Wrapping.joinedLines(Tables.read(wrapped.text(), List.of(), List.of()));
            rows += wrapped.starts().size();
            continuations += wrapped.rests().size();
            falseJoins += wrapped.falseJoins(lines);
            joined += wrapped.trueJoins(lines);
        }
        String where = "widths " + narrowest + " to " + widest + (heldOut ? ", held out" : ", tuned on") + ", " + rows
                + " rows, " + falseJoins + " false joins, recall " + joined / (double) continuations + ", seed " + SEED;
        System.getLogger("tables").log(System.Logger.Level.INFO, where);
        assertThat(joined / (double) continuations).as(where).isGreaterThanOrEqualTo(0.75);
        assertThat(falseJoins).as(where).isLessThanOrEqualTo(rows / 1000);
    }

    /** An identical copy decides all; one with 5 % of its cells changed and 10 % of its rows dropped decides most. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.97, false", "0, 0, 0.97, true", "0.05, 0.1, 0.88, false", "0.05, 0.1, 0.88, true"})
    void anIntactCopyDecides(double changed, double dropped, double exact, boolean heldOut) {
        Random random = new Random(SEED);
        int whole = 0;
        int count = 0;
        int falseJoins = 0;
        int rows = 0;
        for (RealTables.Real table : tables) {
            if (table.isHeldOut() != heldOut) {
                continue;
            }
            Wrapping wrapped = Wrapping.of(table.rows(), 14, 60, random);
            String copy = copy(table.rows(), changed, dropped, random);
            Tabled broken = Tables.read(wrapped.text(), List.of(), List.of());
            Optional<Tabled> helped = SiblingMending.mend(broken, Tables.read(copy, List.of(), List.of()));
            Tabled mended = helped.orElse(broken);
            List<Layer> layers = new ArrayList<>(broken.layers());
            helped.ifPresent(tabled -> layers.addAll(tabled.layers()));
            falseJoins += wrapped.falseJoins(layers);
            whole += squeezed(mended.text()).equals(squeezed(table.printed())) ? 1 : 0;
            rows += table.rows().size();
            count++;
        }
        String where = (heldOut ? "held out, " : "tuned on, ") + count + " tables, " + whole / (double) count
                + " exact, " + falseJoins + " false joins in " + rows + " rows, seed " + SEED;
        System.getLogger("tables").log(System.Logger.Level.INFO, where);
        assertThat(whole / (double) count).as(where).isGreaterThanOrEqualTo(exact);
        assertThat(falseJoins).as(where).isLessThanOrEqualTo(rows / 1000);
    }

    private static String copy(List<List<String>> rows, double changed, double dropped, Random random) {
        StringBuilder copy = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || random.nextDouble() >= dropped) {
                copy.append(edited(rows.get(i), i == 0 ? 0 : changed, random)).append('\n');
            }
        }
        return copy.toString();
    }

    /** Without blanks: whether a word that filled its column was broken there is not what is asked. */
    private static String squeezed(String text) {
        return text.replace(" ", "");
    }

    private static String edited(List<String> row, double changed, Random random) {
        List<String> cells = new ArrayList<>();
        for (String cell : row) {
            boolean change = !cell.isEmpty() && random.nextDouble() < changed;
            String[] words = cell.split(" ", -1);
            words[random.nextInt(words.length)] = "changed";
            cells.add(change ? String.join(" ", words) : cell);
        }
        return String.join("\t", cells);
    }

    /** Blank lines, page numbers, the header again and a cut last row, put into intact tables: each true row is still read. */
    @Test
    void damageCostsNoRow() {
        Random random = new Random(SEED);
        int rows = 0;
        int lost = 0;
        for (RealTables.Real real : tables) {
            List<List<String>> table = real.rows();
            Tabled intact = Tables.read(real.printed(), List.of(), List.of());
            boolean one =
                    intact.tables().size() == 1 && intact.tables().get(0).rows().size() == table.size();
            if (!one || table.size() < LEAST_ROWS) {
                continue;
            }
            List<List<String>> truth = cellsOf(intact);
            boolean headed = intact.tables().get(0).header().isPresent();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < table.size(); i++) {
                if (i > 1 && random.nextInt(5) == 0) {
                    text.append(random.nextBoolean() ? "\n" : "\nPage " + i + " of 99\n\n");
                    text.append(headed && random.nextBoolean() ? String.join("\t", table.get(0)) + "\n" : "");
                }
                text.append(String.join("\t", table.get(i))).append('\n');
            }
            int last = String.join("\t", table.get(table.size() - 1)).length();
            int cut = text.length() - 1 - (last < 2 ? 0 : random.nextInt(last - 1));
            List<List<String>> read = cellsOf(Tables.read(text.substring(0, cut), List.of(), List.of()));
            for (List<String> row : truth.subList(0, truth.size() - 1)) {
                rows++;
                lost += read.remove(row) ? 0 : 1;
            }
        }
        System.getLogger("tables").log(System.Logger.Level.INFO, "damage: " + lost + " of " + rows + " rows lost");
        assertThat(lost).as("lost of %d rows, seed %d", rows, SEED).isLessThanOrEqualTo(rows / 1000);
    }

    private static List<List<String>> cellsOf(Tabled tabled) {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : tabled.tables()) {
            for (Table.Row row : table.rows()) {
                if (row.kind() == Table.Row.Kind.RECORD || row.kind() == Table.Row.Kind.SECTION) {
                    rows.add(row.cells().stream().map(Table.Cell::text).toList());
                }
            }
        }
        return rows;
    }
}
