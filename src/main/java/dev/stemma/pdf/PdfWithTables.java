package dev.stemma.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tika's parser, but for what stands on the pages: that is read by {@link PdfPages} and put where Tika opens a page. Metadata, files
 * inside the document, passwords and pages that cannot be read are Tika's.
 */
public final class PdfWithTables extends PDFParser {
    /** The class of the empty element on a page whose table began on one before it, and is read there. */
    public static final String CONTINUED = "table-continued";

    private static final long serialVersionUID = 1L;
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final int maxChars;
    private final transient AtomicLong progress;

    public PdfWithTables(int maxChars, AtomicLong progress) {
        this.maxChars = maxChars;
        this.progress = progress;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Pages around = context.get(Pages.class); // of the document that this one is a file in
        Pages pages = new Pages(handler);
        context.set(Pages.class, pages);
        try {
            super.parse(stream, pages, metadata, context);
        } finally {
            context.set(Pages.class, around);
        }
    }

    @Override
    protected PDDocument getPDDocument(
            InputStream stream,
            TikaInputStream tika,
            String password,
            StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException, EncryptedDocumentException {
        PDDocument document = super.getPDDocument(stream, tika, password, cache, metadata, context);
        context.get(Pages.class).document = document;
        return document;
    }

    /** Writes each page where it is opened. */
    private final class Pages extends ContentHandlerDecorator {
        private PDDocument document;
        private List<Optional<List<PdfPart>>> pages;
        private int next;

        Pages(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            super.startElement(uri, local, name, attributes);
            if (document != null && local.equals("div") && "page".equals(attributes.getValue("class"))) {
                if (pages == null) {
                    pages = PdfPages.of(document, maxChars, progress::incrementAndGet);
                }
                if (next < pages.size() && pages.get(next).isPresent()) {
                    for (PdfPart part : pages.set(next, Optional.empty()).get()) {
                        write(part);
                    }
                }
                next++;
            }
        }

        private void write(PdfPart part) throws SAXException {
            if (part instanceof PdfPart.Lines lines) {
                element("p", new AttributesImpl(), lines.text());
            } else if (part instanceof PdfPart.Rows rows) {
                write(rows.table());
            } else {
                AttributesImpl continued = new AttributesImpl();
                continued.addAttribute("", "class", "class", "CDATA", CONTINUED);
                element("span", continued, "");
            }
        }

        private void write(PdfTable table) throws SAXException {
            if (table.isFrame()) {
                for (List<PdfTable.Cell> row : table.rows()) {
                    for (PdfTable.Cell cell : row) {
                        for (String paragraph : cell.paragraphs()) {
                            element("p", new AttributesImpl(), paragraph);
                        }
                    }
                }
                return;
            }
            open("table", new AttributesImpl());
            List<List<String>> texts = table.texts();
            for (int r = 0; r < texts.size(); r++) {
                List<PdfTable.Cell> row = table.rows().get(r);
                open("tr", new AttributesImpl());
                for (int c = 0; c < row.size(); c++) {
                    PdfTable.Cell cell = row.get(c);
                    AttributesImpl spans = new AttributesImpl();
                    span(spans, "rowspan", cell.rowspan());
                    span(spans, "colspan", cell.colspan());
                    element(cell.isHeader() ? "th" : "td", spans, texts.get(r).get(c));
                }
                close("tr");
            }
            close("table");
        }

        private static void span(AttributesImpl attributes, String name, int span) {
            if (span > 1) {
                attributes.addAttribute("", name, name, "CDATA", Integer.toString(span));
            }
        }

        private void element(String name, AttributesImpl attributes, String text) throws SAXException {
            open(name, attributes);
            super.characters(text.toCharArray(), 0, text.length());
            close(name);
        }

        private void open(String name, AttributesImpl attributes) throws SAXException {
            super.startElement(XHTML, name, name, attributes);
        }

        private void close(String name) throws SAXException {
            super.endElement(XHTML, name, name);
        }
    }
}
