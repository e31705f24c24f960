package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.form.Fill;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines with slots as {@code explain} shows them. */
final class FilledLinesTest {
    private static Fill.Part text(String text) {
        return new Fill.Part(text, Optional.empty());
    }

    private static Fill.Part slot(String name, String value) {
        return new Fill.Part(value, Optional.of(name));
    }

    @Test
    void aSlotFarDownItsLineIsShown() {
        String before =
                "All defined terms used below shall have the meanings set forth in the house and by the law, see Our ";
        assertThat(FilledLines.of(
                        List.of(text("A heading\n" + before), slot("name", "Terms"), text(".\nNo slot here."))))
                .containsExactly("… in the house and by the law, see Our [name: Terms].");
    }

    @Test
    void whatIsShortIsWhole() {
        assertThat(FilledLines.of(List.of(slot("url", ""), text("\tof "), slot("site", "a\nb"), text(" here."))))
                .containsExactly("[url: -] of [site: a b] here.");
    }

    @Test
    void longTextBetweenTwoSlotsAndBehindThemIsCut() {
        String words = " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ";
        assertThat(FilledLines.of(List.of(slot("a", "x"), text(words), slot("b", "y".repeat(90)), text(words))))
                .singleElement()
                .asString()
                .startsWith("[a: x] one two three four five six seven eight … ")
                .contains("[b: " + "y".repeat(59) + "…] one two")
                .endsWith("seven eight …");
    }
}
