package dev.stemma.parse;

import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What stands behind a comment, a script, a style, a title or a box that nothing closes: all of it is their content (WHATWG HTML
 * 13.2.5.2 to 13.2.5.4 and 13.2.5.45), and no browser shows it. Two things leave a page so, told apart by whether the page goes on to
 * its closing tags in there: an author who forgot the end, and a download that stopped.
 *
 * @param by name of the element, or {@code !--} for a comment
 * @param source what was swallowed, as it stands in the page
 */
record Swallowed(String by, String source) {
    private static final String COMMENT = "!--";

    /** Elements whose content is read as no markup (WHATWG HTML 13.1.2). */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noframes", "noembed", "xmp");

    private static final Set<String> CODE = Set.of("script", "style");

    /** Code goes on to here at most: none starts a line with a tag. */
    private static final Pattern LINE_OF_MARKUP = Pattern.compile("^[ \\t]*+<[a-zA-Z/!]", Pattern.MULTILINE);

    private static final String MARK = "stemma-end";

    /**
     * Looks whether the end of {@code html} is swallowed.
     *
     * @param page what {@code html} was read as
     * @param reader how it was read: where there is a doubt, it is asked
     */
    static Optional<Swallowed> in(Document page, String html, Function<String, Document> reader) {
        return open(page)
                .flatMap(name -> behind(name, html).map(source -> new Swallowed(name, source)))
                .filter(swallowed -> reader.apply(html + "<b id=" + MARK + ">").getElementById(MARK) == null);
    }

    /** What the last thing in the page is or stands in, if that can swallow. */
    private static Optional<String> open(Document page) {
        Node last = page;
        while (last.childNodeSize() > 0) {
            Node child = last.childNode(last.childNodeSize() - 1);
            // behind a head that never ends stands a body all the same
            boolean implied = child.childNodeSize() == 0 && child.nodeName().equals("body");
            last = implied && child.previousSibling() != null ? child.previousSibling() : child;
        }
        if (last instanceof Comment) {
            return Optional.of(COMMENT);
        }
        String name = (last instanceof Element ? last : last.parentNode()).nodeName();
        return Optional.of(name).filter(RAW::contains);
    }

    /** All behind the last start of this name; empty if something closes it there. */
    private static Optional<String> behind(String name, String html) {
        int open = lastIndexOf(html, "<" + name);
        if (open < 0) {
            return Optional.empty();
        }
        if (name.equals(COMMENT)) {
            boolean closed = html.indexOf("-->", open + 2) >= 0 || html.indexOf("--!>", open + 2) >= 0;
            return closed ? Optional.empty() : Optional.of(html.substring(open + 4));
        }
        int start = html.indexOf('>', open);
        return start < 0 || lastIndexOf(html, "</" + name) > open
                ? Optional.empty()
                : Optional.of(html.substring(start + 1));
    }

    /** The same in any case of letters; the last script of a page stands near its end. */
    private static int lastIndexOf(String html, String tag) {
        for (int at = html.lastIndexOf('<'); at >= 0; at = html.lastIndexOf('<', at - 1)) {
            if (html.regionMatches(true, at, tag, 0, tag.length())) {
                return at;
            }
        }
        return -1;
    }

    boolean isBy(String name) {
        return by.equals(name);
    }

    /**
     * What there is to say of it.
     *
     * @param text the page's text, as far as it could be read
     * @param chars how many characters a browser would show of a source
     */
    Optional<Finding> finding(PageText text, Function<String, Integer> chars) {
        Span end = new Span(text.text().length(), text.text().length());
        String what = by.equals(COMMENT) ? "a comment" : "<" + by + ">";
        if (!closesThePage()) {
            return Optional.of(new Finding(
                    "markup-cut",
                    end,
                    "the page ends inside " + what + ", " + source.length() + " characters behind its start"));
        }
        int lost = chars.apply(source.substring(markup()));
        return lost == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        lost >= text.visibleChars() ? "most-text-unread" : "text-unread",
                        end,
                        what + " is never closed: " + lost
                                + " characters of text behind it were not read, as no browser shows them"));
    }

    private boolean closesThePage() {
        String end = source.substring(Math.max(0, source.length() - 200)).toLowerCase(Locale.ROOT);
        return end.contains("</body") || end.contains("</html");
    }

    /** Where in it the rest of the page starts. */
    private int markup() {
        if (by.equals(COMMENT)) {
            return 0;
        }
        if (CODE.contains(by)) {
            Matcher line = LINE_OF_MARKUP.matcher(source);
            return line.find() ? line.start() : source.length();
        }
        return Math.max(0, source.indexOf('<'));
    }
}
