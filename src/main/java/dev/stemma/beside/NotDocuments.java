package dev.stemma.beside;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Set;

/**
 * What a browser saves beside a page: style sheets, scripts, fonts, pictures. Inside folders, archives and WARC files these
 * are left out as skips; a file that the user names himself is always read.
 */
public final class NotDocuments {
    private static final String SAVED = ".download";

    /** File name suffixes, with their dot, and media types or their first halves. */
    private static final Set<String> KNOWN = DataFile.words(NotDocuments.class, "not-documents.tsv");

    private NotDocuments() {}

    /** Chrome saves the script {@code a.js} of a page as {@code a.js.download}. */
    public static boolean name(String saved) {
        String name = saved.endsWith(SAVED) ? saved.substring(0, saved.length() - SAVED.length()) : saved;
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') && KNOWN.contains(name.substring(dot).toLowerCase(Locale.ROOT));
    }

    /** By Content-Type, or by its part before the slash. */
    public static boolean type(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        return KNOWN.contains(type) || (slash > 0 && KNOWN.contains(type.substring(0, slash + 1)));
    }
}
