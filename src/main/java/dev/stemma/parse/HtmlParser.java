package dev.stemma.parse;

import dev.stemma.charset.Decoded;
import dev.stemma.charset.Decoder;
import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** HTML and XHTML, by jsoup, in process. */
final class HtmlParser implements Parser {
    /**
     * Elements that HTML leaves open at {@code <title/>} and XML does not (XML 1.0, 3.1): those that would swallow what follows, and
     * those that authors of XHTML are known to write so.
     */
    private static final List<String> CLOSED_BY_XML = List.of(
            "script",
            "style",
            "title",
            "textarea",
            "iframe",
            "noframes",
            "noembed",
            "xmp",
            "noscript",
            "object",
            "a",
            "p",
            "div",
            "span",
            "i",
            "b",
            "em",
            "strong",
            "td",
            "th",
            "li",
            "ul",
            "select",
            "option",
            "button",
            "canvas",
            "video",
            "audio");

    @Override
    public boolean accepts(MediaType type) {
        return type.name().equals(MediaType.HTML) || type.name().equals(MediaType.XHTML);
    }

    @Override
    public Outcome parse(Capture capture, MediaType type, Means means) {
        ParseLimits limits = means.limits();
        List<String> labels = new ArrayList<>(type.charset().stream().toList());
        MetaCharset.of(capture.bytes()).ifPresent(labels::add);
        Decoded decoded = Decoder.decode(capture.bytes(), labels);
        Optional<Outcome> bad = PlainTextParser.unusable(capture, type, decoded, limits);
        if (bad.isPresent()) {
            return bad.get();
        }
        boolean xml = isXhtml(type, decoded.text());
        String base = capture.transport().url().orElse("");
        Function<String, Document> reader = html -> Jsoup.parse(html, base, parser(xml, limits));
        Document page = reader.apply(decoded.text());
        if (SheetOfDocuments.isOfPandas(page)) {
            return Rejections.of(
                    capture,
                    Code.NO_TEXT_FIELD,
                    "is a table of pandas with a document in each row; write it with to_csv or to_json(orient=\"records\","
                            + " lines=True) in place of to_html, to have each as a document");
        }
        PageText text = PageLayout.of(page, limits, false);
        List<Finding> findings = new ArrayList<>(PlainTextParser.findings(type, decoded));
        findings.addAll(text.findings());
        Optional<Swallowed> swallowed = Swallowed.in(page, decoded.text(), reader);
        swallowed
                .flatMap(lost -> lost.finding(
                        text,
                        html -> PageLayout.of(reader.apply(html), limits, false).visibleChars()))
                .ifPresent(findings::add);
        if (swallowed.isEmpty() && isCutInMarkup(decoded.text())) {
            findings.add(new Finding(
                    "markup-cut",
                    new Span(text.text().length(), text.text().length()),
                    "the page ends inside a tag or a comment"));
        }
        if (!isClosed(decoded.text())) {
            findings.add(new Finding(
                    "markup-open",
                    new Span(text.text().length(), text.text().length()),
                    "the page ends without </body> or </html>, as it may"));
        }
        findings.addAll(AbsentText.findings(page, text));
        Parsed parsed = new Parsed(
                MediaType.HTML,
                Optional.of(type.recordCharset().orElse(decoded.charset())),
                PlainTextParser.replaced(type, decoded),
                text.text(),
                title(page, swallowed),
                canonical(page),
                Optional.of(page.getElementsByTag("html").attr("lang").strip()).filter(lang -> !lang.isEmpty()),
                text.blocks(),
                text.grids(),
                OptionalInt.of(text.visibleChars()),
                findings);
        return new Outcome.Read(parsed, Optional.empty());
    }

    /** One that nothing closes ends where the page goes on. */
    private static Optional<String> title(Document page, Optional<Swallowed> swallowed) {
        String title = page.title();
        int markup = swallowed.isPresent() && swallowed.get().isBy("title") ? title.indexOf('<') : -1;
        return Optional.of(markup < 0 ? title : title.substring(0, markup).strip())
                .filter(text -> !text.isBlank());
    }

    private static Optional<String> canonical(Document page) {
        for (Element link : page.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                String absolute = link.absUrl("href");
                String url = absolute.isEmpty() ? link.attr("href").strip() : absolute;
                if (url.startsWith("http://") || url.startsWith("https://")) {
                    return Optional.of(url);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the page is XML, for a browser that is told so, or for its author. */
    private static boolean isXhtml(MediaType type, String html) {
        return type.name().equals(MediaType.XHTML) || html.stripLeading().startsWith("<?xml");
    }

    private static org.jsoup.parser.Parser parser(boolean xml, ParseLimits limits) {
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setMaxDepth(limits.maxMarkupDepth());
        if (xml) {
            CLOSED_BY_XML.forEach(name -> parser.tagSet()
                    .valueOf(name, org.jsoup.parser.Parser.NamespaceHtml)
                    .set(Tag.SelfClose));
        }
        return parser;
    }

    /** Whether the tags that close a page stand among the last things of it; they may be left out (HTML Living Standard, 13.1.2.4). */
    private static boolean isClosed(String html) {
        String end = html.substring(Math.max(0, html.length() - 4096)).toLowerCase(Locale.ROOT);
        return end.contains("</body") || end.contains("</html");
    }

    /** Whether the source stops between {@code <} and {@code >}; no author writes that. */
    private static boolean isCutInMarkup(String html) {
        int open = html.lastIndexOf('<');
        return open >= 0
                && html.indexOf('>', open) < 0
                && open + 1 < html.length()
                && (Character.isLetter(html.charAt(open + 1))
                        || html.charAt(open + 1) == '/'
                        || html.charAt(open + 1) == '!');
    }
}
