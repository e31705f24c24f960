package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.corpus.CutCopy;
import dev.stemma.corpus.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** {@code explain}: why two documents are together or not, and what people decided of them. */
final class ExplainCommandTest extends OverTheCorpus {
    @Test
    void explainTellsWhyTwoAreTogether() {
        Stemma together = Stemma.run("explain", out.toString(), "000_10ca08ade4f42350.txt", "004_4095782621002d1e.txt");
        assertThat(together.code()).as(together.err()).isZero();
        assertThat(together.out())
                .contains("truncated", "jaccard", "similarity", "{{platform_url}}", "www.dataastro.eu");
        Stemma none = Stemma.run("explain", out.toString(), "000_10ca08ade4f42350.txt", "nobody");
        assertThat(none.code()).isEqualTo(2);
        none.oneLine("nobody");
    }

    @Test
    void explainSaysBesideAOneThatTheTextsDiffer() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("spaced"));
        String text = Files.readString(Path.of("corpus/000_10ca08ade4f42350.txt"));
        Files.writeString(texts.resolve("a.txt"), text);
        Files.writeString(texts.resolve("b.txt"), text.replaceFirst("\\. ", ".\n\n"));
        Files.writeString(texts.resolve("c.txt"), text);
        String to = folder.resolve("spaced-out").toString();
        assertThat(Stemma.run("run", texts.toString(), "-q", "-o", to).code()).isZero();
        assertThat(Stemma.run("explain", to, "a.txt", "b.txt").out())
                .contains("similarity  1.0000, of the key texts; the texts differ in what these leave out");
        assertThat(Stemma.run("explain", to, "a.txt", "c.txt").out())
                .contains("similarity  1.0000, of the key texts\n");
    }

    /** The run puts an empty capture with nothing, whatever its bytes. */
    @Test
    void whatHasNoTextIsNoCopy() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("empties"));
        Files.writeString(texts.resolve("a.txt"), "");
        Files.writeString(texts.resolve("b.txt"), "");
        Files.writeString(texts.resolve("c.txt"), "We use cookies to remember what you chose, and for nothing else.");
        String to = folder.resolve("empties-out").toString();
        assertThat(Stemma.run("run", texts.toString(), "-q", "-o", to).code()).isZero();
        for (String other : new String[] {"b.txt", "c.txt"}) {
            assertThat(Stemma.run("explain", to, "a.txt", other).out())
                    .contains(
                            "relation    none\nbecause     one has no text\n            they stand in two clusters\n");
        }
    }

    /** Quotes, line ends of two characters, a link, an invisible character and pairs of surrogates stand in front of it. */
    @Test
    void differencesHaveTheirPlaceInTheSource() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("places"));
        String policy = Files.readString(Path.of("corpus/000_10ca08ade4f42350.txt"));
        String before =
                "The \u201cpolicy\u201d \ud83c\udf6a of <https://www.example.org>\r\n\r\n\r\n\r\nzero\u200bwidth\r\n";
        String a = before + policy.replaceFirst("retrieve", "fetch");
        Files.writeString(texts.resolve("a.txt"), a);
        Files.writeString(texts.resolve("b.txt"), policy);
        String to = folder.resolve("places-out").toString();
        assertThat(Stemma.run("run", texts.toString(), "-q", "-o", to).code()).isZero();
        String said = Stemma.run("explain", to, "a.txt", "b.txt").out();
        Matcher difference = Pattern.compile("[-+] ([0-9]+)\\.\\.([0-9]+) = ([0-9]+)\\.\\.([0-9]+)  fetch")
                .matcher(said);
        assertThat(difference.find()).as(said).isTrue();
        assertThat(a.substring(Integer.parseInt(difference.group(3)), Integer.parseInt(difference.group(4))))
                .isEqualTo("fetch");
        assertThat(said).contains("Differences, with offsets in the clean texts; behind = in the decoded source");
    }

    /** The worst that could be said of it is that it is whole: what it is a cut of stands in the corpus, and represents nothing. */
    @Test
    void aPartOfACopyIsJudgedBesideIt() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("parts"));
        CutCopy made = CutCopy.of(new Prose(20261127));
        Files.writeString(texts.resolve("whole.txt"), made.whole());
        Files.writeString(texts.resolve("copy.txt"), made.copy());
        Files.writeString(texts.resolve("cut.txt"), made.cut());
        String to = folder.resolve("parts-out").toString();
        assertThat(Stemma.run("run", texts.toString(), "-q", "-o", to).code()).isZero();
        assertThat(Stemma.run("show", to, "incomplete").out())
                .contains("cut.txt", "headless", "copy.txt has ", "characters more at the start")
                .doesNotContain("whole.txt");
        assertThat(Stemma.run("query", to, "select id, relation from documents order by id", "--format", "csv")
                        .out())
                .isEqualToNormalizingNewlines("id,relation\ncopy.txt,near\ncut.txt,unique\nwhole.txt,representative\n");
        assertThat(Stemma.run("query", to, "select id, witness from documents order by id", "--format", "csv")
                        .out())
                .isEqualToNormalizingNewlines("id,witness\ncopy.txt,whole.txt\ncut.txt,copy.txt\nwhole.txt,\n");
        assertThat(Stemma.run("show", to, "cut.txt").out()).contains("beside     copy.txt (of another cluster)\n");
        assertThat(Stemma.run("show", to, "copy.txt").out()).contains("beside     whole.txt\n");
        Element stop = Jsoup.parse(Files.readString(Path.of(to, "report.html")), "")
                .select("#incomplete .seam")
                .first();
        assertThat(stop.select("th").get(1).text())
                .isEqualTo("A document of another cluster has before that: copy.txt");
        assertThat(stop.select("ins").text()).endsWith(" vel");
        assertThat(stop.select("td").get(0).text())
                .startsWith("cut here" + made.cut().substring(0, 40));
        assertThat(Stemma.run("explain", to, "cut.txt", "copy.txt").out())
                .contains(
                        "relation    truncated",
                        "yet the run keeps them apart: documents are held against representatives, not against copies;"
                                + " the copy was judged beside the whole: it is headless");
        assertThat(Stemma.run("explain", to, "cut.txt", "whole.txt").out())
                .contains("relation    none", "they stand in two clusters")
                .doesNotContain("judged beside");
    }

    @Test
    void explainTellsWhatPeopleDecidedFromWhatTheTextsSay() throws IOException {
        Path texts = folder.resolve("decided");
        Files.createDirectories(texts);
        String text = Files.readString(Path.of("corpus/000_10ca08ade4f42350.txt"));
        Files.writeString(texts.resolve("a.txt"), text);
        Files.writeString(texts.resolve("b.txt"), text.replaceFirst("cookies", "cookie files"));
        Files.writeString(texts.resolve("c.txt"), "Cookie policy 1");
        Files.writeString(texts.resolve("d.txt"), "Cookie policy 2");
        Path never = Files.writeString(folder.resolve("never.tsv"), "a.txt\tb.txt\n");
        Path must = Files.writeString(folder.resolve("must.tsv"), "c.txt\td.txt\n");
        String to = folder.resolve("decided-out").toString();
        Stemma run = Stemma.run(
                "run", texts.toString(), "-o", to, "--never-merge", never.toString(), "--must-link", must.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Stemma.run("explain", to, "a.txt", "b.txt").out())
                .contains("relation    near", "yet the run keeps them apart: they are a never-merge pair");
        assertThat(Stemma.run("explain", to, "c.txt", "d.txt").out())
                .contains("yet the run put them together: they are a must-link pair");
        assertThat(Stemma.run("query", to, "select configuration from runs", "--format", "csv")
                        .out())
                .contains(
                        "\"\"never-merge-pairs\"\":[[\"\"a.txt\"\",\"\"b.txt\"\"]]",
                        "\"\"must-link-pairs\"\":[[\"\"c.txt\"\",\"\"d.txt\"\"]]");
        // the slots of two clusters have nothing to do with each other, though they may have the same names
        assertThat(Stemma.run("explain", to, "a.txt", "d.txt").out())
                .contains("they stand in two clusters")
                .doesNotContain("Slots with other values");
    }
}
