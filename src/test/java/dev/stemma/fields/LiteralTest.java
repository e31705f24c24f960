package dev.stemma.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a script wrote as Python shows bytes and lists. */
class LiteralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b'<html><p>it\\'s "so"\\n\\tx\\\\y'       | <html><p>it's "so"~\tx\\y
            b"<html><p>it's"                         | <html><p>it's
            b'caf\\xc3\\xa9'                         | café
            ['one', "it's two"]                      | one~it's two
            ['caf\\xe9 \\u20ac \\U0001f36a', 'é']    | café € 🍪~é
            ['one']                                  | one
            """)
    void isWhatItStandsFor(String written, String value) {
        assertThat(text(written)).isEqualTo(value.replace('~', '\n').replace("\\t", "\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b'",
                "b''' three",
                "b'one' and b'two'",
                "b'a line\nand another'",
                "b'é'",
                "b'\\q'",
                "b'\\x4'",
                "b'\\u20ac'",
                "'one'",
                "['one', 2]",
                "['one' 'two']",
                "['one'",
                "['one']]",
                "[]",
                "['\\U99999999']",
                "Policy of cookies, which has more letters than any page has, at least",
                "PCFET0NUWVBFIGh0bWw+ and more words behind what began as a page does",
                "PDF"
            })
    void orIsATextAsItStands(String written) {
        assertThat(Literal.of(written.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aPageMayBeInBase64AndAWordMayNot() {
        String page = "<!DOCTYPE html><html><p>We use four cookies of our own, and none of others.";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getMimeEncoder())) {
            assertThat(text(encoder.encodeToString(bytes))).isEqualTo(page);
        }
        String words = "Please read this before you use what we offer, all of it.";
        assertThat(Literal.of(Base64.getEncoder().encode(words.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void anyBytesComeBack() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            StringBuilder shown = new StringBuilder("b'");
            for (byte b : bytes) {
                shown.append(
                        b == '\\' || b == '\''
                                ? "\\" + (char) b
                                : b >= ' ' && b < 0x7f ? "" + (char) b : String.format("\\x%02x", b & 0xff));
            }
            assertThat(Literal.of(shown.append('\'').toString().getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .bytes())
                    .as("seed " + seed)
                    .isEqualTo(bytes);
        }
    }

    private static String text(String written) {
        return new String(
                Literal.of(written.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
