package dev.stemma.table;

import java.util.ArrayList;
import java.util.List;

/** Tables with a tab between cells, wrapped rows included. */
final class TabReader implements FormReader {
    @Override
    public List<Draft> read(Page page) {
        List<Draft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        for (int tab = page.text().indexOf('\t'); tab >= 0; tab = page.text().indexOf('\t', tab)) {
            int line = lines.at(tab);
            int[] next = {line + 1};
            if (page.isFree(line)) {
                TabZone.at(page, line).ifPresent(zone -> {
                    Draft draft = new TabRows(page, zone).draft();
                    int last = lines.at(draft.span().end());
                    page.claim(line, last + 1);
                    drafts.add(draft);
                    next[0] = last + 1;
                });
            }
            if (next[0] >= lines.count()) {
                break;
            }
            tab = lines.start(next[0]);
        }
        return drafts;
    }
}
