package dev.stemma.wrapped;

import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;

/** Tables with a tab between cells, wrapped rows included. */
final class TabReader implements FormReader {
    /** A list whose marks are followed by tabs begins no table at any of its lines; so many tries are enough to know. */
    private static final int MOST_TRIES = 16;

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        int tries = 0;
        Lines lines = page.lines();
        for (int tab = page.text().indexOf('\t'); tab >= 0; tab = page.text().indexOf('\t', tab)) {
            int line = lines.at(tab);
            int[] next = {line + 1};
            if (page.isFree(line)) {
                TabZone.at(page, line).ifPresent(zone -> {
                    TableDraft draft = new ZoneRows(page, zone).draft();
                    int last = lines.at(draft.touched().end());
                    page.claim(line, last + 1);
                    drafts.add(draft);
                    next[0] = last + 1;
                });
            }
            boolean found = next[0] > line + 1;
            tries = found ? 0 : tries + 1;
            if (tries >= MOST_TRIES) {
                next[0] = behindTabs(page, Math.max(next[0], TabZone.end(page, line)));
                tries = 0;
            }
            if (next[0] >= lines.count()) {
                break;
            }
            tab = lines.start(next[0]);
        }
        return drafts;
    }

    /** The first line from {@code line} on that has no tab. */
    private static int behindTabs(Page page, int line) {
        Lines lines = page.lines();
        int at = line;
        while (at < lines.count() && lines.has('\t', lines.start(at), lines.end(at))) {
            at++;
        }
        return at;
    }
}
