package dev.stemma.store;

import java.util.Locale;
import java.util.Set;

/** Relative paths for ids. An id comes from scraped data, so it is never used as a path as it stands. */
final class FileNames {
    private static final int LONGEST_SEGMENT = 120;
    private static final int HASH_CHARS = 10;

    /** Names that Windows keeps for devices, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /**
     * The path for {@code id} with {@code ending} after it: the id itself where every part of it is a harmless name, else a
     * harmless one with a part of the id's digest, so that two ids never share a path. Stays below its folder.
     */
    static String of(String id, String ending) {
        StringBuilder path = new StringBuilder(id.length());
        for (String segment : id.split("/", -1)) {
            String harmless = harmless(segment);
            if (!harmless.isEmpty()) {
                path.append(path.isEmpty() ? "" : "/").append(harmless);
            }
        }
        if (path.toString().equals(id)) {
            return id + ending;
        }
        String digest = ManifestFile.sha256(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (path.isEmpty() ? "_" : path) + "~" + digest.substring(0, HASH_CHARS) + ending;
    }

    private static String harmless(String segment) {
        StringBuilder out = new StringBuilder(segment.length());
        segment.codePoints().limit(LONGEST_SEGMENT).forEach(c -> {
            int type = Character.getType(c);
            boolean strange = "\\:*?\"<>|~".indexOf(c) >= 0
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            out.appendCodePoint(strange ? '_' : c);
        });
        while (!out.isEmpty() && (out.charAt(out.length() - 1) == '.' || out.charAt(out.length() - 1) == ' ')) {
            out.setLength(out.length() - 1);
        }
        int dot = out.indexOf(".");
        String stem = (dot < 0 ? out.toString() : out.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + out : out.toString();
    }
}
