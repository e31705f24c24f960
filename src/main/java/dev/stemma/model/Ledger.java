package dev.stemma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was changed between the decoded source and the clean text, in order, and what was refused. Undoing it
 * gives the source back exactly.
 *
 * <p>A ledger is a list of layers, one for each rule that changed something; the output of a layer is the input of the
 * next. Immutable and thread-safe.
 *
 * @param layers in the order in which they were applied; none is empty
 * @param refusals in the order in which they were met; spans in the decoded source
 */
public record Ledger(List<Layer> layers, List<Refusal> refusals) {
    /** Nothing was changed and nothing considered. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    public Ledger {
        layers = layers.stream().filter(layer -> !layer.edits().isEmpty()).toList();
        refusals = List.copyOf(refusals);
    }

    /** This ledger followed by {@code more} layers and refusals. */
    public Ledger then(List<Layer> more, List<Refusal> refused) {
        return new Ledger(
                Stream.concat(layers.stream(), more.stream()).toList(),
                Stream.concat(refusals.stream(), refused.stream()).toList());
    }

    /** The clean text of {@code source}. */
    public String replay(String source) {
        String text = source;
        for (Layer layer : layers) {
            text = layer.apply(text);
        }
        return text;
    }

    /**
     * The decoded source of {@code cleanText}.
     *
     * @throws IllegalArgumentException if {@code cleanText} is not what this ledger led to
     */
    public String undo(String cleanText) {
        String text = cleanText;
        for (int i = layers.size() - 1; i >= 0; i--) {
            text = layers.get(i).undo(text);
        }
        return text;
    }

    /** Number of repairs; refusals not counted. */
    public int size() {
        return layers.stream().mapToInt(layer -> layer.edits().size()).sum();
    }

    /** A map between the decoded source and the clean text; costs time and memory in the number of repairs. */
    public SourceMap sourceMap() {
        return new SourceMap(layers.stream().map(OffsetMap::new).toList());
    }

    /** The repairs as rows, spans in the decoded source; layer by layer, then by place. */
    public List<Repair> repairs() {
        List<OffsetMap> maps = layers.stream().map(OffsetMap::new).toList();
        List<Repair> out = new ArrayList<>(size());
        for (int i = 0; i < layers.size(); i++) {
            SourceMap map = new SourceMap(maps.subList(0, i));
            for (Edit edit : layers.get(i).edits()) {
                out.add(new Repair(
                        layers.get(i).rule(), map.toSource(edit.span()), edit.before(), edit.after(), edit.evidence()));
            }
        }
        return out;
    }

    /**
     * One repair as a reader sees it.
     *
     * @param rule the rule that made it
     * @param span the place in the decoded source that it comes from
     * @param before what the rule found there (an earlier rule may have changed the source's own characters)
     * @param after what it wrote
     * @param evidence why; may be empty
     */
    public record Repair(String rule, Span span, String before, String after, String evidence) {}

    /** Offsets between the decoded source and the clean text, over all layers. */
    public static final class SourceMap {
        private final List<OffsetMap> maps;

        private SourceMap(List<OffsetMap> maps) {
            this.maps = List.copyOf(maps);
        }

        /** The source span that made all of {@code clean}. */
        public Span toSource(Span clean) {
            Span span = clean;
            for (int i = maps.size() - 1; i >= 0; i--) {
                span = maps.get(i).toInput(span);
            }
            return span;
        }

        /** The span of the clean text that holds all that {@code source} became. */
        public Span toClean(Span source) {
            Span span = source;
            for (OffsetMap map : maps) {
                span = map.toOutput(span);
            }
            return span;
        }
    }
}
