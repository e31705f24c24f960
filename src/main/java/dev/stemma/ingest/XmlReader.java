package dev.stemma.ingest;

import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.sketch.Utf8;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML files of documents: records with an address and a text each, as Scrapy and pandas write them, feeds (RSS, Atom), and pages as trafilatura
 * writes them, in its own elements or in those of TEI. Which it is, the start of the file tells; any other is a text itself.
 *
 * <p>Read as a stream, so its size is not limited; a comment, a CDATA section and a tag are, by {@code max-line-bytes}. After damage the records before it stand, and the rest is one rejection with its place.
 */
final class XmlReader implements Reader {
    /** How far into a file its first record is looked at. */
    private static final int FIRST_RECORD = 1 << 20;

    /** In the words of the JDK's parser. */
    private static final String NO_END = "must start and end within the same entity";

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public boolean accepts(Entry entry, byte[] head) {
        byte[] utf8 = Transcoding.toUtf8(head);
        int at = Transcoding.behindMark(utf8);
        while (at < utf8.length && utf8[at] >= 0 && utf8[at] <= ' ') {
            at++;
        }
        return entry.named(".xml", ".rss", ".atom", ".rdf", ".tei") && at < utf8.length && utf8[at] == '<';
    }

    @Override
    public void read(Entry entry, Reading reading) throws IOException {
        Optional<XmlShape> shape =
                XmlShape.of(entry.head(FIRST_RECORD), reading.options().fields());
        if (shape.isEmpty()) {
            new PayloadReader().read(entry, reading);
            return;
        }
        XmlText text = XmlText.of(
                entry.in(), entry.head(FIRST_RECORD), reading.limits().maxLineBytes());
        Documents documents = new Documents(entry, reading);
        try {
            XMLStreamReader xml = XmlSyntax.reader(text);
            switch (shape.get().kind()) {
                case RECORDS, FEED -> documents.records(shape.get(), xml);
                case PAGE, TEI -> documents.page(shape.get(), xml);
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof Reading.SinkException failed) {
                throw failed;
            }
            Exception cause = text.cause(e);
            if (cause instanceof LimitException || cause instanceof Reading.UnreadableException) {
                throw (IOException) cause;
            }
            documents.damaged(cause, text.isCut());
        }
    }

    /** One reading. */
    private static final class Documents {
        private final Entry entry;
        private final Reading reading;
        private XmlContent content;
        private Optional<String> url = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<Instant> date = Optional.empty();
        private XMLStreamReader place;
        private long number;

        Documents(Entry entry, Reading reading) {
            this.entry = entry;
            this.reading = reading;
        }

        void records(XmlShape shape, XMLStreamReader xml) throws XMLStreamException {
            place = xml;
            boolean feed = shape.kind() == XmlShape.Kind.FEED;
            String record = shape.way().get(shape.way().size() - 1);
            Deque<String> open = new ArrayDeque<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    boolean level = open.size() == shape.way().size() - 1;
                    if ((feed || level) && name.equals(record)) {
                        XmlRecord read = new XmlRecord(feed, reading);
                        read.read(xml);
                        number++;
                        read.give(shape.way().size() == 1 && !feed ? entry : member());
                        continue;
                    }
                    if (level && !feed && List.copyOf(open).equals(shape.way().subList(0, open.size()))) {
                        other(name, record);
                    }
                    open.addLast(name);
                }
            }
        }

        private Entry member() {
            return entry.member(Long.toString(number), InputStream.nullInputStream());
        }

        private void other(String name, String record) {
            number++;
            reading.reject(
                    entry.origin().member(Long.toString(number)),
                    Code.MALFORMED,
                    "is <" + Reading.shortened(name) + ">, and no <" + Reading.shortened(record)
                            + "> as those before it; write it to a file of its own");
        }

        void page(XmlShape shape, XMLStreamReader xml) throws XMLStreamException {
            place = xml;
            boolean tei = shape.kind() == XmlShape.Kind.TEI;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                if (tei ? name.equals("text") : content == null) {
                    if (!tei) {
                        url = XmlSyntax.address(xml, "url", "source");
                        title = Optional.ofNullable(xml.getAttributeValue(null, "title"));
                    }
                    content = new XmlContent(true, reading.limits().maxBytes());
                    content.read(xml);
                    give(false);
                    return;
                }
                header(name, xml);
            }
        }

        /** What the header of a text in TEI says of the page that it was taken from. */
        private void header(String name, XMLStreamReader xml) throws XMLStreamException {
            if (name.equals("ptr") && XmlSyntax.isAddressOfPage(xml)) {
                url = url.or(() -> XmlSyntax.address(xml, "target"));
            } else if (name.equals("title") && "main".equals(xml.getAttributeValue(null, "type"))) {
                XmlContent words = new XmlContent(true, reading.limits().maxBytes());
                words.read(xml);
                title = title.or(() -> Optional.of(words.text().strip()));
            } else if (name.equals("date") && "download".equals(xml.getAttributeValue(null, "type"))) {
                XmlContent words = new XmlContent(true, reading.limits().maxBytes());
                words.read(xml);
                date = CaptureTime.of(words.text().strip());
            }
        }

        private void give(boolean cut) {
            long max = reading.limits().maxBytes();
            if (content.isTooLarge()) {
                reading.tooLarge(entry.origin(), "max-bytes", max, "more than " + max + " characters");
                return;
            }
            Transport transport = new Transport(
                    url,
                    OptionalLong.empty(),
                    Optional.of("text/html; charset=utf-8"),
                    OptionalInt.empty(),
                    Optional.empty(),
                    date);
            reading.capture(entry, cut ? Transports.cut(transport) : transport, Utf8.of(content.page(title)));
        }

        /** What stands before damage is kept. */
        void damaged(Exception e, boolean cut) {
            if (content != null && !content.isEmpty()) {
                give(true);
                return;
            }
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            int words = reason.indexOf("Message: ");
            reading.reject(
                    entry.origin().member(Long.toString(number + 1)),
                    cut || e instanceof EOFException || reason.contains(NO_END) ? Code.CUT : Code.MALFORMED,
                    "cannot be read from line "
                            + (place == null ? 1 : place.getLocation().getLineNumber())
                            + " on (" + Reading.shortened(reason.substring(Math.max(0, words < 0 ? 0 : words + 9)))
                            + "); that record and all after it are lost");
        }
    }
}
