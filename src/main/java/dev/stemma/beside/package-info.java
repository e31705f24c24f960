/**
 * What stands beside documents and is none.
 *
 * <p><b>Purpose.</b> Answers one question of a file, a folder, a member of an archive or an answer of a server: is this left out, and why. Whatever walks
 * over inputs asks it, on this machine and on a cluster, so that both leave out the same.
 *
 * <p><b>Out of scope.</b> What a document is: all that is not known here is read. The caller opens files, and only those whose names do not tell enough.
 *
 * <p><b>Terms.</b> <i>Hidden</i> is what an operating system or a version control puts into a folder, by name alone. <i>No document</i> is
 * what a browser fetches for a page: style sheets, scripts, fonts, pictures. <i>Saved beside</i> is what a program that saves pages writes about its
 * own work or for one page. <i>About a site</i> is what stands there for crawlers, or from them. <i>Exported</i> are tables of Stemma itself.
 *
 * <p>Where anybody may use such a name, the name does not suffice: what stands in the file, or in the page beside it, has to say the same.
 *
 * <p><b>Sources.</b> RFC 9309 (robots.txt), sitemaps.org; what HTTrack, wget, Scrapy, ArchiveBox and browsers write, each seen in files of theirs.
 *
 * <p><b>Example.</b> {@code SavedBeside.in(Set.of("a.html", "a_files"), folder).leftOut("a_files", true)} is {@code files of a saved page}
 * when the page names files in it, and empty when it does not.
 */
package dev.stemma.beside;
