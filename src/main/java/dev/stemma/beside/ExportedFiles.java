package dev.stemma.beside;

import dev.stemma.files.ExportCard;
import dev.stemma.files.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The files that an export of Stemma put into a folder: tables about documents, and no documents. They are known by the export's
 * card, which lists them with their sizes; what else stands beside them is read as in any folder. Immutable.
 */
public final class ExportedFiles {
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
        for (String card : List.of(ExportCard.FILE, ExportCard.BESIDE)) {
            String text = names.contains(card) ? start(card, folder) : "";
            if (ExportCard.isSealed(text)) {
                sizes.put(card, OptionalLong.empty());
                ExportCard.listed(text).forEach(file -> sizes.put(file.name(), OptionalLong.of(file.bytes())));
            }
        }
        if (!sizes.isEmpty() && names.contains(OwnFiles.PAGE) && hasPage(folder)) {
            sizes.put(OwnFiles.PAGE, OptionalLong.empty());
        }
        return new ExportedFiles(sizes);
    }

    private static String start(String card, Opener folder) {
        try (InputStream in = folder.open(card)) {
            return new String(in.readNBytes(ExportCard.MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // who reads the file itself says so
        }
    }

    private static boolean hasPage(Opener folder) {
        try (InputStream in = folder.open(OwnFiles.PAGE)) {
            return OwnFiles.isPage(in);
        } catch (IOException e) {
            return false;
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
