package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which spreadsheets are no document themselves. */
class SheetOfDocumentsTest {
    private static final String TEXT = "We use four cookies of our own, and none of others. ".repeat(20);

    @Test
    void oneWithATextAndItsAddressInEachRow() {
        assertThat(isOne("url", "text", "https://a.example/", TEXT, "https://b.example/", TEXT))
                .isTrue();
    }

    @Test
    void noneOfShortCellsOrWithoutAddresses() {
        assertThat(isOne("url", "text", "https://a.example/", "log-in", "https://b.example/", "language"))
                .isFalse();
        assertThat(isOne("name", "text", "sid", TEXT, "lang", TEXT)).isFalse();
        assertThat(isOne("url", "text", "https://a.example/", TEXT, "see below", TEXT))
                .isFalse();
        assertThat(isOne("url", "text", "https://a.example/", TEXT)).isFalse();
        assertThat(SheetOfDocuments.isIn(Jsoup.parse("<p>" + TEXT))).isFalse();
    }

    /** As pandas writes it; a page of a site may have a table of addresses and long texts, too. */
    @Test
    void aPageThatIsATableOfPandas() {
        String row = "<tr><th>%d</th><td>https://a.example/%d</td><td>" + TEXT + "</td></tr>";
        String table =
                "<table border=\"1\" class=\"dataframe\"><thead><tr><th></th><th>url</th><th>text</th></tr></thead><tbody>"
                        + row.formatted(0, 0) + row.formatted(1, 1) + "</tbody></table>";
        assertThat(SheetOfDocuments.isOfPandas(Jsoup.parse(table))).isTrue();
        assertThat(SheetOfDocuments.isOfPandas(Jsoup.parse(table.replace("dataframe", "vendors"))))
                .isFalse();
        assertThat(SheetOfDocuments.isOfPandas(Jsoup.parse("<h1>Our vendors</h1>" + table)))
                .isFalse();
        assertThat(SheetOfDocuments.isOfPandas(Jsoup.parse(table.replace(TEXT, "short"))))
                .isFalse();
        assertThat(SheetOfDocuments.isOfPandas(Jsoup.parse(""))).isFalse();
    }

    private static boolean isOne(String... cells) {
        StringBuilder table = new StringBuilder("<table>");
        for (int i = 0; i < cells.length; i += 2) {
            table.append("<tr><td>")
                    .append(cells[i])
                    .append("</td><td>")
                    .append(cells[i + 1])
                    .append("</td></tr>");
        }
        return SheetOfDocuments.isIn(Jsoup.parse(table + "</table>"));
    }
}
