package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code fixtures/repair-rules}: each rule has texts that it changes, and texts that it reads and must leave as they are. */
class RuleCasesTest {
    private static final Path CASES = Path.of("fixtures", "repair-rules");

    @TestFactory
    Stream<DynamicTest> everyRuleHasCasesThatChange() throws IOException {
        List<String[]> rows = rows("changed.tsv");
        return RepairRules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    List<String[]> own = of(rule, rows);
                    assertThat(own).isNotEmpty();
                    for (String[] row : own) {
                        String before = unescaped(row[1]);
                        assertThat(alone(rule).repair(before).text())
                                .isEqualTo(unescaped(row[2]))
                                .isNotEqualTo(before);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasCasesThatMustStay() throws IOException {
        List<String[]> rows = rows("kept.tsv");
        return RepairRules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    List<String[]> own = of(rule, rows);
                    assertThat(own).isNotEmpty();
                    boolean concerned = rule.byCharacter(); // it may change every character that it looks for
                    for (String[] row : own) {
                        String text = unescaped(row[1]);
                        assertThat(alone(rule).repair(text).text()).isEqualTo(text);
                        concerned |= rule.concerns(Traits.of(text));
                    }
                    assertThat(concerned)
                            .as("one of the texts holds what the rule looks for")
                            .isTrue();
                }));
    }

    /** The rows of a rule that is registered no more would be read by nobody. */
    @TestFactory
    Stream<DynamicTest> everyCaseIsOfARegisteredRule() {
        return Stream.of("changed.tsv", "kept.tsv")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(rows(name).stream().map(row -> row[0]).distinct())
                                .isSubsetOf(RepairRules.names())));
    }

    private static Repairer alone(RepairRule rule) {
        return new Repairer(new RepairOptions(RepairOptions.Quotes.STRAIGHT, Set.of(rule.name()), Set.of()));
    }

    private static List<String[]> of(RepairRule rule, List<String[]> rows) {
        return rows.stream().filter(row -> row[0].equals(rule.name())).toList();
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(CASES.resolve(name)).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String unescaped(String written) {
        String text = written.replace("{A80}", "A".repeat(80));
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> out.append(text.charAt(i));
            }
            i++;
        }
        return out.toString();
    }
}
