package dev.stemma.report;

import java.util.List;

/**
 * What the parts of one page share.
 *
 * @param tables where they read
 * @param options how much they may hold
 * @param places where names lead
 * @param documents ids of the documents that are shown, in order
 * @param clusters the clusters of several documents that are shown, in order
 * @param comparisons which texts are laid beside each other
 * @param texts the texts for that, and those that are shown
 */
record Scope(
        TableSource tables,
        ReportOptions options,
        Places places,
        List<String> documents,
        List<String> clusters,
        ComparedPairs comparisons,
        ShownTexts texts) {
    /** For the page that holds the top of everything. */
    static Scope of(TableSource tables, ReportOptions options) {
        Anchors anchors = Anchors.read(tables, options);
        return of(
                tables,
                options,
                anchors,
                anchors.documents(),
                anchors.clusters(),
                IncompleteSection.incomplete(tables, options));
    }

    /** @param incomplete ids of the incomplete documents that are shown, each beside its sibling */
    static Scope of(
            TableSource tables,
            ReportOptions options,
            Places places,
            List<String> documents,
            List<String> clusters,
            List<String> incomplete) {
        ComparedPairs comparisons = ComparedPairs.choose(tables, options, clusters, incomplete);
        ShownTexts texts =
                ShownTexts.read(tables, comparisons.documents(), options.textChars() == 0 ? List.of() : documents);
        return new Scope(tables, options, places, documents, clusters, comparisons, texts);
    }
}
