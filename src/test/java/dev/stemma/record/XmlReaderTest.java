package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.stream.IngestLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class XmlReaderTest {
    private static final String ITEM =
            "<item><url>https://a.example/%d</url><text>We use %d cookies here.</text></item>";

    @TempDir
    Path folder;

    @Test
    void recordsHaveAnyNamesAndSayWhatTheyHaveAsElementsOrAttributes() throws Exception {
        write("a.xml", """
                <data>
                  <row><index>0</index><url>https://a.example/1</url><text>We use four cookies.</text><fetched_at>2024-05-06</fetched_at></row>
                  <row><index>1</index><url>https://a.example/2</url><text/><status>404</status></row>
                </data>""");
        write("b.xml", """
                <export><by>us</by><pages><page url="https://b.example/1"><body>We use four cookies.</body></page></pages></export>""");
        write("c.xml", "<policy><source>https://c.example/1</source><content>We use four cookies.</content></policy>");
        write("d.xml", """
                <items><item><text>We use four cookies.</text><response><url>https://d.example/1</url><status>200</status></response></item></items>""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.xml!1", "a.xml!2", "b.xml!1", "c.xml", "d.xml!1");
        assertThat(urls(seen))
                .containsExactly(
                        "https://a.example/1",
                        "https://a.example/2",
                        "https://b.example/1",
                        "https://c.example/1",
                        "https://d.example/1");
        assertThat(transport(seen, 0).date()).contains(Instant.parse("2024-05-06T00:00:00Z"));
        assertThat(transport(seen, 1).status()).hasValue(404);
        assertThat(transport(seen, 4).status()).hasValue(200);
        assertThat(texts(seen))
                .containsExactly(
                        "We use four cookies.",
                        "",
                        "We use four cookies.",
                        "We use four cookies.",
                        "We use four cookies.");
    }

    /** They were one text, with the addresses and the words of the machines in it. */
    @Test
    void aFeedIsAPageAnEntry() throws Exception {
        write("a.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Ours</title><id>urn:feed</id>
                <entry><title>One &amp; two</title><link rel="edit" href="https://a.example/edit"/><link href="https://a.example/1"/><id>urn:1</id><content type="html">&lt;p>We use four cookies.&lt;/p></content></entry>
                <entry><title>Two</title><link rel="alternate" href="https://a.example/2"/><id>urn:1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We use <a href="/x">five</a><br/>cookies.</p></div></content></entry>
                <entry><title>Three</title><link href="https://a.example/3"/><id>urn:3</id><summary>We use six cookies, and a &lt; b.</summary></entry>
                </feed>""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.atom!1", "a.atom!2", "a.atom!3");
        assertThat(urls(seen)).containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3");
        assertThat(texts(seen))
                .containsExactly(
                        "<html><head><title>One &amp; two</title></head><body><p>We use four cookies.</p></body></html>",
                        "<html><head><title>Two</title></head><body><div><p>We use <a href=\"/x\">five</a><br>cookies.</p></div></body></html>",
                        "We use six cookies, and a < b.");
    }

    /** An export of a shop and a description in RDF were taken for feeds without an entry, and left out as files with nothing in them. */
    @Test
    void whatOnlyHasTheRootOfAFeedIsNone() throws Exception {
        String rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:description>We use four cookies.</dc:description></rdf:Description></rdf:RDF>""";
        write("a.rdf", rdf);
        write("b.xml", """
                <feed><page><url>https://b.example/1</url><text>We use five cookies.</text></page></feed>""");
        write("c.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><link>https://c.example/1</link><description>We use six cookies.</description></item></rdf:RDF>""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.rdf", "b.xml!1", "c.rdf!1");
        assertThat(texts(seen)).containsExactly(rdf, "We use five cookies.", "We use six cookies.");
    }

    /** The parser held each whole, however large, and a run ended for want of memory. */
    @Test
    void whatTheParserHoldsWholeIsBounded() throws Exception {
        String filling = "long ".repeat(200_000);
        IngestOptions small = IngestOptions.defaults()
                .withLimits(IngestLimits.defaults().withMaxBytes(400_000).with("max-line-bytes", 400_000));
        for (String part : List.of(
                "<!--" + filling + "-->",
                "<?x " + filling + "?>",
                "<item a=\"" + filling + "\"/>",
                "<item><other><![CDATA[" + filling + "]]></other></item>")) {
            write("a.xml", "<items>" + ITEM.formatted(1, 1) + part + "</items>");
            List<Ingested> seen = read(small, folder.toString());
            assertThat(texts(seen)).as(part.substring(0, 9)).containsExactly("We use 1 cookies here.");
            assertThat(codes(seen)).as(part.substring(0, 9)).containsExactly(Code.TOO_LARGE);
            assertThat(message(seen)).contains("max-line-bytes=400000");
        }
        String records =
                IntStream.range(0, 20_000).mapToObj(i -> ITEM.formatted(i, i)).collect(Collectors.joining());
        write("a.xml", "<items>" + records + "<!--" + "c".repeat(390_000) + "-->" + ITEM.formatted(1, 1) + "</items>");
        assertThat(texts(read(small, folder.toString()))).hasSize(20_001);
        write("a.xml", "<items>" + ITEM.formatted(1, 1) + "<item><text>" + "<b>".repeat(300_000));
        assertThat(codes(read(folder.toString()))).containsExactly(Code.MALFORMED);
    }

    @Test
    void aPageInTrafilaturasOwnElementsHasItsAddress() throws Exception {
        write("a.xml", """
                <doc sitename="a" title="Ours" date="2019-01-07" url="https://a.example/1"><main><head rend="h1">Privacy</head><p>We use <hi rend="#b">four</hi> cookies.</p></main><comments/></doc>""");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.xml");
        assertThat(urls(seen)).containsExactly("https://a.example/1");
        assertThat(transport(seen, 0).date()).isEmpty(); // when it was published
        assertThat(texts(seen))
                .containsExactly("<html><head><title>Ours</title></head><body><div><h1>Privacy</h1><p>We use"
                        + " <span>four</span> cookies.</p></div><div></div></body></html>");
    }

    @Test
    void aPageOfTrafilaturaKeepsItsTablesWhereItsAddressIsUnknown() throws Exception {
        write("a.xml", """
                <doc fingerprint="37cd31d70af23695"><main><table><row><cell role="head">Name</cell></row><row><cell>_ga</cell></row></table></main></doc>""");
        List<Ingested> seen = read(folder.toString());
        assertThat(transport(seen, 0).url()).isEmpty();
        assertThat(texts(seen))
                .singleElement()
                .asString()
                .contains("<th>Name</th>")
                .contains("<td>_ga</td>");
    }

    /** What is one text stays one, byte for byte. */
    @Test
    void aTextIsATextItself() throws Exception {
        List<String> texts = List.of(
                "<policy><section><title>1</title><text>We use four cookies.</text></section><section><text>We use five cookies.</text></section></policy>",
                "<policy><link>https://a.example/</link><section><text>We use four cookies.</text></section></policy>",
                "<html><body><a href=\"https://a.example/\">a</a> We use four cookies.</body></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE html><html><body>We use four cookies.</body></html>",
                "<book><page><url>https://a.example/</url><text>We use four cookies.</text></page><index>of the book</index></book>",
                "<cookies><cookie><name>_ga</name><url>https://a.example/</url><text>4</text></cookie></cookies>",
                "<TEI><teiHeader><title type=\"main\">x</title></teiHeader><text><body>We use four cookies.</body></text></TEI>",
                "<doc><main>We use four cookies.</main></doc>",
                "<items>We use four cookies.</items>",
                "<a");
        for (int i = 0; i < texts.size(); i++) {
            write(i + ".xml", texts.get(i));
        }
        write("x.txt", "<rss><channel><item><description>We use four cookies.</description></item></channel></rss>");
        assertThat(texts(read(folder.toString())).subList(0, texts.size())).isEqualTo(texts);
        assertThat(ids(read(folder.toString())))
                .hasSize(texts.size() + 1)
                .last()
                .isEqualTo("x.txt");
    }

    @Test
    void whatIsNoRecordBehindTheFirstIsTold() throws Exception {
        StringBuilder xml = new StringBuilder("<items>");
        for (int i = 0; i < 20_000; i++) {
            xml.append(ITEM.formatted(i, i));
        }
        write("a.xml", xml + "<summary>20,000 items</summary></items>");
        List<Ingested> seen = read(folder.toString());
        assertThat(urls(seen)).hasSize(20_000);
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(message(seen)).contains("a.xml!20001: is <summary>, and no <item> as those before it");
    }

    @Test
    void aCutAnywhereKeepsWhatStandsBeforeIt() throws Exception {
        String xml = "<items>" + ITEM.formatted(1, 1) + ITEM.formatted(2, 2) + "</items>";
        for (int length = xml.indexOf("/item>") + 6; length < xml.length(); length++) {
            write("a.xml", xml.substring(0, length));
            List<Ingested> seen = read(folder.toString());
            assertThat(texts(seen)).as("cut at " + length).startsWith("We use 1 cookies here.");
            assertThat(codes(seen)).as("cut at " + length).containsExactly(Code.CUT);
        }
        write("a.xml", "<doc url=\"https://a.example/1\"><main><p>We use four cookies.</p><p>And");
        List<Ingested> seen = read(folder.toString());
        assertThat(transport(seen, 0).truncated()).contains(Transport.BROKEN_OFF);
        assertThat(texts(seen)).first().asString().contains("<p>We use four cookies.</p><p>");
    }

    @Test
    void damageIsToldWithItsLine() throws Exception {
        write(
                "a.xml",
                "<items>\n" + ITEM.formatted(1, 1)
                        + "\n<item><url>https://a.example/2</url><text>a < b</text></item></items>");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen)).containsExactly("We use 1 cookies here.");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(message(seen)).contains("a.xml!2: cannot be read from line 3 on (");
    }

    @Test
    void entitiesAreNotExpandedAndNothingIsFetched() throws Exception {
        StringBuilder dtd = new StringBuilder(
                "<!DOCTYPE items [<!ENTITY a0 \"lol\"><!ENTITY file SYSTEM \"file:///etc/hostname\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        write(
                "a.xml",
                dtd
                        + "]><items><item><url>https://a.example/1</url><text>We use &a29; and &file; cookies&nbsp;here.</text></item></items>");
        assertThat(texts(read(folder.toString()))).containsExactly("We use &a29; and &file; cookies&nbsp;here.");
    }

    @Test
    void depthAndLengthAreBounded() throws Exception {
        String deep = "<b>".repeat(200_000) + "</b>".repeat(200_000);
        write(
                "a.xml",
                "<items>" + ITEM.formatted(1, 1) + "<item>" + deep
                        + "<url>https://a.example/2</url><text>We use five cookies.</text></item></items>");
        write(
                "b.xml",
                "<items>" + ITEM.formatted(1, 1) + "<item><url>https://a.example/2</url><text>" + "long ".repeat(1000)
                        + "</text></item></items>");
        IngestOptions small =
                IngestOptions.defaults().withLimits(IngestLimits.defaults().withMaxBytes(4000));
        assertThat(texts(read(folder.resolve("a.xml").toString())))
                .containsExactly("We use 1 cookies here.", "We use five cookies.");
        List<Ingested> seen = read(small, folder.resolve("b.xml").toString());
        assertThat(texts(seen)).containsExactly("We use 1 cookies here.");
        assertThat(codes(seen)).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void otherCharsetsAreReadAsTheFileSays() throws Exception {
        String xml =
                "<?xml version=\"1.0\" encoding=\"%s\"?><items><item><url>https://a.example/1</url><text>Wir benutzen f\u00fcnf Cookies.</text></item></items>";
        Files.write(folder.resolve("a.xml"), xml.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.xml"), xml.formatted("UTF-16").getBytes(StandardCharsets.UTF_16));
        assertThat(texts(read(folder.toString())))
                .containsExactly("Wir benutzen f\u00fcnf Cookies.", "Wir benutzen f\u00fcnf Cookies.");
    }

    /** One byte or character that XML has not ended the file. */
    @Test
    void aWrongByteCostsNoRecord() throws Exception {
        String xml =
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><items>%s<item><url>https://a.example/2</url><text>We keep\u0000 it\u000B for fo\u00fcr days, \u4f60\u597d.</text></item>%s</items>"
                        .formatted(ITEM.formatted(1, 1), ITEM.formatted(3, 3));
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        int umlaut = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("fo\u00c3") + 2;
        bytes[umlaut] = (byte) 0xff;
        Files.write(folder.resolve("a.xml"), bytes);
        assertThat(texts(read(folder.toString())))
                .hasSize(3)
                .element(1)
                .asString()
                .contains("We keep\uFFFD it\uFFFD for fo");
        Files.writeString(folder.resolve("a.xml"), xml.replace("\uFEFF", "").replace("utf-8", "latin1"));
        assertThat(texts(read(folder.toString()))).element(1).asString().contains("fo\u00fcr days, \u4f60\u597d.");
    }

    private static List<String> urls(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(capture -> ((Capture) capture).transport().url())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Transport transport(List<Ingested> seen, int i) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(capture -> ((Capture) capture).transport())
                .toList()
                .get(i);
    }

    private static String message(List<Ingested> seen) {
        return seen.stream()
                .filter(Rejection.class::isInstance)
                .map(rejection -> ((Rejection) rejection).message())
                .findFirst()
                .orElse("");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
