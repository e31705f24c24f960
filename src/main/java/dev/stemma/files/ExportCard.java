package dev.stemma.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The card of an export, a page for people, by the lines in it that a program reads: the list of its files, and its seal. */
public final class ExportCard {
    /** Its name. */
    public static final String FILE = "README.md";

    /** Its name where somebody edited that one. */
    public static final String BESIDE = "README.stemma.md";

    /** Bytes that are read of a file of these names. */
    public static final int MOST_BYTES = 1 << 20;

    private static final Pattern LISTED = Pattern.compile(
            "^\\| `([a-z]+\\.[a-z]+)` \\| [0-9,]{1,20} \\| ([0-9,]{1,20}) \\| `([0-9a-f]{64})` \\|$",
            Pattern.MULTILINE);

    private static final Pattern SEAL =
            Pattern.compile("^" + seal("[0-9a-f]{64}").strip() + "$", Pattern.MULTILINE);

    private ExportCard() {}

    /**
     * A file that a card lists.
     *
     * @param sha256 in lower-case hex
     */
    public record Listed(String name, long bytes, String sha256) {}

    /** The cells of the line that lists a file; numbers have commas between their thousands. */
    public static List<String> cells(String name, String rows, String bytes, String sha256) {
        return List.of("`" + name + "`", rows, bytes, "`" + sha256 + "`");
    }

    /** The files that {@code card} lists, in order; none when it is no card. */
    public static List<Listed> listed(String card) {
        List<Listed> files = new ArrayList<>();
        Matcher line = LISTED.matcher(card);
        while (line.find()) {
            String bytes = line.group(2).replace(",", "");
            if (!bytes.isEmpty() && bytes.length() < 19) {
                files.add(new Listed(line.group(1), Long.parseLong(bytes), line.group(3)));
            }
        }
        return files;
    }

    /** The last line of a card, of the digest of all above: a comment, so that nobody sees it where Markdown is shown. */
    public static String seal(String sha256) {
        return "<!-- SHA-256 of all above, as written: " + sha256 + " -->\n";
    }

    /** Whether it has a seal: no other page has that line, and a card that somebody edited still has it. */
    public static boolean isSealed(String card) {
        return SEAL.matcher(card).find();
    }
}
