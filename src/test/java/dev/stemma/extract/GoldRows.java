package dev.stemma.extract;

import dev.stemma.model.Declaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows that a reader took from real policies, in {@code fixtures/extract/gold/*.tsv}. The texts of the policies are not ours: a
 * provider or a purpose stands as the hash of its letters and digits.
 */
final class GoldRows {
    /** A cell that the source leaves open: not scored. */
    private static final String OPEN = "~";

    private static final Path FOLDER = Path.of("fixtures/extract/gold");

    private GoldRows() {}

    /**
     * The rows of one policy.
     *
     * @param path below the folder of the policies
     */
    record Policy(String path, List<Row> rows) {}

    /**
     * One row.
     *
     * @param optional counted neither way: a service or a host stands where a name should
     * @param cells provider, purpose, days, category, party
     */
    record Row(boolean optional, List<String> names, List<String> cells) {
        int filled() {
            return (int) cells.stream()
                    .filter(cell -> !cell.isEmpty() && !cell.equals(OPEN))
                    .count();
        }

        static boolean isOpen(String cell) {
            return cell.equals(OPEN);
        }
    }

    static List<Policy> read(String file) throws IOException {
        List<Policy> policies = new ArrayList<>();
        List<Row> rows = List.of();
        for (String line : Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("D")) {
                rows = new ArrayList<>();
                policies.add(new Policy(fields[2], rows));
            } else if (fields[0].equals("R")) {
                boolean optional = fields[1].startsWith("?");
                rows.add(new Row(
                        optional,
                        List.of((optional ? fields[1].substring(1) : fields[1]).split(" \\| ", -1)),
                        List.of(fields).subList(2, 7)));
            }
        }
        return policies;
    }

    /** The cells of {@code cookie} as gold rows hold them. */
    static List<String> cells(Declaration cookie) {
        return List.of(
                hash(cookie.provider()),
                hash(cookie.purpose()),
                cookie.durationDays().isPresent() ? days(cookie.durationDays().getAsDouble()) : "",
                cookie.category().orElse(""),
                cookie.party().orElse(""));
    }

    /** At most six decimals, without zeros at the end. */
    private static String days(double days) {
        String text = String.format(Locale.ROOT, "%.6f", days);
        return text.replaceAll("0{1,6}$", "").replaceAll("\\.$", "");
    }

    /** The first six bytes of the SHA-256 of the letters and digits of {@code cell} in lower case; nothing for a cell without any. */
    static String hash(Optional<String> cell) {
        StringBuilder kept = new StringBuilder();
        cell.orElse("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        if (kept.isEmpty()) {
            return "";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(kept.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
