package dev.stemma.report;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;

/** One part of the page, read from the tables and ready to be written. */
interface PageSection {
    /** The part's anchor, lower case; unique on the page. */
    String id();

    String title();

    /** What the navigation says beside the title, as {@code 1,204}; empty for nothing. */
    String badge();

    void render(HtmlTemplateOutput out);

    /** What {@link #render} writes, for the page's frame. */
    default Content content() {
        return out -> render((HtmlTemplateOutput) out);
    }
}
