package dev.stemma.xml;

import dev.stemma.fields.WebAddresses;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** How XML is read: as a stream, without a DTD, so that no entity is expanded and nothing is fetched; by the parser of the JDK, whatever the class path has. */
final class XmlSyntax {
    /** Elements that may stand inside one another: the parser keeps each until it is closed, and a page has some dozens. */
    private static final int MOST_LEVELS = 1 << 18;

    private XmlSyntax() {}

    static XMLStreamReader reader(XmlText in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return new Bounded(factory.createXMLStreamReader(in), in);
    }

    /** What the parser holds at once is bounded: it has no bound of its own for a comment, an attribute or the open elements. */
    private static final class Bounded extends StreamReaderDelegate {
        private final XmlText text;
        private int levels;

        Bounded(XMLStreamReader xml, XmlText text) {
            super(xml);
            this.text = text;
        }

        @Override
        public int next() throws XMLStreamException {
            text.beginPart();
            int event = super.next();
            levels += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
            if (levels > MOST_LEVELS) {
                throw new XMLStreamException("more than " + MOST_LEVELS + " elements inside one another");
            }
            return event;
        }
    }

    /** The first of these attributes that is an address of the web. */
    static Optional<String> address(XMLStreamReader element, String... attributes) {
        for (String attribute : attributes) {
            String value = element.getAttributeValue(null, attribute);
            if (value != null && WebAddresses.isAbsolute(value)) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    /** Whether an element points to the page that a text in TEI was taken from. */
    static boolean isAddressOfPage(XMLStreamReader pointer) {
        return "URL".equals(pointer.getAttributeValue(null, "type"))
                && address(pointer, "target").isPresent();
    }
}
