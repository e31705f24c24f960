package dev.stemma.repair;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.OffsetMap;
import dev.stemma.model.Refusal;
import dev.stemma.model.Repaired;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Repairs texts. Thread-safe; one for many texts.
 *
 * <p>Text that needs nothing costs one scan ({@link Traits}) and gives the same string back with an empty ledger.
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
        Traits traits = Traits.of(source);
        Work work = new Work(source);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            int before = work.layers.size();
            for (RepairRule rule : rules) {
                if (rule.concerns(traits)) {
                    traits = work.settle(rule, options, traits);
                }
            }
            if (work.layers.size() == before) {
                break;
            }
        }
        return work.done();
    }

    /** The state of one repair. */
    private static final class Work {
        private final List<Layer> layers = new ArrayList<>();
        /** By what was refused and where, so that a later pass does not repeat it. */
        private final Map<Refusal, Refusal> refusals = new LinkedHashMap<>();

        private final List<OffsetMap> maps = new ArrayList<>();
        private String text;

        Work(String source) {
            text = source;
        }

        Traits settle(RepairRule rule, RepairOptions options, Traits traits) {
            Traits now = traits;
            for (int i = 0; i < MOST_PASSES; i++) {
                int before = layers.size();
                now = run(rule, options, now);
                if (layers.size() == before || !rule.repeats()) {
                    break;
                }
            }
            return now;
        }

        private Traits run(RepairRule rule, RepairOptions options, Traits traits) {
            Edits edits = new Edits(rule.name(), text);
            rule.apply(text, options, edits);
            for (Refusal refusal : edits.refusals()) {
                Refusal inSource = new Refusal(
                        refusal.rule(), toSource(refusal.span()), refusal.before(), refusal.after(), refusal.reason());
                refusals.putIfAbsent(inSource, inSource);
            }
            if (edits.isEmpty()) {
                return traits;
            }
            Layer layer = edits.layer();
            layers.add(layer);
            text = layer.apply(text);
            Traits now = traits;
            String last = "";
            for (Edit edit : layer.edits()) {
                if (!edit.after().equals(last)) {
                    last = edit.after();
                    now = now.with(last);
                }
            }
            return now;
        }

        Repaired done() {
            if (layers.isEmpty() && refusals.isEmpty()) {
                return new Repaired(text, Ledger.EMPTY);
            }
            return new Repaired(text, new Ledger(layers, List.copyOf(refusals.keySet())));
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
