package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code show} and {@code explain} say beside a relation, and how much of a template is skeleton. */
class ShownClustersTest {
    private static final String POLICY = paragraphs(
            "When you visit our shop we keep the address of your device and the pages that you looked at.",
            "Orders are kept for ten years, because the law on bookkeeping asks every merchant for it.",
            "You may ask us at any time which of your data we hold, and we answer within thirty days.",
            "Payments are handled by a bank of your choice; we never see the number of your card.",
            "Cookies remember what lies in your basket until you pay for it or leave it there for a week.");

    private static final String SIZES = paragraphs(
            "Choose a helmet by the girth of your head, measured two fingers above the brows with a soft tape.",
            "Boots run small: whoever stands between two sizes is well advised to order the larger of them.",
            "Gloves are sized by the breadth of the hand without the thumb, in inches, rounded up to halves.",
            "Jackets for riders are cut for leaning forward, so that sleeves seem long to one who stands.",
            "Trousers are measured along the inner seam; shorten them only when they were washed once.",
            "Bags hold what their label says in litres when the lid is closed and both straps are pulled.");

    private static final String VENDORS = paragraphs(
            "A service in another country counts how often each page is opened and tells us a sum each month.",
            "Another one sends our letters; it knows your name, your address and whether you opened the letter.");

    @TempDir
    static Path folder;

    private static String out;

    @BeforeAll
    static void run() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("page.txt"), SIZES + POLICY);
        Files.writeString(texts.resolve("policy.txt"), POLICY);
        for (int i = 0; i < 4; i++) {
            String name = "Answers to what is asked most often about the society number " + i + "\n\n";
            Files.writeString(texts.resolve("society-" + i + ".txt"), name + rules(i));
        }
        out = folder.resolve("out").toString();
        done("run", texts.toString(), "-q", "-o", out);
    }

    @Test
    void aPartThatIsCompleteIsNotShownAsCut() {
        assertThat(done(
                        "query",
                        out,
                        "select relation, completeness from documents where id = 'policy.txt'",
                        "--format",
                        "csv"))
                .isEqualTo("relation,completeness\ntruncated,complete\n");
        assertThat(done("show", out))
                .contains("truncated: a part of the representative's text; 1 of them complete as it is");
        assertThat(done("show", out, "policy.txt"))
                .contains(
                        "truncated (a part of the representative's text)",
                        "complete: no sign proves that the rest of the representative's text was lost here");
        assertThat(done("explain", out, "page.txt", "policy.txt"))
                .contains(
                        "the copy is how the whole ends: ",
                        "characters before it are in the whole alone; 0 edits elsewhere, both of the masked key texts",
                        "no sign proves that these were lost: the copy is complete")
                .doesNotContain("missing");
    }

    @Test
    void whatIsOptionalIsNoSkeleton() {
        assertThat(done("show", out, "templates"))
                .as("of 773 characters 198 stand in the block that two of the four have")
                .containsPattern(" 4 +0\\.75 +2 +number 1, optional block 1 ");
    }

    /** Two of them with a block of a third of the text. */
    private static String rules(int i) {
        return POLICY.replace("shop", "society") + (i < 2 ? VENDORS : "")
                + "Write to the board when something is wrong with this.\n";
    }

    private static String paragraphs(String... lines) {
        return String.join("\n\n", lines) + "\n\n";
    }

    private static String done(String... args) {
        Stemma run = Stemma.run(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
