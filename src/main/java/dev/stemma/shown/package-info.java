/**
 * Numbers, texts and differences as a page shows them.
 *
 * <p>Here lives what needs no table to be read: how a figure is written, a bar drawn, a hidden character made visible, two texts laid
 * side by side, a repair marked where it was made, and the place told where a text stops or starts again. Out of scope: which of a run
 * is shown (room {@code report}), and the markup around it (templates in {@code src/main/jte}).
 *
 * <p><b>Terms.</b> <i>Marks</i> are repairs laid over the clean text. What a list does not hold is <i>left out</i> and says so, with
 * the query that shows it.
 *
 * <p><b>Sources.</b> Unicode Technical Report 36 (hidden characters); the OWASP rules for output encoding, as jte applies them.
 *
 * <p><b>Example.</b> {@code Figures.percent(0.99999)} is {@code 99.9 %}: what is not all is never said to be.
 */
package dev.stemma.shown;
