/**
 * Finds tables in a text, mends what wrapping and page breaks did to them, and hands them on as rows and cells.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.table.Tables} asks the reader of each form, and makes tables and layers of the drafts that they fill; {@link
 * dev.stemma.table.SiblingMending} mends with the help of an intact copy. Here too are the readers of cells that a sign parts: markup, borders, pipes, semicolons. Those that
 * white space parts are in {@code wrapped}, those that nothing parts in {@code flat}, lists in {@code listed}, and what all readers share in {@code page}.
 *
 * <p>A table is found by its form, each form by one reader in {@code FormReaders.ALL}, the surest first: markup, borders, rules of dashes, pipes,
 * tabs, semicolons (below a header whose cells they part), columns <i>aligned</i> by spaces (a header of known words, and rivers of
 * white space that no row crosses; one character wide only where each column is named and its name stands straight above it), labels
 * with values, cells <i>glued</i> to each other (names and values that come apart in one way only), lists, one cell a line, lines
 * on end that open with the names of cookies, and names one a line with nothing said of them.
 * A list of terms that the parser knows is a table when most of its terms are technical names. Each form needs proof of its own; without
 * it the lines are prose: semicolons without such a header are those of a sentence, or part what an item of a list states. Mending is
 * text in, text out: every join is an edit of a layer with its evidence, and every join that was considered and not made is a refusal
 * with its reason.
 *
 * <p><b>Out of scope.</b> What the cells mean ({@code extract}).
 *
 * <p><b>Terms.</b> The <i>form</i> of a table is how its cells are told apart. A <i>draft</i> is a table in offsets of the text before mending. A table
 * stands <i>upright</i> when it has one cookie, with its labels in the first column and its values in the second.
 *
 * <p><b>Pages.</b> A table goes on behind a form feed or a page number, and behind its own header again. The page number is noise,
 * the header a repeated one, and the rest of a row that was parted moves up to it.
 *
 * <p><b>Sources.</b> GitHub Flavored Markdown 0.29, section 4.10 (pipes); CommonMark 0.31, section 4.6 (HTML inside a text); MediaWiki, Help:Tables; Jira,
 * Text Formatting Notation Help; DokuWiki, Formatting Syntax; AsciiDoc's language documentation, Tables; Pandoc User's Guide, multiline_tables; Unicode 15, U+2500 to U+257F (box drawing).
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
