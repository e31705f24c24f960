package dev.stemma.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows and cells of a table element, those of tables inside it left out. */
final class ElementRows {
    private ElementRows() {}

    /** Rows by row group, the footer's last, as they are shown. */
    static List<List<Element>> of(Element table) {
        List<List<Element>> groups = new ArrayList<>();
        List<List<Element>> footers = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> loose.add(child);
                case "thead", "tbody", "tfoot" -> {
                    if (!loose.isEmpty()) {
                        groups.add(loose);
                        loose = new ArrayList<>();
                    }
                    List<Element> rows = new ArrayList<>();
                    for (Element row : child.children()) {
                        if (row.normalName().equals("tr")) {
                            rows.add(row);
                        }
                    }
                    (child.normalName().equals("tfoot") ? footers : groups).add(rows);
                }
                default -> {
                    // columns and the caption
                }
            }
        }
        if (!loose.isEmpty()) {
            groups.add(loose);
        }
        groups.addAll(footers);
        return groups;
    }

    static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : row.children()) {
            if (child.normalName().equals("td") || child.normalName().equals("th")) {
                cells.add(child);
            }
        }
        return cells;
    }
}
