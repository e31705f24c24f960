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
