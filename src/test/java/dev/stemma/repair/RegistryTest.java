package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** Every rule that is written is registered, and measured. */
class RegistryTest {
    @Test
    void everyRuleStandsInTheList() throws IOException {
        Set<String> written;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/stemma/repair"))) {
            List<Path> rules = sources.filter(
                            file -> file.getFileName().toString().startsWith("Fix"))
                    .toList();
            written = rules.stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> registered = RepairRules.ALL.stream()
                .map(rule -> rule.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(registered).isEqualTo(written);
    }

    /** JMH takes parameters from constants only: this holds the list of the benchmark against that of the rules. */
    @Test
    void everyRuleIsMeasured() throws NoSuchFieldException {
        String[] measured = RepairBenchmark.class
                .getDeclaredField("rule")
                .getAnnotation(Param.class)
                .value();
        List<String> expected = new ArrayList<>(List.of("all"));
        expected.addAll(RepairRules.names());
        assertThat(measured).containsExactlyElementsOf(expected);
    }
}
