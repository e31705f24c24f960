package dev.stemma.parse;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a table cell in one line: a line break or a block inside it is a space, as a tab or a newline would end the cell. */
final class CellText implements NodeFilter {
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "template", "svg", "math", "noscript", "textarea", "iframe", "object", "video", "audio");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
            "wbr", "time", "data", "img", "o:p", "nobr", "acronym");

    private final StringBuilder text = new StringBuilder();
    private boolean space;

    static String of(Element cell) {
        CellText reader = new CellText();
        cell.filter(reader);
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            append(run.getWholeText());
        } else if (node instanceof Element element) {
            if (DROPPED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            space |= !INLINE.contains(element.normalName()) || Controls.touches(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            space |= !INLINE.contains(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void append(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (TextFlow.isHtmlSpace(c)) {
                space = true;
            } else {
                if (space && text.length() > 0) {
                    text.append(' ');
                }
                space = false;
                text.append(c);
            }
        }
    }
}
