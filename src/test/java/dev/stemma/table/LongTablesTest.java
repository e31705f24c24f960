package dev.stemma.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of very many lines that were once read in time that grew with the square: each takes seconds, or minutes if it does again. */
class LongTablesTest {
    private static final int LINES = 40_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("headers over no rows", "Name  Purpose\n".repeat(LINES)),
                Arguments.of("rows with a blank line between", numbered("elm_", "\tcounts\t1 year\n\n")),
                Arguments.of("tabs between single lines", numbered("Name\nelm_", "\tcounts\tmore\n")),
                Arguments.of("pipes without a header", numbered("word ", " | words | more\n")),
                Arguments.of(
                        "one-line headers over no rows",
                        "Name | Purpose\nName | Purpose | Duration\n".repeat(LINES / 2)),
                Arguments.of("delimiter rows", "| --- | --- |\n".repeat(LINES)),
                Arguments.of("a rule of very many columns", ruled("= ".repeat(8 * LINES), "a ".repeat(8 * LINES))),
                Arguments.of("a grid of one column", "+-----+\n".repeat(LINES)),
                Arguments.of("names alone behind labels", numbered("Name: elm_", "\n")),
                Arguments.of("names among labels without a colon", numbered("Purpose\nName: elm_", "\n")),
                Arguments.of(
                        "names and words below a label of names", numbered("Cookie\nelm_sid\nelm_", "\nOur words\n")),
                Arguments.of("headers one cell a line over no rows", "Cookie\nName\nPurpose\n".repeat(LINES / 3)),
                Arguments.of("the same without a space in the text", "Cookie\nName\nProvider\n".repeat(LINES / 3)),
                Arguments.of("the same at the tops of pages", "\fName\nPurpose\n".repeat(LINES / 2)),
                Arguments.of("names before a count that has no end", numbered("elm_", " [x Counts visitors\n")),
                Arguments.of("list items of plain words", numbered("- word: counts the visitors of this site ", "\n")),
                Arguments.of(
                        "words of headers one apart, of which many ways make columns but the last word is none",
                        "Name  " + "Cookie Name ".repeat(17) + "oaks\nelm_  " + "elm_id elms ".repeat(17) + "elms\n"),
                Arguments.of(
                        "labels behind a name", "Name: elm_sid\nPurpose counts\n" + "What it holds\n".repeat(LINES)));
    }

    /** Borders with no row between them once were a table without rows, which nobody could say the extent of. */
    @ParameterizedTest
    @ValueSource(ints = {3, 40_000})
    @Timeout(20)
    void bordersAloneAreNoTable(int borders) {
        assertThat(Tables.read("+---+---+\n".repeat(borders), List.of(), List.of())
                        .tables())
                .isEmpty();
    }

    private static String ruled(String rule, String words) {
        return String.join("\n", rule, words, rule, words, rule);
    }

    private static String numbered(String before, String after) {
        StringBuilder text = new StringBuilder("Name\tPurpose\tDuration\n");
        IntStream.range(0, LINES).forEach(i -> text.append(before).append(i).append(after));
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(20)
    void areReadInTime(String name, String text) {
        assertThat(Tables.read(text, List.of(), List.of()).text()).as(name).isNotEmpty();
    }
}
