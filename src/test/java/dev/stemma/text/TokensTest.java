package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The user's csrf_token, 2 years. | The·user·'·s·csrf_token·,·2·years·.
            ªurlª / ªsiteª                  | ªurlª·/·ªsiteª
            Политика конфиденциальности     | Политика·конфиденциальности
            日本語 text です                | 日·本·語·text·で·す
            ความเป็น                        | ค·ว·า·ม·เ·ป็·น
            caf\u00e9 cafe\u0301            | caf\u00e9·cafe\u0301
            😀😀!                           | 😀·😀·!
            """)
    void splits(String text, String tokens) {
        assertThat(String.join("·", tokens(unescape(text)))).isEqualTo(unescape(tokens));
    }

    @Test
    void areInOrderAndHoldAllThatIsVisible() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(random.nextInt(
                        switch (random.nextInt(4)) {
                            case 0 -> 0x110000;
                            case 1 -> 0x10000;
                            case 2 -> 0x1000;
                            default -> 0x80;
                        }));
            }
            Tokens tokens = Tokens.of(text);
            int from = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).as("seed %d", seed).isGreaterThanOrEqualTo(from);
                assertThat(text.substring(from, tokens.start(i)).codePoints())
                        .as("seed %d", seed)
                        .allMatch(c -> CharKind.of(c) == CharKind.GAP);
                assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                from = tokens.end(i);
            }
            assertThat(text.substring(from).codePoints()).allMatch(c -> CharKind.of(c) == CharKind.GAP);
        }
    }

    private static List<String> tokens(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return out;
    }

    private static String unescape(String text) {
        return text.replace("\\u00e9", "\u00e9").replace("\\u0301", "\u0301");
    }
}
