package dev.stemma.form;

import dev.stemma.collate.AddressLine;
import dev.stemma.collate.Aligner;
import dev.stemma.collate.Base;
import dev.stemma.collate.Cells;
import dev.stemma.collate.Columns;
import dev.stemma.collate.Parts;
import dev.stemma.form.FormMatch.Filling;
import dev.stemma.model.Template;
import dev.stemma.model.Template.Slot;
import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import dev.stemma.template.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays one document along forms and reads its slots. Not thread-safe. */
final class FormFitting {
    /** A value is looked for between the next pieces that are the same, no further away than this. */
    private static final int REACH = 3;
    /** What stands in a slot beyond so many pieces is the document's own text: a slot must not swallow another policy. */
    private static final int MOST_IN_SLOT = 60;

    private final LineTable table = new LineTable();
    private final Aligner aligner = new Aligner(table, Parts.IN_TURN);
    private final Pieces document;
    private final boolean incomplete;

    /** @param incomplete whether a part of the document is missing: then what it lacks says nothing */
    FormFitting(String text, boolean incomplete) {
        document = table.read(text.replace(FormLayout.HOLE, ' '));
        this.incomplete = incomplete;
    }

    FormMatch fit(FormLayout layout) {
        Set<String> absent = absent(layout);
        return absent.isEmpty() ? match(layout) : match(layout.without(absent));
    }

    /** The optional blocks that the document lacks: what stands beside them is then found beside each other. */
    private Set<String> absent(FormLayout layout) {
        Set<String> absent = new HashSet<>();
        if (!layout.blocks().isEmpty()) {
            Base base = base(layout);
            Columns columns = aligner.align(document, incomplete);
            for (FormLayout.Block block : layout.blocks()) {
                if (!columns.holds(pieceAt(base, block.start()), pieceAt(base, block.end()))) {
                    absent.add(block.slot());
                }
            }
        }
        return absent;
    }

    private Base base(FormLayout layout) {
        Base base = new Base(table.read(layout.text()), table.table());
        aligner.base(base);
        return base;
    }

    private FormMatch match(FormLayout layout) {
        Base base = base(layout);
        boolean addressed = isAddressed(layout, base);
        Columns aligned = aligner.align(document, incomplete);
        Columns columns = addressed ? aligned.withAnAddress() : aligned;
        Map<String, String> values = new HashMap<>();
        for (FormLayout.Block block : layout.blocks()) {
            int[] range = columns.heldRange(pieceAt(base, block.start()), pieceAt(base, block.end()));
            values.put(block.slot(), document.value(range[0], range[1]));
        }
        int own = base.size();
        int others = document.size();
        for (int i = 0; i < base.size(); ) {
            int start = i++;
            if (layout.slotAt(base.start(start)) == null) {
                continue;
            }
            while (i < base.size() && layout.slotAt(base.start(i)) != null && !(addressed && i == 1)) {
                i++;
            }
            own -= i - start;
            others -= read(layout, base, columns, start, i, values);
        }
        int shared = columns.held(0, base.size());
        return new FormMatch(
                layout.form().id(),
                share(shared, Math.max(own, others)),
                share(shared, own),
                share(shared, others),
                fillings(layout.form().slots(), values));
    }

    /** Whether the first line of both is an address: the layout's a slot for one. What stands below it is no part of it. */
    private boolean isAddressed(FormLayout layout, Base base) {
        boolean ownLine = base.size() > 1
                && base.lineBefore(1)
                && layout.blocks().stream().noneMatch(block -> block.start() == 0);
        return ownLine && layout.is(Template.Type.URL, base.start(0)) && AddressLine.isFirst(document, table.table());
    }

    /** Reads the neighbouring slots {@code from..to}; returns how many pieces of the document are in them. */
    private int read(FormLayout layout, Base base, Columns columns, int from, int to, Map<String, String> values) {
        int[] range = columns.range(from, to, REACH);
        if (range == null) {
            return 0;
        }
        int[] bounds = Cells.split(document, range[0], range[1], joints(layout, base, from, to));
        for (int k = 0; k < to - from; k++) {
            if (bounds[k] < bounds[k + 1]) {
                values.putIfAbsent(
                        layout.slotAt(base.start(from + k)), Values.listed(document.value(bounds[k], bounds[k + 1])));
            }
        }
        return Math.min(MOST_IN_SLOT * (to - from), range[1] - range[0]);
    }

    /** What parts the neighbouring slots {@code from..to}: those of one line are a year and the name behind it. */
    private static char[] joints(FormLayout layout, Base base, int from, int to) {
        char[] joints = new char[to - from - 1];
        for (int k = 0; k < joints.length; k++) {
            char joint = Cells.joint(base, from + k + 1);
            boolean year = joint == ' ' && layout.is(Template.Type.DATE, base.start(from + k));
            joints[k] = year ? Cells.YEAR : joint;
        }
        return joints;
    }

    private static int pieceAt(Base base, int offset) {
        int low = 0;
        int high = base.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (base.start(mid) < offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private static List<Filling> fillings(List<Slot> slots, Map<String, String> values) {
        List<Filling> fillings = new ArrayList<>();
        for (Slot slot : slots) {
            String value = values.get(slot.name());
            if (value != null) {
                fillings.add(new Filling(slot.name(), slot.type(), Values.listed(value)));
            }
        }
        return fillings;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
