package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseDiffTest {
    private static final long SEED = 20261127;

    @Test
    void clausesThatDifferAreReplacedWhole() {
        String whole = "We use cookies, as said. You may object. Write to us, or call.";
        String copy = "We use cookies, as said. You can object. Write to us, or call.";
        List<Op> ops = new ClauseDiff(whole).from(copy);
        assertThat(ops).extracting(Op::kind).containsExactly(Op.Kind.EQUAL, Op.Kind.REPLACE, Op.Kind.EQUAL);
        assertThat(ops.get(1).a().of(copy)).isEqualTo("You can object. ");
        assertThat(ops.get(1).b().of(whole)).isEqualTo("You may object. ");
    }

    @Test
    void itIsTheDifferenceOfAllPiecesInBothTexts() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 20_000; round++) {
            String alphabet = texts.below(2) == 0 ? "ab. " : texts.alphabet() + " .,";
            String a = texts.text(alphabet, 1 + texts.below(400));
            String b = texts.below(4) == 0 ? texts.text(alphabet, 200) : texts.edited(a, alphabet, texts.below(9));
            assertThat(new ClauseDiff(b).from(a))
                    .as("seed %d, round %d: %s beside %s", SEED, round, a, b)
                    .isEqualTo(TokenDiff.of(a.toCharArray(), cuts(a), b.toCharArray(), cuts(b), 1));
        }
    }

    /** As the contract says it. */
    private static int[] cuts(String text) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        for (int at = 2; at < text.length(); at++) {
            if (text.charAt(at - 1) == ' ' && ".,;:!?)|".indexOf(text.charAt(at - 2)) >= 0) {
                cuts.add(at);
            }
        }
        if (!text.isEmpty()) {
            cuts.add(text.length());
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
