package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.form.Fill;
import dev.stemma.model.Template;
import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of few members, the template filled with the values of one gives that member's text back: no difference is lost. */
class RoundTripTest {
    @Test
    void ofFewMembersEachIsGivenBack() {
        int all = 0;
        List<String> lost = new ArrayList<>();
        for (int seed = 3000; seed < 3080; seed++) {
            List<Member> members = new GeneratedTemplate(seed, 2 + new Random(seed).nextInt(18)).members();
            Template template = Templates.induce(members, TemplateOptions.defaults());
            Set<String> slots =
                    template.slots().stream().map(Template.Slot::name).collect(Collectors.toSet());
            for (Member member : members) {
                if (!member.incomplete()) {
                    all++;
                    if (!pieces(filled(template, slots, member.id())).equals(pieces(member.text()))) {
                        lost.add("seed " + seed + ", " + members.size() + " members, " + member.id());
                    }
                }
            }
        }
        assertThat(lost).as("of %d members", all).isEmpty();
    }

    private static String filled(Template template, Set<String> slots, String document) {
        Map<String, String> values = new HashMap<>();
        template.values().stream()
                .filter(value -> value.document().equals(document))
                .forEach(value -> values.put(value.slot(), value.value()));
        return Fill.of(template.text(), slots, values).stream()
                .map(Fill.Part::text)
                .collect(Collectors.joining());
    }

    /** Words and marks, white space apart. */
    private static List<String> pieces(String text) {
        LineTable table = new LineTable();
        Pieces pieces = table.read(text);
        List<String> all = new ArrayList<>();
        for (int number : pieces.numbers(0, pieces.size())) {
            all.add(table.table().piece(number));
        }
        return all;
    }
}
