package dev.stemma.wrapped;

import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables whose columns are told apart by white space alone, below a header of known words; wrapped rows included. */
final class AlignedReader implements FormReader {
    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        String text = page.text();
        for (int gap = text.indexOf("  "); gap >= 0; ) {
            int line = lines.at(gap);
            int start = lines.wordsStart(line);
            if (gap < start || gap - start > Page.LONGEST_HEADER) { // an indent, or words that are no header
                gap = text.indexOf("  ", gap < start ? start : lines.end(line));
                continue;
            }
            Optional<AlignedZone> grown = page.isFree(line) ? AlignedZone.at(page, line) : Optional.empty();
            Optional<Zone> wide = grown.flatMap(AlignedZone::zone);
            Optional<Zone> tight = page.isFree(line) ? TightZone.at(page, line) : Optional.empty();
            Optional<Zone> zone = tight.filter(block -> wide.isEmpty() || leavesOut(wide.get(), block))
                    .or(() -> wide);
            int last = grown.map(AlignedZone::last).orElse(line);
            if (zone.isPresent()) {
                TableDraft draft = new ZoneRows(page, zone.get()).draft();
                last = lines.at(draft.touched().end());
                page.claim(line, last + 1);
                drafts.add(draft);
            }
            gap = last + 1 < lines.count() ? text.indexOf("  ", lines.start(last + 1)) : -1;
        }
        return drafts;
    }

    /** Whether {@code wide} does not take in all lines of {@code block}, which begins where it does. */
    private static boolean leavesOut(Zone wide, Zone block) {
        int end = block.last().line();
        return wide.cut().stream().filter(line -> line.line() <= end).count()
                < block.cut().size();
    }
}
