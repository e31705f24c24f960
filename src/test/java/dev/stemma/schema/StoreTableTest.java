package dev.stemma.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.repair.RepairRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoreTableTest {
    @Test
    void componentsOfRowsAreTheColumnsInOrder() {
        for (Class<?> type : Row.class.getPermittedSubclasses()) {
            String table = type.getSimpleName().replace("Row", "").toUpperCase(Locale.ROOT);
            StoreTable found = Arrays.stream(StoreTable.values())
                    .filter(each -> each.name().startsWith(table.substring(0, 3)))
                    .findFirst()
                    .orElseThrow();
            List<String> components = Arrays.stream(type.getRecordComponents())
                    .map(part -> part.getName()
                            .replace("Sha256", "_sha256")
                            .replaceAll("([A-Z])", "_$1")
                            .toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(components)
                    .as(type.getSimpleName())
                    .isEqualTo(found.columns().stream()
                            .map(StoreTable.Column::name)
                            .toList());
        }
    }

    @Test
    void theRulesThatShowARenderingAreThere() {
        List<String> rules = new ArrayList<>(
                RepairRules.ALL.stream().map(rule -> rule.name()).toList());
        rules.add("table-join"); // by the tables, not by the repairs
        List<String> named = new ArrayList<>();
        Matcher pair = Pattern.compile("\\('([a-z-]+)', '[^']+'\\)").matcher(StoreTable.views());
        while (pair.find()) {
            named.add(pair.group(1));
        }
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(rules).containsAll(named);
    }
}
