package dev.stemma.parse;

import dev.stemma.text.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Binary formats by the marks at their start (magic numbers); certain enough to overrule what is declared. */
final class MagicNumbers {
    /** Programs accept a PDF whose mark stands within so many bytes (ISO 32000-1, implementation note 13). */
    private static final int PDF_WITHIN = 1024;

    private MagicNumbers() {}

    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(PDF_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        for (Mark mark : Table.ROWS) {
            if (head.startsWith(mark.bytes)) {
                return Optional.of(mark.mediaType);
            }
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && (pdf == 0 || head.substring(0, pdf).chars().allMatch(c -> c < ' ' || c > '~' || c == ' '))) {
            return Optional.of("application/pdf");
        }
        return Optional.empty();
    }

    /** What is said of a media type that no parser reads, and what its user can do. */
    static String unread(String mediaType) {
        return "is " + mediaType + ", which no parser reads"
                + Table.ROWS.stream()
                        .filter(mark -> mark.mediaType.equals(mediaType) && !mark.advice.isEmpty())
                        .findFirst()
                        .map(mark -> "; " + mark.advice)
                        .orElse("");
    }

    private record Mark(String bytes, String mediaType, String advice) {}

    private static final class Table {
        static final List<Mark> ROWS = DataFile.rows(MagicNumbers.class, "marks.tsv", 2).stream()
                .map(row -> new Mark(unescaped(row.get(0)), row.get(1), row.size() > 3 ? row.get(3) : ""))
                .toList();

        private static String unescaped(String hex) {
            StringBuilder mark = new StringBuilder();
            for (int i = 0; i < hex.length(); i += 2) {
                mark.append((char) Integer.parseInt(hex.substring(i, i + 2), 16));
            }
            return mark.toString();
        }
    }
}
