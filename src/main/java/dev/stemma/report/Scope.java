package dev.stemma.report;

/**
 * What the parts of one page share.
 *
 * @param tables where they read
 * @param options how much they may hold
 * @param anchors which documents and clusters have a place on the page
 * @param texts clean text that may still be shown
 * @param diffs text that may still be compared
 */
record Scope(TableSource tables, ReportOptions options, Anchors anchors, Budget texts, Budget diffs) {
    static Scope of(TableSource tables, ReportOptions options) {
        return new Scope(
                tables,
                options,
                Anchors.read(tables, options),
                new Budget(options.textChars()),
                new Budget(options.diffChars()));
    }
}
