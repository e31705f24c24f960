package dev.stemma.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one element holds: a text, or a page when there are others in it. Elements of TEI become those of HTML that show the same; elements
 * {@code value}, as Scrapy writes lists, are lines. Not thread-safe.
 */
final class XmlContent {
    /** Elements of HTML by those of TEI that they show; one that is not here keeps its own name, which means nothing in a page. */
    private static final Map<String, String> OF_TEI = Map.ofEntries(
            Map.entry("list", "ul"),
            Map.entry("item", "li"),
            Map.entry("row", "tr"),
            Map.entry("cell", "td"),
            Map.entry("lb", "br"),
            Map.entry("quote", "blockquote"),
            Map.entry("ref", "a"),
            Map.entry("main", "div"),
            Map.entry("body", "div"),
            Map.entry("comments", "div"),
            Map.entry("hi", "span"));

    private final boolean tei;
    private final long most;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder page = new StringBuilder();
    private boolean markup;
    private boolean list;
    private boolean tooLarge;

    /**
     * @param tei whether its elements are those of TEI
     * @param most characters of it
     */
    XmlContent(boolean tei, long most) {
        this.tei = tei;
        this.most = most;
    }

    /** Reads the rest of an element that was entered. What was read before damage stands. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = name(xml);
                    boolean value = !tei && open.isEmpty() && name.equals("value");
                    list |= value;
                    markup |= !value;
                    if (value && text.length() > 0) {
                        text.append('\n');
                    }
                    open.push(name);
                    page('<' + name + attributes(xml) + '>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open.isEmpty()) {
                        return;
                    }
                    String name = open.pop();
                    page(name.equals("br") ? "" : "</" + name + '>');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    boolean between = list && open.isEmpty() && xml.getText().isBlank();
                    if (!between) {
                        text(xml.getText(), escaped(xml.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    // of HTML, or of a DTD that is not read
                    String name = '&' + xml.getLocalName() + ';';
                    text(name, name);
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return;
                }
                default -> {
                    // comments and instructions are no text
                }
            }
        }
    }

    private String name(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (!tei) {
            return name;
        }
        if (name.equals("head") || (name.equals("ab") && "header".equals(xml.getAttributeValue(null, "type")))) {
            String level = xml.getAttributeValue(null, "rend");
            return level != null && level.matches("h[1-6]") ? level : "h2";
        }
        return name.equals("cell") && "head".equals(xml.getAttributeValue(null, "role"))
                ? "th"
                : OF_TEI.getOrDefault(name, name);
    }

    /** Those that change what is read: the others of a page are no matter. */
    private static String attributes(XMLStreamReader xml) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String html = name.equals("target") && xml.getLocalName().equals("ref") ? "href" : name;
            if (html.equals("href") || html.equals("colspan") || html.equals("rowspan") || html.equals("start")) {
                all.append(' ')
                        .append(html)
                        .append("=\"")
                        .append(escaped(xml.getAttributeValue(i)).replace("\"", "&quot;"))
                        .append('"');
            }
        }
        return all.toString();
    }

    private void text(String more, String asPage) {
        if (!tooLarge) {
            text.append(more);
            page(asPage);
        }
    }

    private void page(String more) {
        tooLarge |= page.length() + more.length() > most;
        if (!tooLarge) {
            page.append(more);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether there is nothing to be read in it. */
    boolean isEmpty() {
        return text.toString().isBlank();
    }

    /** Whether it is a page. */
    boolean isPage() {
        return markup;
    }

    String text() {
        return text.toString();
    }

    /** What it holds as a page of this title. */
    String page(Optional<String> title) {
        return page(title, page.toString());
    }

    /** A part of a page as a page, so that nobody takes it for a text. */
    static String page(Optional<String> title, String body) {
        return "<html><head>"
                + title.map(name -> "<title>" + escaped(name) + "</title>").orElse("") + "</head><body>" + body
                + "</body></html>";
    }
}
