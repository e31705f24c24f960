/**
 * One page out of the tables: {@code report.html}, which opens from disk without network and without a server.
 *
 * <p>Here live the queries that read the tables, the records that hold what one part of the page shows, and the way to the
 * page; its frame and parts are templates in {@code src/main/jte/report}, its style and script resources. Out of scope:
 * how a number, a text or a difference looks (room {@code shown}), how the tables came to be (the report does not know the
 * pipeline), and serving pages over HTTP.
 *
 * <p><b>Terms.</b> A <i>section</i> is one part of the page; {@link dev.stemma.report.PageSections#ALL} is their list and order.
 * A <i>seam</i> is the place where an incomplete document stops, beside its sibling's continuation.
 *
 * <p><b>Rules of the page.</b> Text of the corpus is only ever text: it passes {@code ShownOutput}, which shows hidden
 * characters as escapes and escapes for the place; ids of the corpus never become ids of the page; nothing links outside;
 * a content security policy allows the page's own style and script by digest and nothing else. The page reads whole
 * without its script. Nothing is said by colour alone. The same tables give the same bytes.
 *
 * <p><b>Sources.</b> W3C Content Security Policy Level 3; WCAG 2.2 level AA.
 *
 * <p><b>Example.</b> {@code ReportWriter.write(store, Path.of("out/report.html"), ReportOptions.defaults())} for the run over
 * {@code corpus/} writes a page whose first line of figures reads 5 documents, 1 different text, 5 sites on 3 registrable
 * domains, 1 incomplete.
 */
package dev.stemma.report;
