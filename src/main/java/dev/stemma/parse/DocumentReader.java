package dev.stemma.parse;

import dev.stemma.model.Rejection.Code;
import dev.stemma.parse.WorkerProtocol.Answer;
import dev.stemma.pdf.PdfWithTables;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;

/**
 * Reads one document inside a worker, by Tika. Only the parsers named here are on; none starts a program, reads an image or
 * opens an archive. Forms inside PDFs (XFA) are left alone: a document is not a form, and they have been a way in (CVE-2025-54988).
 */
final class DocumentReader {
    private final AutoDetectParser parser;
    private final int maxChars;
    private final int maxMarkupDepth;
    private final int maxEntityExpansions;
    private final double maxRatio;
    private final AtomicLong progress;

    DocumentReader(int maxChars, int maxMarkupDepth, int maxEntityExpansions, double maxRatio, AtomicLong progress) {
        this.maxChars = maxChars;
        this.maxMarkupDepth = maxMarkupDepth;
        this.maxEntityExpansions = maxEntityExpansions;
        this.maxRatio = maxRatio;
        this.progress = progress;
        XMLReaderUtils.setMaxEntityExpansions(maxEntityExpansions);
        parser = new AutoDetectParser(
                new DefaultDetector(),
                new PdfWithTables(maxChars, progress),
                new OOXMLParser(),
                new OfficeParser(),
                new RTFParser(),
                new OpenDocumentParser(),
                new EpubParser(),
                new RFC822Parser(),
                new DcXMLParser(),
                new JSoupParser(),
                new TextPart());
        AutoDetectParserConfig config = new AutoDetectParserConfig();
        config.setMaximumDepth(maxMarkupDepth);
        config.setMaximumCompressionRatio((long) maxRatio);
        parser.setAutoDetectParserConfig(config);
    }

    /** Why a document could not be read. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Code code;
        private final String limit;

        FailedException(Code code, String message) {
            this(code, "", message);
        }

        FailedException(Code code, String limit, String message) {
            super(message);
            this.code = code;
            this.limit = limit;
        }

        Code code() {
            return code;
        }

        /** The limit that was hit; empty if none was. */
        String limit() {
            return limit;
        }
    }

    Answer read(String name, String mediaType, byte[] bytes) throws FailedException {
        byte[] source = MediaType.isRichText(mediaType) ? new RichText(bytes).mended() : bytes;
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        if (!mediaType.equals("application/zip") && !mediaType.equals("application/x-tika-msoffice")) {
            metadata.set(Metadata.CONTENT_TYPE, mediaType);
        }
        ToHTMLContentHandler markup = new ToHTMLContentHandler();
        Counting counting = new Counting(markup);
        try (InputStream in = TikaInputStream.get(new Watched(new ByteArrayInputStream(source)))) {
            parser.parse(in, counting, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new FailedException(Code.ENCRYPTED, "needs a password");
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw failure(e);
        }
        String type = Objects.requireNonNullElse(metadata.get(Metadata.CONTENT_TYPE), mediaType);
        int semicolon = type.indexOf(';');
        return new Answer(
                semicolon < 0 ? type : type.substring(0, semicolon),
                markup.toString(),
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), ""),
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.LANGUAGE), ""),
                Objects.requireNonNullElse(metadata.getInt(PagedText.N_PAGES), 0));
    }

    private ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(org.apache.tika.parser.Parser.class, parser);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractAcroFormContent(false);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setCatchIntermediateIOExceptions(true);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private FailedException failure(Exception e) {
        Throwable cause = e;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            if (cause instanceof TooLongException) {
                break;
            }
            cause = cause.getCause();
        }
        String message = Optional.ofNullable(cause.getMessage())
                .orElse("")
                .lines()
                .findFirst()
                .orElse("");
        String lower = message.toLowerCase(Locale.ROOT);
        if (cause instanceof TooLongException) {
            return new FailedException(Code.TOO_LARGE, "max-chars=" + maxChars, "has more characters");
        }
        if (cause instanceof EncryptedDocumentException || lower.contains("password")) {
            return new FailedException(Code.ENCRYPTED, "needs a password");
        }
        if (lower.contains("jaxp0001") || (lower.contains("entity") && lower.contains("expansion"))) {
            return over(Code.XML_ENTITIES, "max-entity-expansions=" + maxEntityExpansions, "unfolds more XML entities");
        }
        if (lower.contains("levels of xml element nesting") || lower.contains("jaxp00010006")) {
            return over(Code.TOO_DEEP, "max-markup-depth=" + maxMarkupDepth, "has elements deeper in one another");
        }
        if (lower.contains("zip bomb") || lower.contains("compression ratio")) {
            return over(Code.EXPANSION, "max-text-ratio=" + maxRatio, "expands to more for each of its bytes");
        }
        String kind = cause.getClass().getSimpleName();
        return new FailedException(Code.PARSER_FAILED, message.isEmpty() ? kind : kind + ": " + cut(message));
    }

    private static FailedException over(Code code, String limit, String what) {
        return new FailedException(
                code, limit, what + " than " + limit + " allows; raise the limit if it is to be trusted");
    }

    private static String cut(String message) {
        return message.length() <= 160 ? message : message.substring(0, 160) + "...";
    }

    /** The text is longer than the limit. */
    private static final class TooLongException extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts characters against the limit, and as progress. */
    private final class Counting extends ContentHandlerDecorator {
        private long chars;

        Counting(ToHTMLContentHandler markup) {
            super(markup);
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            progress.incrementAndGet();
            chars += length;
            if (chars > maxChars) {
                throw new TooLongException();
            }
            super.characters(text, start, length);
        }
    }

    /** Reading is progress too. */
    private final class Watched extends FilterInputStream {
        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            progress.incrementAndGet();
            return super.read(buffer, offset, length);
        }
    }
}
