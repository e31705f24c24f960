package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The values of a slot are listed up to a length; a template's own text is never cut. */
class LongValuesTest {
    private static final String ABOVE = "We write this page for all who come to our house and read it.\n";
    private static final String BELOW = "\nWrite to us when there is a question that this page leaves open.";

    @Test
    void whatDiffersInRenderingOnlyStandsWholeInTheTemplate() {
        StringBuilder parted = new StringBuilder();
        StringBuilder glued = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            String word = Integer.toString(i, 26).replaceAll("[0-9]", "q");
            parted.append("b").append(word).append(" c").append(word).append(' ');
            glued.append("b").append(word).append("c").append(word).append(' ');
        }
        String long1 = ABOVE + parted.append("end").toString().strip() + BELOW;
        String long2 = ABOVE + glued.append("end").toString().strip() + BELOW;
        Template template = induce(List.of(long1, long1, long2));
        assertThat(template.text()).doesNotContain("…").isIn(long1, long2);
    }

    @Test
    void aListedValueEndsWithAWholeCharacter() {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("oak", "elm", "birch", "beech", "rowan", "lime", "pear")) {
            String own = Character.toString(0x1F330 + texts.size()); // two UTF-16 units, at even and odd places
            texts.add(ABOVE + "Signed by " + name + own.repeat(1500) + " of the house." + BELOW);
        }
        List<Template.Value> values = induce(texts).values();
        assertThat(values).isNotEmpty();
        for (Template.Value value : values) {
            assertThat(value.value().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
        }
        assertThat(values).anyMatch(value -> value.value().endsWith("…"));
    }

    private static Template induce(List<String> texts) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            members.add(new Member("m-" + i, texts.get(i), Optional.empty(), Optional.empty(), false));
        }
        return Templates.induce(members, TemplateOptions.defaults());
    }
}
