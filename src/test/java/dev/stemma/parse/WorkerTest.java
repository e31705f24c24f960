package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What workers read, and how hostile payloads end in them. */
@Timeout(180)
class WorkerTest {
    private static final Parsing PARSING = new Parsing(ParseLimits.defaults());

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        PARSING.close();
    }

    @Test
    void aPdfGivesItsLines() throws Exception {
        Parsed parsed = read("p.pdf", pdf("Cookie policy", "We use two cookies."));
        assertThat(parsed.mediaType()).isEqualTo("application/pdf");
        assertThat(parsed.text()).isEqualTo("Cookie policy\nWe use two cookies.");
        assertThat(parsed.findings()).isEmpty();
    }

    @Test
    void pagesWithoutTextBesideOthersAreSaid() throws Exception {
        assertThat(read("one.pdf", withEmptyPages(pdf("Cookie policy"), 1)).findings())
                .extracting(Finding::code)
                .containsExactly("most-pages-unread");
        byte[] many = withEmptyPages(pdf("Cookie policy"), 0);
        assertThat(read("none.pdf", many).findings()).isEmpty();
    }

    private static byte[] withEmptyPages(byte[] pdf, int pages) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void aPdfOfPicturesOrBehindAPasswordIsSaidToBeOne() throws Exception {
        assertThat(rejected("scan.pdf", pdf()).code()).isEqualTo(Code.NO_TEXT_LAYER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        assertThat(rejected("locked.pdf", out.toByteArray()).code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void aPdfThatIsCutIsNeverWhole() throws Exception {
        byte[] whole = pdf("Cookie policy", "We use two cookies.");
        for (int length = 6; length < whole.length - 6; length += 5) {
            Outcome outcome = PARSING.parse(capture("cut.pdf", Arrays.copyOf(whole, length)));
            boolean marked = outcome instanceof Outcome.Rejected
                    || ((Outcome.Read) outcome)
                            .parsed().findings().stream().anyMatch(f -> f.code().equals("payload-cut"));
            assertThat(marked).as("cut at " + length).isTrue();
        }
    }

    @Test
    void officeDocumentsGiveBlocksAndGrids() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Our cookies");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Name");
            table.getRow(0).getCell(1).setText("Lifetime");
            table.getRow(1).getCell(0).setText("sessionid");
            table.getRow(1).getCell(1).setText("14 days");
            document.write(out);
        }
        Parsed parsed = read("p.docx", out.toByteArray());
        assertThat(parsed.text()).isEqualTo("Our cookies\n\nName\tLifetime\nsessionid\t14 days");
        assertThat(parsed.grids()).hasSize(1);
        Rejection cut = rejected("cut.docx", Arrays.copyOf(out.toByteArray(), out.size() / 2));
        assertThat(cut.code()).isEqualTo(Code.CUT);
    }

    @Test
    void richTextMailEbookAndXmlAreRead() throws Exception {
        assertThat(read("p.rtf", utf8("{\\rtf1\\ansi Our \\b cookies\\b0\\par Second}"))
                        .text())
                .contains("Our cookies")
                .contains("Second");
        String mail = """
                From: a@example.org
                To: b@example.org
                Subject: Policy
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                We use two cookies.
                """;
        assertThat(read("p.eml", utf8(mail)).text()).contains("We use two cookies.");
        assertThat(read("p.xml", utf8("<?xml version='1.0'?><policy><p>We use</p><p>two cookies.</p></policy>"))
                        .text())
                .contains("We use")
                .contains("two cookies.");
        byte[] epub = zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<?xml version='1.0'?><container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'>"
                        + "<rootfiles><rootfile full-path='c.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
                "c.opf",
                "<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf' version='2.0'><manifest>"
                        + "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                        + "<spine><itemref idref='a'/></spine></package>",
                "a.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>We use two cookies.</p></body></html>");
        assertThat(read("p.epub", epub).text()).contains("We use two cookies.");
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<?xml version='1.0'?><office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                        + "<text:p>We use two cookies.</text:p></office:text></office:body></office:document-content>");
        assertThat(read("p.odt", odt).text()).contains("We use two cookies.");
    }

    @Test
    void theTextOfAMailKeepsItsTabsAndColumns() {
        String table = "Name\tProvider\tPurpose\n_ga\tGoogle\tCounts  visits\n\n"
                + "Name       Purpose\nelm_sid    Keeps the visit together\n";
        String mail =
                "From: bot@crawl.example\nSubject: Policy\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";
        Parsed parsed = read("p.eml", utf8(mail + table));
        assertThat(parsed.text()).isEqualTo(table.strip());
        assertThat(parsed.blocks()).as("its lines show them").isEmpty();
        assertThat(read("sent.eml", utf8((mail + table).replace("\n", "\r\n"))).text())
                .as("no line of a mail ends with damage, as it was sent and as it was kept")
                .isEqualTo(table.strip());
    }

    @Test
    void nothingThatAPayloadNamesIsFetchedOrRead() throws Exception {
        Path canary = folder.resolve("canary.txt");
        Files.writeString(canary, "the canary sings");
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                while (true) {
                    try {
                        listener.accept().close();
                        calls.incrementAndGet();
                    } catch (java.io.IOException e) {
                        return;
                    }
                }
            });
            answering.setDaemon(true);
            answering.start();
            String remote = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String system : List.of(canary.toUri().toString(), remote)) {
                String xml = "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY x SYSTEM '" + system + "'>"
                        + "<!ENTITY % y SYSTEM '" + remote + "'> %y;]><p>before &x; after</p>";
                String opened = "<?xml version='1.0'?><!DOCTYPE p SYSTEM '" + system + "'><p>text</p>";
                for (byte[] payload : List.of(
                        utf8(xml),
                        utf8(opened),
                        zip("[Content_Types].xml", contentTypes(), "word/document.xml", xml),
                        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml),
                        xfa(xml))) {
                    for (String name : List.of("x.xml", "x.docx", "x.odt", "x.pdf", "x.svg")) {
                        Outcome outcome = PARSING.parse(capture(name, payload));
                        assertThat(outcome.toString()).doesNotContain("canary sings");
                    }
                }
            }
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void anEntityBombIsStopped() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        xml.append("]><l>&l11;</l>");
        Outcome outcome = PARSING.parse(capture("bomb.xml", utf8(xml.toString())));
        Rejection rejection = ((Outcome.Rejected) outcome).rejection();
        assertThat(rejection.code()).isEqualTo(Code.XML_ENTITIES);
        assertThat(rejection.limit()).contains("max-entity-expansions=20");
    }

    @Test
    void deepXmlKeepsItsTextAndARatioBeyondTheLimitIsNamed() throws Exception {
        String deep = "<?xml version='1.0'?><policy>" + "<p>".repeat(2000) + "text" + "</p>".repeat(2000) + "</policy>";
        assertThat(read("deep.xml", utf8(deep)).text()).isEqualTo("text");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("aaaaaaaaaa".repeat(2_000_000));
            document.write(out);
        }
        Rejection bomb = rejected("bomb.docx", out.toByteArray());
        assertThat(bomb.code()).as(bomb.message()).isEqualTo(Code.EXPANSION);
        assertThat(bomb.limit()).contains("max-text-ratio=100.0");
    }

    @Test
    void everyLimitCanBeSetByItsName() {
        for (String name : ParseLimits.NAMES) {
            double value = name.equals("max-replaced") ? 0.5 : name.equals("worker-heap") ? 1 << 27 : 77;
            assertThat(ParseLimits.defaults().with(name, value)).as(name).isNotEqualTo(ParseLimits.defaults());
        }
    }

    @Test
    void aClockThatRunsOutIsNamed() throws Exception {
        try (Parsing hasty = new Parsing(ParseLimits.defaults().withTimeout(Duration.ofMillis(1)))) {
            Outcome outcome = hasty.parse(capture("p.pdf", pdf("Cookie policy")));
            Rejection rejection = ((Outcome.Rejected) outcome).rejection();
            assertThat(rejection.code()).isEqualTo(Code.TIMEOUT);
            assertThat(rejection.limit()).contains("timeout-per-doc=0.001s");
        }
    }

    @Test
    void aHeapThatIsTooSmallIsNamedAndTheNextPayloadIsReadAllTheSame() throws Exception {
        ParseLimits small = ParseLimits.defaults().with("worker-heap", 64 << 20).with("max-workers", 1);
        byte[] large = Arrays.copyOf(pdf("Cookie policy"), 90 << 20);
        try (Parsing parsing = new Parsing(small)) {
            Rejection rejection = ((Outcome.Rejected) parsing.parse(capture("large.pdf", large))).rejection();
            assertThat(rejection.code()).isEqualTo(Code.OUT_OF_MEMORY);
            assertThat(rejection.limit()).contains("worker-heap=67108864");
            assertThat(parsing.parse(capture("p.pdf", pdf("Cookie policy")))).isInstanceOf(Outcome.Read.class);
        }
    }

    private static String contentTypes() {
        return "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/word/document.xml' ContentType="
                + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    }

    private static byte[] xfa(String xml) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            var form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document);
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(
                    document, new java.io.ByteArrayInputStream(utf8(xml)));
            form.setXFA(new org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource(stream.getCOSObject()));
            document.getDocumentCatalog().setAcroForm(form);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String... lines) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(50, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(utf8(parts[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Parsed read(String name, byte[] bytes) {
        Outcome outcome = PARSING.parse(capture(name, bytes));
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).parsed();
    }

    private static Rejection rejected(String name, byte[] bytes) {
        Outcome outcome = PARSING.parse(capture(name, bytes));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).rejection();
    }

    private static Capture capture(String name, byte[] bytes) {
        return new Capture(name, Origin.file(name), Transport.SILENT, bytes);
    }
}
