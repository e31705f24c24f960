package dev.stemma.sibling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceBookTest {
    private static final String FERRY = "The ferry keeps a cookie for the pier that you chose.";
    private static final String SERVER = "Its server sees the address of your line, nothing else.";

    private final Random random = new Random(20261128);

    @Test
    void eachSentenceOfATextIsThereOnce() {
        SentenceBook book = new SentenceBook();
        String text = FERRY + " " + SERVER + "\n" + FERRY + "\n";
        assertThat(book.of(text, text.length()))
                .containsExactly(SentenceHashes.of(FERRY)[0], SentenceHashes.of(SERVER)[0]);
    }

    @Test
    void blanksMakeNoOtherSentence() {
        assertThat(SentenceHashes.of("*   " + FERRY)).isEqualTo(SentenceHashes.of("* " + FERRY));
    }

    @Test
    void whatIsBehindTheEndIsNotRead() {
        String text = FERRY + "\n" + SERVER;
        assertThat(new SentenceBook().of(text, FERRY.length())).isEqualTo(SentenceHashes.of(FERRY));
        assertThat(new SentenceBook().of(text, 0)).isEmpty();
    }

    /** Texts that have most lines in common, and more lines than the book has room for at first. */
    @Test
    void linesThatCameBeforeGiveTheSameSentences() {
        SentenceBook book = new SentenceBook();
        String[] lines = IntStream.range(0, 700)
                .mapToObj(i -> "In section " + i + " the ferry keeps a cookie. It is gone after " + i
                        + " days: nobody knows it then.")
                .toArray(String[]::new);
        for (int copy = 0; copy < 20; copy++) {
            lines[random.nextInt(lines.length)] = "A line of copy " + copy + " alone, which no other copy has at all.";
            String text = Arrays.stream(lines).collect(Collectors.joining("\n"));
            assertThat(book.of(text, text.length()))
                    .as("copy %s", copy)
                    .isEqualTo(Arrays.stream(SentenceHashes.of(text)).distinct().toArray());
        }
    }
}
