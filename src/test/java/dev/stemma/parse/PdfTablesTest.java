package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Fixture;
import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Transport;
import dev.stemma.pdf.PdfWithTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of PDFs, beside what Tika makes of the same pages. */
@Timeout(180)
class PdfTablesTest {
    private static final Parsing PARSING = new Parsing(ParseLimits.defaults());

    @AfterAll
    static void close() {
        PARSING.close();
    }

    static List<Fixture> pdfs() throws IOException {
        return Fixture.of("parse").stream()
                .filter(fixture -> fixture.toString().startsWith("pdf-"))
                .toList();
    }

    static List<Fixture> withoutTables() throws IOException {
        return pdfs().stream()
                .filter(fixture -> !fixture.toString().contains("table")
                        && !fixture.toString().contains("tagged"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withoutTables")
    void whatIsNoTableReadsAsTikaReadsIt(Fixture fixture) throws Exception {
        byte[] pdf = Files.readAllBytes(fixture.input());
        String markup = markup(pdf);
        assertThat(markup).doesNotContain("<table");
        assertThat(text(markup)).isEqualTo(text(markupOfTika(pdf)));
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void noWordIsLostOrSaidTwice(Fixture fixture) throws Exception {
        byte[] pdf = Files.readAllBytes(fixture.input());
        List<String> words = words(markup(pdf));
        List<String> ofTika = words(markupOfTika(pdf));
        assertThat(ofTika).containsAll(words);
        assertThat(words).containsAll(ofTika);
    }

    @Test
    void aPageThatOnlyGoesOnWithATableIsNoPageWithoutText() throws Exception {
        Fixture turned = pdfs().stream()
                .filter(fixture -> fixture.toString().contains("tagged"))
                .findFirst()
                .orElseThrow();
        Parsed parsed = read(Files.readAllBytes(turned.input()));
        assertThat(parsed.grids()).hasSize(1);
        assertThat(parsed.findings()).extracting(Finding::code).isEmpty();
    }

    @Test
    void aPageThatStandsTwiceIsReadTwice() throws Exception {
        Fixture any = withoutTables().get(0);
        byte[] twice;
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(any.input()))) {
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            kids.add(kids.get(0));
            pages.setInt(COSName.COUNT, kids.size());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            twice = out.toByteArray();
        }
        assertThat(text(markup(twice))).isEqualTo(text(markupOfTika(twice)));
    }

    @Test
    void aTreeThatNamesItselfAsItsPartEnds() throws Exception {
        Fixture tagged = pdfs().stream()
                .filter(fixture -> fixture.toString().contains("tagged"))
                .findFirst()
                .orElseThrow();
        byte[] broken;
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(tagged.input()))) {
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSDictionary first = (COSDictionary)
                    (root.getDictionaryObject(COSName.K) instanceof COSArray array
                            ? array.getObject(0)
                            : root.getDictionaryObject(COSName.K));
            first.setItem(COSName.K, first);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            broken = out.toByteArray();
        }
        assertThat(read(broken).text()).contains("csrftoken");
    }

    /** Each of its lines may begin the same table, which its leaders say is none: looked at from each of them that took minutes. */
    @Test
    @Timeout(30)
    void aPageOfThousandsOfLinesThatLookLikeRowsIsReadOnce() throws Exception {
        int lines = 4500;
        StringBuilder page = new StringBuilder("BT /F 8 Tf\n");
        for (int i = 0; i < lines; i++) {
            int y = 10 * (lines - i);
            page.append(cell(20, y, "name" + i))
                    .append(cell(200, y, "what it is ..... " + i))
                    .append(cell(400, y, "x" + i));
        }
        String markup = markup(page(page.append("ET").toString(), 10 * lines));
        assertThat(markup).doesNotContain("<table").contains("name4499");
    }

