package dev.stemma.page;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.text.DataFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well a line of one kind stands in a column of one role: {@code line-scores.tsv}. */
final class LineScores {
    private static final List<CellKind> KINDS = List.of(
            CellKind.NAME,
            CellKind.DURATION,
            CellKind.HOST,
            CellKind.STORAGE,
            CellKind.PARTY,
            CellKind.CATEGORY,
            CellKind.NUMBER,
            CellKind.LABEL,
            CellKind.PROSE);
    private static final Map<ColumnRole, Map<CellKind, Double>> BY_ROLE = new EnumMap<>(ColumnRole.class);
    private static final Map<CellKind, Double> OF_UNKNOWN = new EnumMap<>(CellKind.class);

    static {
        DataFile.rows(LineScores.class, "line-scores.tsv", KINDS.size() + 1).forEach(LineScores::add);
    }

    private LineScores() {}

    private static void add(List<String> row) {
        Map<CellKind, Double> scores = row.get(0).equals("-")
                ? OF_UNKNOWN
                : BY_ROLE.computeIfAbsent(ColumnRole.valueOf(row.get(0)), role -> new EnumMap<>(CellKind.class));
        for (int i = 0; i < KINDS.size(); i++) {
            scores.put(KINDS.get(i), Double.valueOf(row.get(i + 1)));
        }
    }

    static double of(Optional<ColumnRole> role, CellKind kind) {
        return role.map(BY_ROLE::get).orElse(OF_UNKNOWN).getOrDefault(kind, 0.0);
    }
}
