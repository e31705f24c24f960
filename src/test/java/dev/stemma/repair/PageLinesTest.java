package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What belongs to pages, and what only looks so. */
class PageLinesTest {
    private static final String PAGE = IntStream.range(0, 8)
            .mapToObj(i -> "A line of the document about matter " + (char) ('a' + i) + ".\n")
            .collect(Collectors.joining());

    @Test
    void numbersThatCountPages() {
        assertThat(found(PAGE + "Page 1 of 3\n" + PAGE + "Page 2 of 3\n" + PAGE + "Page 3 of 3"))
                .containsExactly("Page 1 of 3", "Page 2 of 3", "Page 3 of 3");
        assertThat(found(PAGE + "1 / 12\n" + PAGE + "2 / 12\n" + PAGE + "3 / 12\n"))
                .hasSize(3);
        assertThat(found(PAGE + "- Seite 7 -\n" + PAGE + "- Seite 8 -\n" + PAGE + "- Seite 9 -\n"))
                .hasSize(3);
    }

    @Test
    void linesAtTheEdgesOfPages() {
        assertThat(found("Example Ltd\n" + PAGE + "1\n\fExample Ltd\n" + PAGE + "2\n\fExample Ltd\n" + PAGE
                        + "3\n\fExample Ltd\n" + PAGE + "4\n"))
                .containsExactly("1", "Example Ltd", "2", "Example Ltd", "3", "Example Ltd");
    }

    @Test
    void twoProveNothing() {
        assertThat(found(PAGE + "Page 1 of 2\n" + PAGE + "Page 2 of 2\n")).isEmpty();
        assertThat(found("Example Ltd\n" + PAGE + "\fExample Ltd\n" + PAGE)).isEmpty();
    }

    @Test
    void numberedLists() {
        assertThat(found(PAGE + "1\n" + PAGE + "2\n" + PAGE + "3\n" + PAGE)).isEmpty();
        assertThat(found("Page 1\nPage 2\nPage 3\nPage 4\n")).as("contents").isEmpty();
        assertThat(found(PAGE + "Section 1\n" + PAGE + "Section 2\n" + PAGE + "Section 3\n"))
                .isEmpty();
        assertThat(found(PAGE + "Page 1 of the notice\n" + PAGE + "Page 2 of the notice\n" + PAGE
                        + "Page 3 of the notice\n"))
                .isEmpty();
    }

    @Test
    void numbersThatDoNotCount() {
        assertThat(found(PAGE + "Page 4\n" + PAGE + "Page 4\n" + PAGE + "Page 4\n"))
                .isEmpty();
        assertThat(found(PAGE + "1 / 2\n" + PAGE + "1 / 4\n" + PAGE + "3 / 4\n"))
                .isEmpty();
    }

    @Test
    void whatIsSaidAgain() {
        String phrase = "All rights reserved.\n";
        assertThat(found(PAGE + phrase + PAGE + phrase + PAGE + phrase + PAGE)).isEmpty();
        String header = "Cookie\tProvider\tDuration\n";
        assertThat(found("1\n\f" + header + PAGE + "\f" + header + PAGE + "\f" + header + PAGE))
                .as("the header of a table over pages is the table's")
                .isEmpty();
    }

    private static List<String> found(String text) {
        return PageLines.of(text).stream()
                .filter(block -> block.kind() == Block.Kind.NOISE)
                .map(block -> block.span().of(text))
                .toList();
    }
}
