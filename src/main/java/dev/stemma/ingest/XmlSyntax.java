package dev.stemma.ingest;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How XML is read: as a stream, without a DTD, so that no entity is expanded and nothing is fetched; by the parser of the JDK, whatever the class path has. */
final class XmlSyntax {
    private XmlSyntax() {}

    static XMLStreamReader reader(XmlText in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(in);
    }

    /** The first of these attributes that is an address of the web. */
    static Optional<String> address(XMLStreamReader element, String... attributes) {
        for (String attribute : attributes) {
            String value = element.getAttributeValue(null, attribute);
            if (value != null && Addresses.isAbsolute(value)) {
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
