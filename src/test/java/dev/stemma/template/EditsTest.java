package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one member says otherwise: among few it is a slot, of twenty and more it is an edit. */
class EditsTest {
    private static final String TEXT = "How the garden keeps letters\n\n"
            + "Every letter that reaches the garden is opened by hand and read aloud once.\n\n"
            + "The seller keeps the names of those who ordered plants for six months, and nothing else at all.";

    @Test
    void ofNineteenOneMayNotBeOutvoted() {
        Template template = induce(18, TEXT.replace("six months", "twelve weeks"));
        assertThat(template.text()).contains("plants for {{text}}, and").doesNotContain("six months");
        assertThat(template.values()).hasSize(19);
    }

    @Test
    void ofTwentyOneIsAnEdit() {
        assertThat(induce(19, TEXT.replace("six months", "six moths")).text()).isEqualTo(TEXT);
        assertThat(induce(19, TEXT.replace("by hand", "by hand only")).text()).isEqualTo(TEXT);
    }

    @Test
    void ofTwentyTwoAreNone() {
        Template template = induce(18, TEXT.replace("six", "nine"), TEXT.replace("six", "ten"));
        assertThat(template.text()).contains("plants for {{text}} months");
    }

    @Test
    void aParagraphThatOneLacksOrAddsIsNotCommon() {
        String lacking =
                TEXT.replace("Every letter that reaches the garden is opened by hand and read aloud once.\n\n", "");
        assertThat(induce(2, lacking).text()).contains("{{#optional_1}}Every letter");
        assertThat(induce(2, TEXT + "\n\nVisitors are asked to ring the bell.").text())
                .isEqualTo(TEXT + "\n{{text}}");
    }

    @Test
    void renderingIsNoDifference() {
        String other = TEXT.replace("by hand", "By Hand").replace(" and read", "\nand  read");
        Template template = induce(2, other);
        assertThat(template.slots()).isEmpty();
        assertThat(template.text()).isEqualToNormalizingWhitespace(TEXT);
    }

    private static Template induce(int copies, String... others) {
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < copies; m++) {
            members.add(member(m, TEXT));
        }
        for (String other : others) {
            members.add(member(members.size(), other));
        }
        return Templates.induce(members, TemplateOptions.defaults());
    }

    private static Member member(int m, String text) {
        return new Member("m" + m, text, Optional.of("garden" + m + ".example"), Optional.empty(), false);
    }
}
