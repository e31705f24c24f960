package dev.stemma.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Words that a style sheet sets on lines of their own: inline elements that touch inside a {@code div} without any text beside them,
 * {@code <strong>_ga</strong><span>Counts visits</span>}, as consent tools write their dialogs. Two parts of one word touch as well,
 * but behind them no capital begins.
 */
final class StyledLines {
    private StyledLines() {}

    /** Whether {@code element}, an inline one, begins such a line behind the one that it touches. */
    static boolean begins(Element element) {
        if (!(element.previousSibling() instanceof Element before)
                || element.parent() == null
                || !element.parent().normalName().equals("div")
                || isText(element.nextSibling())
                || isText(before.previousSibling())) {
            return false;
        }
        String first = edge(before, false);
        String next = edge(element, true);
        if (first.length() < 2 || next.length() < 2) {
            return false; // an initial
        }
        char last = first.charAt(first.length() - 1);
        boolean other = !before.normalName().equals(element.normalName());
        return Character.isUpperCase(next.charAt(0))
                && !Character.isWhitespace(last)
                && (other || !Character.isUpperCase(last));
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode;
    }

    /** The first or the last text inside {@code element}; empty when something else stands there. */
    private static String edge(Element element, boolean first) {
        Node node = element;
        while (node instanceof Element parent && parent.childNodeSize() > 0) {
            node = parent.childNode(first ? 0 : parent.childNodeSize() - 1);
        }
        return node instanceof TextNode text ? text.getWholeText() : "";
    }
}
