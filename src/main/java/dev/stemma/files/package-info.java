/**
 * What any writer of files needs: files that are there whole or not at all, a lock on a folder, a folder that is deleted when its process ends; and the marks
 * by which files that Stemma wrote are known again, so that no room takes them for documents.
 *
 * <p>Out of scope: what stands in the files (rooms {@code spool} and {@code folder}).
 *
 * <p><b>Terms.</b> A <i>part</i> is a file that is still being written; it has another name until it is whole.
 *
 * <p><b>Sources.</b> POSIX {@code rename} and {@code fsync}.
 *
 * <p><b>Example.</b> {@code AtomicFile.replace(file, out -> out.write(bytes))}: whoever opens {@code file}, at any moment and
 * after any crash, finds the old bytes or the new ones.
 */
package dev.stemma.files;