    /** Justified lines whose wide gaps stand below one another by chance, and a title that stands twice. */
    @Test
    void linesOfASentenceAndATitleSaidTwiceAreNoRows() throws Exception {
        String sentence = row(100, "Policy includes helpful", "examples", "and simpler", "language")
                + cell(20, 90, "easier to understand. We have also added links to resources where you can learn")
                + row(80, "more about the", "privacy topics", "that you", "look for.");
        String twice = row(50, "Terms", "of", "Oak", "Ltd")
                + cell(20, 40, "Subcontractors who work for us and for our customers in many countries")
                + row(30, "Terms", "of", "Oak", "Ltd");
        String heading = row(100, "sid", "Oak", "to log in", "a day")
                + cell(20, 90, "Cookies that are there for what you asked us for, and that nobody can refuse at all")
                + row(80, "cart", "Elm", "what you buy", "a week");
        assertThat(markup(page("BT /F 8 Tf\n" + sentence + "ET", 200))).doesNotContain("<table");
        assertThat(markup(page("BT /F 8 Tf\n" + twice + "ET", 200))).doesNotContain("<table");
        assertThat(markup(page("BT /F 8 Tf\n" + heading + "ET", 200))).contains("<table");
    }

    /** Its third word begins where the second column does, but only the space between words stands before it. */
    @Test
    void aSentenceAboveRowsIsNoRow() throws Exception {
        int second = Math.round(20 + width("Which of the cookies we all "));
        StringBuilder page = new StringBuilder("BT /F 8 Tf\n")
                .append(cell(20, 120, "Which of the cookies we all use on this site."));
        String[][] rows = {
            {"Name", "Provider", "Purpose"}, {"sid", "Oak Ltd", "to log in"}, {"cart", "Elm Ltd", "what you buy"}
        };
        for (int r = 0; r < rows.length; r++) {
            page.append(cell(20, 100 - 10 * r, rows[r][0]))
                    .append(cell(second, 100 - 10 * r, rows[r][1]))
                    .append(cell(second + 120, 100 - 10 * r, rows[r][2]));
        }
        assertThat(tables(page(page.append("ET").toString(), 200)))
                .containsExactly("Name Provider Purpose sid Oak Ltd to log in cart Elm Ltd what you buy");
    }

    @Test
    void tablesSideBySideAreTwo() throws Exception {
        String page = row(100, "Name", "Provider", "Purpose")
                + row(90, "sid", "Oak Ltd", "to log in")
                + row(80, "cart", "Elm Ltd", "what you buy")
                + (row(100, "Item", "Price", "Weight") + row(90, "plum", "3", "5 g") + row(80, "pear", "4", "9 g"))
                        .replace("1 0 0 1 ", "1 0 0 1 4");
        assertThat(tables(page("BT /F 8 Tf\n" + page + "ET", 200)))
                .containsExactly(
                        "Name Provider Purpose sid Oak Ltd to log in cart Elm Ltd what you buy",
                        "Item Price Weight plum 3 5 g pear 4 9 g");
    }

    /** Two lines of a justified paragraph have wide gaps below one another; the line below them has words there. */
    @Test
    void linesOfAParagraphThatGoesOnAreNoRows() throws Exception {
        String two = row(100, "Our use of data", "This is told", "policy,", "which says")
                + row(90, "What we keep.", "For how long", "and", "why that is");
        String next = cell(
                20, 80, "so and by which of the many laws of this and of each other country we may do that at all");
        assertThat(markup(page("BT /F 8 Tf\n" + two + next + "ET", 200))).doesNotContain("<table");
        assertThat(markup(page("BT /F 8 Tf\n" + two + "ET", 200))).contains("<table");
    }

