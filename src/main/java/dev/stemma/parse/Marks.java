package dev.stemma.parse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Binary formats by the marks at their start (magic numbers); certain enough to overrule what is declared. */
final class Marks {
    /** Programs accept a PDF whose mark stands within so many bytes (ISO 32000-1, implementation note 13). */
    private static final int PDF_WITHIN = 1024;

    private Marks() {}

    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(PDF_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        for (String[] row : Table.ROWS) {
            if (head.startsWith(row[0])) {
                return Optional.of(row[1]);
            }
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && (pdf == 0 || head.substring(0, pdf).chars().allMatch(c -> c < ' ' || c > '~' || c == ' '))) {
            return Optional.of("application/pdf");
        }
        return Optional.empty();
    }

    private static final class Table {
        static final java.util.List<String[]> ROWS = Resources.rows("marks.tsv").stream()
                .map(row -> new String[] {unescaped(row[0]), row[1]})
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
