package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparedPairsTest {
    /** Each pair is of 1,000 characters; the least similar copy of a cluster comes first. */
    private static final List<QueryRow> COPIES = List.of(
            copy("a1", "a"), copy("a2", "a"), copy("a3", "a"), copy("a4", "a"), copy("a5", "a"), copy("b1", "b"));

    @Test
    void oneCopyOfEachClusterComesBeforeASecondOfAny() {
        assertThat(compared(2_500)).containsExactly("a1", "b1");
        assertThat(compared(3_500)).containsExactly("a1", "b1", "a2");
        assertThat(compared(100_000)).containsExactly("a1", "b1", "a2", "a3", "a4");
    }

    /** @param chars of the half that copies have */
    private static List<String> compared(int chars) {
        ReportOptions all = ReportOptions.defaults();
        ReportOptions options = new ReportOptions(
                all.title(),
                all.maxBytes(),
                all.documents(),
                all.clusters(),
                all.members(),
                all.sites(),
                all.templates(),
                all.cookies(),
                all.incomplete(),
                all.quarantine(),
                all.repairs(),
                all.textChars(),
                2 * chars);
        TableSource tables = new TableSource() {
            @Override
            public List<QueryRow> query(String sql) {
                return COPIES;
            }

            @Override
            public Optional<String> text(String id) {
                return Optional.empty();
            }
        };
        return new ArrayList<>(ComparedPairs.choose(tables, options, List.of("a", "b"), List.of())
                .copies()
                .keySet());
    }

    private static QueryRow copy(String id, String cluster) {
        return new QueryRow(
                Map.of("id", id, "cluster", cluster, "chars", 400, "others", 600, "representative", cluster + "0"));
    }
}
