package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.Fixture;
import dev.stemma.model.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code fixtures/template}: members as {@code input.N.txt}, the template expected, its slots and leaks. */
class TemplateFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("template");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isInducedAsExpected(Fixture fixture) throws IOException {
        JsonNode about = fixture.about();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < about.path("sites").size(); i++) {
            members.add(new Member(
                    "input." + i,
                    fixture.text("input." + i + ".txt").strip(),
                    Optional.of(about.path("sites").get(i).asText()),
                    Optional.empty(),
                    about.path("incomplete").get(i).asBoolean()));
        }
        Template template = Templates.induce(members, TemplateOptions.defaults());
        fixture.expects("expected.txt", template.text());
        if (fixture.has("values.txt")) {
            fixture.expects(
                    "values.txt",
                    template.values().stream()
                            .map(value -> value.slot() + " " + value.document().substring(6) + " " + value.value())
                            .collect(Collectors.joining("\n")));
        }
        List<String> found = new ArrayList<>();
        template.slots().forEach(slot -> found.add(slot.name() + " " + slot.type()));
        template.values().stream()
                .filter(Template.Value::leak)
                .forEach(value -> found.add(
                        "leak " + value.slot() + " " + value.document().substring(6)));
        List<String> expected = new ArrayList<>();
        about.path("slots").forEach(slot -> expected.add(slot.asText()));
        assertThat(found).containsExactlyElementsOf(expected);

        Collections.reverse(members.subList(1, members.size()));
        assertThat(Templates.induce(members, TemplateOptions.defaults())).isEqualTo(template);
    }
}
