package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunFactsTest {
    /** Of a run that was given a hundred thousand pairs. */
    @Test
    void aFactThatIsLongerThanAPageIsCutAndSaysWhereItStands() {
        String few = "never-merge 0";
        String many = "a, b; ".repeat(1_000);
        RunFacts facts = RunFacts.read(tables(Map.of("version", few, "configuration", many)));
        assertThat(facts.value("version")).contains(few);
        assertThat(facts.value("configuration").orElseThrow())
                .startsWith("a, b; a, b; ")
                .endsWith(" … (all of it: select * from runs)")
                .hasSizeLessThan(4_100);
    }

    private static TableSource tables(Map<String, Object> run) {
        return new TableSource() {
            @Override
            public List<QueryRow> query(String sql) {
                return sql.equals("select * from runs") ? List.of(new QueryRow(run)) : List.of();
            }

            @Override
            public Optional<String> text(String id) {
                return Optional.empty();
            }
        };
    }
}
