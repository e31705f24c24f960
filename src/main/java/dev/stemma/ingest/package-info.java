/**
 * From what a scraper left behind to captures.
 *
 * <p><b>Purpose.</b> Opens files, folders, globs and standard input, has what holds several captures unpacked by the reader of its format, and hands on each
 * thing that it saw as exactly one of three: a capture, a skip, a rejection. Nothing that is read can crash it, hang it,
 * fill memory or disk: every stream is read in pieces, against the limits of {@link dev.stemma.stream.IngestLimits}.
 *
 * <p><b>Out of scope.</b> The formats of containers ({@code archive}, {@code saved}, {@code record}), and what a payload means: its media type, charset and
 * text are the business of {@code parse}. Links in a corpus are never followed, and nothing is fetched.
 *
 * <p><b>Terms.</b> A <i>container</i> holds captures: an archive, a WARC file, JSON lines, a table of documents. A
 * <i>member</i> is one thing inside a container. <i>Derived</i> ids come from paths, <i>user's</i> ids from a field.
 * A <i>reader</i> knows one container format; {@code Readers.ALL} lists them, the first that accepts an entry reads it.
 *
 * <p><b>Damage.</b> What decodes is kept, and says that it is not whole: a cut capture by {@code Transport.truncated}, all that
 * cannot be named by a rejection. Readers go on behind damage where the format has marks to go on by: gzip members, zip members,
 * WARC records, lines. A container with nothing in it is a skip; one without a byte is a download that failed, and a rejection.
 *
 * <p><b>Beside documents.</b> What is left out, room {@code beside} knows; it is a skip.
 *
 * <p><b>Ids.</b> The user's id when the container has one, else the path relative to the input with {@code !member} parts
 * ({@code crawl.warc.gz!17}, {@code pages.jsonl!3} for line 3). A user's id that was taken before is quarantined as
 * {@code duplicate_id}. A derived id that was taken before (two folders, each with an {@code index.html}) falls back to
 * the path as the user named it, then to the same with {@code #2}, {@code #3}: a file is never lost for its name. As
 * inputs are read in sorted order, which one falls back does not depend on the order in which they were named.
 *
 * <p><b>Example.</b> {@code new Ingest(IngestOptions.defaults()).read(List.of("corpus"), System.in, sink)} on a folder with
 * {@code a.txt} and {@code b.tar.gz} (with {@code x.html}) gives the captures {@code a.txt} and {@code b.tar.gz!x.html}.
 */
package dev.stemma.ingest;
