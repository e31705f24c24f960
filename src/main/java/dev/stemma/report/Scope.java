package dev.stemma.report;

import java.util.List;

/**
 * What the parts of one page share.
 *
 * @param tables where they read
 * @param options how much they may hold
 * @param anchors which documents and clusters have a place on the page
 * @param comparisons which texts are laid beside each other
 * @param texts the texts for that, and those that are shown
 */
record Scope(TableSource tables, ReportOptions options, Anchors anchors, Comparisons comparisons, Texts texts) {
    static Scope of(TableSource tables, ReportOptions options) {
        Anchors anchors = Anchors.read(tables, options);
        Comparisons comparisons = Comparisons.choose(tables, options, anchors);
        return new Scope(
                tables,
                options,
                anchors,
                comparisons,
                Texts.read(
                        tables, comparisons.documents(), options.textChars() == 0 ? List.of() : anchors.documents()));
    }
}
