/**
 * What the rows of a CSV or TSV file are.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.csv.TableForm} looks at the start of a file and says what it is: its names and where they end, its separator, what its
 * quotes and backslashes are, which column holds the texts. {@link dev.stemma.csv.TableRows} reads row by row by that form, and no row that breaks a
 * rule costs another one.
 *
 * <p><b>Out of scope.</b> What becomes of a row ({@code record}), what its fields say ({@code fields}), and tables inside documents ({@code table}).
 *
 * <p><b>Terms.</b> A row is <i>torn</i> when a quoted field goes on behind its quote. A row <i>swallows</i> others when a quote that is never closed, or closed
 * late, takes them in: lines that are rows by themselves. A row is <i>clean</i> when it keeps to all rules.
 *
 * <p><b>Order.</b> Quotes are doubled (RFC 4180) unless the first rows keep to the rules of backslashes and not to those; characters, where that makes every
 * line a row. Blank lines, a line that names the separator and lines of comment may stand above the names. A row that keeps to the rules of backslashes
 * alone is read by them in any table. Without names, or with names that nobody knows, a column of addresses and one of texts are known by their values.
 *
 * <p><b>Sources.</b> RFC 4180; what Excel, pandas, MySQL, Hive, Spark and Python's {@code csv} write. The limits are set by hand and say so: no real tables of
 * pages were at hand.
 *
 * <p><b>Example.</b> Of {@code url,text\nhttps://a.example/,"a ""b"", c"\n} the form has the columns {@code url} and {@code text}, and the only row two fields, of which the
 * second is {@code a "b", c}.
 */
package dev.stemma.csv;
