/**
 * What readers of containers are given, and whom they tell what they find.
 *
 * <p><b>Purpose.</b> An {@link dev.stemma.entry.Entry} is one thing to read: a file, standard input, a member of a container. A
 * {@link dev.stemma.entry.Reader} knows one container format and hands each member to the {@link dev.stemma.entry.Intake}, which hands on captures, skips and
 * rejections under ids that no two share.
 *
 * <p><b>Containers inside containers.</b> A zip file may hold a WARC file that holds compressed pages. Its reader does not know that: it gives a member to
 * {@link dev.stemma.entry.Intake#read}, which asks the {@link dev.stemma.entry.Formats} that it was made with. So the readers of a room
 * know neither each other nor those of another room, and the list of all of them stands above, in {@code ingest}.
 *
 * <p><b>Out of scope.</b> The formats ({@code archive}, {@code saved}, {@code record}), files and folders ({@code ingest}).
 *
 * <p><b>Terms.</b> A <i>derived</i> id comes from a path and the members below it; the <i>user's</i> id stands in a field of a record. What no reader takes is
 * read <i>whole</i>: as one document.
 *
 * <p><b>Example.</b> {@code entry.member("a.html", content)} of the entry {@code crawl.zip} has the id {@code crawl.zip!a.html}, and stands one container deeper.
 */
package dev.stemma.entry;
