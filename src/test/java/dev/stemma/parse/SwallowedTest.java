package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose end belongs to something that is no text. */
class SwallowedTest {
    private static final String HEAD =
            "<!doctype html><html><head><title>Cookies</title></head><body><p>We use four cookies.</p>";
    private static final String REST = "<p>They are small, and they last for a year.</p></body></html>\n";

    private final Parsing parsing = new Parsing(ParseLimits.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a note",
                "<script>var x = 'a<b';",
                "<STYLE type=a>p { }",
                "<textarea rows=3>",
                "<iframe src=x>"
            })
    void aPageThatStopsInsideSaysThatItIsCut(String open) {
        assertThat(codes(HEAD + open + " and so")).containsExactly("markup-cut", "markup-open");
        assertThat(codes(HEAD + "<table><tr><td>x" + open + " and so")).contains("markup-cut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a note",
                "<script src=x.js />",
                "<script>f();\n",
                "<style>p { }\n",
                "<textarea/>",
                "<iframe src=x />"
            })
    void aPageThatGoesOnInsideSaysWhatWasNotRead(String open) {
        Parsed parsed = read(HEAD + open + REST);
        assertThat(parsed.text()).isEqualTo("We use four cookies.");
        assertThat(parsed.findings()).extracting(Finding::code).containsExactly("most-text-unread");
        assertThat(parsed.findings().get(0).message())
                .contains("never closed", "characters of text behind it were not read");
        assertThat(codes(HEAD + REST.substring(0, 20) + open + "<p>Or so.</p></body></html>"))
                .containsExactly("text-unread");
    }

    @Test
    void aTitleThatIsNeverClosedIsATitleAlone() {
        Parsed parsed = read("<html><head><title>Cookies <meta name=a></head><body>" + REST);
        assertThat(parsed.title()).isEqualTo(Optional.of("Cookies"));
        assertThat(parsed.findings()).extracting(Finding::code).contains("most-text-unread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- a note -->",
                "<!-->",
                "<!--x--!>",
                "<script>document.write('<script src=x><\\/script><!-- ');</script>",
                "<script><!--\nf();\n//--></script>",
                "<p title='<!-- <script>'></p>",
                "<SCRIPT>f()</Script >",
                "<textarea></textarea>",
                "<style></style>",
                "<iframe src=x></iframe>",
                "<script src=x /></body></html>\n",
                "<script>f();</body></html>"
            })
    void aPageThatLosesNothingSaysNothing(String last) {
        String end = last.contains("</html>") ? last : last + "</body></html>";
        assertThat(codes(HEAD + end)).isEmpty();
        assertThat(codes(HEAD + "</body></html>" + (last.contains("</html>") ? "" : last)))
                .isEmpty();
    }

    @Test
    void inXhtmlAnEmptyElementIsEmpty() {
        String page =
                "<html><head><title/><script src='x.js'/><style/></head><body><a id='top'/><h1>Cookies</h1><textarea/>"
                        + "<p>We use four.</p><iframe src='y'/><p>They are small.</p></body></html>";
        String expected = "Cookies\n\nWe use four.\n\nThey are small.";
        assertThat(read("<?xml version='1.0' encoding='utf-8'?>\n" + page).text())
                .isEqualTo(expected);
        assertThat(read("p.xhtml", Transport.SILENT, page).text()).isEqualTo(expected);
        Transport served = new Transport(
                Optional.empty(),
                java.util.OptionalLong.empty(),
                Optional.of("application/xhtml+xml"),
                java.util.OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(read("p", served, page).text()).isEqualTo(expected);
        // as HTML a browser shows nothing of it
        assertThat(read("p.html", Transport.SILENT, page).text()).isEmpty();
    }

    private List<String> codes(String html) {
        return read(html).findings().stream().map(Finding::code).toList();
    }

    private Parsed read(String html) {
        return read("p.html", Transport.SILENT, html);
    }

    private Parsed read(String name, Transport transport, String html) {
        Capture capture = new Capture(name, Origin.file(name), transport, html.getBytes(StandardCharsets.UTF_8));
        return ((Outcome.Read) parsing.parse(capture)).parsed();
    }
}
