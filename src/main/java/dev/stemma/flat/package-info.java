/**
 * Tables whose cells no sign parts.
 *
 * <p><b>Purpose.</b> The readers of what scrapers flatten: one cell a line, cells <i>glued</i> to each other or one space apart, lines on end that open with the names of
 * cookies. What the cells say is the proof: known headers, and lines or values that fit the columns of these in one way only.
 *
 * <p><b>Out of scope.</b> Lists with bullets or labels ({@code listed}); columns that white space parts ({@code wrapped}).
 *
 * <p><b>Terms.</b> The lines <i>below</i> a header are the free ones to the next header or the end. A table is <i>unheaded</i> when nothing shows it but
 * technical names that come back at one distance. A row is <i>sure</i> when its lines fit their columns so well that no other row is needed to believe it.
 *
 * <p><b>Sources.</b> R. Bellman, Dynamic programming (1957), by which lines are put into columns; the scores of lines are log-odds that were set by hand ({@code page}).
 *
 * <p><b>Example.</b> {@code Name⏎Purpose⏎Expiry⏎_ga⏎Tells visitors apart⏎2 years⏎_gid⏎Tells visitors apart⏎1 day} is a table of three columns and two rows.
 */
package dev.stemma.flat;
