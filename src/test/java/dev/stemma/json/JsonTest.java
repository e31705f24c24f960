package dev.stemma.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values to JSON and back, and what is said of JSON that is none. */
class JsonTest {
    @Test
    void aValueComesBackAsItWasAndInItsOrder() throws IOException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", Arrays.asList(1L, -2.5, true, false, null, List.of(), Map.of()));
        value.put("a", "é \" \\ \n \u0000 \uD83D\uDE00");
        assertThat(read(new String(Json.bytes(value), StandardCharsets.US_ASCII)))
                .isEqualTo(value);
        assertThat((Map<?, ?>) read("{\"z\": 1, \"a\": 2}"))
                .extracting(Map::keySet)
                .asString()
                .isEqualTo("[z, a]");
    }

    @Test
    void aLoneSurrogateSurvives() throws IOException {
        byte[] bytes = Json.bytes("cut \uD83D");
        assertThat(bytes).asString(StandardCharsets.US_ASCII).isEqualToIgnoringCase("\"cut \\ud83d\"");
        assertThat(read(new String(bytes, StandardCharsets.US_ASCII))).isEqualTo("cut \uD83D");
    }

    @Test
    void numbersAreWrittenAlikeOnEachJdkAndThoseThatJsonLacksAreNull() {
        assertThat(written(2.0E-3)).isEqualTo("0.002");
        assertThat(written(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
        assertThat(Json.digits(Double.parseDouble("1.0E23"))).isEqualTo("1.0E23"); // JDK 17 says 9.999999999999999E22
        assertThat(written(Double.parseDouble("8.41E21"))).isEqualTo("8.41E21"); // and 8.409999999999999E21
        assertThat(written(Double.NaN)).isEqualTo("null");
        assertThat(written(Double.NEGATIVE_INFINITY)).isEqualTo("null");
        assertThat(written(new BigInteger("123456789012345678901234567890")))
                .isEqualTo("123456789012345678901234567890");
        assertThat(written(new BigDecimal("0.10"))).isEqualTo("0.10");
    }

    @Test
    void indentedItEndsEachLineWithALineFeedOnAnyPlatform() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.pretty(out, Map.of("list", List.of(1, "é")));
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("""
                {
                  "list": [
                    1,
                    "\\u00E9"
                  ]
                }
                """);
    }

    @Test
    void linesStandOneBelowTheOtherAndWhatTheyGoToStaysOpen() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonWriter json = JsonWriter.to(out)) {
            for (int line = 0; line < 2; line++) {
                json.startObject();
                json.field("n", line);
                json.name("as it is");
                json.written("[1,2]");
                json.endObject();
                json.endLine();
            }
        }
        out.append("on");
        assertThat(out).hasToString("{\"n\":0,\"as it is\":[1,2]}\n{\"n\":1,\"as it is\":[1,2]}\non");
    }

    @Test
    void twoValuesTwoFieldsOfOneNameAndNoneAreRefused() {
        assertThatThrownBy(() -> read("{} []"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than one value");
        assertThatThrownBy(() -> read("{\"a\": 1, \"a\": 2}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'a'");
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessageContaining("no value");
        assertThatThrownBy(() -> read("[1,]")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[NaN]")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("99999999999999999999")).isInstanceOf(IOException.class);
    }

    @Test
    void whyItCouldNotBeReadIsToldApart() {
        assertThat(damage("[1, ")).isEqualTo(JsonDamage.CUT);
        assertThat(damage("{\"a\": \"b")).isEqualTo(JsonDamage.CUT);
        assertThat(damage("{\"a\": b}")).isEqualTo(JsonDamage.MALFORMED);
        assertThat(damage("[".repeat(100_000))).isEqualTo(JsonDamage.TOO_DEEP);
        assertThat(JsonDamage.CUT.isOver()).isFalse();
        assertThat(JsonDamage.TOO_DEEP.isOver()).isTrue();
    }

    private static JsonDamage damage(String json) {
        return JsonDamage.of(catchThrowableOfType(IOException.class, () -> read(json)));
    }

    private static String written(Object value) {
        return new String(Json.bytes(value), StandardCharsets.US_ASCII);
    }

    private static Object read(String json) throws IOException {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
