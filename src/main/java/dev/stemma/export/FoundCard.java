package dev.stemma.export;

import dev.stemma.files.ExportCard;
import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the card of an export that stands in a folder says of the files beside it, and whether it is still as it was written.
 *
 * @param files name and SHA-256 of each listed file; empty when it is no card, or none is there
 * @param untouched whether its last line, the digest of all above, is right
 */
record FoundCard(Map<String, String> files, boolean untouched) {
    static FoundCard read(Path card) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        if (!Files.isRegularFile(card) || Files.size(card) > ExportCard.MOST_BYTES) {
            return new FoundCard(files, false);
        }
        String text = new String(Files.readAllBytes(card), StandardCharsets.UTF_8);
        ExportCard.listed(text).forEach(file -> files.put(file.name(), file.sha256()));
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        String above = text.substring(0, last);
        return new FoundCard(files, text.substring(last).equals(ExportCard.seal(Digests.sha256(above))));
    }
}
