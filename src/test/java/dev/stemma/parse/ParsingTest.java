package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ParsingTest {
    private final Parsing parsing = new Parsing(ParseLimits.defaults());

    @Test
    void plainTextKeepsItsOwnCharacters() {
        String text = "https://example.org/cookies\r\n\r\nCookie\u00a0Policy  \n<html> is a word here\n";
        Parsed parsed = read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.text()).isEqualTo(text);
        assertThat(parsed.mediaType()).isEqualTo("text/plain");
        assertThat(parsed.blocks()).isEmpty();
    }

    @Test
    void whatNoParserReadsIsSaidWithWhatToDo() {
        byte[] archive = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0};
        byte[] arrow = {'A', 'R', 'R', 'O', 'W', '1', 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0, 0};
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 0, 0, 0, 0, 0, 0, 0, 0, '}', '.'};
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0};
        assertThat(rejection("a.7z", archive)).endsWith("which no parser reads; unpack it, and name the folder");
        assertThat(rejection("a.arrow", arrow)).contains("write it as Parquet or JSON lines");
        assertThat(rejection("meta", pickle)).contains("pickle", "write what it holds as JSON lines");
        assertThat(rejection("a.bin", program)).endsWith("which no parser reads");
    }

    private String rejection(String name, byte[] bytes) {
        Outcome outcome = parsing.parse(new Capture(name, Origin.file(name), Transport.SILENT, bytes));
        assertThat(((Outcome.Rejected) outcome).rejection().code()).isEqualTo(Code.BINARY);
        return ((Outcome.Rejected) outcome).rejection().message();
    }

    @Test
    void aRecordIsInTheCharsetThatItStoodIn() {
        Parsed koi8 = ((Outcome.Read) parsing.parse(record("Политика", "KOI8-R"))).parsed();
        assertThat(koi8.text()).isEqualTo("Политика");
        assertThat(koi8.charset()).contains("KOI8-R");
        assertThat(koi8.findings()).isEmpty();
        Parsed damaged = ((Outcome.Read)
                        parsing.parse(record("Полити\uFFFDа и ещё несколько слов, чтобы текст был длиннее", "UTF-8")))
                .parsed();
        assertThat(damaged.replaced()).isEqualTo(1);
        assertThat(damaged.findings()).extracting(Finding::code).containsExactly("replaced-bytes");
        Outcome none = parsing.parse(record("\uFFFD\uFFFDx\uFFFD", "UTF-8"));
        assertThat(((Outcome.Rejected) none).rejection().code()).isEqualTo(Code.UNDECODABLE);
        // a page that was in UTF-8 throughout may show the character itself
        assertThat(read("p.txt", "\uFFFD\uFFFDx\uFFFD".getBytes(StandardCharsets.UTF_8))
                        .findings())
                .isEmpty();
    }

    private static Capture record(String text, String charset) {
        Transport transport = new Transport(
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of("text/plain; charset=utf-8; record-charset=" + charset),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        return new Capture("r", Origin.file("r"), transport, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefreshThatSendsItsReaderOnIsFound() {
        assertThat(refresh("0; url=https://example.org/new"))
                .containsExactly("the page sends its reader on to https://example.org/new");
        assertThat(refresh("3;URL='/new'")).containsExactly("the page sends its reader on to /new");
        assertThat(refresh("0, https://example.org/new")).hasSize(1);
    }

    @Test
    void aRefreshOfThePageItselfAndOneThatWaitsAreNoRedirect() {
        assertThat(refresh("30")).isEmpty();
        assertThat(refresh("900; url=https://example.org/log-out")).isEmpty();
        Parsed parsed = read(
                "p.html",
                ("<head><noscript><meta http-equiv=refresh content='0; url=/plain'></noscript></head>"
                                + "<body><p>We use cookies.</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.findings()).isEmpty();
    }

    @Test
    void aPageOfScriptsAloneSaysSo() {
        Parsed parsed = read(
                "p.html",
                "<html><body><div id=root></div><script src=a.js></script><script>var x = 1;</script></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "the page shows no text, but has 10 characters of scripts and 1 files of them: a browser may draw what is"
                                + " to be read");
        assertThat(read("p.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8))
                        .findings())
                .isEmpty();
    }

    private List<String> refresh(String content) {
        String page = "<html><head><meta http-equiv=Refresh content=\"" + content
                + "\"></head><body><p>Click here.</p></body></html>";
        return read("p.html", page.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void aPageBecomesBlocksAndGrids() {
        Parsed parsed = read("p.html", """
                <!doctype html><html lang=en><head><title>Cookies</title><link rel=canonical href="https://example.org/c">
                </head><body><nav><a href=/>Home</a> <a href=/x>Shop</a></nav>
                <div id=onetrust-consent-sdk>We value your privacy <button>Accept</button></div>
                <main><h1>Cookie  policy</h1><p>We use <b>four</b>
                cookies.<br>All are small.</p><ul><li>one<li>two<ul><li>deep</ul></ul>
                <table><caption>Ours</caption><tr><th>Name<th>Purpose<th>Lifetime
                <tr><td rowspan=2>sessionid<td>Log-in<br>and out<td>14 days
                <tr><td colspan=2>Choices
                </table></main><footer>Example Ltd</footer><script>var x = 1;</script>""".getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.text()).isEqualTo("""
                        Home Shop
                        We value your privacy Accept

                        Cookie policy

                        We use four cookies.
                        All are small.

                        one
                        two
                        deep

                        Ours

                        Name\tPurpose\tLifetime
                        sessionid\tLog-in and out\t14 days
                        \tChoices\t

                        Example Ltd""");
        assertThat(parsed.blocks())
                .extracting(block -> block.kind() + " " + block.level())
                .containsExactly(
                        "NAVIGATION 0",
                        "BANNER 0",
                        "HEADING 1",
                        "PARAGRAPH 0",
                        "LIST_ITEM 1",
                        "LIST_ITEM 1",
                        "LIST_ITEM 2",
                        "PARAGRAPH 0",
                        "TABLE 0",
                        "NAVIGATION 0");
        assertThat(parsed.title()).contains("Cookies");
        assertThat(parsed.canonicalUrl()).contains("https://example.org/c");
        assertThat(parsed.language()).contains("en");
        Grid grid = parsed.grids().get(0);
        assertThat(grid.caption()).contains("Ours");
        assertThat(grid.rows().get(2))
                .extracting(slot -> slot.span().of(parsed.text()) + " " + slot.spanned())
                .containsExactly("sessionid true", "Choices false", "Choices true");
        assertThat(grid.rows().get(0)).allMatch(Grid.Slot::header);
    }

    @Test
    void theLinksToThePagesOfAManualStandOutsideThisPage() {
        String page =
                "<body><ul class=docnav><li><a href=a>Back</a><li><a href=b>%s</a></ul><h2>Shells</h2><p>%s</p></body>";
        String prose = "A shell reads commands and runs them, one after the other, until it is told to end.";
        assertThat(read("p.html", page.formatted("Next", prose).getBytes(StandardCharsets.UTF_8))
                        .blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.NAVIGATION, Block.Kind.NAVIGATION, Block.Kind.HEADING, Block.Kind.PARAGRAPH);
        assertThat(read("p.html", page.formatted(prose + prose, prose).getBytes(StandardCharsets.UTF_8))
                        .blocks())
                .as("what holds most of the page is no menu")
                .extracting(Block::kind)
                .doesNotContain(Block.Kind.NAVIGATION);
    }

    @Test
    void aTableThatOnlyPlacesThePageIsReadAsItFlows() {
        Parsed parsed = read("p.html", """
                <table><tr><td>menu<td><h2>Policy</h2><p>First.<tr><td>&nbsp;<td><p>Second.</table>""".getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.grids()).isEmpty();
        assertThat(parsed.text()).contains("Policy\n\nFirst.").contains("Second.");
    }

    @Test
    void textBelowADeepStackOfTagsIsKept() {
        for (String tag : List.of("div", "table", "font", "ul", "b")) {
            String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + "the bottom";
            assertThat(read("deep.html", page.getBytes(StandardCharsets.UTF_8)).text())
                    .as(tag)
                    .contains("the bottom");
        }
    }

    @Test
    void emptyAndBinaryAreToldApart() {
        assertThat(read("empty.txt", new byte[0]).text()).isEmpty();
        Outcome outcome = parsing.parse(capture("x.txt", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 1}));
        assertThat(((Outcome.Rejected) outcome).rejection().code()).isEqualTo(Code.BINARY);
        assertThat(read("hole.txt", ("\0".repeat(100) + "a text behind a hole").getBytes(StandardCharsets.UTF_8))
                        .text())
                .endsWith("a text behind a hole");
    }

    @Test
    void blocksStandInOrderInsideTheText() {
        Parsed parsed = read("p.html", "<p>a<div>b<h2>c</h2>d<li>e</li>f".getBytes(StandardCharsets.UTF_8));
        int end = 0;
        for (Block block : parsed.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
            assertThat(end).isLessThanOrEqualTo(parsed.text().length());
        }
        assertThat(parsed.text()).isEqualTo("a\n\nb\n\nc\n\nd\ne\nf");
    }

    private Parsed read(String name, byte[] bytes) {
        return ((Outcome.Read) parsing.parse(capture(name, bytes))).parsed();
    }

    private static Capture capture(String name, byte[] bytes) {
        return new Capture(name, Origin.file(name), Transport.SILENT, bytes);
    }
}
