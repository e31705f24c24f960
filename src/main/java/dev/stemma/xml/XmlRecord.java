package dev.stemma.xml;

import dev.stemma.fields.FieldNames;
import dev.stemma.fields.Fields;
import dev.stemma.text.Utf8;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one record that matter, and the attributes of the record itself. One inside another is called by the way to it, as in JSON:
 * {@code response.body}.
 */
final class XmlRecord {
    /** What items and entries of feeds have their contents in, by the names of fields. */
    private static final Map<String, String> OF_FEED =
            Map.of("encoded", "content", "description", "page_content", "summary", "page_content");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:[\\s/>])");

    private final boolean feed;
    private final long most;
    private final FieldNames names;
    private final Fields fields;
    private Optional<String> title = Optional.empty();
    private boolean tooLarge;

    /** @param most characters of one value */
    XmlRecord(boolean feed, long most, FieldNames names) {
        this.feed = feed;
        this.most = most;
        this.names = names;
        fields = new Fields(names);
    }

    /** Reads the element that was entered. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        for (int i = 0; i < xml.getAttributeCount() && !feed; i++) {
            word(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        Deque<String> ways = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String way = way(ways.peek(), xml);
                    String field = field(way);
                    if (fields.wantsPayload(field) || fields.holds(field)) {
                        payload(field, xml);
                    } else {
                        ways.push(way);
                        if (feed && way.equals("link") && isPage(xml.getAttributeValue(null, "rel"))) {
                            XmlSyntax.address(xml, "href").ifPresent(address -> word(way, address));
                        }
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (ways.isEmpty()) {
                        return;
                    }
                    word(ways.pop(), text.toString().strip());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < FieldNames.LONGEST_WAY * 8) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // no value
                }
            }
        }
    }

    private static String way(String around, XMLStreamReader xml) {
        boolean tooLong = around != null && around.length() > FieldNames.LONGEST_WAY;
        return around == null ? xml.getLocalName() : tooLong ? around : around + "." + xml.getLocalName();
    }

    /** A field that nobody asks for by its own name may be one of a feed. */
    private String field(String way) {
        return feed && !names.arePayload(way) ? OF_FEED.getOrDefault(way, way) : way;
    }

    /** Of an entry's addresses the page's own (RFC 4287, section 4.2.7.2). */
    private static boolean isPage(String relation) {
        return relation == null || relation.equals("alternate");
    }

    private void word(String way, String value) {
        if (feed && way.equals("title")) {
            title = Optional.of(value).filter(name -> !name.isEmpty());
        } else if (!value.isEmpty() && !(feed && way.equals("id"))) { // an entry has its id in each version of the feed
            fields.word(way, value);
        }
    }

    private void payload(String field, XMLStreamReader xml) throws XMLStreamException {
        String source = feed ? xml.getAttributeValue(null, "src") : null;
        XmlContent content = new XmlContent(false, most);
        content.read(xml);
        tooLarge |= content.isTooLarge();
        if (content.isEmpty() && !content.isPage()) {
            if (source == null) {
                fields.empty(field);
            }
            return;
        }
        String value = content.isPage()
                ? content.page(title)
                : feed && TAG.matcher(content.text()).find() ? XmlContent.page(title, content.text()) : content.text();
        if (fields.holds(field)) {
            fields.again(field, value);
        } else {
            fields.payload(field, Utf8.of(value));
        }
    }

    /** Whether a value is longer than one may be. */
    boolean isTooLarge() {
        return tooLarge;
    }

    /** What it says. */
    Fields fields() {
        return fields;
    }
}
