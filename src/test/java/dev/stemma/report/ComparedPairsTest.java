package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

    /** Incomplete documents have the other half of the budget, whatever copies take. */
    @Test
    void anIncompleteDocumentStandsBesideItsSibling() {
        List<QueryRow> found = List.of(cut("c1", "s1"), cut("c2", ""), cut("c3", "s3"));
        List<String> asked = List.of("c1", "not a document", "c2", "c3");
        assertThat(choose(found, 2_500, List.of(), asked).cuts()).containsExactly(entry("c1", "s1"), entry("c2", ""));
        ComparedPairs all = choose(found, 3_000, List.of(), asked);
        assertThat(all.cuts()).containsExactly(entry("c1", "s1"), entry("c2", ""), entry("c3", "s3"));
        assertThat(all.documents()).containsExactly("c1", "c2", "c3", "s1", "s3");
    }

    /** @param chars of the half that copies have */
    private static List<String> compared(int chars) {
        return new ArrayList<>(
                choose(COPIES, chars, List.of("a", "b"), List.of()).copies().keySet());
    }

    /** @param chars of each half */
    private static ComparedPairs choose(
            List<QueryRow> found, int chars, List<String> clusters, List<String> incomplete) {
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
                return found;
            }

            @Override
            public Optional<String> text(String id) {
                return Optional.empty();
            }
        };
        return ComparedPairs.choose(tables, options, clusters, incomplete);
    }

    private static QueryRow copy(String id, String cluster) {
        return new QueryRow(
                Map.of("id", id, "cluster", cluster, "chars", 400, "others", 600, "representative", cluster + "0"));
    }

    private static QueryRow cut(String id, String sibling) {
        return new QueryRow(Map.of("id", id, "sibling", sibling, "chars", 400, "others", 600));
    }
}
