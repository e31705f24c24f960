/**
 * Compressions and archives: the files that they hold, each of any format.
 *
 * <p><b>Purpose.</b> gzip, bzip2, xz and zstd take one compression off; zip and tar hand on their members one by one. What is inside may be an
 * archive again.
 *
 * <p><b>Out of scope.</b> What a member is, and how deep archives may stand in one another ({@code entry}). No name from an archive is ever
 * used as a path to write to.
 *
 * <p><b>Damage.</b> Members in front of a cut are read, and the cut is a rejection of the archive: between two members a cut archive looks whole, so its end
 * is looked for. A zip file whose directory is cut off is read from its start.
 *
 * <p><b>Sources.</b> RFC 1952 (gzip), APPNOTE 6.3 (zip), POSIX.1-2017 pax (tar), RFC 8878 (zstd).
 *
 * <p><b>Example.</b> {@code b.tar.gz} with {@code x.html} gives the entry {@code b.tar.gz!x.html}.
 */
package dev.stemma.archive;
