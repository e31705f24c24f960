/**
 * A text while its tables are looked for.
 *
 * <p><b>Purpose.</b> What the readers of all forms share. {@link dev.stemma.page.Page} holds the text as {@link dev.stemma.page.Lines}, says of each line
 * what it may be, and remembers which lines are claimed: what one reader took, the next does not see. A {@link dev.stemma.page.FormReader} finds the tables of one form and fills a {@link
 * dev.stemma.page.TableDraft} for each.
 *
 * <p><b>Out of scope.</b> Every form ({@code wrapped}, {@code flat}, {@code listed}, {@code table}), and what makes tables of drafts ({@code table}).
 *
 * <p><b>Terms.</b> A line is <i>free</i> as long as no reader has claimed it. A <i>seam</i> is the place where two fragments of a cell meet; it is <i>open</i> where the first ends
 * in a comma, hyphen, function word or unclosed bracket. <i>Noise</i> is a line that stands inside a table and does not belong to it: a page number, a logo, a running header.
 *
 * <p><b>Sources.</b> UAX #11 for how wide a character is shown. The scores of {@code line-scores.tsv} were set by hand on flattened policies.
 *
 * <p><b>Example.</b> {@code new Page("Name\tPurpose\n_ga\tcounts", List.of(), List.of())} has two free lines, and the role of a line that says {@code Name} alone
 * would be that of names.
 */
package dev.stemma.page;
