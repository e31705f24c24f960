package dev.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenDiffTest {
    private static final long SEED = 20261122;

    @Test
    void showsWhatWasReplaced() {
        assertThat(shown("We at Acme Ltd use cookies.", "We at Foo Inc use cookies."))
                .isEqualTo("=[We at ] [Acme Ltd|Foo Inc] =[ use cookies.]");
        assertThat(shown("see https://www.a.com/x now", "see https://www.b.org/x now"))
                .isEqualTo("=[see https://www.] [a.com|b.org] =[/x now]");
        assertThat(shown("one three", "one two three")).isEqualTo("=[one ] [|two ] =[three]");
    }

    @Test
    void keepsChangesInTwoCellsApart() {
        assertThat(shown("a\tb\nc", "x\ty\nz")).isEqualTo("[a|x] =[\t] [b|y] =[\n] [c|z]");
    }

    @Test
    void cutsScriptsWithoutSpacesByCharacter() {
        assertThat(shown("\u6211\u4eec\u4f7f\u7528", "\u6211\u4eec\u91c7\u7528"))
                .isEqualTo("=[\u6211\u4eec] [\u4f7f|\u91c7] =[\u7528]");
        assertThat(Cuts.of("\ud83d\ude00\ud83d\ude01e\u0301a".toCharArray())).containsExactly(0, 2, 4, 7);
    }

    @Test
    void coversBothTextsInOrderAndGivesBackTheSecond() {
        RandomTexts texts = new RandomTexts(SEED);
        for (int round = 0; round < 5_000; round++) {
            String alphabet = texts.alphabet() + " .\n";
            String a = texts.text(alphabet, 200);
            String b = texts.below(3) == 0 ? texts.text(alphabet, 200) : texts.edited(a, alphabet, texts.below(15));
            List<Op> ops = TokenDiff.of(a, b);
            int i = 0;
            int j = 0;
            for (Op op : ops) {
                assertThat(op.a().start()).isEqualTo(i);
                assertThat(op.b().start()).isEqualTo(j);
                i = op.a().end();
                j = op.b().end();
                assertThat(op.kind() == Op.Kind.EQUAL)
                        .isEqualTo(op.a().of(a).equals(op.b().of(b)));
            }
            assertThat(i).isEqualTo(a.length());
            assertThat(j).isEqualTo(b.length());
            assertThat(TokenDiff.of(a, b)).isEqualTo(ops);
        }
    }

    @Test
    void shortStretchesAreNotLookedForWhereNoLongOneFits() {
        assertThat(TokenDiff.of("one two three four", "one 2 two 3 four")).hasSize(5);
        assertThat(TokenDiff.of("one two three four", "one 2 two 3 four", 10))
                .extracting(Op::kind)
                .containsExactly(Op.Kind.EQUAL, Op.Kind.REPLACE, Op.Kind.EQUAL);
    }

    @Test
    void whatIsNotLookedForAreShortStretchesOnly() {
        RandomTexts texts = new RandomTexts(SEED);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String a = words(texts, 3 + texts.below(40), 1 + texts.below(120));
            String b = texts.below(3) == 0
                    ? words(texts, 3 + texts.below(40), 1 + texts.below(120))
                    : texts.edited(a, "abc. ", texts.below(40));
            int least = 2 + texts.below(24);
            List<Op> all = stretches(TokenDiff.of(a, b), least);
            assertThat(stretches(TokenDiff.of(a, b, least), least))
                    .as("seed %d, round %d, %d characters: %s beside %s", SEED, round, least, a, b)
                    .isEqualTo(all);
            found += all.size();
        }
        assertThat(found).isGreaterThan(10_000);
    }

    /** Of few different words, as lists of cookies and vendors are: most stand in a stretch several times. */
    private static String words(RandomTexts texts, int different, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = texts.below(different);
            out.append("abcdefghijklmnop", word % 7, word % 7 + 1 + word % 9).append(texts.below(8) == 0 ? ". " : " ");
        }
        return out.toString();
    }

    private static List<Op> stretches(List<Op> ops, int least) {
        return ops.stream()
                .filter(op -> op.kind() == Op.Kind.EQUAL && op.a().length() >= least)
                .toList();
    }

    @Test
    void ofEmptyTexts() {
        assertThat(TokenDiff.of("", "")).isEmpty();
        assertThat(shown("", "new")).isEqualTo("[|new]");
        assertThat(shown("old", "")).isEqualTo("[old|]");
    }

    private static String shown(String a, String b) {
        return TokenDiff.of(a, b).stream()
                .map(op -> op.kind() == Op.Kind.EQUAL
                        ? "=[" + op.a().of(a) + "]"
                        : "[" + op.a().of(a) + "|" + op.b().of(b) + "]")
                .collect(Collectors.joining(" "));
    }
}
