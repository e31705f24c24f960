package dev.stemma.completeness;

import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in the stretches of the representative that a document lacks, by name.
 *
 * @param sections titles of sections whose heading is missing, in order
 * @param rows the representative's cookie rows that are missing in whole or in part, in order
 */
record Loss(List<String> sections, List<Declaration> rows) {
    Loss {
        sections = List.copyOf(sections);
        rows = List.copyOf(rows);
    }

    /**
     * @param missing stretches of the representative's clean text, in order
     */
    static Loss of(Document document, Document representative, List<Span> missing) {
        List<String> sections = representative.facts().sections().stream()
                .filter(section -> missing.stream().anyMatch(span -> span.contains(section.heading())))
                .map(Section::title)
                .filter(title -> !title.isBlank())
                .toList();
        // a row is there when the document reads one of its names more often than the part it shares has it
        Map<List<String>, Integer> spare = new HashMap<>();
        document.facts().cookies().forEach(row -> spare.merge(row.names(), 1, Integer::sum));
        List<Declaration> rows = new ArrayList<>();
        for (Declaration row : representative.facts().cookies()) {
            if (missing.stream().noneMatch(span -> span.overlaps(row.span()))) {
                spare.merge(row.names(), -1, Integer::sum);
            }
        }
        for (Declaration row : representative.facts().cookies()) {
            if (missing.stream().anyMatch(span -> span.overlaps(row.span()))) {
                if (spare.getOrDefault(row.names(), 0) > 0) {
                    spare.merge(row.names(), -1, Integer::sum);
                } else {
                    rows.add(row);
                }
            }
        }
        return new Loss(sections, rows);
    }

    /** The rows as proposals for a document that has {@code read} rows of its own, standing at {@code at}. */
    List<Declaration> proposals(int read, int at) {
        List<Declaration> proposals = new ArrayList<>(rows.size());
        for (Declaration row : rows) {
            proposals.add(row.proposedAt(read + proposals.size(), new Span(at, at)));
        }
        return proposals;
    }

    /** One sentence, or "" when nothing that has a name is missing. */
    String sentence() {
        List<String> parts = new ArrayList<>(2);
        if (!rows.isEmpty()) {
            parts.add(counted(rows.size(), "cookie row") + " ("
                    + rows.stream()
                            .limit(8)
                            .map(row -> String.join(", ", row.names()))
                            .collect(Collectors.joining(", "))
                    + (rows.size() > 8 ? ", …" : "") + ")");
        }
        if (!sections.isEmpty()) {
            parts.add(counted(sections.size(), "section") + " ("
                    + sections.stream()
                            .limit(5)
                            .map(title -> "\"" + title + "\"")
                            .collect(Collectors.joining(", "))
                    + (sections.size() > 5 ? ", …" : "") + ")");
        }
        return parts.isEmpty() ? "" : "Missing by name: " + String.join(" and ", parts) + ".";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
