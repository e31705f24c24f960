package dev.stemma.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import dev.stemma.template.Member;
import dev.stemma.template.TemplateOptions;
import dev.stemma.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A template filled with a member's own values is the member again, white space apart. */
class FillTest {
    @Test
    void aFilledTemplateIsTheMemberAgain() {
        List<Member> members = new ArrayList<>();
        String[] names = {"Fern & Co", "Old Oak Ltd", "Moss Garden", "Blue Heron House"};
        for (int m = 0; m < names.length; m++) {
            String visit =
                    "Visitors from abroad are asked to write to us some weeks before they come to the house.\n\n";
            members.add(member(
                    "shop" + m,
                    "Privacy at " + names[m] + "\n\nThis shop sells plants under the address https://shop" + m
                            + ".example and keeps your data in its own house.\n\n" + (m % 2 == 0 ? visit : "")
                            + "Questions go to help@shop" + m
                            + ".example and are answered within a week.\n\nLast updated: "
                            + (3 + m) + " May 2021"));
        }
        Template template = Templates.induce(members, TemplateOptions.defaults());
        Set<String> slots = template.slots().stream().map(Template.Slot::name).collect(Collectors.toSet());
        assertThat(slots).contains("platform_url", "email", "last_updated", "optional_1");
        for (Member member : members) {
            Map<String, String> values = new HashMap<>();
            template.values().stream()
                    .filter(value -> value.document().equals(member.id()))
                    .forEach(value -> values.put(value.slot(), value.value()));
            String filled = Fill.of(template.text(), slots, values).stream()
                    .map(Fill.Part::text)
                    .collect(Collectors.joining());
            assertThat(filled).isEqualToNormalizingWhitespace(member.text());
        }
    }

    @Test
    void bracesOfTheCorpusAreText() {
        String template = "{{ name }} and {{unknown}} stay, {{name}} is filled; {{#more}}this goes{{/more}} {{";
        assertThat(Fill.of(template, Set.of("name", "more"), Map.of("name", "Ann")).stream()
                        .map(Fill.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo("{{ name }} and {{unknown}} stay, Ann is filled;  {{");
    }

    private static Member member(String site, String text) {
        return new Member(site, text, Optional.of(site + ".example"), Optional.empty(), false);
    }
}
