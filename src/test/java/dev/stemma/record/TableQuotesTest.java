package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes of a table as RFC 4180 has them, and in the wrong place. */
class TableQuotesTest {
    @TempDir
    Path folder;

    @Test
    void quotesThatAreCharactersStay() throws Exception {
        Files.writeString(folder.resolve("a.tsv"), "no\ttext\n1\t\"Best\" pipe, 5\"\n2\t\"open\n3\tpipe 3\"\n");
        Files.writeString(folder.resolve("b.csv"), "no,text\n1,pipe 5\"\n2,pipe 3\" wide\n3,pipe\n");
        assertThat(texts(read(folder.toString())))
                .containsExactly("\"Best\" pipe, 5\"", "\"open", "pipe 3\"", "pipe 5\"", "pipe 3\" wide", "pipe");
    }

    @Test
    void aQuoteInsideAFieldIsACharacter() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,pipe 5\" wide\n2,\"he said \"\"hi\"\", ok\"\n3,he said \"hi\" loudly\n4,\"said \"hi\" to me\"\n"
                        + "5,\"lines,\nand \"more\" words\nof them\"\n6,\"end, x\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(texts(seen))
                .containsExactly(
                        "pipe 5\" wide",
                        "he said \"hi\", ok",
                        "he said \"hi\" loudly",
                        "said \"hi\" to me",
                        "lines,\nand \"more\" words\nof them",
                        "end, x");
    }

    @Test
    void aQuoteInTheWrongPlaceSpoilsNoOtherRow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n0,\"a, b\"\n1,\"torn\" tail\n2,\"x, y\"\n3,\"z\nw\"\n4,\"open\n5,\"c, d\"\n6,e\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).isEmpty();
        assertThat(texts(seen)).containsExactly("a, b", "\"torn\" tail", "x, y", "z\nw", "\"open", "c, d", "e");
    }

    @Test
    void aRowThatIsCutInsideItsQuotesSpoilsNoOther() throws Exception {
        Files.writeString(folder.resolve("a.csv"), quotedRows(50, ", for years") + "50,\"cut, in the mid");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 50))).startsWith("shop 0, for years").endsWith("shop 49, for years");
        assertThat(codes(seen.subList(50, seen.size()))).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(50)).message())
                .contains("a.csv!line 52", "a quote that opens at line 52 is never closed");
    }

    @Test
    void soWithLineBreaksInsideQuotesBeforeIt() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "\uFEFF" + quotedRows(3, "\r\nsecond, \"\"line\"\"") + "3,\"cut\nin the mid\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 3))).contains("shop 2\r\nsecond, \"line\"");
        assertThat(codes(seen.subList(3, seen.size()))).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(3)).message()).contains("a quote that opens at line 8 is never closed");
    }

    @Test
    void aQuoteThatIsNeverClosedInFrontOfWholeRowsCostsNone() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text\n1,\"a, b\"\n2,\"c, d\"\n3,\"open\n4,e\n5,f\n");
        assertThat(texts(read(folder.toString()))).containsExactly("a, b", "c, d", "\"open", "e", "f");
    }

    @Test
    void oneQuoteInTheWrongPlaceSwitchesNoQuotesOff() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,text\n1,\"We collect data, and keep it.\nSecond line, of one.\"\n2,\"Another.\nIt has, one comma.\"\n"
                        + "3,\"He said \"yes\" to us.\nx\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .startsWith("We collect data, and keep it.\nSecond line, of one.", "Another.\nIt has, one comma.");
        assertThat(ids(seen)).startsWith("1", "2").doesNotContain("Second line", "It has");
    }

    @Test
    void aTextIsNotPartedAtItsLinesWhereNoColumnTellsARow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "text\n\"Alpha one.\nAlpha two.\"\n\"He said \"hi\" to us.\nSecond line.\nThird.\"\n");
        Files.writeString(
                folder.resolve("b.csv"),
                "title,text\nA b,\"Beta one.\nBeta, two.\"\nC d,\"He said \"hi\" to us.\nSecond, line.\nThird.\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "Alpha one.\nAlpha two.",
                        "He said \"hi\" to us.\nSecond line.\nThird.",
                        "Beta one.\nBeta, two.",
                        "He said \"hi\" to us.\nSecond, line.\nThird.");
    }

    @Test
    void aSentenceWithAQuoteBehindACommaIsNoRow() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                "title,text\nTerms of use,\"a, b\"\nPrivacy policy,\"we say \"no\" to it\nand he said,\"so\n be it\" to us"
                        + "\"\nImprint of us,\"c, d\"\n");
        assertThat(texts(read(folder.toString())))
                .containsExactly("a, b", "we say \"no\" to it\nand he said,\"so\n be it\" to us", "c, d");
    }

    @Test
    void aRowThatMayGoOnBehindItsQuotesIsNotWhole() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years")
                        + "300,\"lines, and \"more\"\nof them\"\n301,\"the \"last\"\n\nand, more\"\n302,\"open \"word\ntail\n303,\"c, d\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsOnly(Code.MALFORMED).hasSize(6);
        assertThat(texts(seen.subList(0, 300))).endsWith("shop 299, for years");
        assertThat(texts(seen.subList(306, 307))).containsExactly("c, d");
        assertThat(((Rejection) seen.get(300)).message()).contains("a.csv!line 302", "double the quotes");
    }

    @Test
    void aRowWithBareQuotesInFrontOfAnotherIsWhole() throws Exception {
        for (String next : List.of("23,\"c\nd\"", "23,\"c \"d\" e\"", "\n \n23,c", "", "23,\"c \"d\"", "23,")) {
            Files.writeString(
                    folder.resolve("a.csv"),
                    quotedRows(20, ", for years") + "22,\"said \"hi\" to \"us\" all\"\n" + next + "\n");
            List<Ingested> seen = read(folder.toString());
            assertThat(texts(seen.subList(0, 21))).as(next).endsWith("said \"hi\" to \"us\" all");
            assertThat(codes(seen)).as(next).isEmpty();
        }
        Files.writeString(
                folder.resolve("a.csv"),
                "text,name of it\n" + "\"a, b\",one name\n".repeat(9)
                        + "\"said \"hi\" to me\",two names\n\"c \"d\" e\",of three\n");
        assertThat(texts(read(folder.toString()))).endsWith("said \"hi\" to me", "c \"d\" e");
    }

    @Test
    void aLongRunOfOpenQuotesHidesNoRow() throws Exception {
        Files.writeString(folder.resolve("a.csv"), quotedRows(300, ", for years") + brokenRows(300, 60_300, "\"x y"));
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.MALFORMED); // the last, which may be cut
        assertThat(texts(seen.subList(0, 60_299)))
                .contains("shop 299, for years")
                .endsWith("\"x y", "\"x y");
    }

    @Test
    void soWhereTheirTextsHaveSeparators() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years") + brokenRows(300, 60_300, "\"x, y") + "60300,\"whole, again\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(60_000).containsOnly(Code.MALFORMED);
        assertThat(texts(List.of(seen.get(seen.size() - 1)))).containsExactly("whole, again");
    }

    @Test
    void aLongRunOfQuotedLinesThatAreNoRowsTakesLinearTime() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"),
                quotedRows(300, ", for years") + "\"no \"row\n".repeat(60_000) + "300,\"whole, again\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).hasSize(60_000).containsOnly(Code.MALFORMED);
        assertThat(texts(List.of(seen.get(seen.size() - 1)))).containsExactly("whole, again");
    }

    private static String quotedRows(int count, String more) {
        StringBuilder table = new StringBuilder("no,text\n");
        for (int i = 0; i < count; i++) {
            table.append(i).append(",\"shop ").append(i).append(more).append("\"\n");
        }
        return table.toString();
    }

    private static String brokenRows(int from, int to, String text) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append(i).append(',').append(text).append('\n');
        }
        return rows.toString();
    }
}
