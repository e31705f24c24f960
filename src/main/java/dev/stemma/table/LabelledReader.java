package dev.stemma.table;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cookies described in blocks: {@code Name: _ga}, {@code Purpose: ...}, or the label on a line and its value on the next. A
 * block begins with the label that names the cookie, or with a technical name alone on its line, what it is for on the next, and a
 * label below; two blocks with one set of labels make a table.
 */
final class LabelledReader implements FormReader {
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_BETWEEN = 8;
    /** Labels that one cookie may have. */
    private static final int MOST_ENTRIES = 64;

    @Override
    public List<Draft> read(Page page) {
        List<Draft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            Optional<Entry> entry = page.isFree(line) ? opening(page, line) : Optional.empty();
            if (entry.isEmpty() || entry.get().role != ColumnRole.NAMES) {
                continue;
            }
            Map<Integer, Span> labels = new HashMap<>();
            List<List<Entry>> blocks = blocks(page, line, labels);
            if (blocks.size() >= 2
                    && blocks.stream().filter(block -> block.size() >= 2).count() >= 2) {
                Draft draft = draft(page, blocks, labels);
                drafts.add(draft);
                line = lines.at(draft.span().end());
                page.claim(lines.at(draft.span().start()), line + 1);
            } else if (!blocks.isEmpty()) {
                // what begins at a later one of these blocks has fewer of them
                line = lines.at(blocks.get(blocks.size() - 1).get(0).label.start());
            }
        }
        return drafts;
    }

    /** A label with its value; {@code next} is the line behind it. */
    private record Entry(ColumnRole role, Span label, Span value, int next) {
        boolean isBare() {
            return label.isEmpty();
        }
    }

    /** An entry that may begin a block. */
    private static Optional<Entry> opening(Page page, int line) {
        Optional<Entry> labelled = entryAt(page, line);
        return labelled.isPresent() ? labelled : bareName(page, line);
    }

    /** A technical name without a label, as dialogs print it: its purpose on the next line, and then a label that a colon ends. */
    private static Optional<Entry> bareName(Page page, int line) {
        Lines lines = page.lines();
        Span name = lines.trimmed(line);
        if (!page.mayOpenWithName(line) || !isName(PlainWords.of(name.of(lines.text())))) {
            return Optional.empty();
        }
        int purpose = lines.nextFilled(line + 1);
        int label = lines.nextFilled(purpose + 1);
        boolean described = label < lines.count()
                && page.isFree(purpose)
                && page.isFree(label)
                && entryAt(page, purpose).isEmpty()
                && entryAt(page, label)
                        .filter(entry -> entry.next == label + 1 && entry.role != ColumnRole.NAMES)
                        .isPresent();
        return described
                ? Optional.of(new Entry(ColumnRole.NAMES, new Span(name.start(), name.start()), name, purpose))
                : Optional.empty();
    }

    private static boolean isName(String words) {
        return CookieNames.isKnown(words) || CookieNames.isTechnical(words);
    }

    /** What a cookie whose name stands alone is for, on a line without a label. */
    private static Entry purpose(Page page, int line) {
        Span words = page.lines().trimmed(line);
        return new Entry(ColumnRole.PURPOSE, new Span(words.start(), words.start()), words, line + 1);
    }

    private static Optional<Entry> entryAt(Page page, int line) {
        Lines lines = page.lines();
        String text = lines.text();
        int start = lines.wordsStart(line);
        int last = Math.min(lines.wordsEnd(line), start + LONGEST_LABEL + 1);
        int colon = start;
        while (colon < last && !ListItem.isColon(text.charAt(colon))) {
            colon++;
        }
        if ((colon == last && lines.width(line) > Page.LONGEST_HEADER) || !ColumnRole.mayOpen(text, start, last)) {
            return Optional.empty();
        }
        Optional<Entry> ahead = colon > start && colon < last ? aheadOfColon(page, line, colon) : Optional.empty();
        return ahead.isPresent() ? ahead : alone(page, line);
    }

    /** The entry whose label a colon ends. */
    private static Optional<Entry> aheadOfColon(Page page, int line, int colon) {
        Lines lines = page.lines();
        Span label = lines.trim(lines.wordsStart(line), colon);
        Optional<ColumnRole> role = ColumnRole.of(PlainWords.of(label.of(lines.text())));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        Span value = lines.trim(colon + 1, lines.wordsEnd(line));
        return value.isEmpty()
                ? onNextLines(page, role.get(), label, line)
                : Optional.of(new Entry(role.get(), label, value, line + 1));
    }

    /** The entry whose label is all of the line. */
    private static Optional<Entry> alone(Page page, int line) {
        Optional<ColumnRole> role = page.role(line);
        return role.isEmpty()
                ? Optional.empty()
                : onNextLines(page, role.get(), page.lines().trimmed(line), line);
    }

    /** The value on the lines below its label, to the next label; a label over a label has an empty value. */
    private static Optional<Entry> onNextLines(Page page, ColumnRole role, Span label, int line) {
        Lines lines = page.lines();
        int next = lines.nextFilled(line + 1);
        if (next >= lines.count() || !page.isFree(next)) {
            return Optional.empty();
        }
        if (page.role(next).isPresent() || (isWords(role) && opensChapter(lines, next))) {
            return Optional.of(new Entry(role, label, new Span(label.end(), label.end()), next));
        }
        return Optional.of(new Entry(role, label, lines.trimmed(next), next + 1));
    }

    private static boolean isWords(ColumnRole role) {
        return role == ColumnRole.PURPOSE || role == ColumnRole.FUNCTION || role == ColumnRole.FUNCTION_AND_LOCATION;
    }

    /** A numbered heading behind the first, {@code 7. Consent}, or one of Markdown: below a label it says that the cell was empty. */
    private static boolean opensChapter(Lines lines, int line) {
        String text = lines.text();
        int end = lines.wordsEnd(line);
        int at = lines.wordsStart(line);
        if (text.charAt(at) == '#') {
            return at + 1 < end && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '#');
        }
        int number = 0;
        while (at < end && number < 100 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = 10 * number + text.charAt(at++) - '0';
        }
        if (number < 2 || number >= 100 || at + 1 >= end || text.charAt(at) != '.') {
            return false;
        }
        at += text.charAt(at + 1) == ' ' ? 2 : 1;
        return at < end && Character.isUpperCase(text.charAt(at));
    }

    private static List<List<Entry>> blocks(Page page, int first, Map<Integer, Span> labels) {
        Lines lines = page.lines();
        List<List<Entry>> blocks = new ArrayList<>();
        int between = 0;
        for (int line = first; line < lines.count() && page.isFree(line) && between <= MOST_BETWEEN; ) {
            Optional<Entry> entry = opening(page, line);
            if (entry.isEmpty()) {
                FlatLine other = page.cell(line);
                if (other.isSection() && !blocks.isEmpty()) {
                    labels.put(blocks.size(), other.span());
                }
                between += isOtherLabel(lines, line) ? 0 : 1;
                line = lines.nextFilled(line + 1);
                continue;
            }
            boolean begins = entry.get().role == ColumnRole.NAMES;
            if (begins && entry.get().value.isEmpty()) {
                break; // labels side by side are a header, not blocks
            }
            if (begins) {
                blocks.add(new ArrayList<>());
                between = 0;
            }
            if (between == 0) {
                List<Entry> block = blocks.get(blocks.size() - 1);
                block.add(entry.get());
                if (block.size() == MOST_ENTRIES) {
                    break;
                }
            }
            int next = entry.get().next;
            if (entry.get().isBare()) {
                Entry purpose = purpose(page, next);
                blocks.get(blocks.size() - 1).add(purpose);
                next = purpose.next;
            }
            line = lines.nextFilled(next);
        }
        endLast(lines, blocks);
        return blocks;
    }

    /** Behind a blank line the last block ends, unless another has one between its labels too: an imprint has labels as well. */
    private static void endLast(Lines lines, List<List<Entry>> blocks) {
        int last = blocks.size() - 1;
        if (last > 0 && blocks.subList(0, last).stream().allMatch(block -> unparted(lines, block) == block.size())) {
            List<Entry> block = blocks.get(last);
            block.subList(unparted(lines, block), block.size()).clear();
        }
    }

    /** How many of a block's entries stand in front of its first blank line that parts two of them. */
    private static int unparted(Lines lines, List<Entry> block) {
        for (int i = 1; i < block.size(); i++) {
            int label = lines.at(block.get(i).label.start());
            for (int line = block.get(i - 1).next; line < label; line++) {
                if (lines.isBlank(line)) {
                    return i;
                }
            }
        }
        return block.size();
    }

    /** A label that the lexicon lacks, with its value: {@code Typical content: a random number}. */
    private static boolean isOtherLabel(Lines lines, int line) {
        String text = lines.text();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        int last = Math.min(end - 2, start + LONGEST_LABEL);
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        for (int i = start; i < last && text.charAt(i) != '.'; i++) {
            if (text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static Draft draft(Page page, List<List<Entry>> blocks, Map<Integer, Span> sections) {
        Map<Column, Span> labels = new LinkedHashMap<>();
        blocks.forEach(block -> columns(block).forEach((column, entry) -> labels.putIfAbsent(column, entry.label)));
        List<Column> columns = List.copyOf(labels.keySet());
        Entry first = blocks.get(0).get(0);
        Draft draft =
                new Draft(Table.Form.LABELLED, page.captionAbove(page.lines().at(first.label.start())));
        draft.columns = columns.size();
        draft.rows.add(new Draft.Row(
                Table.Row.Kind.HEADER,
                first.label,
                labels.values().stream()
                        .map(span -> Draft.Cell.of(span, page.text()))
                        .toList()));
        for (int i = 0; i < blocks.size(); i++) {
            List<Entry> block = blocks.get(i);
            if (sections.containsKey(i)) {
                Span label = sections.get(i);
                draft.rows.add(
                        new Draft.Row(Table.Row.Kind.SECTION, label, List.of(Draft.Cell.of(label, page.text()))));
            }
            int at = block.get(0).label.end();
            List<Draft.Cell> cells = new ArrayList<>();
            int end = at;
            Map<Column, Entry> entries = columns(block);
            for (Column column : columns) {
                Span value = entries.containsKey(column) ? entries.get(column).value : new Span(at, at);
                cells.add(Draft.Cell.of(value, page.text()));
                end = Math.max(end, value.end());
            }
            draft.rows.add(new Draft.Row(
                    Table.Row.Kind.RECORD, new Span(block.get(0).label.start(), end), cells));
        }
        return draft;
    }

    /** The how-many-eth label of one role in a block: "Session or persistent?" and "Expiry" both tell a duration. */
    private record Column(ColumnRole role, int number) {}

    private static Map<Column, Entry> columns(List<Entry> block) {
        Map<Column, Entry> columns = new LinkedHashMap<>();
        for (Entry entry : block) {
            int number = 0;
            while (columns.containsKey(new Column(entry.role, number))) {
                number++;
            }
            columns.put(new Column(entry.role, number), entry);
        }
        return columns;
    }
}
