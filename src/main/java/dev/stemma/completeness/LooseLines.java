package dev.stemma.completeness;

import dev.stemma.model.Block;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Table.Row;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Lines between the last row that was read and the cut: neither row nor text. A line there may be a running header that a
 * sibling has at the same place, or the first cell of the row that the cut destroyed. Both readings are put in evidence when
 * both have a witness; none of them is chosen.
 */
final class LooseLines {
    private static final int MAX_LINE = 80;
    private static final int MAX_LINES = 4;

    private LooseLines() {}

    /**
     * @param next the first row of the representative that the document lacks
     */
    static List<Sign> signs(Reading reading, Declaration next, Document representative, List<Document> siblings) {
        Document document = reading.document();
        OptionalInt lastRead = document.facts().cookies().stream()
                .filter(row -> row.source() == Declaration.Source.READ)
                .mapToInt(row -> row.span().end())
                .max();
        if (lastRead.isEmpty()) {
            return List.of();
        }
        List<Span> lines = lines(reading.text(), lastRead.getAsInt(), reading.end());
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            return List.of();
        }
        List<Sign> signs = new ArrayList<>();
        int rowsRead = document.facts().cookies().size();
        List<Document> witnesses = Stream.concat(Stream.of(representative), siblings.stream())
                .filter(sibling -> !sibling.id().equals(document.id()))
                .sorted(Comparator.comparing(Document::id))
                .toList();
        Optional<String> cell = firstCell(representative, next);
        for (Span line : lines) {
            String words = line.of(reading.text());
            noiseReading(words, rowsRead, witnesses)
                    .ifPresent(
                            message -> signs.add(new Sign("loose-line-as-noise", State.TRUNCATED, 0.3, line, message)));
            cell.filter(first -> startsCell(words, first))
                    .ifPresent(first -> signs.add(new Sign(
                            "loose-line-as-row",
                            State.TRUNCATED,
                            0.3,
                            line,
                            "The line \"" + words + "\" may be the start of the next row, the first cell of which is \""
                                    + first + "\" in " + representative.id() + " (" + String.join(", ", next.names())
                                    + ").")));
        }
        return signs;
    }

    private static List<Span> lines(String text, int from, int to) {
        List<Span> lines = new ArrayList<>();
        int at = Math.min(from, to);
        while (at < to) {
            int newline = text.indexOf('\n', at);
            int stop = newline < 0 || newline > to ? to : newline;
            int end = Reading.trimmed(text.substring(0, stop), stop);
            int start = at;
            while (start < end && Reading.isSpace(text.charAt(start))) {
                start++;
            }
            if (end > start) {
                if (end - start > MAX_LINE) {
                    return List.of();
                }
                lines.add(new Span(start, end));
            }
            at = stop + 1;
        }
        return lines;
    }

    /** The line as the logo or running header that a witness has after the same number of rows. */
    private static Optional<String> noiseReading(String line, int rowsRead, List<Document> witnesses) {
        String letters = letters(line);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        for (Document witness : witnesses) {
            for (Span noise : noise(witness)) {
                String other = noise.of(witness.text()).strip();
                long before = witness.facts().cookies().stream()
                        .filter(row -> row.span().end() <= noise.start())
                        .count();
                if (letters(other).equals(letters) && before == rowsRead) {
                    return Optional.of("The line \"" + line + "\" may be the running line \"" + other
                            + "\" that stands at the same place in " + witness.id() + ", after row " + rowsRead + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static List<Span> noise(Document document) {
        Stream<Span> blocks = document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.NOISE)
                .map(Block::span);
        Stream<Span> rows = document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.kind() == Row.Kind.NOISE)
                .map(Row::span);
        return Stream.concat(blocks, rows).distinct().sorted().toList();
    }

    private static Optional<String> firstCell(Document representative, Declaration row) {
        return representative.tables().stream()
                .map(Table::records)
                .flatMap(List::stream)
                .filter(record -> record.span().overlaps(row.span()))
                .flatMap(record -> record.cells().stream().limit(1))
                .map(Table.Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static boolean startsCell(String line, String cell) {
        String a = letters(line);
        return !a.isEmpty() && letters(cell).startsWith(a);
    }

    private static String letters(String line) {
        StringBuilder out = new StringBuilder(line.length());
        line.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
