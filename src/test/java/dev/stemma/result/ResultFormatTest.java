package dev.stemma.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.TerminalText;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    @Test
    void jsonIsOneArrayOfObjects() throws IOException {
        assertThat(format(ResultFormat.JSON, 0)).isEqualTo("""
                [
                {"s":"a \\"b\\"\\n","n":1,"d":1.0E-5,"l":["x",null],"m":{"k":0.5},"j":{"a": [1]}},
                {"s":null,"n":18446744073709551615,"d":null,"l":[],"m":null,"j":null}
                ]
                """);
        assertThat(print(ResultFormat.JSON, 0, new Listed(List.of("a"), List.of())))
                .isEqualTo("[]\n");
        assertThat(format(ResultFormat.JSONL, 0).lines()).hasSize(2).allMatch(line -> line.startsWith("{\"s\":"));
    }

    @Test
    void jsonOfSeveralLinesIsOne() throws IOException {
        Rows rows = new Listed(List.of("j"), List.of(List.of("{\r\n \"a\": \"b\\n\"}")));
        assertThat(print(ResultFormat.JSONL, 0, rows)).isEqualTo("{\"j\":{   \"a\": \"b\\n\"}}\n");
    }

    @Test
    void jsonHasEachNameOnce() throws IOException {
        Rows rows = new Listed(List.of("a", "a", "a_1", "a"), List.of(List.of(1, 2, 3, 4)));
        assertThat(print(ResultFormat.JSONL, 0, rows)).isEqualTo("{\"a\":1,\"a_2\":2,\"a_1\":3,\"a_3\":4}\n");
    }

    @Test
    void csvTellsNullFromEmptyAndQuotesWhatNeedsIt() throws IOException {
        assertThat(format(ResultFormat.CSV, 0)).isEqualTo("""
                s,n,d,l,m,j
                "a ""b""
                ",1,1.0E-5,"[""x"",null]","{""k"":0.5}","{""a"": [1]}"
                ,18446744073709551615,NaN,[],,
                """);
        assertThat(print(ResultFormat.CSV, 0, row("", " a", "b,c", "=1", -1))).endsWith("\"\",\" a\",\"b,c\",=1,-1\n");
    }

    @Test
    void csvForSpreadsheetsStartsNoFormula() throws IOException {
        assertThat(print(ResultFormat.CSV_SAFE, 0, row("=1+1", "@x", "+1", "-1", "\tx", "＝1", -1, "a=b", "")))
                .endsWith("\"'=1+1\",\"'@x\",\"'+1\",\"'-1\",\"'\tx\",\"'＝1\",-1,a=b,\"\"\n");
    }

    @Test
    void csvForSpreadsheetsSaysThatItIsUtf8() throws IOException {
        assertThat(print(ResultFormat.CSV_SAFE, 0, row("\u00E9"))).startsWith("\uFEFFc0\n");
        assertThat(print(ResultFormat.CSV, 0, row("\u00E9"))).startsWith("c0\n");
    }

    @Test
    void tableFitsTheWindowAndShowsControlCharacters() throws IOException {
        Rows rows = new Listed(
                List.of("id", "text"),
                List.of(
                        List.of(7, "one\ntwo\u001b[31m\u202e three \uD800 " + "long ".repeat(50)),
                        Arrays.asList(10, null),
                        List.of(3, "日本語")));
        String table = print(ResultFormat.TABLE, 60, rows);
        assertThat(table.lines()).allMatch(line -> TerminalText.width(line) <= 60);
        assertThat(table)
                .contains("one\\ntwo\\u001B[31m\\u202E three \\uD800")
                .contains("…")
                .doesNotContain("\u001b");
        assertThat(table.lines().skip(2))
                .anyMatch(line -> line.startsWith(" 7  one"))
                .contains("10", " 3  日本語");
    }

    @Test
    void tableWithoutAWindowCutsNothingShort() throws IOException {
        assertThat(print(ResultFormat.TABLE, 0, row("a", 0.123456, 2.0, LocalDate.of(2024, 1, 2))))
                .endsWith("a   0.1235   2  2024-01-02\n");
    }

    @Test
    void listsGoOnInTheLinesBelowAndColumnsThatAreInTheWayAreNamed() throws IOException {
        Rows rows = new Listed(
                List.of("id", "spare", "sites"),
                List.of(
                        List.of(
                                "a",
                                "of little use here",
                                List.of("first.example.org", "second.example.org", "third.example.org")),
                        List.of("b", "nor here", List.of("A sentence.", "Another."))));
        StringBuilder out = new StringBuilder();
        ResultFormat.TABLE.write(rows, out, 36, List.of("spare"));
        assertThat(out.toString()).isEqualTo("""
                id  sites
                --  --------------------------------
                a   first.example.org,
                    second.example.org,
                    third.example.org
                b   A sentence. Another.
                (the window is too narrow for:
                spare)
                """);
        StringBuilder piped = new StringBuilder();
        ResultFormat.TABLE.write(new Listed(List.of("l"), List.of(List.of(List.of("x", "y")))), piped, 0, List.of("l"));
        assertThat(piped.toString()).isEqualTo("l\n----\nx, y\n");
    }

    @Test
    void rowsWiderThanTheWindowAreRecords() throws IOException {
        StringBuilder out = new StringBuilder();
        ResultFormat.TABLE.write(
                row("one value", 2, "three values", "four values", "five values", "six values", "seven"), out, 30);
        assertThat(out.toString()).startsWith("-- 1 -------------------------\nc0  one value\nc1  2\n");
    }

    private static String format(ResultFormat format, int width) throws IOException {
        return print(
                format,
                width,
                new Listed(
                        List.of("s", "n", "d", "l", "m", "j"),
                        List.of(
                                List.of(
                                        "a \"b\"\n",
                                        1,
                                        1e-5,
                                        Arrays.asList("x", null),
                                        Map.of("k", 0.5),
                                        "{\"a\": [1]}"),
                                Arrays.asList(
                                        null,
                                        new BigInteger("18446744073709551615"),
                                        Double.NaN,
                                        List.of(),
                                        null,
                                        null))));
    }

    private static Rows row(Object... values) {
        List<String> names = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> "c" + i)
                .toList();
        return new Listed(names, List.of(Arrays.asList(values)));
    }

    private static String print(ResultFormat format, int width, Rows rows) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(rows, out, width);
        return out.toString();
    }

    /** Rows out of a list; the column {@code j} is JSON. */
    private static final class Listed implements Rows {
        private final List<Column> columns;
        private final List<List<Object>> rows;
        private int at = -1;

        Listed(List<String> names, List<List<Object>> rows) {
            this.columns = names.stream()
                    .map(name -> new Column(name, name.equals("j") ? "JSON" : "VARCHAR"))
                    .toList();
            this.rows = rows;
        }

        @Override
        public List<Column> columns() {
            return columns;
        }

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public Object value(int i) {
            return rows.get(at).get(i);
        }

        @Override
        public void close() {}
    }
}
