package dev.stemma.xml;

import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Prose;
import dev.stemma.fields.WebAddresses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the documents of an XML file stand.
 *
 * @param kind what the file is
 * @param way names of the elements that lead to a record, from the root on, and its own
 */
public record XmlShape(Kind kind, List<String> way) {
    /** A level deeper than files of records have theirs. */
    private static final int MOST_LEVELS = 3;

    /** Of a value that is looked at. */
    private static final int MOST_TEXT = 4096;

    private static final Set<String> ATOM = Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");

    /** Of RSS 1.0 and 0.9. RDF holds anything else as well. */
    private static final Set<String> RSS_IN_RDF =
            Set.of("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/");

    public enum Kind {
        /** An element for each document, with its address and its text in others. */
        RECORDS,
        /** RSS 2.0, RSS 1.0 or Atom (RFC 4287). */
        FEED,
        /** A page as trafilatura writes it, with the elements of TEI in one that has its address, or a fingerprint where the address is unknown. */
        PAGE,
        /** A page in TEI that says which address it was taken from. */
        TEI
    }

    public XmlShape {
        way = List.copyOf(way);
    }

    /** The shape of a file that begins so; empty when it is no file of documents. */
    public static Optional<XmlShape> of(byte[] start, FieldNames names) {
        Search search = new Search(names);
        try {
            XMLStreamReader xml = XmlSyntax.reader(XmlText.of(start));
            while (xml.hasNext() && !search.isOver()) {
                search.event(xml.next(), xml);
            }
        } catch (XMLStreamException | RuntimeException e) {
            // it goes on behind the part that was looked at, or is no XML
        }
        return search.found();
    }

    /** An element that is open. */
    private static final class Open {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private boolean payload;
        private boolean address;
        private String child;
        private boolean mixed;

        Open(String name) {
            this.name = name;
        }

        void child(String other) {
            mixed |= child != null && !child.equals(other);
            child = other;
        }

        void text(CharSequence more) {
            text.append(more, 0, Math.min(more.length(), MOST_TEXT - text.length()));
        }
    }

    private static final class Search {
        private final FieldNames names;
        private final Deque<Open> open = new ArrayDeque<>();
        private Optional<XmlShape> shape = Optional.empty();
        private Open around;
        private boolean over;

        Search(FieldNames names) {
            this.names = names;
        }

        boolean isOver() {
            return over;
        }

        void event(int event, XMLStreamReader xml) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // says nothing
                }
            }
        }

        Optional<XmlShape> found() {
            while (!over && !open.isEmpty()) {
                end(); // the first record goes on behind the part that was looked at
            }
            return shape.filter(found -> found.kind != Kind.RECORDS || around == null || !around.mixed);
        }

        private void start(XMLStreamReader xml) {
            String name = xml.getLocalName();
            if (open.isEmpty()) {
                root(name, xml);
            } else {
                open.peek().child(name);
                if (shape.isEmpty()
                        && name.equals("ptr")
                        && open.peekLast().name.equals("TEI")) {
                    over = XmlSyntax.isAddressOfPage(xml);
                    shape = over ? Optional.of(new XmlShape(Kind.TEI, List.of())) : shape;
                }
            }
            Open element = new Open(name);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                element.address |= names.url().has(xml.getAttributeLocalName(i))
                        && WebAddresses.isAbsolute(xml.getAttributeValue(i));
            }
            open.push(element);
        }

        private void root(String name, XMLStreamReader xml) {
            Kind kind = switch (name) {
                case "rss" -> Kind.FEED;
                case "feed" -> declares(xml, ATOM) ? Kind.FEED : Kind.RECORDS;
                case "RDF" -> declares(xml, RSS_IN_RDF) ? Kind.FEED : Kind.RECORDS;
                case "doc" -> isPage(xml) ? Kind.PAGE : Kind.RECORDS;
                default -> Kind.RECORDS;
            };
            if (kind != Kind.RECORDS) {
                shape = Optional.of(new XmlShape(
                        kind, kind == Kind.PAGE ? List.of() : List.of(name.equals("feed") ? "entry" : "item")));
                over = true;
            }
            over |= name.equals("html"); // a page is a text itself
        }

        private static boolean isPage(XMLStreamReader root) {
            return XmlSyntax.address(root, "url", "source").isPresent()
                    || root.getAttributeValue(null, "fingerprint") != null;
        }

        private static boolean declares(XMLStreamReader root, Set<String> namespaces) {
            for (int i = 0; i < root.getNamespaceCount(); i++) {
                String declared = root.getNamespaceURI(i);
                if (declared != null && namespaces.contains(declared)) {
                    return true;
                }
            }
            return false;
        }

        private void end() {
            Open element = open.pop();
            Open parent = open.peek();
            if (parent == null || element.name.equals("teiHeader")) {
                over = true; // a text that does not say where it was taken from is a text itself
            } else {
                tell(element);
                parent.text(element.text);
            }
            boolean ofScrapy = parent != null && parent.name.equals("items") && element.name.equals("item");
            if (shape.isEmpty() && open.size() <= MOST_LEVELS && element.payload && (element.address || ofScrapy)) {
                List<String> way = new ArrayList<>();
                open.descendingIterator().forEachRemaining(up -> way.add(up.name));
                way.add(element.name);
                shape = Optional.of(new XmlShape(Kind.RECORDS, way));
                around = parent;
            }
        }

        /** Tells the elements around one what it holds for them. */
        private void tell(Open element) {
            String text = element.text.toString();
            String way = element.name;
            Iterator<Open> up = open.iterator();
            for (int i = 0; i < MOST_LEVELS && up.hasNext(); i++) {
                Open around = up.next();
                around.payload |= names.arePayload(way) && Prose.is(text);
                around.address |= names.url().has(way) && WebAddresses.isAbsolute(text);
                way = around.name + "." + way;
            }
        }
    }
}
