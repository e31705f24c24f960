package dev.stemma.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.stemma.form.FormMatch.Filling;
import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** New documents are matched with a template of another corpus; what only looks like it is not. */
class FormsTest {
    private static final String TEXT = """
            Privacy policy

            {{company}} ("we") runs {{platform_url}} and respects whoever visits it, with an account or without.

            Name\tWhat for\tHow long
            {{text}}\t{{text_2}}\t{{text_3}}

            {{#optional_1}}We send a newsletter once a month to those who asked for it, and to nobody else at all.

            {{/optional_1}}Who wants to know what we keep writes to {{company}}, and has an answer within thirty days.""";

    private static final Form FORM =
            form("c-1", TEXT, "company", "platform_url", "text", "text_2", "text_3", "optional_1");

    private static final String DOCUMENT = """
            Privacy policy

            Fern & Sons Ltd ("we") runs https://fern.example and respects whoever visits it, with an account or without.

            Name\tWhat for\tHow long
            fern_sid\tthe basket\ta day

            Who wants to know what we keep writes to Fern & Sons Ltd, and has an answer within thirty days.""";

    private final Forms forms = new Forms(List.of(FORM));

    @Test
    void aNewDocumentIsMatchedAndItsSlotsAreRead() {
        FormMatch match = forms.match(DOCUMENT, false, 0.9).orElseThrow();
        assertThat(match.form()).isEqualTo("c-1");
        assertThat(match.similarity()).isEqualTo(1);
        assertThat(match.fillings())
                .extracting(Filling::slot, Filling::value)
                .containsExactly(
                        tuple("company", "Fern & Sons Ltd"),
                        tuple("platform_url", "https://fern.example"),
                        tuple("text", "fern_sid"),
                        tuple("text_2", "the basket"),
                        tuple("text_3", "a day"));
    }

    @Test
    void anOptionalBlockThatIsThereIsSaid() {
        String with = DOCUMENT.replace(
                "Who wants",
                "We send a newsletter once a month to those who asked for it, and to nobody else at all.\n\nWho wants");
        FormMatch match = forms.match(with, false, 0.9).orElseThrow();
        assertThat(match.similarity()).isEqualTo(1);
        assertThat(match.fillings()).extracting(Filling::slot).contains("optional_1");
    }

    @Test
    void aCutDocumentIsMatchedByWhatItHasLeft() {
        String cut = DOCUMENT.substring(0, DOCUMENT.indexOf("How long") + 8);
        assertThat(forms.match(cut, false, 0.9)).isEmpty();
        FormMatch match = forms.match(cut, true, 0.9).orElseThrow();
        assertThat(match.contained()).isEqualTo(1);
        assertThat(match.held()).isLessThan(0.6);
        assertThat(match.fillings()).extracting(Filling::slot).containsExactly("company", "platform_url");
    }

    @Test
    void aSlotDoesNotSwallowAnotherText() {
        String other = DOCUMENT.replace(
                "https://fern.example",
                "https://fern.example " + "and sells things that nobody else sells ".repeat(30));
        assertThat(forms.match(other, false, 0.9)).isEmpty();
    }

    @Test
    void anotherTextMatchesNothing() {
        assertThat(forms.match("Privacy policy\n\nWe run a shop and respect whoever visits it.", false, 0.9))
                .isEmpty();
        assertThat(forms.match("", false, 0.9)).isEmpty();
        assertThat(new Forms(List.of()).match(DOCUMENT, false, 0.9)).isEmpty();
    }

    @Test
    void ofTwoVersionsTheNearerIsFound() {
        Form older = form(
                "c-0",
                TEXT.replace("thirty days", "a month and a half"),
                "company",
                "platform_url",
                "text",
                "text_2",
                "text_3",
                "optional_1");
        for (List<Form> order : List.of(List.of(older, FORM), List.of(FORM, older))) {
            assertThat(new Forms(order).match(DOCUMENT, false, 0.9))
                    .map(FormMatch::form)
                    .isEqualTo(Optional.of("c-1"));
        }
    }

    @Test
    void whatLooksLikeAMarkButIsNoSlotIsText() {
        Form form = form(
                "c-2",
                TEXT.replace("respects", "respects {{visitor}},"),
                "company",
                "platform_url",
                "text",
                "text_2",
                "text_3",
                "optional_1");
        FormMatch match = new Forms(List.of(form))
                .match(DOCUMENT.replace("respects", "respects {{visitor}},"), false, 0.9)
                .orElseThrow();
        assertThat(match.similarity()).isEqualTo(1);
    }

