package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.Prose;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.sibling.Siblings;
import dev.stemma.sign.Verdicts;
import dev.stemma.text.KeyText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document of a cluster of its own, beside a much longer one that has most of it. */
class FragmentTest {
    private final Prose prose = new Prose(20261128);
    private final String whole = prose.text(1_200);

    @Test
    void anEndFromAParagraphOnIsInDoubt() {
        Verdict verdict = beside(whole.substring(whole.indexOf("\n\n", 9 * whole.length() / 10) + 2));
        assertThat(verdict.state()).isEqualTo(Verdict.State.COMPLETE);
        assertThat(verdict.kept()).isEmpty();
        assertThat(verdict.evidence()).anySatisfy(sign -> {
            assertThat(sign.code()).isEqualTo("starts-behind-sibling");
            assertThat(sign.weight()).isBetween(Verdicts.DOUBT, Verdicts.ACCUSED - 0.1);
        });
    }

    @Test
    void aBeginningInsideAWordIsCut() {
        int at = whole.indexOf(' ', whole.length() / 12) + 2;
        assertThat(beside(whole.substring(0, at)).state()).isEqualTo(Verdict.State.TRUNCATED);
    }

    /** The frame of the site around a message of its own: it has nothing of the page but says nothing of the page either. */
    @Test
    void whatLacksNothingAtItsEndsIsNotSaidToBeAllOfIt() {
        String own = prose.text(24);
        Verdict verdict = beside(own + "\n\n" + whole.substring(whole.lastIndexOf("\n\n", whole.length() - 600) + 2));
        assertThat(verdict.state()).isEqualTo(Verdict.State.COMPLETE);
        assertThat(verdict.kept()).isEmpty();
        assertThat(verdict.evidence()).isEmpty();
    }

    private Verdict beside(String text) {
        Document fragment = Copies.plain("fragment", text);
        Document longer = Copies.plain("whole", whole);
        Siblings siblings = Siblings.of(fragment, List.of()).beside(longer, () -> KeyText.of(whole, List.of()));
        return Completeness.judge(fragment, Completeness.alone(fragment), siblings)
                .verdict();
    }
}
