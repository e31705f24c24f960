package dev.stemma.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder that an export may write to: new, empty, or with an earlier export that nobody has changed. */
final class ExportFolder {
    /** A line of the list of files in the card: name, rows, bytes, digest. */
    private static final Pattern LISTED = Pattern.compile(
            "^\\| `([a-z]+\\.[a-z]+)` \\| [0-9,]+ \\| [0-9,]+ \\| `([0-9a-f]{64})` \\|$", Pattern.MULTILINE);

    private ExportFolder() {}

    /**
     * Makes {@code folder} if it is missing.
     *
     * @param files names of what will be written
     * @throws IllegalArgumentException when something in it is no earlier export's; the message names it, nothing was written
     */
    static void prepare(Path folder, List<String> files) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; give a folder for the export");
        }
        Files.createDirectories(folder);
        Map<String, String> earlier = earlier(folder.resolve(DatasetCard.FILE));
        List<String> foreign = new ArrayList<>();
        for (String file : files) {
            Path there = folder.resolve(file);
            if (Files.exists(there)
                    && !file.equals(DatasetCard.FILE)
                    && !sha256(there).equals(earlier.get(file))) {
                foreign.add(file);
            }
        }
        if (Files.exists(folder.resolve(DatasetCard.FILE)) && earlier.isEmpty()) {
            foreign.add(DatasetCard.FILE);
        }
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds files that no export wrote or that were changed since: "
                    + String.join(", ", foreign) + "; give another folder, or move them away");
        }
        for (String file : earlier.keySet()) {
            if (!files.contains(file) && Files.exists(folder.resolve(file))) {
                throw new IllegalArgumentException(folder + " holds an earlier export with other files, as " + file
                        + "; give another folder, or delete it");
            }
        }
    }

    /** The files that the card of an earlier export lists, with their digests; empty when it is none. */
    private static Map<String, String> earlier(Path card) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        if (Files.isRegularFile(card) && Files.size(card) < 1 << 20) {
            Matcher listed = LISTED.matcher(new String(Files.readAllBytes(card), StandardCharsets.UTF_8));
            while (listed.find()) {
                files.put(listed.group(1), listed.group(2));
            }
        }
        return files;
    }

    /** The digest of a file, in lower-case hex. */
    static String sha256(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = stream.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
