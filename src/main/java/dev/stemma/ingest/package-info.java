/**
 * From what a scraper left behind to captures.
 *
 * <p><b>Purpose.</b> Opens files, folders, globs and standard input, unpacks what holds several captures, and hands on each
 * thing that it saw as exactly one of three: a capture, a skip, a rejection. Nothing that is read can crash it, hang it,
 * fill memory or disk: every stream is read in pieces, against the limits of {@link dev.stemma.ingest.IngestLimits}.
 *
 * <p><b>Out of scope.</b> What the payload means: its media type, charset and text are the business of {@code parse}. Links
 * in a corpus are never followed, nothing is fetched, no name from an archive is ever used as a path to write to.
 *
 * <p><b>Terms.</b> A <i>container</i> holds captures: an archive, a WARC file, JSON lines, a table of documents. A
 * <i>member</i> is one thing inside a container. <i>Derived</i> ids come from paths, <i>user's</i> ids from a field.
 * A <i>reader</i> knows one container format; {@code Readers.ALL} lists them, the first that accepts an entry reads it.
 *
 * <p><b>Damage.</b> What decodes is kept, and says that it is not whole: a cut capture by {@code Transport.truncated}, all that
 * cannot be named by a rejection. Readers go on behind damage where the format has marks to go on by: gzip members, zip members,
 * WARC records, lines.
 *
 * <p><b>Records.</b> Files of records are read by the rooms below: {@code json} and {@code xml} know where in a file its documents stand, {@code csv} what its rows
 * are, {@code fields} what a record says. Here it is decided which file is asked which way, and what becomes of what they find. {@code .jsonl}, {@code .ndjson}
 * and {@code .jl} are a record a line, unless their first record goes on over lines, or is one of an array. A record whose text is not known is rejected, a
 * container with nothing in it is a skip, and a file in which no document is found is a text itself.
 *
 * <p><b>Payloads.</b> What was written in front of one by who fetched it says where it comes from: {@code HttpHead}, {@code SavedNote},
 * {@code FrontMatter}, in values of records, too. A head and front matter are no part of the capture's bytes.
 *
 * <p><b>HAR.</b> Each answer of a {@code .har} file that is a page is a capture, with its address, status and time.
 *
 * <p><b>Mailboxes.</b> Each message of an {@code .mbox} file is a capture, as an {@code .eml} file is.
 *
 * <p><b>MHTML.</b> A page saved as {@code .mht} or {@code .mhtml} is one capture, with its address and time.
 *
 * <p><b>Tables.</b> A {@code .csv} or {@code .tsv} file with a text column is a record a row, and so is what comes on standard input
 * when header and rows leave no doubt, or when the text field is named by the user. One without a text column is a text, unless a
 * column seems to hold texts: then it is rejected, as the table itself would pass for a document. A row may be
 * short of the header, as programs leave out what is empty at its end: what it does not have is empty. One that is short of its text, or
 * has more than the header, is rejected and costs no other. A table of cookies is a document itself.
 *
 * <p><b>Beside documents.</b> What is left out, room {@code beside} knows; it is a skip. A container without a byte is a
 * download that failed, and a rejection.
 *
 * <p><b>Ids.</b> The user's id when the container has one, else the path relative to the input with {@code !member} parts
 * ({@code crawl.warc.gz!17}, {@code pages.jsonl!3} for line 3). A user's id that was taken before is quarantined as
 * {@code duplicate_id}. A derived id that was taken before (two folders, each with an {@code index.html}) falls back to
 * the path as the user named it, then to the same with {@code #2}, {@code #3}: a file is never lost for its name. As
 * inputs are read in sorted order, which one falls back does not depend on the order in which they were named.
 *
 * <p><b>Sources.</b> RFC 1952 (gzip), APPNOTE 6.3 (zip), POSIX.1-2017 pax (tar), RFC 8878 (zstd), ISO 28500:2017 (WARC 1.1), jsonlines.org,
 * HTTP Archive 1.2 (HAR), RFC 2557 (MHTML), RFC 4155 (mailboxes).
 *
 * <p><b>Example.</b> {@code new Ingest(IngestOptions.defaults()).read(List.of("corpus"), System.in, sink)} on a folder with
 * {@code a.txt} and {@code b.tar.gz} (with {@code x.html}) gives the captures {@code a.txt} and {@code b.tar.gz!x.html}.
 */
package dev.stemma.ingest;
