/**
 * The tables of a run for other programs.
 *
 * <p><b>Purpose.</b> Writes them into a folder, as Parquet, CSV or JSON lines, each in its stated order, so that the same run gives the same bytes; and what
 * cannot be a table: the templates, with their places, and the captures that were quarantined.
 *
 * <p><b>Out of scope.</b> Which tables there are ({@code schema}), where their rows come from ({@code store}), how a row is written ({@code result}), and what the user may ask for ({@code cli}).
 *
 * <p><b>Terms.</b> The <i>card</i> lists the files of an export with their sizes and digests: by it a folder is known to be an export. Its files may be
 * replaced by the next one; what else stands in the folder is never touched. <i>Kept</i> are representatives alone, or all documents.
 *
 * <p><b>Safety.</b> Files are written beside their places and moved there at the end, the card last: an export that was killed while it wrote has changed nothing, and
 * one that was killed while it moved is brought to its end by the next. No name that comes from scraped data is used as a path as it stands.
 *
 * <p><b>Sources.</b> Apache Parquet, RFC 4180 (CSV), jsonlines.org, Hugging Face's dataset cards.
 *
 * <p><b>Example.</b> {@code ./stemma export OUT tables --format csv} leaves {@code tables/documents.csv}, {@code tables/cookies.csv} and so on, and the card that names
 * them.
 */
package dev.stemma.export;
