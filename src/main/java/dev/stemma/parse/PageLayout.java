package dev.stemma.parse;

import dev.stemma.model.Block;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Lays a page out as text, in one walk without recursion: line breaks after the {@code innerText} rules, headings, list
 * items and tables as blocks, zones for what stands around the document. Text that a click would show (collapsed sections)
 * is part of the text; scripts, styles, and images are not.
 */
final class PageLayout implements NodeFilter {
    /** Elements whose text nobody reads. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "math",
            "canvas",
            "video",
            "audio",
            "object",
            "iframe",
            "head",
            "textarea",
            "noscript",
            "datalist",
            "noframes");
    /** Elements that stand a blank line apart. */
    private static final Set<String> WIDE = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "figure", "hr", "dl", "fieldset");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final Set<String> NARROW = Set.of(
            "div",
            "li",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "address",
            "dt",
            "dd",
            "form",
            "details",
            "summary",
            "figcaption",
            "legend",
            "center",
            "tr",
            "td",
            "th",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "body",
            "option",
            "select",
            "optgroup",
            "dialog",
            "hgroup",
            "search",
            "frameset",
            "marquee");
    /** A page with less text than this is shown with its text for browsers without scripts. */
    private static final int BARE = 200;

    private final TextFlow flow = new TextFlow();
    private final List<Grid> grids = new ArrayList<>();
    private final Zones zones = new Zones(flow);
    private final Definitions definitions = new Definitions(flow);
    private final ParseLimits limits;
    private final boolean lines;
    private final List<Finding> findings = new ArrayList<>();
    private int lists;
    private int preformatted;
    private int hidden;
    private int links;
    private int visible;

    private PageLayout(ParseLimits limits, boolean lines) {
        this.limits = limits;
        this.lines = lines;
    }

    /**
     * Lays out {@code page}.
     *
     * @param lines whether a newline of the source is one of the text, as in what a PDF or a mail became
     */
    static PageText of(Document page, ParseLimits limits, boolean lines) {
        PageLayout layout = new PageLayout(limits, lines);
        page.body().filter(layout);
        layout.flow.boundary(1);
        if (layout.flow.length() < BARE) {
            for (Element instead : page.body().getElementsByTag("noscript")) {
                instead.childNodes().forEach(child -> child.filter(layout));
                layout.flow.boundary(1);
            }
        }
        List<Block> blocks = layout.zones.mark(layout.flow.blocks());
        return new PageText(
                layout.flow.raw().toString(), blocks, layout.grids, layout.visible, List.copyOf(layout.findings));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (DROPPED.contains(tag) && !isShown(element)) {
            unread(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            flow.lineBreak();
            return FilterResult.CONTINUE;
        }
        if (isHidden(element)) {
            hidden++;
        }
        int apart = apart(tag);
        if (apart > 0) {
            flow.boundary(apart);
        } else if (Controls.touches(element)) {
            flow.gap();
        } else if (StyledLines.begins(element)) {
            flow.boundary(1);
        }
        zones.enter(element);
        definitions.enter(tag);
        switch (tag) {
            case "a" -> links++;
            case "pre", "textarea" -> preformatted++;
            case "ul", "ol", "menu", "dir" -> lists++;
            case "li" -> flow.role(Block.Kind.LIST_ITEM, Math.max(1, lists));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> flow.role(Block.Kind.HEADING, tag.charAt(1) - '0');
            case "table" -> {
                if (table(element)) {
                    leave(element, tag);
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            default -> {
                // inline, or apart by its newlines only
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Terms stand in a box to scroll in, or in a tree of their own that a browser unfolds without a script. */
    private static boolean isShown(Element element) {
        return switch (element.normalName()) {
            case "template" -> element.attr("shadowrootmode").equalsIgnoreCase("open");
            case "textarea" -> element.wholeText().length() >= BARE;
            default -> false;
        };
    }

    /** The document inside a frame is a page of its own, which a reader of this one sees: counted, not read. */
    private void unread(Element element) {
        String inside = element.normalName().equals("iframe") ? element.attr("srcdoc") : "";
        if (hidden == 0 && !inside.isEmpty()) {
            int chars = Characters.visible(Jsoup.parse(inside).body().wholeText());
            visible += chars;
            findings.add(new Finding(
                    "frame-unread",
                    new Span(flow.length(), flow.length()),
                    "a frame inside the page shows " + chars + " characters that were not read"));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element, String tag) {
        int apart = apart(tag);
        if (apart > 0) {
            flow.boundary(apart);
        }
        definitions.leave(tag).ifPresent(grids::add);
        zones.leave(element);
        if (isHidden(element)) {
            hidden--;
        }
        switch (tag) {
            case "a" -> links--;
            case "pre", "textarea" -> preformatted--;
            case "ul", "ol", "menu", "dir" -> lists--;
            case "li", "h1", "h2", "h3", "h4", "h5", "h6" ->
                flow.role(Block.Kind.PARAGRAPH, 0); // it may have been empty
            default -> {
                // nothing was counted
            }
        }
    }

    private int apart(String tag) {
        if (WIDE.contains(tag)) {
            return 2;
        }
        if (LISTS.contains(tag)) {
            return lists > 0 ? 1 : 2;
        }
        return NARROW.contains(tag) ? 1 : 0;
    }

    private void text(TextNode node) {
        String run = node.getWholeText();
        if (preformatted > 0) {
            flow.appendPreformatted(run);
        } else if (lines) {
            flow.appendLines(run);
        } else {
            flow.append(run);
        }
        count(Characters.visible(run));
    }

    private void count(int chars) {
        zones.count(chars, links > 0);
        if (hidden == 0) {
            visible += chars;
        }
    }

    /** Lays a table of data into the text; false when it is there for the looks, and is to be read as it flows. */
    private boolean table(Element table) {
        Optional<HtmlTable> read = HtmlTable.of(table, limits.maxTableSlots());
        if (read.isEmpty()) {
            return false;
        }
        HtmlTable data = read.get();
        data.caption().ifPresent(caption -> {
            flow.append(caption);
            flow.boundary(2);
        });
        if (data.isEmpty()) {
            return true;
        }
        if (data.isCapped()) {
            findings.add(new Finding(
                    "table-capped",
                    new Span(flow.length(), flow.length()),
                    "a table with more than max-table-slots=" + limits.maxTableSlots()
                            + " cells was read without its spans"));
        }
        int start = flow.startRaw();
        List<List<Grid.Slot>> rows = data.layInto(flow.raw());
        int end = flow.length();
        flow.endRaw(Block.Kind.TABLE);
        grids.add(new Grid(Grid.Kind.TABLE, new Span(start, end), data.caption(), rows));
        count(Characters.visible(flow.raw().substring(start, end)));
        return true;
    }

    private static boolean isHidden(Element element) {
        if (!element.hasAttr("style") && !element.hasAttr("hidden")) {
            return false;
        }
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
