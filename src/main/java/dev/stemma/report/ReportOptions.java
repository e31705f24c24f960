package dev.stemma.report;

/**
 * How much of a corpus one page holds. What a limit leaves out is counted on the page, with the query that shows it.
 *
 * @param title the page's heading
 * @param maxBytes the page is never larger, in bytes; when it would be, all other limits are halved until it fits
 * @param documents documents listed
 * @param clusters clusters of several documents listed
 * @param members members listed for one cluster, one template or one missing part
 * @param sites sites listed
 * @param templates templates shown with their slots
 * @param cookies cookie rows listed
 * @param incomplete incomplete documents listed
 * @param quarantine quarantine rows listed
 * @param repairs repairs listed for one document
 * @param textChars UTF-16 units of clean text held by the whole page
 * @param diffChars UTF-16 units of text compared for the whole page, both sides counted
 */
public record ReportOptions(
        String title,
        int maxBytes,
        int documents,
        int clusters,
        int members,
        int sites,
        int templates,
        int cookies,
        int incomplete,
        int quarantine,
        int repairs,
        int textChars,
        int diffChars) {
    /** Below this a page cannot hold its own style, script and headings. */
    static final int LEAST_BYTES = 100_000;

    public ReportOptions {
        if (maxBytes < LEAST_BYTES) {
            throw new IllegalArgumentException("maxBytes is at least " + LEAST_BYTES + ", not " + maxBytes);
        }
        int[] counts = {
            documents,
            clusters,
            members,
            sites,
            templates,
            cookies,
            incomplete,
            quarantine,
            repairs,
            textChars,
            diffChars
        };
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a limit of the report is 0 or more, not " + count);
            }
        }
    }

    /** Limits that keep the page of a corpus of any size fast to open; 25 MB at most. */
    public static ReportOptions defaults() {
        return new ReportOptions(
                "Stemma report", 25_000_000, 300, 100, 20, 500, 25, 2_000, 200, 1_000, 100, 4_000_000, 8_000_000);
    }

    /** The same with half of everything but the title and the largest size. */
    ReportOptions halved() {
        return new ReportOptions(
                title,
                maxBytes,
                documents / 2,
                clusters / 2,
                members / 2,
                sites / 2,
                templates / 2,
                cookies / 2,
                incomplete / 2,
                quarantine / 2,
                repairs / 2,
                textChars / 2,
                diffChars / 2);
    }
}
