package dev.stemma.listed;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.DurationCues;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.page.CellLine;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table that the items of a list make: a column of names, one of words, and one for each kind of value that the items state. Words are
 * only parted where most items have a value between their dashes or semicolons: a dash in a sentence parts nothing.
 */
final class ListTable {
    /** Share of the items that must fall apart into values before any is parted. */
    private static final double MOSTLY = 0.6;
    /** A firm that no list knows, where the others name firms: no more words than this. */
    private static final int LONGEST_FIRM = 40;

    /** Of the words in front of a time that say nothing else. */
    private static final int LONGEST_CUE = 18;

    private static final int LONGEST_TITLE = 70;

    private static final Key NAMES = new Key(ColumnRole.NAMES, false);
    private static final Key INSIDE = new Key(ColumnRole.LABEL, true);
    private static final Key PROVIDER = new Key(ColumnRole.PROVIDER, false);
    private static final Key WORDS = new Key(ColumnRole.PURPOSE, false);

    /** A column; {@code inside} for words in brackets, whose sense only their neighbours tell. */
    private record Key(ColumnRole role, boolean inside) {}

    private final Page page;
    private final boolean parted;
    private Firms firms = Firms.NONE;
    private final List<Map<Key, Span>> rows = new ArrayList<>();
    private final Map<Key, Span> labels = new LinkedHashMap<>();

    private ListTable(Page page, List<ListItem> items) {
        this.page = page;
        this.parted = items.stream().filter(ListItem::isParted).count() >= MOSTLY * items.size();
        labels.put(NAMES, none(items.get(0).name()));
    }

    static TableDraft of(Page page, List<ListItem> items) {
        ListTable table = new ListTable(page, items);
        for (int from = 0; from < items.size(); ) {
            int to = table.groupEnd(items, from);
            List<ListItem> group = items.subList(from, to);
            table.firms = firms(group);
            group.forEach(item -> table.rows.add(table.row(item)));
            from = to;
        }
        return table.draft(items);
    }

    /** Where the items end between which no other line stands: below another heading they may say other things. */
    private int groupEnd(List<ListItem> items, int from) {
        int to = from + 1;
        while (to < items.size()
                && page.lines().nextFilled(items.get(to - 1).lastLine(page.lines()) + 1)
                        >= items.get(to).line()) {
            to++;
        }
        return to;
    }

    /** Whether the items say whose a cookie is: most of them, and whether that is all that they say in words. */
    private enum Firms {
        NONE,
        AMONG_WORDS,
        ALONE
    }

    private static Firms firms(List<ListItem> items) {
        int named = 0;
        boolean alone = true;
        for (ListItem item : items) {
            List<ListPart> parts = item.inside().isEmpty() ? item.parts() : item.inside();
            boolean firm = parts.stream().anyMatch(ListTable::isFirm);
            named += firm ? 1 : 0;
            alone &= !firm || parts.stream().noneMatch(ListPart::isWords);
        }
        return 2 * named < items.size() ? Firms.NONE : alone ? Firms.ALONE : Firms.AMONG_WORDS;
    }

    private static boolean isFirm(ListPart part) {
        return part.role().filter(ColumnRole.PROVIDER::equals).isPresent();
    }

    private Map<Key, Span> row(ListItem item) {
        Map<Key, Span> cells = new LinkedHashMap<>();
        cells.put(NAMES, item.name());
        put(cells, item.inside(), INSIDE);
        if (item.words().isEmpty()) {
            return cells;
        }
        boolean one = item.parts().size() == 1 && item.parts().get(0).tellsAlone();
        if (parted || one || isTimedLast(item)) {
            put(cells, item.parts(), WORDS);
        } else {
            cells.merge(WORDS, item.words(), ListTable::around);
        }
        if (!cells.containsKey(new Key(ColumnRole.DURATION, false))) {
            DurationCues.find(page.text(), item.words()).ifPresent(time -> {
                cells.put(new Key(ColumnRole.DURATION, false), time);
                cells.computeIfPresent(WORDS, (key, words) -> isOnlyOf(time, words) ? null : words);
            });
        }
        return cells;
    }

    /** Whether {@code words} are a time and what announces it: {@code expires after 2 years}; in {@code Ads, expires after 2 years} they are more. */
    private boolean isOnlyOf(Span time, Span words) {
        return time.end() >= words.end() - 1
                && time.start() - words.start() <= LONGEST_CUE
                && page.text()
                        .substring(words.start(), time.start())
                        .chars()
                        .allMatch(c -> Character.isLetter(c) || c == ':' || Lines.isSpace((char) c));
    }

