package dev.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a browser saves beside a page: style sheets, scripts, fonts, pictures. Inside folders, archives and WARC files these
 * are left out as skips; a file that the user names himself is always read.
 */
final class NotDocuments {
    private static final String SAVED = ".download";
    private static final Set<String> SUFFIXES = new HashSet<>();
    private static final Set<String> TYPES = new HashSet<>();

    static {
        try (InputStream in = NotDocuments.class.getResourceAsStream("not-documents.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String name = line.substring(0, line.indexOf('\t'));
                    (name.startsWith(".") ? SUFFIXES : TYPES).add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NotDocuments() {}

    /** Chrome saves the script {@code a.js} of a page as {@code a.js.download}. */
    static boolean name(String saved) {
        String name = saved.endsWith(SAVED) ? saved.substring(0, saved.length() - SAVED.length()) : saved;
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/')
                && SUFFIXES.contains(name.substring(dot).toLowerCase(Locale.ROOT));
    }

    /** By Content-Type, or by its part before the slash. */
    static boolean type(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        return TYPES.contains(type) || (slash > 0 && TYPES.contains(type.substring(0, slash + 1)));
    }
}
