package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.model.Span;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {
    private static final String WHITE = "\\p{IsWhite_Space}";

    /** The definition, as slow as it reads. */
    private static final Pattern AUTOLINK =
            Pattern.compile("(?<link><(?:(?:(?i)https?://|ftp://|mailto:|tel:|www\\.)[^<>" + WHITE + "]*|[^<>" + WHITE
                    + "]+@[^<>" + WHITE + "]+)>)(?!\\p{M})");

    private static final List<String> PIECES = List.of(
            "a",
            "Word",
            "é",
            "e\u0301",
            "\u1100\u1161",
            "\u212B",
            "\uFB01",
            "日本",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "\u2009",
            "\u3000",
            "\u200b",
            "‘",
            "’",
            "“",
            "”",
            "„",
            "\u02bc",
            "'",
            "\"",
            "<",
            ">",
            "<https://a.example/x>",
            "<me@a.example>",
            "<@a>",
            "<tag>",
            "<https://a b>",
            "<HTTP://’>",
            "<www.a.example>",
            "<\uDE00@a>",
            "eight by eight",
            "=?",
            "\u0308",
            "\u0323",
            ".",
            "-",
            "\u2026");

    @Test
    void foldsSpaceStraightensQuotesAndOpensAutolinks() {
        KeyText key = KeyText.of("\n\n The user’s\u00a0 “own” <https://a.example>\tcell\n", List.of());
        assertThat(key.value()).isEqualTo("The user's \"own\" https://a.example cell");
    }

    @Test
    void leavesTheOutsideOut() {
        String text = "one\n\nlogo\n\ntwo";
        KeyText key = KeyText.of(text, List.of(new Span(5, 9)));
        assertThat(key.value()).isEqualTo("one two");
        assertThat(key.textOffset(4)).isEqualTo(11);
        assertThat(key.keyOffset(5)).isEqualTo(4);
        assertThat(key.toText(new Span(0, 7))).isEqualTo(new Span(0, 14));
        assertThat(key.keyOffset(9)).isEqualTo(key.keyOffset(5));
    }

    @Test
    void partsThatBeginInsideACharacterAreSpacesWithoutRoomInTheComposedText() {
        String text = "e\u0301".repeat(20) + "o\u0301";
        List<Span> marks = new ArrayList<>();
        for (int i = 1; i < 40; i += 2) {
            marks.add(new Span(i, i + 1));
        }
        KeyText key = KeyText.of(text, marks);
        assertThat(key.value()).isEqualTo("é ".repeat(20) + "ó");
        assertThat(key.textOffset(key.length() - 1)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"<o:p>, <o:p>", "a<b and b>c, a<b and b>c", "<https://a.example, <https://a.example", "<a@>, <a@>"})
    void leavesOtherBracketsAlone(String text, String key) {
        assertThat(KeyText.of(text, List.of()).value()).isEqualTo(key);
    }

    @Test
    void refusesSpansThatDoNotFit() {
        assertThatThrownBy(() -> KeyText.of("abc", List.of(new Span(2, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyText.of("abc", List.of(new Span(1, 3), new Span(2, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWhatTheDefinitionSays() {
        for (long seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            List<Span> outside = outside(random, text);
            String value = definition(text, outside);
            assertThat(KeyText.of(text, outside).value()).as("seed %d", seed).isEqualTo(value);
            KeyBytes bytes = KeyBytes.of(text, outside);
            assertThat(bytes.utf8()).as("seed %d", seed).isEqualTo(Utf8.lossless(value));
            assertThat(bytes.length()).as("seed %d", seed).isEqualTo(value.length());
        }
    }

    @Test
    void marksOfSymbolsAreInCanonicalOrder() {
        assertThat(KeyText.of("x\u20D0\u20E8", List.of()).value()).isEqualTo("x\u20E8\u20D0");
        assertThat(KeyBytes.of("x\u20D0\u20E8", List.of()).text()).isEqualTo("x\u20E8\u20D0");
    }

    @Test
    void offsetsMapBothWays() {
        for (long seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            String text = Normalizer.normalize(text(random), Normalizer.Form.NFC);
            List<Span> outside = outside(random, text);
            KeyText key = KeyText.of(text, outside);
            String value = key.value();
            for (int k = 0; k < value.length(); k++) {
                int at = key.textOffset(k);
                String made = outside.stream().anyMatch(span -> span.contains(at))
                        ? " " // what was left out counts as white space
                        : KeyText.of("|" + text.charAt(at) + "|", List.of())
                                .value()
                                .substring(1, 2);
                assertThat(made).as("seed %d at %d", seed, k).isEqualTo(value.substring(k, k + 1));
                assertThat(key.keyOffset(at)).as("seed %d at %d", seed, k).isEqualTo(k);
                assertThat(key.toText(new Span(k, k + 1)).start()).isEqualTo(at);
            }
            int last = 0;
            for (int t = 0; t <= text.length(); t++) {
                int k = key.keyOffset(t);
                assertThat(k).as("seed %d, text offset %d", seed, t).isBetween(last, value.length());
                last = k;
            }
        }
    }

    @Test
    void mapsOverComposedCharacters() {
        KeyText key = KeyText.of("a  e\u0301 b", List.of());
        assertThat(key.value()).isEqualTo("a é b");
        assertThat(key.toText(new Span(2, 3))).isEqualTo(new Span(3, 5));
        assertThat(key.textOffset(4)).isEqualTo(6);
        assertThat(key.keyOffset(3)).isEqualTo(2);
        assertThat(key.keyOffset(5)).isEqualTo(3);
    }

    @Test
    void takesTimeInProportionToHostileText() {
        for (String pump : List.of("<", "<https://", "<a@", "\u0301", "\u1161", " ", "’", "é", "日", "\uD83D\uDE00")) {
            String text = pump.repeat(1_000_000 / pump.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> KeyText.of(text, List.of()).textOffset(0), pump); // quadratic: hours
        }
    }

    private static String definition(String text, List<Span> outside) {
        StringBuilder kept = new StringBuilder(text);
        for (int i = outside.size() - 1; i >= 0; i--) {
            if (!outside.get(i).isEmpty()) {
                kept.replace(outside.get(i).start(), outside.get(i).end(), " ");
            }
        }
        String key = Normalizer.normalize(kept, Normalizer.Form.NFC);
        key = AUTOLINK.matcher(key)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group().substring(1, match.group().length() - 1)));
        key = key.replaceAll("[‘’‚‛\u02bc]", "'").replaceAll("[“”„‟]", "\"").replaceAll(WHITE + "+", " ");
        return key.replaceAll("^ | $", "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Up to three spans whose bounds split no character. */
    private static List<Span> outside(Random random, String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < 3 && from < text.length(); i++) {
            int start = bound(text, from + random.nextInt(text.length() - from + 1));
            int end = bound(text, start + random.nextInt(text.length() - start + 1));
            spans.add(new Span(start, end));
            from = end;
        }
        return spans;
    }

    private static int bound(String text, int at) {
        int bound = at;
        while (bound < text.length() && text.charAt(bound) >= 0x300) {
            bound++;
        }
        return bound;
    }
}
