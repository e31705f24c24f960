/**
 * Tables and columns on the pages of a PDF, which knows neither: only letters and lines, each with its place.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.pdf.PdfWithTables} is Tika's parser for PDFs, but for what stands on the pages: that is read here, and written as XHTML where
 * Tika opens a page. Tables come from ruled lines, from the document's own tags, or from words that stand below one another; a table that goes on over
 * pages is one.
 *
 * <p><b>Out of scope.</b> Passwords, metadata, files inside the document and pages that cannot be read: these are Tika's. The child process in which all of
 * this runs, and what becomes of the XHTML: {@code parse}.
 *
 * <p><b>Terms.</b> A <i>ruling</i> is a drawn line, a <i>grid</i> what rulings part. A <i>part</i> of a page is its lines up to a table, or a table. A table that
 * holds a whole page or a box of text is a <i>frame</i>: its cells are paragraphs.
 *
 * <p><b>Doubt.</b> Words that stand below one another may be a list, a form or two columns of prose: they are a table only with evidence in their rows.
 *
 * <p><b>Sources.</b> ISO 32000-1:2008, 9.4 (text), 8.5 (paths), 14.8 (tagged PDF).
 *
 * <p><b>Example.</b> A page with the words {@code Name} and {@code Lifetime} over {@code sessionid} and {@code 14 days}, with lines drawn around each, is
 * {@code <table>} with two rows of two cells.
 */
package dev.stemma.pdf;
