package dev.stemma.spool;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A layer as bytes and back. A rule makes the same few changes again and again (a policy has two thousand apostrophes), so each
 * change stands where it is made first, and behind that by its number; places are counted from the end of the edit before.
 */
final class LayerCodec {
    private LayerCodec() {}

    static void write(Layer layer, ByteSink out) {
        out.text(layer.rule());
        Map<Change, Integer> numbers = new HashMap<>();
        int[] end = {0};
        out.all(layer.edits(), edit -> {
            out.number(edit.span().start() - end[0]);
            end[0] = edit.span().end();
            Change change = new Change(edit.before(), edit.after(), edit.evidence());
            Integer number = numbers.putIfAbsent(change, numbers.size());
            if (number != null) {
                out.number(number);
                return;
            }
            out.number(numbers.size() - 1);
            out.text(edit.before());
            out.text(edit.after());
            out.text(edit.evidence());
        });
    }

    static Layer read(ByteSource in) {
        String rule = in.text();
        List<Change> changes = new ArrayList<>();
        int[] end = {0};
        List<Edit> edits = in.all(() -> {
            int start = end[0] + in.integer();
            int number = in.integer();
            if (number == changes.size()) {
                changes.add(new Change(in.text(), in.text(), in.text()));
            }
            Change change = changes.get(number);
            end[0] = start + change.before.length();
            return new Edit(new Span(start, end[0]), change.before, change.after, change.evidence);
        });
        return new Layer(rule, edits);
    }

    /** What is the same at all places. */
    private record Change(String before, String after, String evidence) {
        /** As a record has it, but without the 15 ms that a record's own takes when it is first used. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Change change
                    && before.equals(change.before)
                    && after.equals(change.after)
                    && evidence.equals(change.evidence);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * before.hashCode() + after.hashCode()) + evidence.hashCode();
        }
    }
}
