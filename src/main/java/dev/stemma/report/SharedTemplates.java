package dev.stemma.report;

import dev.stemma.shown.Figures;
import dev.stemma.store.TemplateWords;

/**
 * How many texts have copies, and how many of them are shared.
 *
 * @param all clusters of two and more: each has a template
 * @param bySites those of them that several sites share
 * @param byDomains those of these that several registrable domains share
 */
record SharedTemplates(long all, long bySites, long byDomains) {
    static SharedTemplates read(TableSource tables) {
        QueryRow counts = tables.query("select count(*) as n, count(*) filter (" + TemplateWords.SHARED
                        + ") as by_sites, count(*) filter (" + TemplateWords.SHARED_BY_DOMAINS
                        + ") as by_domains from clusters where size > 1")
                .get(0);
        return new SharedTemplates(counts.count("n"), counts.count("by_sites"), counts.count("by_domains"));
    }

    /** {@code 712 texts have copies; 26 of them are shared by several sites, 9 by several registrable domains.} */
    String said() {
        return Figures.of(all, "text") + (all == 1 ? " has copies; " : " have copies; ") + Figures.whole(bySites)
                + (bySites == 1 ? " is" : " are") + " shared by several sites, " + Figures.whole(byDomains)
                + " of these by several registrable domains.";
    }
}
