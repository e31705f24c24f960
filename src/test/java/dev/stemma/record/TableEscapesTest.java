package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.IngestLimits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose writer puts a backslash in front of a quote, and tables where a backslash is a character. */
class TableEscapesTest {
    @TempDir
    Path folder;

    /** As {@code INTO OUTFILE ... ENCLOSED BY '"'} writes. */
    @Test
    void anExportOfADatabaseIsReadByItsEscapes() throws Exception {
        write("""
                "id","text"
                "1","We say \\"no\\", and \\"never\\""
                "2","Definitions of \\"Cookies\\"\\
                A cookie, \\"so called\\", is a file in C:\\\\dir\\\\"
                "3",\\N
                \\N,"plain, and short"
                """);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly(
                        "We say \"no\", and \"never\"",
                        "Definitions of \"Cookies\"\nA cookie, \"so called\", is a file in C:\\dir\\",
                        "",
                        "plain, and short");
        assertThat(ids(seen)).containsExactly("1", "2", "3", "a.csv!4");
    }

    /** As Python's writer does without doubled quotes. */
    @Test
    void escapesStandOutsideQuotesToo() throws Exception {
        write("""
                id,text
                1,he said \\"no\\" to us
                2,"he said, \\"no\\""
                3,"and ""doubled"", too"
                """);
        assertThat(texts(read(folder.toString())))
                .containsExactly("he said \"no\" to us", "he said, \"no\"", "and \"doubled\", too");
    }

    @Test
    void aTableOfOneColumnIsReadByThem() throws Exception {
        write("""
                text
                "Title of \\"A\\""
                "B says \\"b\\"
                in two lines"
                "C"
                """);
        assertThat(texts(read(folder.toString()))).containsExactly("Title of \"A\"", "B says \"b\"\nin two lines", "C");
    }

    @Test
    void aBackslashIsACharacterWhereQuotesAreDoubled() throws Exception {
        write("""
                id,text,more
                1,"C:\\dir\\","x, y"
                2,"call(\\""x\\"", 1)",z
                3,"\\\\server\\share","a \\\\ b"
                4,"torn" here,z
                5,"ends so \\",z
                """);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen))
                .containsExactly("C:\\dir\\", "call(\\\"x\\\", 1)", "\\\\server\\share", "\"torn\" here", "ends so \\");
    }

    @Test
    void aTableOfBothIsReadRowByRow() throws Exception {
        write("""
                text
                "one, of ""these"" two"
                "C:\\dir\\"
                "he said \\"no\\" to \\\\us\\\\,
                and ""so on"", too"
                "next one"
                "the \\"last\\""
                "an \\"open" quote"
                "and, its
                lines, too\\"
                """);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 5)))
                .containsExactly(
                        "one, of \"these\" two",
                        "C:\\dir\\",
                        "he said \"no\" to \\us\\,\nand \"so on\", too",
                        "next one",
                        "the \"last\"");
        assertThat(texts(seen.subList(5, seen.size())))
                .containsExactly("an \\\"open\" quote", "and, its\nlines, too\\");
    }

    @Test
    void rowsThatKeepToNeitherAreNotReadAsOne() throws Exception {
        write("""
                text
                "C:\\dir\\"
                "an \\"open\\" and "bare" one\\""
                "next one"
                "last"
                """);
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 1))).containsExactly("C:\\dir\\");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(1)).message())
                .contains("a.csv!line 3", "a backslash in front of a quote is no escape", "it goes on to line 4");
        assertThat(texts(seen.subList(2, 3))).containsExactly("last");
    }

    @Test
    void escapesThatComeLateAreRead() throws Exception {
        write("id,text\n" + ",\"plain, C:\\\\x\"\n".repeat(20_000)
                + "1,\"an \\\"escaped\\\", one\"\n2,\"5\\\", 6\"\n3,\"\\\"a\\\" C:\\\\x\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(19_999, 20_003)))
                .containsExactly("plain, C:\\\\x", "an \"escaped\", one", "5\", 6", "\"a\" C:\\x");
    }

    @Test
    void aLongRunOfEscapesTakesLinearTime() throws Exception {
        write("text\n" + "\"plain\"\n".repeat(40_000) + "\"a \\\"b\\\" c\\\"\"\n".repeat(60_000)
                + "\"d \\\"e\\\" \"f\\\"\"\n".repeat(60_000));
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(40_000, 100_000))).containsOnly("a \"b\" c\"");
    }

    @Test
    void aRowThatBreaksTheRuleLaterCostsNoneBehindThem() throws Exception {
        write("id,text\n" + "1,\"x, \\\"y\\\"\"\n".repeat(300).replace("1,", ",")
                + "2,\"C:\\\"\n3,\"x, y\"\n4,\"z, \\\"\\\"\"\n");
        List<Ingested> seen = read(folder.toString());
        assertThat(texts(seen.subList(0, 300))).containsOnly("x, \"y\"");
        assertThat(texts(List.of(seen.get(seen.size() - 1)))).containsExactly("z, \"\"");
    }

    @Test
    void aRowThatIsTooLongEndsAtItsQuote() throws Exception {
        IngestLimits limits = IngestLimits.defaults().with("max-bytes", 500).with("max-line-bytes", 1000);
        for (int pad = 0; pad < 4; pad++) {
            write("text,url\n\"a \\\"b\\\"\",https://a.example\n\"" + "x".repeat(pad) + "\\\",\\\\".repeat(50_000)
                    + "\ny\",https://b.example\nc,https://c.example\n");
            List<Ingested> seen = new ArrayList<>();
            new Ingest(IngestOptions.defaults().withLimits(limits))
                    .read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
            assertThat(texts(seen)).as("pad %d", pad).containsExactly("a \"b\"", "c");
            assertThat(codes(seen)).as("pad %d", pad).containsExactly(Code.TOO_LARGE);
        }
    }

    /** What each writer writes comes back. */
    @Test
    void whatIsWrittenEitherWayComesBack() throws Exception {
        long seed = 20261127;
        Random random = new Random(seed);
        UnaryOperator<String> doubled = text -> text.replace("\"", "\"\"");
        UnaryOperator<String> escaped = text -> text.replace("\\", "\\\\").replace("\"", "\\\"");
        for (int table = 0; table < 300; table++) {
            UnaryOperator<String> writer = table % 2 == 0 ? doubled : escaped;
            List<String> written = new ArrayList<>();
            StringBuilder rows = new StringBuilder("id,text,date\n");
            for (int row = 0; row < 1 + random.nextInt(30); row++) {
                String start = row == 0 ? "The \"first\" one" : "T"; // one that tells
                String text = start
                        + random.ints(random.nextInt(12), 0, 8)
                                .mapToObj(i -> List.of("a", " word", "\"", "\\", ",", "\n", "\"quoted\"", ".")
                                        .get(i))
                                .reduce("", String::concat);
                written.add(text);
                rows.append('k')
                        .append(row)
                        .append(",\"")
                        .append(writer.apply(text))
                        .append("\",2024-01-02\n");
            }
            write(rows.toString());
            List<Ingested> seen = read(folder.toString());
            List<String> back = seen.stream()
                    .filter(Capture.class::isInstance)
                    .flatMap(capture -> texts(List.of(capture)).stream())
                    .toList();
            assertThat(back).as("seed %d, table %d:\n%s", seed, table, rows).isEqualTo(written);
        }
    }

    private void write(String table) throws Exception {
        Files.writeString(folder.resolve("a.csv"), table);
    }
}