    @Test
    void marksAndSlotsBelongTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("c", "no mark", "name"))
                .withMessage("the text has no mark for the slot name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("c", "{{#optional_1}} open", "optional_1"))
                .withMessage("the block of optional_1 does not end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("c", "{{/optional_1}}{{#optional_1}}", "optional_1"))
                .withMessageContaining("not opened and closed in turn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("c", "{{#optional_1}} open"))
                .withMessage("the block of optional_1 does not end");
        assertThat(form("c", "{{#if}} {{#optional_x}} {{optional_1}} {{#optional_1}}quoted{{/optional_1}}")
                        .slots())
                .isEmpty(); // of no slot: text, as of a page about templates
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form("c", 1, 1, "text", List.of()))
                .withMessageContaining("two documents and more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forms(List.of(FORM, FORM)))
                .withMessage("two templates are called c-1");
    }

    /** Slots that touch: a company above its street and town, a year before a name. Who has them on as many lines fills each. */
    @Test
    void linesAndYearsFillSlotsThatTouch() {
        String text = TEXT.replace("Who wants", "{{company}}\n{{address}}\n{{text_4}}\n\nWho wants")
                + "\n\n\u00A9 {{year}} {{company_2}}";
        List<Slot> slots = new ArrayList<>(FORM.slots());
        slots.add(new Slot("address", Template.Type.ADDRESS));
        slots.add(new Slot("text_4", Template.Type.TEXT));
        slots.add(new Slot("year", Template.Type.DATE));
        slots.add(new Slot("company_2", Template.Type.COMPANY));
        Forms touching = new Forms(List.of(new Form("c-1", 3, 3, text, slots)));
        String imprint = "Fern & Sons Ltd\n5 High Street\nLeeds LS1 4AB\n\nWho wants";
        assertThat(fillings(touching, imprint, "2016-2021 Fern & Sons"))
                .contains(
                        tuple("address", "5 High Street"),
                        tuple("text_4", "Leeds LS1 4AB"),
                        tuple("year", "2016-2021"),
                        tuple("company_2", "Fern & Sons"));
        assertThat(fillings(touching, imprint.replace("\nLeeds", ", Leeds"), "Fern & Sons"))
                .contains(tuple("company_2", "Fern & Sons"))
                .extracting(filling -> filling.toList().get(0))
                .doesNotContain("address", "text_4", "year");
    }

    private static List<Tuple> fillings(Forms forms, String imprint, String owner) {
        String document = DOCUMENT.replace("Who wants", imprint) + "\n\n\u00A9 " + owner;
        return forms.match(document, false, 0.9).orElseThrow().fillings().stream()
                .map(filling -> tuple(filling.slot(), filling.value()))
                .toList();
    }

    /** The lines below a capture's address are the page's menu. */
    @Test
    void theAddressOfAPageIsItsFirstLine() {
        assertThat(addressed("https://fern.example/privacy\nHome\nShop\n" + DOCUMENT, "\n"))
                .containsExactly("https://fern.example/privacy");
        assertThat(addressed("https://fern.example/privacy\nHome\nShop\n" + DOCUMENT, "\n{{frame}}\n"))
                .containsExactly("https://fern.example/privacy");
        assertThat(addressed("https://fern.example/privacy\n" + DOCUMENT, "\n"))
                .containsExactly("https://fern.example/privacy");
        assertThat(addressed(DOCUMENT, "\n")).isEmpty();
    }

    /** Where the template goes on in the line of the address, it is no line of its own. */
    @Test
    void anAddressInALineOfTextIsReadAsAnySlot() {
        assertThat(addressed("https://fern.example/privacy of us\n" + DOCUMENT, " is the address of\n"))
                .doesNotContain("https://fern.example/privacy of us\nPrivacy");
        assertThat(addressed("https://fern.example/privacy is the address of\n" + DOCUMENT, " is the address of\n"))
                .containsExactly("https://fern.example/privacy");
    }

    private static List<String> addressed(String document, String behind) {
        List<Slot> slots = new ArrayList<>(FORM.slots());
        slots.add(0, new Slot("url", Template.Type.URL));
        if (behind.contains("{{frame}}")) {
            slots.add(1, new Slot("frame", Template.Type.TEXT));
        }
        Form form = new Form("c-1", 3, 3, "{{url}}" + behind + TEXT, slots);
        return new Forms(List.of(form))
                .match(document, false, 0.8).orElseThrow().fillings().stream()
                        .filter(filling -> filling.slot().equals("url"))
                        .map(Filling::value)
                        .toList();
    }

    private static Form form(String id, String text, String... slots) {
        return new Form(
                id,
                3,
                3,
                text,
                List.of(slots).stream()
                        .map(name -> new Slot(name, Template.Type.TEXT))
                        .toList());
    }
}
