package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Folded;
import dev.stemma.model.Span;
import dev.stemma.page.CellLine;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of one table, a cookie each: from the label that names one to the next. Where the label of another thing stands over the
 * first name and over later ones, {@code Provider: ...} above {@code Name: ...}, blocks begin with it.
 */
final class LabelledBlocks {
    private static final int MOST_BETWEEN = 8;
    /** Labels that one cookie may have. */
    private static final int MOST_ENTRIES = 64;

    private final Page page;
    private final Lines lines;
    private final List<LabelledBlock> blocks = new ArrayList<>();
    private final Map<Integer, Span> sections = new HashMap<>();
    private final LinesAmongLabels among;
    /** The label right below the first name that has none of its own; empty before that. */
    private Optional<String> belowName = Optional.empty();
    /** The same below the first purpose that has none. */
    private Optional<String> belowPurpose = Optional.empty();

    private LabelledBlocks(Page page, int first) {
        this.page = page;
        this.lines = page.lines();
        this.among = new LinesAmongLabels(page, first);
    }

    /**
     * The blocks from the name at line {@code first} on.
     *
     * @param lead labels right above it
     */
    static LabelledBlocks at(Page page, List<LabelledEntry> lead, int first) {
        LabelledBlocks found = new LabelledBlocks(page, first);
        found.read(first);
        found.open(lead);
        found.endLast();
        return found;
    }

    /** The entries of each block, in order. */
    List<List<LabelledEntry>> entries() {
        return blocks.stream().map(block -> List.copyOf(block.entries)).toList();
    }

    /** Labels over rows, by the number of the block below. */
    Map<Integer, Span> sections() {
        return sections;
    }

    private void read(int first) {
        int between = 0;
        for (int line = first; line < lines.count() && page.isFree(line) && between <= MOST_BETWEEN; ) {
            int at = line;
            Optional<LabelledEntry> entry = LabelledEntry.opening(page, line)
                    .or(() -> belowName.flatMap(label -> BareName.above(page, at, label)))
                    .or(() -> belowPurpose.flatMap(label -> BareName.describedAbove(page, at, label)))
                    .filter(among::isNoTitle)
                    .filter(opened -> !endsList(opened))
                    .map(among::withoutTitle);
            if (entry.isEmpty()) {
                CellLine other = page.cell(line);
                if (other.isSection() && !blocks.isEmpty()) {
                    sections.put(blocks.size(), other.span());
                }
                if (between == 0 && !blocks.isEmpty()) {
                    blocks.get(blocks.size() - 1).endsAtTitle = LinesAmongLabels.isTitle(other);
                }
                between += among.isOtherLabel(line) || isFurniture(line) ? 0 : 1;
                line = lines.nextFilled(line + 1);
                continue;
            }
            boolean begins = entry.get().role() == ColumnRole.NAMES;
            if (begins && entry.get().value().isEmpty()) {
                break; // labels side by side are a header, not blocks
            }
            Optional<LabelledEntry> title = begins ? titleOver(entry.get(), line, between) : Optional.empty();
            if (begins && !(between == 0 && goesOnBelowTitle(entry.get()))) {
                blocks.add(new LabelledBlock());
                between = 0;
            }
            LabelledBlock block = blocks.get(blocks.size() - 1);
            List<LabelledEntry> entries = between == 0 ? block.entries : block.apart;
            entries.addAll(LabelsOnOneLine.of(page, entry.get()));
            title.ifPresent(entries::add);
            int next = entry.get().next();
            Optional<String> label = entry.get().isBare() && !BareName.hasWordsBehind(page, line)
                    ? BareName.labelBelow(page, next)
                    : Optional.empty();
            belowName = belowName.or(() -> label);
            if (entry.get().isBare() && label.isEmpty()) {
                LabelledEntry purpose = BareName.purpose(page, line).orElseThrow();
                entries.add(purpose);
                next = purpose.next();
                int below = next;
                belowPurpose = belowPurpose.or(() -> BareName.labelAt(page, lines.nextFilled(below)));
            }
            if (block.entries.size() >= MOST_ENTRIES || block.apart.size() >= MOST_ENTRIES) {
                break;
            }
            line = lines.nextFilled(next);
        }
    }

    /** Whether a name that stands right above labels is the last of a list of names below theirs. */
    private boolean endsList(LabelledEntry entry) {
        if (!entry.isBare()
                || blocks.isEmpty()
                || BareName.labelBelow(page, entry.next()).isEmpty()) {
            return false;
        }
        LabelledBlock last = blocks.get(blocks.size() - 1);
        return last.entries.size() == 1
                && last.apart.isEmpty()
                && !last.entries.get(0).isBare();
    }

    private boolean isFurniture(int line) {
        return !blocks.isEmpty() && among.isFurniture(line, blocks.get(blocks.size() - 1)::has);
    }

