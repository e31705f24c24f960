package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import dev.stemma.saved.Warcs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a mirror or a scraper's folder beside its documents, and what its records hold that JSON and CSV cannot. */
class LeftBesideTest {
    private static final String SITEMAP =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"></urlset>";

    @TempDir
    Path folder;

    @Test
    void whatIsForCrawlersAndFromThemIsSkipped() throws Exception {
        write(
                "robots.txt",
                "\uFEFF# rules\nUser-agent: *\nDisallow: /admin # not this\n\nSitemap: https://a.example/sitemap.xml\n");
        write("sitemap.xml", SITEMAP);
        write("sitemap_index.xml", SITEMAP.replace("urlset", "sitemapindex"));
        write("wget-log", "--2024-05-06 07:08:09--  https://a.example/\nResolving a.example... done.\n");
        assertThat(reasons(read(folder.toString())))
                .containsExactly("rules for robots", "sitemap", "sitemap", "log of wget");
        Files.writeString(folder.resolve("robots.txt"), "User-agent: *\n" + "Disallow: /a-page-of-many\n".repeat(1000));
        assertThat(reasons(read(folder.toString()))).startsWith("rules for robots");
    }

    @Test
    void aDocumentOfSuchANameIsRead() throws Exception {
        write("1/robots.txt", "<!DOCTYPE html><html><p>We have no such page.");
        write("2/robots.txt", "Robots in our shop\n\nWe use robots to clean: they keep no data.\n");
        write("3/sitemap.xml", "<policy><p>We use four cookies.</p></policy>");
        write("4/wget-log", "We keep the log of wget for two days.");
        write("5/rules.txt", "User-agent: *\nDisallow: /admin\n");
        write("6/robots.txt", "");
        write("7/robots.txt", "Privacy: we keep nothing about you.\nCookies: we set none.\n");
        write("8/pages.cdx", "How we keep an index of the web.\n");
        write("9/metadata.yml", "title: How we use your data\ntext: We keep it for two days.\n");
        assertThat(read(folder.toString())).hasSize(9).hasOnlyElementsOfType(Capture.class);
    }

    @Test
    void whatIsSaidOfAnArchiveOrACollectionIsSkipped() throws Exception {
        write(
                "a.cdx",
                " CDX a b a m s k r M V g u\nhttps://a.example/ 20240506070809 https://a.example/ text/html 200\n");
        write("b.cdxj", "example,a)/ 20240506070809 {\"url\": \"https://a.example/\", \"status\": \"200\"}\n");
        write("metadata.yml", "id: demo\nname: Demo\ntagline: Services that are used\njurisdictions: [EU]\n");
        assertThat(reasons(read(folder.toString())))
                .containsExactly(
                        "index of a web archive",
                        "index of a web archive",
                        "card of a collection of Open Terms Archive");
    }

    /** As one text they were the representative of all that stands in them, and each copy passed for one without its start. */
    @Test
    void theDumpOfADatabaseIsToldAndASchemaIsRead() throws Exception {
        write(
                "a.sql",
                "BEGIN TRANSACTION;\nCREATE TABLE p(url text, t text);\nINSERT INTO p VALUES('https://a.example/','We use');\n");
        write(
                "b.sql",
                "LOCK TABLES `p` WRITE;\nINSERT INTO `p` (`url`, `t`) VALUES ('https://a.example/','We use');\n");
        write("c.sql", "COPY public.p (url, t) FROM stdin;\nhttps://a.example/\tWe use\n\\.\n");
        write("d.sql", "CREATE TABLE p(url text, t text); -- INSERT INTO p goes on elsewhere\n");
        write("e.txt", "INSERT INTO p VALUES('https://a.example/','We use');\n");
        write("f.sql", "REPLACE INTO `p` VALUES ('https://a.example/','We use');\n");
        Files.write(
                folder.resolve("g.sql"),
                "\uFEFFINSERT INTO p VALUES('https://a.example/','We use');\r\n".getBytes(StandardCharsets.UTF_16LE));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(5).containsOnly(Code.NO_TEXT_FIELD);
        assertThat(((Rejection) seen.get(0)).message()).contains("a.sql: is the dump of a database");
        assertThat(texts(seen)).hasSize(2);
    }

    @Test
    void recordsInYamlAreToldAndNotesAreRead() throws Exception {
        write(
                "a.yaml",
                "- url: https://a.example/1\n  text: |\n    We keep it.\n- text: 'We keep less.'\n  url: 'https://a.example/2'\n");
        write("b.yml", "url: https://a.example/1\ntext: We keep it for two days.\n");
        write(
                "c.yml",
                "- name: _ga\n  url: https://a.example/1\n  purpose: To count\n- name: _gid\n  url: https://a.example/2\n");
        write(
                "d.yml",
                "- text: We keep it.\n- text: We keep less.\n- url: https://a.example/1\n- url: https://a.example/2\n");
        write(
                "e.txt",
                "- url: https://a.example/1\n  text: We keep it.\n- url: https://a.example/2\n  text: We keep less.\n");
        write("f.yml", "");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("b.yml", "c.yml", "d.yml", "e.txt", "f.yml");
        assertThat(seen.get(0)).isInstanceOf(Rejection.class);
        assertThat(((Rejection) seen.get(0)).message()).contains("a.yaml: is YAML with a document in each item");
    }

