package dev.stemma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a spreadsheet has a document in each row: a column of addresses, and one of long texts. As one text it would be a document that nobody
 * wrote. A list of cookies has short cells, and mostly no address.
 */
final class SheetOfDocuments {
    /** Characters of the middle cell of a column of texts, as of one in a CSV file. Set by hand. */
    private static final int TEXT = 600;

    private static final int MOST_ROWS = 200;

    private SheetOfDocuments() {}

    static boolean isIn(Document page) {
        return page.select("table").stream().anyMatch(SheetOfDocuments::isOne);
    }

    /** The same of a page that is nothing but a table which {@code DataFrame.to_html} wrote: a page of a site may have such columns. */
    static boolean isOfPandas(Document page) {
        Element table = page.body().firstElementChild();
        return table != null && table.normalName().equals("table") && table.hasClass("dataframe") && isOne(table);
    }

    private static boolean isOne(Element table) {
        List<List<String>> rows = table.select("tr").stream()
                .limit(MOST_ROWS)
                .map(row -> row.select("td, th").stream().map(Element::text).toList())
                .filter(cells -> cells.size() > 1)
                .toList();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        boolean addresses = false;
        boolean texts = false;
        for (int i = 0; i < columns && rows.size() > 2; i++) {
            List<String> cells = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                cells.add(i < row.size() ? row.get(i) : "");
            }
            addresses |= cells.stream().allMatch(SheetOfDocuments::isAddress);
            texts |= cells.stream()
                            .mapToInt(String::length)
                            .sorted()
                            .skip(cells.size() / 2)
                            .findFirst()
                            .orElse(0)
                    >= TEXT;
        }
        return addresses && texts;
    }

    private static boolean isAddress(String cell) {
        String address = cell.toLowerCase(Locale.ROOT);
        return (address.startsWith("http://") || address.startsWith("https://")) && address.indexOf(' ') < 0;
    }
}
