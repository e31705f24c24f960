package dev.stemma.parse;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Whether a table holds data or only places parts of a page side by side. What its author says counts first (header cells, a
 * caption, the role {@code presentation}); else what stands in its cells.
 */
final class DataTable {
    /** Parts of a page, not of a cell. */
    private static final Set<String> PAGE_PARTS = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "form", "nav", "main", "article", "section", "header", "footer",
            "iframe");
    /** Characters of a cell beyond which it is a page's column and not a table's cell. */
    private static final int LONGEST_CELL = 3000;

    private DataTable() {}

    static boolean is(Element table, List<List<Element>> groups) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        int rows = 0;
        int columns = 0;
        boolean headers = false;
        for (List<Element> group : groups) {
            for (Element row : group) {
                List<Element> cells = ElementRows.cells(row);
                rows += cells.isEmpty() ? 0 : 1;
                columns = Math.max(columns, cells.size());
                for (Element cell : cells) {
                    headers |= cell.normalName().equals("th");
                }
            }
        }
        if (columns < 2 || rows < 2) {
            return false;
        }
        if (!table.select("table table").isEmpty()) {
            return false;
        }
        if (headers) {
            return true;
        }
        for (List<Element> group : groups) {
            for (Element row : group) {
                for (Element cell : ElementRows.cells(row)) {
                    if (isPagePart(cell)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isPagePart(Element cell) {
        if (cell.text().length() > LONGEST_CELL) {
            return true;
        }
        for (Element part : cell.getAllElements()) {
            if (PAGE_PARTS.contains(part.normalName())) {
                return true;
            }
        }
        return false;
    }
}
