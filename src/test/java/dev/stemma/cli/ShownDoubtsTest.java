package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever speaks of a loss that is not proven is found in {@code show doubts}, however little it weighs. */
class ShownDoubtsTest {
    private static final String SIZES = """
            Choose a helmet by the girth of your head, measured two fingers above the brows with a soft tape.

            Boots run small: whoever stands between two sizes is well advised to order the larger of them.

            Gloves are sized by the breadth of the hand without the thumb, in inches, rounded up to halves.

            Jackets for riders are cut for leaning forward, so that sleeves seem long to one who stands.

            Trousers are measured along the inner seam; shorten them only when they were washed once.

            Bags hold what their label says in litres when the lid is closed and both straps are pulled.

            """;

    private static final String RULES = """
            When you visit our shop we keep the address of your device and the pages that you looked at.

            Orders are kept for ten years, because the law on bookkeeping asks every merchant for it.

            You may ask us at any time which of your data we hold, and we answer within thirty days.

            Payments are handled by a bank of your choice; we never see the number of your card.

            Cookies remember what lies in your basket until you pay for it or leave it there for a week.

            A service in another country counts how often each page is opened and tells us a sum each month.

            Another one sends our letters; it knows your name, your address and whether you opened the letter.

            What comes back to us in its wrapping within a month is paid back to the account that it was paid from.

            Who breaks the seal of a film or a record keeps it, as the law of nearly every country has it.

            Parcels that nobody takes in go back to the store, and the second journey is paid by who ordered.

            """;

    /** Of so many words that a wall's first sentence is no proof. */
    private static final String PAGE = """
            Bitte aktivieren Sie JavaScript.

            The harbour has a bridge of iron that opens at noon and at six, when the boats with masts come home from the sea.
            Whoever stands there with a cart waits for a quarter of an hour, and the keeper brings tea to those that he knows.
            In winter the bridge stays down for weeks, because the ice holds the boats where they are, and children walk across
            to the island with the two pines. A baker once drove his van over the ice and sold rolls there until the evening.
            The paper wrote about it, with a picture, and the town forbade it the next day; the sign is still on the pier.
            On the first of May the bridge is painted green, by the school, and everybody gets a brush and a sausage.
            """;

    @TempDir
    Path folder;

    @Test
    void aDoubtOfLittleWeightIsListed() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("long.txt"), SIZES + RULES + SIZES);
        Files.writeString(texts.resolve("short.txt"), SIZES + RULES);
        String out = folder.resolve("out").toString();
        done("run", texts.toString(), "-q", "-o", out);
        assertThat(done(
                        "query",
                        out,
                        "select completeness, confidence, kept from documents where id = 'short.txt'",
                        "--format",
                        "csv"))
                .isEqualTo("completeness,confidence,kept\ncomplete,0.8,\n");
        assertThat(done("show", out)).contains("of the complete 1 may have lost a part or all");
        assertThat(done("show", out, "doubts"))
                .contains(
                        "1 of 2 documents that pass for whole may have lost a part or all: 1 their end.",
                        "characters more (nearly all of them stand elsewhere in the document) at the end")
                .doesNotContain("\nlong.txt");
        Document page = Jsoup.parse(Path.of(out, "report.html").toFile(), "UTF-8");
        assertThat(page.select("#overview .note").text()).startsWith("Of the complete 1 may have lost a part or all");
        assertThat(page.select("[data-sift='documents in doubt'] tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("short.txt")
                .contains(" end ", "characters more")
                .endsWith("80.0 %");
    }

    /** A text that speaks of a page that is not there, and is no error page for sure. */
    @Test
    void everyDocumentThatIsNotSurelyWholeIsListed() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("long.txt"), SIZES + RULES + SIZES);
        Files.writeString(texts.resolve("short.txt"), SIZES + RULES);
        Files.writeString(texts.resolve("page.txt"), PAGE);
        String out = folder.resolve("out").toString();
        done("run", texts.toString(), "-q", "-o", out);
        assertThat(done(
                        "query",
                        out,
                        "select id, confidence < 1 as doubted, completeness from documents order by id",
                        "--format",
                        "csv"))
                .isEqualTo(
                        "id,doubted,completeness\nlong.txt,false,complete\npage.txt,true,complete\nshort.txt,true,complete\n");
        assertThat(done("show", out)).contains("of the complete 2 may have lost a part or all");
        assertThat(done("show", out, "doubts"))
                .contains(
                        "2 of 3 documents that pass for whole may have lost a part or all: 1 their end, 1 their text.")
                .contains("page.txt");
    }

    private static String done(String... args) {
        Stemma run = Stemma.run(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
