package dev.stemma.record;

import dev.stemma.charset.Bom;
import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.entry.Reader;
import dev.stemma.entry.SinkException;
import dev.stemma.fields.Fields;
import dev.stemma.fields.Transcoding;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.stream.LimitException;
import dev.stemma.stream.UnreadableException;
import dev.stemma.transport.Transports;
import dev.stemma.xml.XmlDocuments;
import dev.stemma.xml.XmlShape;
import dev.stemma.xml.XmlText;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * XML files of documents: records with an address and a text each, as Scrapy and pandas write them, feeds (RSS, Atom), and pages as trafilatura
 * writes them, in its own elements or in those of TEI. Which it is, the start of the file tells; any other is a text itself.
 *
 * <p>Read as a stream, so its size is not limited; a comment, a CDATA section and a tag are, by {@code max-line-bytes}. After damage the records before it stand, and the rest is one rejection with its place.
 */
final class XmlReader implements Reader {
    /** How far into a file its first record is looked at. */
    private static final int FIRST_RECORD = 1 << 20;

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        byte[] utf8 = Transcoding.toUtf8(head);
        int at = Bom.behindUtf8(utf8);
        while (at < utf8.length && utf8[at] >= 0 && utf8[at] <= ' ') {
            at++;
        }
        return entry.named(".xml", ".rss", ".atom", ".rdf", ".tei") && at < utf8.length && utf8[at] == '<';
    }

    @Override
    public void read(Entry entry, Intake intake) throws IOException {
        Optional<XmlShape> shape =
                XmlShape.of(entry.head(FIRST_RECORD), intake.options().fields());
        if (shape.isEmpty()) {
            intake.whole(entry);
            return;
        }
        long most = intake.limits().maxLineBytes();
        XmlDocuments documents = new XmlDocuments(
                shape.get(),
                XmlText.of(entry.in(), entry.head(FIRST_RECORD), most),
                intake.limits().maxBytes(),
                intake.options().fields(),
                new Captures(entry, intake));
        try {
            documents.read();
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof SinkException failed) {
                throw failed;
            }
            Exception cause = documents.cause(e);
            if (cause instanceof XmlText.TooLongException) {
                throw new LimitException(
                        Code.TOO_LARGE,
                        "max-line-bytes=" + most,
                        "more than " + most + " characters",
                        "has a comment, a CDATA section or a tag larger than max-line-bytes=" + most
                                + "; raise the limit to read on behind it");
            }
            if (cause instanceof LimitException || cause instanceof UnreadableException) {
                throw (IOException) cause;
            }
            documents.damaged(cause);
        }
    }

    /** What becomes of records as of those of any other file, and of pages. */
    private static final class Captures implements XmlDocuments.Sink {
        private final Entry entry;
        private final Intake intake;
        private final RecordCaptures records;

        Captures(Entry entry, Intake intake) {
            this.entry = entry;
            this.intake = intake;
            this.records = new RecordCaptures(entry, intake);
        }

        @Override
        public void record(String member, Fields fields) {
            records.record(member, fields);
        }

        @Override
        public void whole(Fields fields) {
            records.whole(fields);
        }

        @Override
        public void reject(String member, Code code, String message) {
            records.reject(member, code, message);
        }

        @Override
        public void tooLarge(Optional<String> member) {
            Origin origin = member.map(entry.origin()::member).orElse(entry.origin());
            intake.tooLarge(origin, "more than " + intake.limits().maxBytes() + " characters");
        }

        @Override
        public void page(Transport transport, byte[] html, boolean isCut) {
            intake.capture(entry, isCut ? Transports.cut(transport) : transport, html);
        }
    }
}
