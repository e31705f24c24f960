package dev.stemma.pipeline;

import dev.stemma.extract.Extractor;
import dev.stemma.extract.TextBlocks;
import dev.stemma.model.Block;
import dev.stemma.model.Capture;
import dev.stemma.model.Document;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.OffsetMap;
import dev.stemma.model.Parsed;
import dev.stemma.model.Refusal;
import dev.stemma.model.Repaired;
import dev.stemma.model.Span;
import dev.stemma.model.Tabled;
import dev.stemma.repair.PageLines;
import dev.stemma.repair.Repairer;
import dev.stemma.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The first half of a run for one capture, from its parsed payload to a document. Stateless and thread-safe. */
final class DocumentStage {
    private final Repairer repairer;

    DocumentStage(Repairer repairer) {
        this.repairer = repairer;
    }

    /**
     * The document that {@code parsed} makes of {@code capture}.
     *
     * @param rawSha256 of the capture's bytes
     */
    Document document(Capture capture, String rawSha256, Parsed parsed) {
        Repaired repaired = repairer.repair(parsed.text());
        Ledger.SourceMap repairs = repaired.ledger().sourceMap();
        List<Block> declared = moved(parsed.blocks(), repairs::toClean);
        List<Grid> grids = parsed.grids().stream()
                .map(grid -> moved(grid, repairs::toClean))
                .toList();

        Tabled tabled = withPages(Tables.read(repaired.text(), declared, grids), declared.isEmpty());
        UnaryOperator<Span> mending = over(tabled.layers());
        Ledger ledger = together(repaired.ledger(), tabled);

        String text = tabled.text();
        Once once = Once.of(text, TextBlocks.of(text, moved(declared, mending), tabled), tabled.tables());
        Facts facts = Extractor.read(
                text,
                once.blocks(),
                once.tables(),
                parsed.title(),
                parsed.canonicalUrl(),
                parsed.language(),
                capture.transport());
        return new Document(
                capture.id(),
                capture.origin(),
                capture.transport(),
                parsed.mediaType(),
                parsed.charset(),
                capture.bytes().length,
                rawSha256,
                parsed.replaced(),
                parsed.visibleChars(),
                text,
                ledger,
                once.blocks(),
                tabled.tables(),
                facts,
                findings(parsed.findings(), span -> mending.apply(repairs.toClean(span)), tabled));
    }

    /** {@code found}, moved, and what the tables were found to be. */
    static List<Finding> findings(List<Finding> found, UnaryOperator<Span> move, Tabled tabled) {
        return Stream.concat(
                        found.stream().map(f -> new Finding(f.code(), move.apply(f.span()), f.message())),
                        tabled.findings().stream())
                .toList();
    }

    /** With the lines of pages as noise. A format that declares its blocks has no pages; what tables hold is theirs. */
    static Tabled withPages(Tabled tabled, boolean plain) {
        List<Block> lines = plain ? PageLines.of(tabled.text()) : List.of();
        if (lines.isEmpty()) {
            return tabled;
        }
        List<Block> noise = new ArrayList<>(tabled.noise());
        for (Block line : lines) {
            boolean taken = tabled.tables().stream().anyMatch(t -> t.span().overlaps(line.span()))
                    || tabled.noise().stream().anyMatch(n -> n.span().overlaps(line.span()));
            if (!taken) {
                noise.add(line);
            }
        }
        return new Tabled(tabled.text(), tabled.layers(), tabled.refusals(), tabled.tables(), noise, tabled.findings());
    }

    /** The ledger of the repairs followed by that of mending the tables. */
    static Ledger together(Ledger repairs, Tabled tabled) {
        Ledger.SourceMap map = repairs.sourceMap();
        List<Refusal> refusals = tabled.refusals().stream()
                .map(r -> new Refusal(r.rule(), map.toSource(r.span()), r.before(), r.after(), r.reason()))
                .toList();
        return repairs.then(tabled.layers(), refusals);
    }

    /** Moves spans over {@code layers}, from their input to their output. */
    static UnaryOperator<Span> over(List<Layer> layers) {
        List<OffsetMap> maps = layers.stream().map(OffsetMap::new).toList();
        return span -> {
            Span at = span;
            for (OffsetMap map : maps) {
                at = map.toOutput(at);
            }
            return at;
        };
    }

    private static List<Block> moved(List<Block> blocks, UnaryOperator<Span> move) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            out.add(block.at(move.apply(block.span())));
        }
        return out;
    }

    private static Grid moved(Grid grid, UnaryOperator<Span> move) {
        return new Grid(
                grid.kind(),
                move.apply(grid.span()),
                grid.caption(),
                grid.rows().stream()
                        .map(row -> row.stream()
                                .map(slot -> new Grid.Slot(move.apply(slot.span()), slot.header(), slot.spanned()))
                                .toList())
                        .toList());
    }
}
