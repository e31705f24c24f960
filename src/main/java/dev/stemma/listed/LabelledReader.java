package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cookies described in blocks: {@code Name: _ga}, {@code Purpose: ...}, or the label on a line and its value on the next. A
 * block begins with the label that names the cookie, or with a technical name alone on its line, what it is for on the next ones or behind it, and a
 * label below, or with the label that stands over all names; two blocks with one set of labels make a table.
 */
final class LabelledReader implements FormReader {
    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        Lead lead = new Lead(lines);
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            Optional<LabelledEntry> entry = page.isFree(line) ? LabelledEntry.opening(page, line) : Optional.empty();
            if (entry.isEmpty() || entry.get().role() != ColumnRole.NAMES) {
                lead.see(line, entry);
                continue;
            }
            LabelledBlocks found = LabelledBlocks.at(page, lead.over(line), line);
            List<List<LabelledEntry>> blocks = found.entries();
            if (blocks.size() >= 2
                    && blocks.stream().filter(block -> block.size() >= 2).count() >= 2) {
                TableDraft draft = draft(page, blocks, found.sections());
                drafts.add(draft);
                line = lines.at(draft.span().end());
                page.claim(lines.at(draft.span().start()), line + 1);
            } else if (!blocks.isEmpty()) {
                // what begins at a later one of these blocks has fewer of them
                line = lines.at(blocks.get(blocks.size() - 1).get(0).label().start());
            }
        }
        return drafts;
    }

    /** The labels with values that stand one below the other, without a line in between that belongs to none. */
    private static final class Lead {
        private final Lines lines;
        private final List<LabelledEntry> entries = new ArrayList<>();
        /** The line below the last of them. */
        private int next = -1;

        private Lead(Lines lines) {
            this.lines = lines;
        }

        private void see(int line, Optional<LabelledEntry> entry) {
            if (entry.isEmpty() || line < next) {
                return;
            }
            if (line > next) {
                entries.clear();
            }
            entries.add(entry.get());
            next = lines.nextFilled(entry.get().next());
        }

        /** Those right above {@code line} that have a value. */
        private List<LabelledEntry> over(int line) {
            return next == line
                            && entries.stream().noneMatch(entry -> entry.value().isEmpty())
                    ? List.copyOf(entries)
                    : List.of();
        }
    }

    private static TableDraft draft(Page page, List<List<LabelledEntry>> blocks, Map<Integer, Span> sections) {
        Map<Column, Span> labels = new LinkedHashMap<>();
        blocks.forEach(block -> columns(block).forEach((column, entry) -> labels.putIfAbsent(column, entry.label())));
        List<Column> columns = List.copyOf(labels.keySet());
        LabelledEntry first = blocks.get(0).get(0);
        TableDraft draft = new TableDraft(
                Table.Form.LABELLED,
                page.captionAbove(page.lines().at(first.label().start())));
        draft.columns(columns.size());
        draft.add(new TableDraft.Row(
                Table.Row.Kind.HEADER,
                first.label(),
                labels.values().stream()
                        .map(span -> TableDraft.Cell.of(span, page.text()))
                        .toList()));
        for (int i = 0; i < blocks.size(); i++) {
            List<LabelledEntry> block = blocks.get(i);
            if (sections.containsKey(i)) {
                Span label = sections.get(i);
                draft.add(new TableDraft.Row(
                        Table.Row.Kind.SECTION, label, List.of(TableDraft.Cell.of(label, page.text()))));
            }
            int at = block.get(0).label().end();
            List<TableDraft.Cell> cells = new ArrayList<>();
            int end = at;
            Map<Column, LabelledEntry> entries = columns(block);
            for (Column column : columns) {
                Span value = entries.containsKey(column) ? entries.get(column).value() : new Span(at, at);
                cells.add(TableDraft.Cell.of(value, page.text()));
                end = Math.max(end, value.end());
            }
            draft.add(new TableDraft.Row(
                    Table.Row.Kind.RECORD, new Span(block.get(0).label().start(), end), cells));
        }
        return draft;
    }

    /** The how-many-eth label of one role in a block: "Session or persistent?" and "Expiry" both tell a duration. */
    private record Column(ColumnRole role, int number) {}

    private static Map<Column, LabelledEntry> columns(List<LabelledEntry> block) {
        Map<Column, LabelledEntry> columns = new LinkedHashMap<>();
        for (LabelledEntry entry : block) {
            int number = 0;
            while (columns.containsKey(new Column(entry.role(), number))) {
                number++;
            }
            columns.put(new Column(entry.role(), number), entry);
        }
        return columns;
    }
}
