package dev.stemma.completeness;

import dev.stemma.doubled.SecondCopy;
import dev.stemma.model.Block;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.Ledger;
import dev.stemma.model.Origin;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Table.Cell;
import dev.stemma.model.Table.Row;
import dev.stemma.model.Transport;
import dev.stemma.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Makes documents for tests: headings are lines with {@code #}, tables are lines with tabs, cookies stand in column three. */
public final class Copies {
    private Copies() {}

    public static Document plain(String id, String text) {
        List<Block> again = SecondCopy.of(text).stream()
                .map(copy -> new Block(Block.Kind.REPEATED, copy, 0))
                .toList();
        return document(id, text, Transport.SILENT, text.length(), List.of(), again);
    }

    /** The same of the page that {@code url} names. */
    static Document of(String url, String id, String text) {
        Document plain = plain(id, text);
        Facts facts = plain.facts();
        return new Document(
                id,
                plain.origin(),
                plain.transport(),
                plain.mediaType(),
                plain.charset(),
                plain.rawBytes(),
                plain.rawSha256(),
                plain.replaced(),
                plain.visibleChars(),
                text,
                plain.ledger(),
                plain.blocks(),
                plain.tables(),
                new Facts(
                        facts.title(),
                        facts.language(),
                        Optional.of(new PlatformUrl(url, PlatformUrl.FoundBy.TRANSPORT, Optional.empty())),
                        facts.lastUpdated(),
                        facts.sections(),
                        facts.cookies()),
                plain.findings());
    }

    static Document document(
            String id, String text, Transport transport, long rawBytes, List<Finding> findings, List<Block> noise) {
        List<Table> tables = tables(text, noise);
        return new Document(
                id,
                Origin.file(id),
                transport,
                "text/plain",
                Optional.of("UTF-8"),
                rawBytes,
                "0".repeat(64),
                0,
                OptionalInt.empty(),
                text,
                Ledger.EMPTY,
                noise,
                tables,
                new Facts(
                        Optional.empty(),
                        Languages.guess(text),
                        Optional.empty(),
                        Optional.empty(),
                        sections(text),
                        cookies(tables)),
                findings);
    }

    /** The document with each of its lines that is {@code line} as noise. */
    static Document withNoise(String id, String text, String line) {
        List<Block> noise = new ArrayList<>();
        int at = 0;
        for (String each : text.split("\n", -1)) {
            if (each.equals(line)) {
                noise.add(new Block(Block.Kind.NOISE, new Span(at, at + each.length()), 0));
            }
            at += each.length() + 1;
        }
        return document(id, text, Transport.SILENT, text.length(), List.of(), noise);
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (i + 1 < lines.length && !line.isBlank() && lines[i + 1].matches("-{3,}")) {
                Span heading = new Span(at, at + line.length() + 1 + lines[i + 1].length());
                sections.add(new Section(line, 2, heading, new Span(heading.end(), text.length())));
            }
            if (line.startsWith("#")) {
                Span heading = new Span(at, at + line.length());
                sections.add(new Section(
                        line.replaceFirst("^#+ ?", ""),
                        line.length() - line.replaceFirst("^#+", "").length(),
                        heading,
                        new Span(heading.end(), text.length())));
            }
            at += line.length() + 1;
        }
        return sections;
    }

    private static List<Table> tables(String text, List<Block> noise) {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(at, at + line.length());
            if (noise.stream().anyMatch(block -> block.span().equals(span))) {
                rows.add(new Row(Row.Kind.NOISE, span, List.of(new Cell(span, line, false))));
            } else if (line.indexOf('\t') >= 0) {
                List<Cell> cells = new ArrayList<>();
                int from = at;
                for (String cell : line.split("\t", -1)) {
                    cells.add(new Cell(new Span(from, from + cell.length()), cell, false));
                    from += cell.length() + 1;
                }
                rows.add(new Row(rows.isEmpty() ? Row.Kind.HEADER : Row.Kind.RECORD, span, cells));
            }
            at += line.length() + 1;
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        Span span = new Span(
                rows.get(0).span().start(), rows.get(rows.size() - 1).span().end());
        return List.of(new Table(
                Table.Form.TABS, span, Optional.empty(), rows.get(0).cells().size(), rows));
    }

    private static List<Declaration> cookies(List<Table> tables) {
        List<Declaration> cookies = new ArrayList<>();
        for (Table table : tables) {
            for (Row row : table.records()) {
                if (row.cells().size() == table.columns()
                        && row.cells().size() > 2
                        && !row.cells().get(2).text().isEmpty()) {
                    cookies.add(new Declaration(
                            cookies.size(),
                            List.of(row.cells().get(2).text()),
                            Optional.of(row.cells().get(0).text()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            0.9,
                            row.span(),
                            Declaration.Source.READ));
                }
            }
        }
        return cookies;
    }
}
