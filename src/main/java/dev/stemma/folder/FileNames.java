package dev.stemma.folder;

import dev.stemma.sketch.Digests;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Relative paths for ids. An id comes from scraped data, so it is never used as a path as it stands. */
public final class FileNames {
    /** In UTF-8; file systems take 255, and an ending and a digest come behind. */
    private static final int LONGEST_SEGMENT_BYTES = 200;

    private static final int LONGEST_PATH = 1000;
    private static final int HASH_CHARS = 10;

    /** Of an id whose last part has something in front of it. */
    private static final Pattern SUFFIX = Pattern.compile("(?<=[^/.])\\.[A-Za-z0-9]{1,8}$");

    /** Names that Windows keeps for devices, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /**
     * The path for {@code id} with {@code ending} after it: the id itself where every part of it is a harmless name, else a
     * harmless one with a part of the id's digest in front of its suffix, so that two ids with one ending never share a path. With
     * different endings they may, as {@code a} with {@code .txt} and {@code a.txt} with none. Stays below its folder.
     */
    public static String of(String id, String ending) {
        StringBuilder parts = new StringBuilder(id.length());
        for (String segment : id.split("/", -1)) {
            String harmless = harmless(segment);
            if (!harmless.isEmpty()) {
                parts.append(parts.isEmpty() ? "" : "/").append(harmless);
            }
        }
        String path = parts.isEmpty() || parts.length() > LONGEST_PATH ? "_" : possible(parts.toString());
        return path.equals(id) ? id + ending : withDigest(path, id, ending);
    }

    /** A path for {@code id} that stands in no other's way: one name without folders. */
    public static String alone(String id, String ending) {
        return alone(id, id, ending);
    }

    /** The same for an {@code id} that does not say what it is called. */
    public static String alone(String called, String id, String ending) {
        String name = harmless(called.replace('/', '_'));
        return withDigest(name.isEmpty() ? "_" : possible(name), id, ending);
    }

    /** {@code path}; with a line for each letter beyond ASCII where no file can have such a name, as in the locale {@code POSIX}. */
    private static String possible(String path) {
        try {
            var unused = Path.of(path);
            return path;
        } catch (InvalidPathException e) {
            return path.replaceAll("[^\\p{ASCII}]", "_");
        }
    }

    /** What opens a file goes by its suffix: it stays last, also where the name in front of it was cut. */
    private static String withDigest(String path, String id, String ending) {
        Matcher matcher = SUFFIX.matcher(id);
        String suffix = ending.isEmpty() && matcher.find() ? matcher.group() : "";
        String stem = path.endsWith(suffix) ? path.substring(0, path.length() - suffix.length()) : path;
        return stem + digest(id) + suffix + ending;
    }

    private static String digest(String id) {
        return "~" + Digests.sha256(id).substring(0, HASH_CHARS);
    }

    private static String harmless(String segment) {
        StringBuilder out = new StringBuilder(segment.length());
        int bytes = 0;
        for (int i = 0; i < segment.length(); i += Character.charCount(segment.codePointAt(i))) {
            int c = segment.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_SEGMENT_BYTES) {
                break;
            }
            int type = Character.getType(c);
            boolean strange = "\\:*?\"<>|~".indexOf(c) >= 0
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            out.appendCodePoint(strange ? '_' : c);
        }
        while (!out.isEmpty() && (out.charAt(out.length() - 1) == '.' || out.charAt(out.length() - 1) == ' ')) {
            out.setLength(out.length() - 1);
        }
        int dot = out.indexOf(".");
        String stem = (dot < 0 ? out.toString() : out.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + out : out.toString();
    }
}
