/**
 * Finds tables in a text, mends what wrapping and page breaks did to them, and hands them on as rows and cells.
 *
 * <p>A table is found by its form, each form by one reader in {@code FormReaders.ALL}, the surest first: markup, borders, pipes,
 * tabs, semicolons (below a header whose cells they part), columns <i>aligned</i> by spaces (a header of known words, and rivers of
 * white space that no row crosses; one character wide only where each column is named and its name stands straight above it), labels
 * with values, cells <i>glued</i> to each other (names and values that come apart in one way only), lists, one cell a line, lines
 * on end that open with the names of cookies, and names one a line with nothing said of them.
 * A list of terms that the parser knows is one when most of its terms are technical names. Each form needs proof of its own; without
 * it the lines are prose: semicolons without such a header are those of a sentence, or part what an item of a list states. Mending is
 * text in, text out: every join is an edit of a layer with its evidence, and every join that was considered and not made is a refusal
 * with its reason. Out of scope: what the cells mean ({@code extract}).
 *
 * <p><b>Terms.</b> A <i>block</i> is a run of lines without a blank line in between; a blank line ends a block, not the table.
 * The <i>width</i> of a column is that of its longest fragment within one block. A <i>continuation</i> is a line that holds the
 * rest of wrapped cells. A continuation <i>does not fit</i> when its first word would not have fitted behind the fragment above
 * it within the width: that is why a wrapping program broke the line there. A column is <i>open</i> at its end when its
 * fragment ends in a comma, hyphen, function word or unclosed bracket.
 *
 * <p><b>Pages.</b> A table goes on behind a form feed or a page number, and behind its own header again. The page number is noise,
 * the header a repeated one, and the rest of a row that was parted moves up to it.
 *
 * <p><b>Sources.</b> Breakage as in real captures; the evidence rule was measured against the naive one ("an empty first cell
 * continues the row"), which destroys 4 % of the rows of intact policy tables and 25 % of those of ICDAR-2013.
 *
 * <p><b>Example.</b>
 *
 * <pre>{@code
 * Shop<TAB>Keeps the basket (web<TAB>basket_id<TAB>To remember what the
 * <TAB>and mobile)<TAB><TAB>visitor chose
 * }</pre>
 *
 * becomes one row: {@code Shop | Keeps the basket (web and mobile) | basket_id | To remember what the visitor chose}.
 */
package dev.stemma.table;
