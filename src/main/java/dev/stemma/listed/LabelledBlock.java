package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import java.util.ArrayList;
import java.util.List;

/** The entries up to the first line that belongs to none, and those behind it. */
final class LabelledBlock {
    final List<LabelledEntry> entries = new ArrayList<>();
    final List<LabelledEntry> apart = new ArrayList<>();
    /** Whether the line between the two is a title over the rows below it. */
    boolean endsAtTitle;

    /** Takes away what stands from the last {@code role} on, behind the name; nothing when it is missing. */
    List<LabelledEntry> takeFrom(ColumnRole role) {
        List<LabelledEntry> taken = new ArrayList<>();
        int at = last(apart, role);
        if (at < 0) {
            at = last(entries, role);
            if (at <= 0) {
                return taken;
            }
            taken.addAll(entries.subList(at, entries.size()));
            entries.subList(at, entries.size()).clear();
            at = 0;
        }
        taken.addAll(apart.subList(at, apart.size()));
        apart.clear();
        return taken;
    }

    boolean has(ColumnRole role) {
        return last(entries, role) > 0 || last(apart, role) >= 0;
    }

    static int last(List<LabelledEntry> entries, ColumnRole role) {
        int at = entries.size() - 1;
        while (at >= 0 && entries.get(at).role() != role) {
            at--;
        }
        return at;
    }
}
