package dev.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that an export of Stemma put into a folder: tables about documents, and no documents. They are known by the export's
 * card, which lists them with their sizes; what else stands beside them is read as in any folder. Immutable.
 */
public final class ExportedFiles {
    private static final List<String> CARDS = List.of("README.md", "README.stemma.md");

    private static final String PAGE = "report.html";

    private static final int PAGE_BEGINS = 256;

    private static final String MARK_OF_PAGE = "<meta name=\"generator\" content=\"Stemma\">";

    /** No other page has this line, and one that somebody edited still has it. */
    private static final Pattern SEAL =
            Pattern.compile("^<!-- SHA-256 of all above, as written: [0-9a-f]{64} -->$", Pattern.MULTILINE);

    /** Name, rows, bytes, digest. */
    private static final Pattern LISTED = Pattern.compile(
            "^\\| `([a-z]+\\.[a-z]+)` \\| [0-9,]{1,20} \\| ([0-9,]{1,20}) \\| `[0-9a-f]{64}` \\|$", Pattern.MULTILINE);

    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, OptionalLong> sizes;

    private ExportedFiles(Map<String, OptionalLong> sizes) {
        this.sizes = Map.copyOf(sizes);
    }

    /** Opens the file of this name in the folder. */
    public interface Opener {
        InputStream open(String name) throws IOException;
    }

    /** Those in a folder with these names in it; none where no card can be read. */
    public static ExportedFiles in(Set<String> names, Opener folder) {
        Map<String, OptionalLong> sizes = new HashMap<>();
        for (String card : CARDS) {
            String text = names.contains(card) ? start(card, MOST_BYTES, folder) : "";
            if (SEAL.matcher(text).find()) {
                sizes.put(card, OptionalLong.empty());
                Matcher listed = LISTED.matcher(text);
                while (listed.find()) {
                    String bytes = listed.group(2).replace(",", "");
                    if (!bytes.isEmpty() && bytes.length() < 19) {
                        sizes.put(listed.group(1), OptionalLong.of(Long.parseLong(bytes)));
                    }
                }
            }
        }
        if (!sizes.isEmpty()
                && names.contains(PAGE)
                && start(PAGE, PAGE_BEGINS, folder).contains(MARK_OF_PAGE)) {
            sizes.put(PAGE, OptionalLong.empty());
        }
        return new ExportedFiles(sizes);
    }

    private static String start(String name, int bytes, Opener folder) {
        try (InputStream in = folder.open(name)) {
            return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // who reads the file itself says so
        }
    }

    /** Whether this file is one of them; of the name of a table but another size, it is somebody else's. */
    public boolean has(String name, long size) {
        OptionalLong listed = sizes.get(name);
        return listed != null && (listed.isEmpty() || listed.getAsLong() == size);
    }

    /** Why they are skipped. */
    public static String reason() {
        return "part of an export of Stemma";
    }
}
