package dev.stemma.model;

import java.util.List;

/**
 * A text whose tables were found and mended.
 *
 * @param text the text after mending
 * @param layers what mending changed, to follow the repair ledger
 * @param refusals joins that were considered and not made; spans in the text <i>before</i> mending
 * @param tables in order; spans in {@code text}
 * @param noise lines that are no part of the document; spans in {@code text}
 * @param findings what was noticed, ambiguous last lines for example; spans in {@code text}
 */
public record Tabled(
        String text,
        List<Layer> layers,
        List<Refusal> refusals,
        List<Table> tables,
        List<Block> noise,
        List<Finding> findings) {
    public Tabled {
        layers = List.copyOf(layers);
        refusals = List.copyOf(refusals);
        tables = List.copyOf(tables);
        noise = List.copyOf(noise);
        findings = List.copyOf(findings);
    }
}
