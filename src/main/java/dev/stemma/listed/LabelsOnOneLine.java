package dev.stemma.listed;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.Durations;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels behind the value of another one on its line, {@code Expires: 2 years Type: HTTP Cookie}, as programs print what a page parts by its layout
 * alone; browsers in a terminal without the space. The value in front of the second label is all a time.
 */
final class LabelsOnOneLine {
    private LabelsOnOneLine() {}

    /** The entry with the labels behind it; it alone where none is. */
    static List<LabelledEntry> of(Page page, LabelledEntry entry) {
        List<LabelledEntry> entries = new ArrayList<>();
        LabelledEntry rest = entry;
        for (Optional<LabelledEntry> next = behind(page, rest); next.isPresent(); next = behind(page, rest)) {
            int end = next.get().label().start();
            entries.add(new LabelledEntry(
                    rest.role(), rest.label(), page.lines().trim(rest.value().start(), end), rest.next()));
            rest = next.get();
        }
        entries.add(rest);
        return entries;
    }

    private static Optional<LabelledEntry> behind(Page page, LabelledEntry entry) {
        String text = page.text();
        Span value = entry.value();
        boolean mayHold = !entry.label().isEmpty()
                && entry.role() != ColumnRole.NAMES
                && entry.role() != ColumnRole.PURPOSE
                && value.length() > 0
                && page.lines().at(value.start()) == page.lines().at(value.end());
        for (int colon = mayHold ? value.start() : value.end(); colon < value.end(); colon++) {
            if (ListItem.isColon(text.charAt(colon))) {
                return label(page, entry, colon);
            }
        }
        return Optional.empty();
    }

    /** The label that the first colon of a value ends. */
    private static Optional<LabelledEntry> label(Page page, LabelledEntry entry, int colon) {
        Lines lines = page.lines();
        String text = page.text();
        Span value = entry.value();
        for (int at = Math.max(value.start() + 1, colon - LabelledEntry.LONGEST_LABEL); at < colon; at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                continue;
            }
            Span label = lines.trim(at, colon);
            Optional<ColumnRole> role =
                    ColumnRole.of(PlainWords.of(label.of(text))).filter(found -> found != entry.role());
            Span before = lines.trim(value.start(), at);
            Span after = lines.trim(colon + 1, value.end());
            if (role.isPresent() && !after.isEmpty() && isTime(before.of(text))) {
                return Optional.of(new LabelledEntry(role.get(), label, after, entry.next()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String words) {
        return Durations.read(PlainWords.of(words))
                .filter(Durations.Lasting::whole)
                .isPresent();
    }
}
