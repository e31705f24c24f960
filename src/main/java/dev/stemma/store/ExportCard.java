package dev.stemma.store;

import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the dataset card in a folder says of the files beside it, and whether it is still as it was written.
 *
 * @param files name and SHA-256 of each listed file; empty when it is no card, or none is there
 * @param untouched whether its last line, the digest of all above, is right
 */
record ExportCard(Map<String, String> files, boolean untouched) {
    /** A line of the list of files: name, rows, bytes, digest. */
    private static final Pattern LISTED = Pattern.compile(
            "^\\| `([a-z]+\\.[a-z]+)` \\| [0-9,]+ \\| [0-9,]+ \\| `([0-9a-f]{64})` \\|$", Pattern.MULTILINE);

    private static final long MOST_BYTES = 1 << 20;

    static ExportCard read(Path card) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        if (!Files.isRegularFile(card) || Files.size(card) > MOST_BYTES) {
            return new ExportCard(files, false);
        }
        String text = new String(Files.readAllBytes(card), StandardCharsets.UTF_8);
        Matcher listed = LISTED.matcher(text);
        while (listed.find()) {
            files.put(listed.group(1), listed.group(2));
        }
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        return new ExportCard(files, text.substring(last).equals(seal(text.substring(0, last))));
    }

    /** The last line of a card: a comment, so that nobody sees it where Markdown is shown. */
    static String seal(String card) {
        return "<!-- SHA-256 of all above, as written: " + Digests.sha256(card) + " -->\n";
    }
}