    /** Three columns of prose that a program prints line by line over all of them: each line ends where the next word had no room. */
    @Test
    void columnsOfProsePrintedAcrossAreNoTable() throws Exception {
        String[] texts = {
            "WE ARE NOT LIABLE FOR ANY LOSS OR DAMAGE THAT YOU SUFFER WHEN YOU READ WHAT OTHERS WRITE ON THIS SITE OR ELSEWHERE AND WE DO NOT CHECK EACH OF THESE PAGES BEFORE THEY ARE SHOWN TO OTHERS",
            "You Agree That All Of What You Send To Us May Be Kept By Us And Our Partners For As Long As Any Of The Laws Of Your Country Or Of Ours Says And That We May Show It To Anyone Who Asks",
            "Oak Ltd And Elm Ltd Are The Two Firms That Run This Site For Us In All Of The Countries In Which You Can Read It And They May Be Asked By You At Any Time About What They Hold Or Give Away"
        };
        List<List<String>> columns = List.of(wrapped(texts[0], 22), wrapped(texts[1], 20), wrapped(texts[2], 24));
        StringBuilder page = new StringBuilder("BT /F 6 Tf\n");
        for (int line = 0; line < 9; line++) {
            page.append(row(
                    100 - 8 * line,
                    columns.get(0).get(line),
                    columns.get(1).get(line),
                    columns.get(2).get(line)));
        }
        assertThat(markup(page(page + "ET", 200))).doesNotContain("<table");
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The tree promises cells that stand nowhere, and one that does. */
    @Test
    void aTableOfTagsWhoseCellsStandNowhereIsNone() throws Exception {
        byte[] pdf;
        try (PDDocument document = Loader.loadPDF(
                page("/TD <</MCID 5>> BDC BT /F 8 Tf\n" + cell(20, 50, "One cell alone.") + "ET EMC", 200))) {
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            PDStructureElement table = new PDStructureElement("Table", root);
            table.setPage(document.getPage(0));
            root.appendKid(table);
            for (int row = 0; row < 3; row++) {
                PDStructureElement tr = new PDStructureElement("TR", table);
                table.appendKid(tr);
                for (int column = 0; column < 3; column++) {
                    PDStructureElement td = new PDStructureElement("TD", tr);
                    td.appendKid(3 * row + column);
                    tr.appendKid(td);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            pdf = out.toByteArray();
        }
        assertThat(markup(pdf)).doesNotContain("<table").contains("<p>One cell alone.</p>");
    }

    private static float width(String text) throws IOException {
        return 8 * new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(text) / 1000;
    }

    private static List<String> tables(byte[] pdf) throws Exception {
        return Jsoup.parse(markup(pdf)).select("table").eachText();
    }

    private static String row(int y, String... cells) {
        StringBuilder row = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
            row.append(cell(20 + 120 * c, y, cells[c]));
        }
        return row.toString();
    }

    private static String cell(int x, int y, String text) {
        return "1 0 0 1 " + x + " " + y + " Tm (" + text + ") Tj\n";
    }

    private static byte[] page(String content, int height) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, height));
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            page.setResources(resources);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Parsed read(byte[] pdf) {
        Capture capture = new Capture("p.pdf", Origin.file("p.pdf"), Transport.SILENT, pdf);
        return ((Outcome.Read) PARSING.parse(capture)).parsed();
    }

    private static String markup(byte[] pdf) throws Exception {
        ToHTMLContentHandler markup = new ToHTMLContentHandler();
        try (InputStream in = new ByteArrayInputStream(pdf)) {
            new PdfWithTables(1_000_000, new AtomicLong()).parse(in, markup, new Metadata(), new ParseContext());
        }
        return markup.toString();
    }

    private static String markupOfTika(byte[] pdf) throws Exception {
        ToHTMLContentHandler markup = new ToHTMLContentHandler();
        try (InputStream in = new ByteArrayInputStream(pdf)) {
            new PDFParser().parse(in, markup, new Metadata(), new ParseContext());
        }
        return markup.toString();
    }

    private static String text(String markup) {
        return PageLayout.of(Jsoup.parse(markup), ParseLimits.defaults(), true).text();
    }

    private static List<String> words(String markup) {
        return List.of(text(markup).strip().split("\\s+"));
    }
}
