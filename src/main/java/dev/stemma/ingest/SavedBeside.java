package dev.stemma.ingest;

import dev.stemma.text.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What programs that save pages put beside them in a folder, and is no document: the folder of a page's pictures and frames, what
 * HTTrack writes about its own work, and what Scrapy keeps of an answer. Known by its name and by what stands in the page or file itself, as anybody may use such a name.
 * Immutable.
 */
public final class SavedBeside {
    private static final Set<String> FOLDERS = DataFile.words(SavedBeside.class, "saved-folders.tsv");

    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    private static final String LOG = "hts-log.txt";

    private static final String CACHE = "hts-cache";

    private static final String BODY = "response_body";

    /** What Scrapy's cache of answers in files keeps of each beside its body. */
    private static final Set<String> OF_SCRAPY =
            Set.of("meta", "pickled_meta", "request_body", "request_headers", "response_headers");

    /** Bytes of a page that are looked through for its folder, whose style sheets stand at its beginning. */
    private static final int MOST_BYTES = 1 << 22;

    private static final int TITLE = 1 << 13;

    private final Set<String> names;
    private final ExportedFiles.Opener folder;

    private SavedBeside(Set<String> names, ExportedFiles.Opener folder) {
        this.names = names;
        this.folder = folder;
    }

    /** Those in a folder with these names in it. */
    public static SavedBeside in(Set<String> names, ExportedFiles.Opener folder) {
        return new SavedBeside(names, folder);
    }

    /** Whether a path may be of what is left out, by its words alone. */
    static boolean mayBeIn(String path) {
        return path.contains("hts-")
                || path.endsWith(BODY)
                || FOLDERS.stream().anyMatch(ending -> path.contains(ending + "/"));
    }

    /** Why a file or folder of this name is left out; empty for what is read. */
    public Optional<String> leftOut(String name, boolean isFolder) {
        if (isFolder && FOLDERS.stream().anyMatch(ending -> isOfAPage(name, ending))) {
            return Optional.of("files of a saved page");
        }
        if (!isFolder && OF_SCRAPY.contains(name) && names.containsAll(OF_SCRAPY) && names.contains(BODY)) {
            return Optional.of("kept by Scrapy beside a page: " + name);
        }
        if (!names.contains(LOG) && !names.contains(CACHE)) {
            return Optional.empty();
        }
        boolean left = isFolder
                ? name.equals(CACHE)
                : switch (name) {
                    case LOG -> start(name, TITLE).startsWith("HTTrack");
                    case "cookies.txt" -> start(name, TITLE).startsWith("# HTTrack ");
                    case "index.html" -> start(name, TITLE).contains("<title>Local index - HTTrack");
                    default -> false;
                };
        return left ? Optional.of("left by HTTrack: " + name) : Optional.empty();
    }

    /** The page names files in the folder; its own name may be written in it in several ways, the ending in one. */
    private boolean isOfAPage(String name, String ending) {
        if (!name.endsWith(ending) || name.length() == ending.length()) {
            return false;
        }
        String page = name.substring(0, name.length() - ending.length());
        return PAGES.stream()
                .map(page::concat)
                .anyMatch(
                        file -> names.contains(file) && start(file, MOST_BYTES).contains(ending + "/"));
    }

    private String start(String name, int bytes) {
        try (InputStream in = folder.open(name)) {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // who reads the file itself says so
        }
    }
}