    /**
     * What the cookies whose names follow are called among people, {@code Cookie: Google Analytics} right above
     * {@code Cookie Names: _ga, _gat}: taken away from the blocks, of which it is none.
     */
    private Optional<LabelledEntry> titleOver(LabelledEntry names, int line, int between) {
        LabelledBlock last = blocks.isEmpty() || between > 0 ? null : blocks.get(blocks.size() - 1);
        if (last == null || last.entries.size() != 1) {
            return Optional.empty();
        }
        LabelledEntry title = last.entries.get(0);
        boolean isTitle = lines.nextFilled(title.next()) == line
                && !names.isBare()
                && !isSameLabel(title, names)
                && !isTechnical(title)
                && isTechnical(names);
        if (!isTitle) {
            return Optional.empty();
        }
        blocks.remove(blocks.size() - 1);
        return Optional.of(new LabelledEntry(ColumnRole.LABEL, title.label(), title.value(), title.next()));
    }

    /**
     * Whether names belong to the block above, whose own name is what the service is called among people: {@code Name: Elm Analytics}, {@code
     * Provider: Elm}, {@code Cookie name: _elm, _elm_id}. That name is a label then.
     */
    private boolean goesOnBelowTitle(LabelledEntry names) {
        List<LabelledEntry> entries = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1).entries;
        if (entries.size() < 2 || names.isBare() || !isTechnical(names)) {
            return false;
        }
        LabelledEntry title = entries.get(0);
        boolean goesOn = title.role() == ColumnRole.NAMES
                && !title.isBare()
                && !isTechnical(title)
                && !isSameLabel(title, names)
                && lines.nextFilled(entries.get(entries.size() - 1).next())
                        == lines.at(names.label().start());
        if (goesOn) {
            entries.set(0, new LabelledEntry(ColumnRole.LABEL, title.label(), title.value(), title.next()));
        }
        return goesOn;
    }

    private boolean isSameLabel(LabelledEntry one, LabelledEntry other) {
        return Folded.of(one.label().of(page.text()))
                .equals(Folded.of(other.label().of(page.text())));
    }

    private boolean isTechnical(LabelledEntry entry) {
        String words = PlainWords.of(entry.value().of(page.text()));
        int end = words.indexOf(',');
        String first = end < 0 ? words : words.substring(0, end);
        return CookieNames.isKnown(first) || CookieNames.isTechnical(first);
    }

    /** Where blocks begin with another label than the name's, each takes it from the end of the block before it. */
    private void open(List<LabelledEntry> lead) {
        for (int i = 0; i < lead.size(); i++) {
            if (opens(lead.get(i).role())) {
                moveDown(lead.get(i).role());
                blocks.get(0).entries.addAll(0, lead.subList(i, lead.size()));
                return;
            }
        }
        openBelowTitle().ifPresent(this::moveDown);
    }

    private void moveDown(ColumnRole opener) {
        for (int i = blocks.size() - 2; i >= 0; i--) {
            blocks.get(i + 1).entries.addAll(0, blocks.get(i).takeFrom(opener));
        }
    }

    /** Whether a role that stands over the first name stands over most others too, and not below the last one. */
    private boolean opens(ColumnRole role) {
        int seams = blocks.size() - 1;
        long over = blocks.stream()
                .limit(Math.max(0, seams))
                .filter(block -> block.has(role))
                .count();
        return seams > 0 && 2 * over >= seams && LabelledBlock.last(blocks.get(seams).entries, role) <= 0;
    }

    /**
     * Without a label over the first name: one that stands behind the title over some rows, right above a name, and is missing below the
     * last one.
     */
    private Optional<ColumnRole> openBelowTitle() {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            List<LabelledEntry> apart = blocks.get(i).apart;
            if (apart.isEmpty() || !blocks.get(i).endsAtTitle) {
                continue;
            }
            LabelledEntry last = apart.get(apart.size() - 1);
            LabelledEntry name = blocks.get(i + 1).entries.get(0);
            boolean rightAbove =
                    lines.nextFilled(last.next()) == lines.at(name.label().start());
            if (rightAbove && opens(last.role())) {
                return Optional.of(last.role());
            }
        }
        return Optional.empty();
    }

    /** Behind a blank line the last block ends, unless another has one between its labels too: an imprint has labels as well. */
    private void endLast() {
        int last = blocks.size() - 1;
        if (last > 0
                && blocks.subList(0, last).stream()
                        .allMatch(block -> unparted(block.entries) == block.entries.size())) {
            List<LabelledEntry> entries = blocks.get(last).entries;
            entries.subList(unparted(entries), entries.size()).clear();
        }
    }

    /** How many of a block's entries stand in front of its first blank line that parts two of them. */
    private int unparted(List<LabelledEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            int label = lines.at(entries.get(i).label().start());
            for (int line = entries.get(i - 1).next(); line < label; line++) {
                if (lines.isBlank(line)) {
                    return i;
                }
            }
        }
        return entries.size();
    }
}
