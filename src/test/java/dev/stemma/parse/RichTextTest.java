package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RTF that small programs write, and RTF that is cut. */
@Timeout(120)
class RichTextTest {
    private static final Parsing PARSING = new Parsing(ParseLimits.defaults());
    private static final String WORD =
            "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\*\\generator x;}\\pard\\intbl\\f0 We {\\b use} \\u8222?four"
                    + " cookies\\u8220?.\\par Second \\{caf\\'e9\\} here.\\par}";

    @AfterAll
    static void close() {
        PARSING.close();
    }

    @Test
    void nothingInFrontOfTheFirstFontIsLost() {
        assertThat(read("{\\rtf1\\ansi Our \\u8222?four\\u8220? cookies.\\par Second}")
                        .text())
                .isEqualTo("Our \u201efour\u201c cookies.\n\nSecond");
        assertThat(
                        read("{\\rtf1{\\info{\\title T}}{\\colortbl;}\n{\\b Our} \\ldblquote four\\rdblquote  cookies.\\par Second}")
                                .text())
                .isEqualTo("Our \u201cfour\u201d cookies.\n\nSecond");
    }

    @Test
    void whatHasAllItsMarksIsNotTouched() {
        byte[] word = WORD.getBytes(StandardCharsets.US_ASCII);
        assertThat(new RichText(word).mended()).isSameAs(word);
        assertThat(new RichText(word).isCut()).isFalse();
        byte[] trailed = (WORD + "\r\n\0").getBytes(StandardCharsets.US_ASCII);
        assertThat(new RichText(trailed).mended()).isSameAs(trailed);
        byte[] picture = "{\\rtf1\\pard a{\\pict\\bin3 {{{}b}".getBytes(StandardCharsets.US_ASCII);
        assertThat(new RichText(picture).isCut()).isFalse();
        assertThat(read(WORD).findings()).isEmpty();
        assertThat(read(WORD).text()).contains("\u201efour cookies\u201c", "{caf\u00e9}");
    }

    @Test
    void whatIsCutSaysSoWhereverItIsCut() {
        String whole = read(WORD).text();
        for (int length = 6; length < WORD.length(); length += 3) {
            Outcome outcome = outcome(WORD.substring(0, length));
            if (outcome instanceof Outcome.Read read) {
                Parsed parsed = read.parsed();
                assertThat(parsed.findings())
                        .as("cut at %s", length)
                        .extracting(Finding::code)
                        .contains("payload-cut");
                assertThat(whole.replaceAll("\\s", "")).startsWith(parsed.text().replaceAll("\\s", ""));
            }
        }
    }

    private static Parsed read(String rtf) {
        return ((Outcome.Read) outcome(rtf)).parsed();
    }

    private static Outcome outcome(String rtf) {
        byte[] bytes = rtf.getBytes(StandardCharsets.US_ASCII);
        return PARSING.parse(new Capture("p.rtf", Origin.file("p.rtf"), Transport.SILENT, bytes));
    }
}