    /** Words, and a time behind a comma or in brackets at their end: that is said of this item, whatever the others say. */
    private boolean isTimedLast(ListItem item) {
        return item.parts().size() == 2
                && item.parts().get(0).isWords()
                && item.parts().get(1).isDuration()
                && !ListItem.isDash(
                        page.text().charAt(item.parts().get(1).span().start() - 2));
    }

    /** A part whose cell is taken, as a second firm or time, goes to the words, with its label: nothing that an item says is left out. */
    private void put(Map<Key, Span> cells, List<ListPart> parts, Key words) {
        for (ListPart part : parts) {
            Key key =
                    part.role().map(role -> new Key(role, false)).orElse(isUnknownFirm(part, parts) ? PROVIDER : words);
            Span all = part.label().map(label -> around(label, part.span())).orElse(part.span());
            if (cells.putIfAbsent(key, part.span()) == null) {
                part.label().ifPresent(label -> labels.putIfAbsent(key, label));
            } else {
                cells.merge(words, all, ListTable::around);
            }
        }
    }

    private static Span around(Span first, Span last) {
        return new Span(first.start(), last.end());
    }

    /** A name where the other items name firms: the only words of the item, or the first of several. */
    private boolean isUnknownFirm(ListPart part, List<ListPart> parts) {
        List<ListPart> words = parts.stream().filter(ListPart::isWords).toList();
        boolean place = words.size() == 1 ? firms == Firms.ALONE : firms != Firms.NONE && words.indexOf(part) == 0;
        return place && parts.stream().noneMatch(ListTable::isFirm) && isShort(part.span());
    }

    private boolean isShort(Span words) {
        String plain = PlainWords.of(words.of(page.text()));
        return plain.length() <= LONGEST_FIRM && !plain.isEmpty() && Character.isUpperCase(plain.charAt(0));
    }

    /** A title right above an item and below the one before it: a kind of cookies, or a few words that a colon ends. */
    private Optional<Span> titleBetween(ListItem before, ListItem item) {
        Lines lines = page.lines();
        int above = lines.lastFilled(item.line() - 1);
        if (above <= before.lastLine(lines)) {
            return Optional.empty();
        }
        CellLine line = page.cell(above);
        boolean colon = line.words().endsWith(":") && line.words().length() <= LONGEST_TITLE;
        return colon || line.kind() == CellKind.CATEGORY ? Optional.of(line.span()) : Optional.empty();
    }

    private TableDraft draft(List<ListItem> items) {
        TableDraft draft = new TableDraft(
                Table.Form.LABELLED, page.captionAbove(items.get(0).line()));
        List<Key> columns = new ArrayList<>(List.of(NAMES));
        for (Map<Key, Span> row : rows) {
            row.keySet().stream().filter(key -> !columns.contains(key)).forEach(columns::add);
        }
        draft.columns(columns.size());
        if (labels.size() > 1) {
            List<TableDraft.Cell> header = columns.stream()
                    .map(key -> cell(labels.getOrDefault(key, labels.get(NAMES))))
                    .toList();
            draft.add(new TableDraft.Row(Table.Row.Kind.HEADER, labels.get(NAMES), header));
        }
        for (int i = 0; i < items.size(); i++) {
            ListItem item = items.get(i);
            if (i > 0) {
                titleBetween(items.get(i - 1), item)
                        .ifPresent(title ->
                                draft.add(new TableDraft.Row(Table.Row.Kind.SECTION, title, List.of(cell(title)))));
            }
            Span nothing = none(item.name());
            int end = rows.get(i).values().stream().mapToInt(Span::end).max().orElseThrow();
            List<TableDraft.Cell> cells = new ArrayList<>();
            for (Key column : columns) {
                cells.add(cell(rows.get(i).getOrDefault(column, nothing)));
            }
            draft.add(new TableDraft.Row(
                    Table.Row.Kind.RECORD,
                    new Span(item.name().start(), Math.max(end, item.words().end())),
                    cells));
        }
        return draft;
    }

    private TableDraft.Cell cell(Span span) {
        return TableDraft.Cell.of(span, page.text());
    }

    private static Span none(Span span) {
        return new Span(span.start(), span.start());
    }
}
