package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a template is taken apart at its marks. */
final class SkeletonTest {
    private static final Map<String, Slots.Slot> SLOTS =
            Map.of("name", new Slots.Slot("name", 5), "optional_1", new Slots.Slot("text", 4));

    /** The parts in a notation of their own: slots in [], blocks in <>. */
    private static String shown(String template) {
        StringBuilder shown = new StringBuilder();
        for (Skeleton.Part part : Skeleton.of(template, SLOTS).parts()) {
            switch (part.kind()) {
                case TEXT -> shown.append(part.text());
                case SLOT ->
                    shown.append('[')
                            .append(part.text())
                            .append(' ')
                            .append(part.type())
                            .append(']');
                case BEGIN ->
                    shown.append('<')
                            .append(part.text())
                            .append(' ')
                            .append(part.members())
                            .append('>');
                case END -> shown.append("</").append(part.text()).append('>');
            }
        }
        return shown.toString();
    }

    @Test
    void slotsAndBlocksAreTold() {
        assertThat(shown("We, {{name}}, write. {{#optional_1}}Then {{name}} writes\nagain.{{/optional_1}} The end."))
                .isEqualTo(
                        "We, [name name], write. <optional_1 4>Then [name name] writes\nagain.</optional_1> The end.");
    }

    @Test
    void marksThatNoSlotHasAreTextOfTheCorpus() {
        String foreign = "{{#each}}{{title}}{{/each}} {{ {{name }} {{#optional_2}} {{/optional_1}}";
        assertThat(shown(foreign)).isEqualTo(foreign);
    }

    @Test
    void aBlockThatIsCutOffEnds() {
        String most = "word ".repeat(5_000);
        assertThat(shown("{{#optional_1}}" + most + "{{/optional_1}}"))
                .startsWith("<optional_1 4>")
                .endsWith("</optional_1>");
        assertThat(Skeleton.of("{{#optional_1}}" + most + "{{/optional_1}}", SLOTS)
                        .unshown())
                .isPositive();
    }
}
