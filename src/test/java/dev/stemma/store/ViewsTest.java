package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.repair.RepairRules;
import dev.stemma.schema.StoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewsTest {
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
