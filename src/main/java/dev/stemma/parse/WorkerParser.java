package dev.stemma.parse;

import dev.stemma.model.Capture;
import dev.stemma.model.Finding;
import dev.stemma.model.Parsed;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Span;
import dev.stemma.parse.WorkerProcess.Reply;
import dev.stemma.parse.WorkerProtocol.Answer;
import dev.stemma.pdf.PdfWithTables;
import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Binary formats, XML and e-mail: read by a worker, whose markup is laid out as a page's. */
final class WorkerParser implements Parser {
    private static final Pattern SPREADSHEETS = Pattern.compile("spreadsheet|ms-excel");

    private static final Set<String> TYPES = DataFile.words(WorkerParser.class, "worker-types.tsv");
    /** Formats whose lines are the author's or the printer's, and mean something. */
    private static final Set<String> LINE_FORMATS =
            Set.of("application/pdf", "message/rfc822", "application/xml", "text/xml", "text/plain");

    @Override
    public boolean accepts(MediaType type) {
        return TYPES.contains(type.name()) || type.name().endsWith("+xml");
    }

    @Override
    public Outcome parse(Capture capture, MediaType type, Means means) {
        Reply reply = means.workers().ask("capture." + capture.origin().suffix(), type.name(), capture.bytes());
        boolean cut = CutPayload.is(type.name(), capture.bytes());
        if (reply instanceof Reply.Done done) {
            return read(capture, type, done.answer(), cut, means.limits());
        }
        if (reply instanceof Reply.Failed failed) {
            return failed(capture, type, failed, cut, means.limits());
        }
        Reply.Died died = (Reply.Died) reply;
        return Rejections.of(capture, died.code(), died.limit(), Optional.empty(), died.message());
    }

    private static Outcome failed(
            Capture capture, MediaType type, Reply.Failed failed, boolean cut, ParseLimits limits) {
        if (failed.code() == Code.TOO_LARGE) {
            return Rejections.tooManyChars(capture, (long) limits.maxChars() + 1, limits);
        }
        if (failed.code() == Code.PARSER_FAILED && cut) {
            return Rejections.of(
                    capture, Code.CUT, "the " + type.name() + " stops before its end, and nothing of it can be read");
        }
        String message = failed.code() == Code.PARSER_FAILED
                ? "as " + type.name() + " it cannot be read (" + failed.message() + ")"
                : failed.message();
        return Rejections.of(capture, failed.code(), failed.limit(), Optional.empty(), message);
    }

    private static Outcome read(Capture capture, MediaType type, Answer answer, boolean cut, ParseLimits limits) {
        String mediaType = answer.mediaType();
        if (mediaType.equals("application/zip") || mediaType.equals("application/x-tika-msoffice")) {
            return Rejections.of(capture, Code.BINARY, MagicNumbers.unread(mediaType));
        }
        Document page = Jsoup.parse(
                answer.markup(), "", org.jsoup.parser.Parser.htmlParser().setMaxDepth(limits.maxMarkupDepth()));
        if (SPREADSHEETS.matcher(mediaType).find() && SheetOfDocuments.isIn(page)) {
            return Rejections.of(
                    capture,
                    Code.NO_TEXT_FIELD,
                    "is a spreadsheet with a document in each row; save the sheet as CSV in UTF-8, with a column text and a column"
                            + " url, to have each as a document");
        }
        PageText text = PageLayout.of(page, limits, LINE_FORMATS.contains(mediaType));
        if (mediaType.equals("application/pdf") && answer.pages() > 0 && text.visibleChars() == 0) {
            return Rejections.of(
                    capture,
                    Code.NO_TEXT_LAYER,
                    "its " + answer.pages()
                            + " pages are images without a text layer; recognise their text first (OCR)");
        }
        List<Finding> findings = new ArrayList<>(text.findings());
        int unmapped = (int) text.text().chars().filter(c -> c == '\uFFFD').count();
        if (unmapped > 0) {
            findings.add(new Finding(
                    "unmapped-glyphs",
                    new Span(0, 0),
                    unmapped + " characters of the " + type.name() + " have no Unicode value and read as U+FFFD"));
        }
        unreadPages(page).ifPresent(findings::add);
        if (cut) {
            int end = text.text().length();
            findings.add(new Finding("payload-cut", new Span(end, end), "the " + type.name() + " has no end mark"));
        }
        return new Outcome.Read(
                new Parsed(
                        mediaType,
                        Optional.empty(),
                        unmapped,
                        text.text(),
                        Optional.of(answer.title().strip()).filter(title -> !title.isEmpty()),
                        Optional.empty(),
                        Optional.of(answer.language().strip()).filter(language -> !language.isEmpty()),
                        isOneText(mediaType, text) ? List.of() : text.blocks(),
                        text.grids(),
                        OptionalInt.of(text.visibleChars()),
                        findings),
                Optional.empty());
    }

    /** Whether it is a mail in plain text: its blocks are those that its lines show. */
    private static boolean isOneText(String mediaType, PageText text) {
        return mediaType.equals("message/rfc822")
                && text.blocks().size() == 1
                && text.grids().isEmpty();
    }

    /** Pages of a PDF that are images, beside others that have text. One may be left empty on purpose. */
    private static Optional<Finding> unreadPages(Document page) {
        List<Element> pages = page.select("div.page");
        List<Element> empty = pages.stream()
                .filter(each -> Characters.visible(each.wholeText()) == 0
                        && each.getElementsByClass(PdfWithTables.CONTINUED).isEmpty())
                .toList();
        boolean most = 2 * empty.size() >= pages.size();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        most ? "most-pages-unread" : "pages-unread",
                        new Span(0, 0),
                        empty.size() + " of " + pages.size() + " pages have no text layer and were not read"));
    }
}
