package dev.stemma.xml;

import dev.stemma.fields.CaptureTime;
import dev.stemma.fields.FieldNames;
import dev.stemma.fields.RecordSink;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.text.Cut;
import dev.stemma.text.Utf8;
import java.io.EOFException;
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

/** Hands on the documents of one XML file, by its shape. Not thread-safe. */
public final class XmlDocuments {
    /** In the words of the JDK's parser. */
    private static final String NO_END = "must start and end within the same entity";

    private final XmlShape shape;
    private final XmlText text;
    private final long most;
    private final FieldNames names;
    private final Sink sink;
    private XmlContent content;
    private Optional<String> url = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<Instant> date = Optional.empty();
    private XMLStreamReader place;
    private long number;

    /** Takes what stands in such a file. */
    public interface Sink extends RecordSink {
        /**
         * A document of more characters than one may have.
         *
         * @param member empty for one that is the whole of the file
         */
        void tooLarge(Optional<String> member);

        /**
         * The page that the file is.
         *
         * @param html in UTF-8
         * @param isCut whether the file ends, or breaks, in it
         */
        void page(Transport transport, byte[] html, boolean isCut);
    }

    /**
     * @param text the whole file
     * @param most characters of one document
     */
    public XmlDocuments(XmlShape shape, XmlText text, long most, FieldNames names, Sink sink) {
        this.shape = shape;
        this.text = text;
        this.most = most;
        this.names = names;
        this.sink = sink;
    }

    /**
     * Reads them all. What it throws, but for what the sink throws, is for {@link #damaged}.
     *
     * @throws XMLStreamException where the file is damaged, or cannot be read further
     */
    public void read() throws XMLStreamException {
        XMLStreamReader xml = XmlSyntax.reader(text);
        switch (shape.kind()) {
            case RECORDS, FEED -> records(xml);
            case PAGE, TEI -> page(xml);
        }
    }

    private void records(XMLStreamReader xml) throws XMLStreamException {
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
                    record(xml);
                    continue;
                }
                if (level && !feed && List.copyOf(open).equals(shape.way().subList(0, open.size()))) {
                    other(name, record);
                }
                open.addLast(name);
            }
        }
    }

    private void record(XMLStreamReader xml) throws XMLStreamException {
        boolean feed = shape.kind() == XmlShape.Kind.FEED;
        boolean whole = shape.way().size() == 1 && !feed;
        XmlRecord record = new XmlRecord(feed, most, names);
        record.read(xml);
        String member = Long.toString(++number);
        if (record.isTooLarge()) {
            sink.tooLarge(whole ? Optional.empty() : Optional.of(member));
        } else if (whole) {
            sink.whole(record.fields());
        } else {
            sink.record(member, record.fields());
        }
    }

    private void other(String name, String record) {
        number++;
        sink.reject(
                Long.toString(number),
                Code.MALFORMED,
                "is <" + Cut.shown(name) + ">, and no <" + Cut.shown(record)
                        + "> as those before it; write it to a file of its own");
    }

    private void page(XMLStreamReader xml) throws XMLStreamException {
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
                content = new XmlContent(true, most);
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
            XmlContent words = new XmlContent(true, most);
            words.read(xml);
            title = title.or(() -> Optional.of(words.text().strip()));
        } else if (name.equals("date") && "download".equals(xml.getAttributeValue(null, "type"))) {
            XmlContent words = new XmlContent(true, most);
            words.read(xml);
            date = CaptureTime.of(words.text().strip());
        }
    }

    private void give(boolean cut) {
        if (content.isTooLarge()) {
            sink.tooLarge(Optional.empty());
            return;
        }
        Transport transport = new Transport(
                url,
                OptionalLong.empty(),
                Optional.of("text/html; charset=utf-8"),
                OptionalInt.empty(),
                Optional.empty(),
                date);
        sink.page(transport, Utf8.of(content.page(title)), cut);
    }

    /** What an exception of {@link #read} comes from: where the file could not be read further, the parser's own says less. */
    public Exception cause(Exception e) {
        return text.cause(e);
    }

    /** Gives what stands before damage, and tells the rest. */
    public void damaged(Exception e) {
        if (content != null && !content.isEmpty()) {
            give(true);
            return;
        }
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int words = reason.indexOf("Message: ");
        sink.reject(
                Long.toString(number + 1),
                text.isCut() || e instanceof EOFException || reason.contains(NO_END) ? Code.CUT : Code.MALFORMED,
                "cannot be read from line "
                        + (place == null ? 1 : place.getLocation().getLineNumber())
                        + " on (" + Cut.shown(reason.substring(Math.max(0, words < 0 ? 0 : words + 9)))
                        + "); that record and all after it are lost");
    }
}
