package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Ingested;
import dev.stemma.model.Skip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedBesideTest {
    @TempDir
    Path folder;

    @Test
    void theFolderOfASavedPageIsSkipped() throws Exception {
        write("Our Policy.html", "<html><link href=\"./Our%20Policy_files/a.css\"><p>We keep it.");
        write("Our Policy_files/saved_resource.html", "<p>an ad");
        write("Our Policy_files/a.js.download", "x()");
        write("AGB.htm", "<img src='AGB-Dateien/logo.png'>");
        write("AGB-Dateien/rahmen.html", "<p>an ad");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("AGB.htm", "Our Policy.html");
        assertThat(reasons(seen)).containsExactly("files of a saved page", "files of a saved page");
    }

    @Test
    void anotherFolderOfSuchANameIsRead() throws Exception {
        write("policies.html", "<p>They are in policies_files.");
        write("policies_files/one.html", "<p>one");
        write("old_files/two.html", "<p>two");
        write("text.txt", "see text_files/three.html");
        write("text_files/three.html", "<p>three");
        write("_files/four.html", "<p>four");
        assertThat(ids(read(folder.toString())))
                .containsExactly(
                        "_files/four.html",
                        "old_files/two.html",
                        "policies.html",
                        "policies_files/one.html",
                        "text.txt",
                        "text_files/three.html");
    }

    @Test
    void whatHttrackWritesAboutItselfIsSkipped() throws Exception {
        write("hts-log.txt", "HTTrack3.49-2 launched on Mon, 06 May 2024 07:08:09 at https://shop.example/");
        write("hts-cache/doit.log", "-qC2 https://shop.example/");
        write("cookies.txt", "# HTTrack Website Copier Cookie File\n");
        write("index.html", "<html><head>\n<title>Local index - HTTrack Website Copier</title>");
        write("shop.example/privacy.html", "<p>We keep it.");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("shop.example/privacy.html");
        assertThat(reasons(seen))
                .containsExactly(
                        "left by HTTrack: cookies.txt",
                        "left by HTTrack: hts-cache",
                        "left by HTTrack: hts-log.txt",
                        "left by HTTrack: index.html");
    }

    @Test
    void otherFilesOfItsNamesAreRead() throws Exception {
        write("a/hts-log.txt", "Our log of all that we do");
        write("a/cookies.txt", "We use cookies.");
        write("a/index.html", "<title>Our policies</title>");
        write("b/cookies.txt", "# HTTrack Website Copier Cookie File\n");
        assertThat(ids(read(folder.toString())))
                .containsExactly("a/cookies.txt", "a/hts-log.txt", "a/index.html", "b/cookies.txt");
    }

    @Test
    void soItIsInAnArchive() throws Exception {
        Files.write(
                folder.resolve("a.zip"),
                Archives.zip(
                        "p/Our_files/ad.html",
                        Archives.utf8("<p>an ad"),
                        "p/Our.html",
                        Archives.utf8("<img src='Our_files/a.png'><p>We keep it."),
                        "p/old_files/two.html",
                        Archives.utf8("<p>two"),
                        "p/b.js.download",
                        Archives.utf8("x()"),
                        "m/hts-cache/new.txt",
                        Archives.utf8("date"),
                        "m/index.html",
                        Archives.utf8("<title>Local index - HTTrack Website Copier</title>"),
                        "m/shop.example/p.html",
                        Archives.utf8("<p>three")));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen))
                .containsExactly("a.zip!p/Our.html", "a.zip!p/old_files/two.html", "a.zip!m/shop.example/p.html");
        assertThat(reasons(seen))
                .containsExactly(
                        "files of a saved page",
                        "no document: .download",
                        "left by HTTrack: hts-cache",
                        "left by HTTrack: index.html");
    }

    /** As version 0.7 writes it: its views of the pages passed for copies of one another, and its log for a text. */
    @Test
    void whatArchiveBoxWritesAboutItselfIsSkipped() throws Exception {
        write("ArchiveBox.conf", "[SERVER_CONFIG]\nSECRET_KEY = x\n");
        write("index.sqlite3", "SQLite format 3\0");
        write("logs/errors.log", "> archivebox add");
        write("sources/1-import.txt", "https://shop.example/privacy");
        write(
                "archive/1.5/index.json",
                "{\n    \"archive_path\": \"archive/1.5\",\n    \"url\": \"https://shop.example/privacy\"}");
        write("archive/1.5/index.html", "<html><style>.header-archivebox img {}</style><p>View");
        write("archive/1.5/headers.json", "{\"Server\": \"a server of their own making\"}");
        write("archive/1.5/shop.example/privacy.html", "<p>We keep it.");
        write("archive/1.5/htmltotext.txt", "We keep it.");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("archive/1.5/htmltotext.txt", "archive/1.5/shop.example/privacy.html");
        assertThat(reasons(seen))
                .containsExactlyInAnyOrder(
                        "left by ArchiveBox: ArchiveBox.conf",
                        "left by ArchiveBox: index.sqlite3",
                        "left by ArchiveBox: logs",
                        "left by ArchiveBox: sources",
                        "left by ArchiveBox: headers.json",
                        "left by ArchiveBox: index.html",
                        "left by ArchiveBox: index.json");
    }

    @Test
    void pagesBesideSuchNamesAreRead() throws Exception {
        write("a/ArchiveBox.conf", "How we keep our archive");
        write("a/archive/x.txt", "We keep it.");
        write("a/logs/x.txt", "We keep it.");
        write("b/index.json", "{\"archive_path\": \"archive/1.5\"}");
        write("b/index.html", "<p>Our policies");
        write("c/index.json", "{\"a\": 1}");
        write("c/headers.json", "{\"about\": \"We use four cookies of our own.\"}");
        write("c/index.html", "<p>We use archivebox.");
        assertThat(ids(read(folder.toString())))
                .containsExactly(
                        "a/ArchiveBox.conf",
                        "a/archive/x.txt",
                        "a/logs/x.txt",
                        "b/index.html",
                        "c/headers.json",
                        "c/index.html");
    }

    /** Each page of a mirror by {@code wget -k -K} was there twice. */
    @Test
    void whatWgetKeepsOfAPageIsSkipped() throws Exception {
        String page = "<html><style>a{background:url(/a.png)}</style><a href=\"/terms\">Terms</a><p>We keep it.";
        write("a.html", page.replace("/terms", "terms.html").replace("/a.png", "a.png"));
        write("a.html.orig", page);
        write("b.html", page);
        write("b.orig", page.replace("\"/terms\"", "/terms"));
        Files.write(
                folder.resolve("m.zip"),
                Archives.zip("p/c.html", Archives.utf8(page), "p/c.html.orig", Archives.utf8(page)));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.html", "b.html", "m.zip!p/c.html");
        assertThat(reasons(seen))
                .containsOnly("kept by wget beside a page whose links it changed")
                .hasSize(3);
    }

    @Test
    void anOlderVersionOfAPageIsRead() throws Exception {
        write("a.html", "<p>We keep it for two days.");
        write("a.html.orig", "<p>We keep it for three days.");
        write("b.txt", "We keep it.");
        write("b.txt.orig", "We keep it.");
        write("c.html.orig", "<p>We keep it.");
        write("d.html", "");
        write("d.html.orig", "");
        write("e.html", "<".repeat(100_000));
        write("e.html.orig", "url(".repeat(100_000));
        assertThat(ids(read(folder.toString()))).hasSize(9);
    }

    @Test
    void aPathOfThousandsOfFoldersTakesNoMoreMemoryThanOthers() throws Exception {
        String deep = "Our_files/" + "a/".repeat(32_000);
        Files.write(
                folder.resolve("a.zip"),
                Archives.zip(deep + "one.html", Archives.utf8("<p>one"), deep + "two.html", Archives.utf8("<p>two")));
        assertThat(ids(read(folder.toString())))
                .containsExactly("a.zip!" + deep + "one.html", "a.zip!" + deep + "two.html");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> reasons(List<Ingested> seen) {
        return seen.stream()
                .filter(Skip.class::isInstance)
                .map(skip -> ((Skip) skip).reason())
                .toList();
    }
}
