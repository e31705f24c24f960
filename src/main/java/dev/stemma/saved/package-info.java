/**
 * Pages and messages as crawlers, browsers and mail programs save them.
 *
 * <p><b>Purpose.</b> Each response, resource and conversion of a WARC or WET file is a capture, the page of an MHTML file, each message of a mailbox.
 *
 * <p><b>Out of scope.</b> A HAR file is JSON, and read in {@code record}; a message in a file of its own is a payload.
 *
 * <p><b>Damage.</b> A broken WARC record is a rejection with its place, and the next one that starts as a record does is read. A capture that is cut says so itself.
 *
 * <p><b>Sources.</b> ISO 28500:2017 (WARC 1.1), RFC 2557 (MHTML), RFC 4155 (mailboxes).
 *
 * <p><b>Example.</b> {@code crawl.warc!3} is the capture of the third record of {@code crawl.warc}; the two in front of it may be a {@code warcinfo} and a {@code request}, which are skips.
 */
package dev.stemma.saved;
