package dev.stemma.report;

import dev.stemma.files.AtomicFile;
import dev.stemma.shown.ShownOutput;
import dev.stemma.store.StoreReader;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Writes the tables of a store as one page that opens from disk, without network and without a server. */
public final class ReportWriter {
    /** Halving all limits this often leaves nothing but the headings. */
    private static final int MOST_HALVINGS = 24;

    private ReportWriter() {}

    /**
     * Writes the page of {@code store} to {@code reportHtml}, which is there whole or not at all. The same tables and options
     * give the same bytes.
     *
     * @throws IOException when the file cannot be written
     * @throws dev.stemma.result.BadQueryException when the tables cannot be read
     */
    public static void write(StoreReader store, Path reportHtml, ReportOptions options) throws IOException {
        Utf8ByteOutput page = fitting(TableSource.of(store), options);
        AtomicFile.replace(reportHtml, page::writeTo);
    }

    /** Escapes can lengthen a text six times, so the size is measured, not guessed. */
    private static Utf8ByteOutput fitting(TableSource tables, ReportOptions options) {
        ReportOptions tried = options;
        Utf8ByteOutput page = render(tables, tried);
        for (int i = 0; page.getContentLength() > options.maxBytes() && i < MOST_HALVINGS; i++) {
            tried = tried.halved();
            page = render(tables, tried);
        }
        return page;
    }

    static Utf8ByteOutput render(TableSource tables, ReportOptions options) {
        Scope scope = Scope.of(tables, options);
        List<PageSection> sections =
                PageSections.ALL.stream().map(read -> read.apply(scope)).toList();
        Utf8ByteOutput out = new Utf8ByteOutput();
        ShownOutput shown = new ShownOutput(out);
        JtepageGenerated.render(
                shown, null, new Page(options.title(), sections, resource("report.css"), resource("report.js")));
        return out;
    }

    /**
     * The whole page.
     *
     * @param style the style sheet, the page's own and trusted
     * @param script the script, the page's own and trusted
     */
    record Page(String title, List<PageSection> sections, String style, String script) {
        /** Nothing may load, run or be sent but this very style and this very script (W3C CSP Level 3). */
        String policy() {
            return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + source(style)
                    + "; script-src " + source(script);
        }

        private static String source(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    static String resource(String name) {
        try (InputStream in = ReportWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