    /** The folder passed for one of those that a version control keeps. */
    @Test
    void scrapysFolderIsRead() throws Exception {
        for (String name : List.of(
                "meta",
                "pickled_meta",
                "request_body",
                "request_headers",
                "response_headers",
                "response_body",
                "response_data")) {
            write(".scrapy/httpcache/shop/4d/4d5e/" + name, "We keep it for two days.");
        }
        write("other/response_data", "We keep it for three days.");
        write(".git/config", "[core]");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly(".scrapy/httpcache/shop/4d/4d5e/response_body", "other/response_data");
        assertThat(reasons(seen)).contains("kept by Scrapy beside a page: response_data", "hidden folder");
    }

    @Test
    void theyAreSkippedInAWarcFileToo() throws Exception {
        write(
                "a.warc",
                Warcs.info()
                        + Warcs.response("https://a.example/robots.txt", "text/plain", "User-agent: *\nDisallow:\n")
                        + Warcs.response("https://a.example/sitemap.xml", "application/xml", SITEMAP)
                        + Warcs.response("https://a.example/p", "text/plain", "User-agent: *\nDisallow:\n"));
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).hasSize(1);
        assertThat(reasons(seen)).contains("rules for robots", "sitemap");
    }

    @Test
    void ofAnAnswerInScrapysCacheTheBodyIsRead() throws Exception {
        for (String name : List.of("meta", "pickled_meta", "request_body", "request_headers", "response_headers")) {
            write("a/" + name, "{'status': 200}");
        }
        write("a/response_body", "<html><p>We use four cookies.");
        write("b/meta", "We use four cookies.");
        write("b/response_body", "<html><p>We use four cookies.");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a/response_body", "b/meta", "b/response_body");
        assertThat(reasons(seen)).hasSize(5).allMatch(reason -> reason.startsWith("kept by Scrapy beside a page: "));
    }

    @Test
    void aContainerWithoutBytesIsADownloadThatFailed() throws Exception {
        for (String name : List.of("a.zip", "b.jsonl.gz", "c.warc.gz", "d.parquet", "e.tar", "g.mhtml")) {
            write(name, "");
        }
        write("h.csv", "");
        write("i.json", "");
        write("j.html", "");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(6).containsOnly(Code.CUT);
        assertThat(((Rejection) seen.get(0)).message()).contains("has no bytes, and is no zip file; fetch it again");
        assertThat(reasons(seen)).containsExactly("table with nothing in it", "json with nothing in it");
        assertThat(ids(seen)).containsExactly("j.html");
    }

    @Test
    void bytesAndListsAreReadAsTheirScriptMeantThem() throws Exception {
        String page = "<!DOCTYPE html><html><meta charset=\"windows-1252\"><p>We use four cookies of our own.";
        write(
                "a.jsonl",
                "{\"body\": \"b'<html><p>caf\\\\xe9'\"}\n{\"body\": \""
                        + Base64.getEncoder().encodeToString(page.getBytes("windows-1252"))
                        + "\"}\n{\"body\": \"b''\"}\n");
        write("b.csv", "url,text\nhttps://a.example/,\"['We use', 'four cookies']\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(((Capture) seen.get(0)).bytes()).endsWith(0xe9);
        assertThat(seen.stream()
                        .map(capture ->
                                ((Capture) capture).transport().contentType().orElseThrow()))
                .containsExactly("text/html", "text/html", "text/plain; charset=utf-8", "text/plain; charset=utf-8");
        assertThat(texts(seen).subList(1, 4)).containsExactly(page, "", "We use\nfour cookies");
    }

    @Test
    void aTableWithoutNamesIsReadWhenItsColumnsLeaveNoDoubt() throws Exception {
        String text = "\"We use four cookies, \n\n"
                + "which are named below, one by one, with what they are for, ".repeat(3) + "\"";
        write("a.csv", "1,https://a.example/," + text + "\n2,https://b.example/," + text + "\n");
        write("b.csv", "https://a.example/," + text + "," + text + "\n");
        write("c.csv", "https://a.example/,Privacy\nhttps://b.example/,Cookies\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.csv!1", "a.csv!2", "c.csv");
        assertThat(((Capture) seen.get(1)).transport().url()).contains("https://b.example/");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD);
        assertThat(((Rejection) seen.get(2)).message()).contains("a table without names above its columns", "url,text");
    }

    private static List<String> reasons(List<Ingested> seen) {
        return seen.stream()
                .filter(Skip.class::isInstance)
                .map(skip -> ((Skip) skip).reason())
                .filter(reason -> !reason.endsWith("record"))
                .toList();
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
