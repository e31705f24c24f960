package dev.stemma.repair;

import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.OffsetMap;
import dev.stemma.model.Refusal;
import dev.stemma.model.Repaired;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Repairs texts. Thread-safe; one for many texts.
 *
 * <p>Text that needs nothing costs one scan ({@link Marks}) and gives the same string back with an empty ledger.
 */
public final class Repairer {
    /** What one rule uncovers for another is met in the next pass; real texts need two. Also bounds the runs of one rule. */
    static final int MOST_PASSES = 16;

    private final RepairOptions options;
    private final List<RepairRule> rules;

    public Repairer(RepairOptions options) {
        this.options = options;
        this.rules = RepairRules.ALL.stream().filter(options::runs).toList();
    }

    /** A repairer with {@link RepairOptions#defaults()}. */
    public static Repairer withDefaults() {
        return new Repairer(RepairOptions.defaults());
    }

    /**
     * The clean text of {@code source} and the ledger that leads back to it. Repairing a clean text changes nothing.
     *
     * @param source the decoded source; any string, also one that is not well-formed UTF-16
     */
    public Repaired repair(String source) {
        Work work = new Work(source, options, rules.size());
        for (int pass = 0; pass < MOST_PASSES && work.isOpen(pass); pass++) {
            for (int i = 0; i < rules.size(); i++) {
                work.settle(rules.get(i), i, pass);
            }
        }
        return work.done();
    }

    /** The state of one repair. */
    private static final class Work {
        private final RepairOptions options;
        private final List<Layer> layers = new ArrayList<>();
        private final List<OffsetMap> maps = new ArrayList<>();
        /** By what was refused and where, so that a later pass does not repeat it. */
        private final Set<Refusal> refusals = new LinkedHashSet<>();

        /** For each layer the traits of what it wrote. */
        private final List<Traits> written = new ArrayList<>();
        /** How many layers there were when a rule had last nothing left to do. */
        private final int[] settled;

        private String text;
        private Marks marks;

        Work(String source, RepairOptions options, int rules) {
            this.options = options;
            settled = new int[rules];
            text = source;
            marks = Marks.of(source);
        }

        /** Whether a pass is due: the first, and each behind one that changed something. */
        boolean isOpen(int pass) {
            boolean open = pass == 0;
            for (int i = 0; i < settled.length && !open; i++) {
                open = settled[i] < layers.size();
            }
            return open;
        }

        void settle(RepairRule rule, int place, int pass) {
            if (!rule.concerns(marks.traits()) || (pass > 0 && !isDue(rule, place))) {
                settled[place] = layers.size();
                return;
            }
            int before = layers.size();
            boolean changed = run(rule);
            for (int i = 1; i < MOST_PASSES && changed && rule.repeats(); i++) {
                changed = run(rule);
            }
            boolean mayGoOn = changed && !rule.byCharacter();
            settled[place] = mayGoOn ? before : layers.size();
        }

        /** Whether what happened since a rule last ran can be new work for it. */
        private boolean isDue(RepairRule rule, int place) {
            boolean due = false;
            for (int i = settled[place]; i < written.size() && !due; i++) {
                due = !rule.byCharacter() || rule.concerns(written.get(i));
            }
            return due;
        }

        private boolean run(RepairRule rule) {
            Edits edits = new Edits(rule.name(), text, marks);
            rule.apply(text, options, edits);
            for (Refusal refusal : edits.refusals()) {
                refusals.add(new Refusal(
                        refusal.rule(), toSource(refusal.span()), refusal.before(), refusal.after(), refusal.reason()));
            }
            if (edits.isEmpty()) {
                return false;
            }
            Layer layer = edits.layer();
            Traits wrote = edits.written();
            layers.add(layer);
            written.add(wrote);
            text = layer.apply(text);
            marks = marks.behind(layer.edits(), text);
            return true;
        }

        Repaired done() {
            if (layers.isEmpty() && refusals.isEmpty()) {
                return new Repaired(text, Ledger.EMPTY);
            }
            return new Repaired(text, new Ledger(layers, List.copyOf(refusals)));
        }

        private Span toSource(Span span) {
            for (int i = maps.size(); i < layers.size(); i++) {
                maps.add(new OffsetMap(layers.get(i)));
            }
            Span at = span;
            for (int i = maps.size() - 1; i >= 0; i--) {
                at = maps.get(i).toInput(at);
            }
            return at;
        }
    }
}
