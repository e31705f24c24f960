package dev.stemma.beside;

import dev.stemma.text.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What programs that save pages put beside them in a folder, and is no document: the folder of a page's pictures and frames, what
 * HTTrack and ArchiveBox write about their own work, what Scrapy keeps of an answer, and the page as it came that wget keeps beside one with other
 * links. Known by its name and by what stands in the page or file itself, as anybody may use such a name. Immutable.
 */
public final class SavedBeside {
    private static final Set<String> FOLDERS = DataFile.words(SavedBeside.class, "saved-folders.tsv");

    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    private static final String BACKUP = ".orig";

    /** Where a page names others: in its marks, and in style sheets. */
    private static final Pattern LINKS = Pattern.compile("<[^<>]*+>|url\\([^()<>]{0,4096}+\\)");

    private static final String LOG = "hts-log.txt";

    private static final String CACHE = "hts-cache";

    private static final String BODY = "response_body";

    /** What Scrapy's cache of answers in files keeps of each beside its body. */
    private static final Set<String> OF_SCRAPY =
            Set.of("meta", "pickled_meta", "request_body", "request_headers", "response_headers");

    /** What its later versions keep, too. */
    private static final String ALSO_OF_SCRAPY = "response_data";

    /** Bytes of a page that are looked through for its folder, whose style sheets stand at its beginning. */
    private static final int MOST_BYTES = 1 << 22;

    private static final int TITLE = 1 << 13;

    private static final String BOX = "ArchiveBox.conf";

    private static final String VIEW = "index.html";

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
                || path.endsWith(BACKUP)
                || path.endsWith(BOX)
                || path.endsWith("index.json")
                || FOLDERS.stream().anyMatch(ending -> path.contains(ending + "/"));
    }

    /** Why a file or folder of this name is left out; empty for what is read. */
    public Optional<String> leftOut(String name, boolean isFolder) {
        if (isFolder && FOLDERS.stream().anyMatch(ending -> isOfAPage(name, ending))) {
            return Optional.of("files of a saved page");
        }
        if (!isFolder
                && (OF_SCRAPY.contains(name) || name.equals(ALSO_OF_SCRAPY))
                && names.containsAll(OF_SCRAPY)
                && names.contains(BODY)) {
            return Optional.of("kept by Scrapy beside a page: " + name);
        }
        if (!isFolder && isBackup(name)) {
            return Optional.of("kept by wget beside a page whose links it changed");
        }
        if (isOfArchiveBox(name, isFolder)) {
            return Optional.of("left by ArchiveBox: " + name);
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

    /**
     * What stands at the top of an ArchiveBox beside {@code archive}, and its own view of each page. The copies that it made of a page are
     * all read: which is the best one, nobody knows before they are compared.
     */
    private boolean isOfArchiveBox(String name, boolean isFolder) {
        if (names.contains(BOX)) {
            boolean its = isFolder
                    ? name.equals("logs") || name.equals("sources")
                    : name.equals(BOX) || name.equals("index.sqlite3") || name.equals("index.json") || isItsView(name);
            return its && names.contains("archive") && start(BOX, TITLE).contains("[SERVER_CONFIG]");
        }
        boolean its = !isFolder && (name.equals("index.json") || name.equals("headers.json") || isItsView(name));
        return its
                && names.contains("index.json")
                && start("index.json", TITLE).contains("\"archive_path\": \"archive/")
                && names.contains(VIEW)
                && isItsView(VIEW);
    }

    private boolean isItsView(String name) {
        return name.equals(VIEW) && start(name, MOST_BYTES).contains("archivebox");
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

    /** What {@code wget -K} keeps of a page beside the one with other links; a page that somebody keeps an older version of has other words. */
    private boolean isBackup(String name) {
        if (!name.endsWith(BACKUP)) {
            return false;
        }
        String page = name.substring(0, name.length() - BACKUP.length());
        return PAGES.stream()
                .flatMap(ending -> Stream.of(page + ending, page.endsWith(ending) ? page : page + ending))
                .distinct()
                .anyMatch(file -> names.contains(file) && haveTheSameWords(file, name));
    }

    private boolean haveTheSameWords(String page, String backup) {
        String one = start(page, MOST_BYTES);
        String other = start(backup, MOST_BYTES);
        return one.length() < MOST_BYTES
                && other.length() < MOST_BYTES
                && !one.isBlank()
                && LINKS.matcher(one).replaceAll("").equals(LINKS.matcher(other).replaceAll(""));
    }

    private String start(String name, int bytes) {
        try (InputStream in = folder.open(name)) {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // who reads the file itself says so
        }
    }
}
