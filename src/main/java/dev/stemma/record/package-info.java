/**
 * Files with a document a record: JSON lines, JSON, XML, Parquet, CSV, and HAR.
 *
 * <p><b>Purpose.</b> Which file is asked which way, and what becomes of what is found: a record with a text is a capture, one without is a rejection, and a
 * file in which no document is found is a text itself.
 *
 * <p><b>Out of scope.</b> Where in a file its records stand ({@code json}, {@code xml}, {@code csv}) and which field holds what ({@code fields}).
 *
 * <p><b>JSON.</b> {@code .jsonl}, {@code .ndjson} and {@code .jl} are a record a line, unless their first record goes on over lines, or is one of an array.
 * Any other JSON is read as a stream, in the shape that its start shows.
 *
 * <p><b>Tables.</b> A {@code .csv} or {@code .tsv} file with a text column is a record a row, and so is what comes on standard input
 * when header and rows leave no doubt, or when the text field is named by the user. One without a text column is a text, unless a
 * column seems to hold texts: then it is rejected, as the table itself would pass for a document. A row may be
 * short of the header, as programs leave out what is empty at its end: what it does not have is empty. One that is short of its text, or
 * has more than the header, is rejected and costs no other. A table of cookies is a document itself.
 *
 * <p><b>HAR.</b> Each answer that is a page is a capture, with its address, status and time.
 *
 * <p><b>Sources.</b> jsonlines.org, HTTP Archive 1.2 (HAR), Apache Parquet; those of the rooms below.
 *
 * <p><b>Example.</b> The third line of {@code pages.jsonl}, <code>{"text": "We use cookies."}</code>, is the capture {@code pages.jsonl!3}; with an {@code "id": "a"} in it, {@code a}.
 */
package dev.stemma.record;
