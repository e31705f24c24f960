package dev.stemma.export;

import dev.stemma.folder.FileNames;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Relative paths for captures by their origin, each to be asked for in one order: no two captures share one, none is a folder of
 * another, and that also where a file system takes small letters for capitals. Not thread-safe.
 */
final class CaptureNames {
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * The path of the capture from {@code origin} with these bytes: the origin's own, where no other capture has it. The same
     * bytes from the same origin have one path.
     */
    Path of(String origin, String sha256) {
        String own = FileNames.of(origin, "");
        String path = isFree(own, sha256) ? own : FileNames.alone(origin, sha256 + " " + origin, "");
        String key = key(path);
        files.put(key, sha256);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            folders.add(key.substring(0, slash));
        }
        return Path.of(path);
    }

    private boolean isFree(String path, String sha256) {
        String key = key(path);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            if (files.containsKey(key.substring(0, slash))) {
                return false;
            }
        }
        return !folders.contains(key) && files.getOrDefault(key, sha256).equals(sha256);
    }

    /** What file systems take for one name has one. */
    private static String key(String path) {
        return Normalizer.normalize(path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
