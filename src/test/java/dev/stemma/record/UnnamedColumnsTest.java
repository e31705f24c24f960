package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.fields.FieldNames;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose columns have no names, or names in words that nobody knows. */
class UnnamedColumnsTest {
    private static final String POLICY =
            "We keep your name and your address for as long as you have an account with us. ";
    private static final String LINES = (POLICY + "\n").repeat(10);

    @TempDir
    Path folder;

    /** The first line of the first text passed for all of the first row, and the whole table became one document. */
    @Test
    void theFirstRowMayTakeSeveralLines() throws Exception {
        write("a.csv", row("https://a.example/1", 2) + row("https://a.example/2", 3) + row("https://a.example/3", 4));
        assertThat(urls(read(folder.toString())))
                .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3");
    }

    private static String row(String url, int day) {
        return "%s,\"%s\",0%d/05/2026\n".formatted(url, LINES + day, day);
    }

    /** As trafilatura writes its tables: an address, and behind it one of a picture. */
    @Test
    void theAddressOfAPictureIsNoPagesAddress() throws Exception {
        write(
                "a.csv",
                "https://a.example/1\tnull\tbd45\ta.example\tOurs\thttps://a.example/x.png\t2025-01-01\t\"" + LINES
                        + "\"\tnull\n");
        assertThat(urls(read(folder.toString()))).containsExactly("https://a.example/1");
    }

    @Test
    void namesInOtherWordsAreNoHindranceWhereTheColumnsAreClear() throws Exception {
        Charset chinese = Charset.forName("GB18030");
        StringBuilder table = new StringBuilder("\u7f51\u5740,\u9690\u79c1\u653f\u7b56,\u65e5\u671f\n");
        for (int i = 0; i < 5; i++) {
            table.append("https://a.example/")
                    .append(i)
                    .append(",\"")
                    .append("\u6211\u4eec\u4fdd\u7559\u60a8\u7684\u59d3\u540d\u3002\n".repeat(40))
                    .append("\",2026\u5e745\u67081\u65e5\n");
        }
        Files.writeString(folder.resolve("a.csv"), table, chinese);
        Files.writeString(
                folder.resolve("b.csv"),
                "Adresse;Datenschutzerkl\u00e4rung\nhttps://b.example/1;\"" + LINES
                        + "\u00fcber\"\nhttps://b.example/2;\"" + LINES + "\u00e4hnlich\"\n",
                StandardCharsets.ISO_8859_1);
        assertThat(urls(read(folder.toString())))
                .containsExactly(
                        "https://a.example/0",
                        "https://a.example/1",
                        "https://a.example/2",
                        "https://a.example/3",
                        "https://a.example/4",
                        "https://b.example/1",
                        "https://b.example/2");
    }

    /** They were shown with marks for what is no UTF-8, and could not be named. */
    @Test
    void namesAreToldAndAskedForInTheirCharset() throws Exception {
        Files.writeString(
                folder.resolve("b.csv"),
                "Gef\u00fchl;Erkl\u00e4rung\nja;\"" + LINES + "\u00fcber\"\nnein;\"" + LINES + "\u00e4hnlich\"\n",
                StandardCharsets.ISO_8859_1);
        List<Ingested> seen = read(folder.toString());
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD);
        assertThat(((Rejection) seen.get(0)).message())
                .contains("[Gef\u00fchl, Erkl\u00e4rung], and \"Erkl\u00e4rung\"");
        assertThat(read(
                        IngestOptions.defaults()
                                .withFields(FieldNames.defaults().withText("Erkl\u00e4rung")),
                        folder.toString()))
                .hasSize(2)
                .hasOnlyElementsOfType(Capture.class);
    }

    /** Each purpose became a document. */
    @Test
    void aListOfCookiesIsOneDocument() throws Exception {
        String purpose =
                "This cookie is set by the provider of the site and is used to remember what the visitor chose,"
                        + " so that the banner does not come again on each page";
        StringBuilder lasting = new StringBuilder();
        StringBuilder placed = new StringBuilder();
        for (String cookie : List.of("_ga", "_gid", "sessionid", "csrftoken")) {
            lasting.append(cookie + ",https://" + cookie.replace("_", "") + ".example," + purpose + ",2 years\n");
            placed.append(cookie + ",https://www.a.example," + purpose + "\n");
        }
        write("a.csv", lasting.toString());
        write("b.csv", placed.toString());
        write("c.csv", "What,Where,Why,Till\n" + lasting);
        assertThat(ids(read(folder.toString()))).containsExactly("a.csv", "b.csv", "c.csv");
    }

    @Test
    void whereTwoColumnsMayBeTheTextNoneIsChosen() throws Exception {
        write(
                "a.csv",
                "eins,zwei,drei\nhttps://a.example/1,\"%s\",\"%s\"\nhttps://a.example/2,\"%s\",\"%s\"\n"
                        .formatted(LINES + 1, LINES + 2, LINES + 3, LINES + 4));
        write(
                "b.csv",
                "eins,zwei,drei\nhttps://a.example/1,https://b.example/1,\"%s\"\nhttps://a.example/2,https://b.example/2,\"%s\"\n"
                        .formatted(LINES + 1, LINES + 2));
        assertThat(codes(read(folder.toString()))).containsExactly(Code.NO_TEXT_FIELD, Code.NO_TEXT_FIELD);
    }

    private static List<String> urls(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(capture -> ((Capture) capture).transport().url())
                .flatMap(Optional::stream)
                .toList();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
