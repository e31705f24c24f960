package dev.stemma.pdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The tables that a tagged PDF names itself (ISO 32000-1, 14.7 and 14.8.4.3): its structure tree says which marked content is of which
 * cell. Browsers and Word write such trees.
 */
final class PdfTags {
    /** No author nests deeper; a tree without an end must not end the stack. */
    private static final int MAX_DEPTH = 200;

    /** What makes a table one that only places parts of a page, unless it has header cells. */
    private static final Set<String> PAGE_PARTS = Set.of("H", "H1", "H2", "H3", "H4", "H5", "H6", "Sect", "Art");

    private final IdentityHashMap<COSDictionary, Map<Integer, PdfPlaces.Place>> places = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<PdfTable, Boolean> layouts = new HashMap<>();
    private Map<String, Object> roles = Map.of();

    private PdfTags() {}

    /** What the tree of {@code document} says; nothing where there is none or it is broken. */
    static PdfTags of(PDDocument document) {
        PdfTags tags = new PdfTags();
        try {
            PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                tags.roles = root.getRoleMap();
                tags.walk(root, new Within(null, null, null, null), 0);
            }
        } catch (RuntimeException e) {
            return new PdfTags(); // a tree that cannot be read says nothing; what is printed is read without it
        }
        return tags;
    }

    /** Where marked content of a page belongs. */
    Optional<PdfPlaces.Place> place(PDPage page, int mark) {
        return Optional.ofNullable(
                        places.getOrDefault(page.getCOSObject(), Map.of()).get(mark))
                .filter(place -> isData(place.table()));
    }

    private boolean isData(PdfTable table) {
        return !layouts.computeIfAbsent(table, PdfTags::isLayout);
    }

    private static boolean isLayout(PdfTable table) {
        long rows = table.rows().stream().filter(row -> !row.isEmpty()).count();
        int columns = table.rows().stream()
                .mapToInt(row -> row.stream().mapToInt(PdfTable.Cell::colspan).sum())
                .max()
                .orElse(0);
        return rows < 2 || columns < 2;
    }

    /** What stands around an element. */
    private record Within(COSDictionary page, PdfTable table, List<PdfTable.Cell> row, PdfTable.Cell cell) {}

    private void walk(PDStructureNode node, Within within, int depth) {
        if (depth > MAX_DEPTH || !seen.add(node.getCOSObject())) {
            return;
        }
        Within inside = node instanceof PDStructureElement element ? enter(element, within) : within;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                walk(element, inside, depth + 1);
            } else if (kid instanceof Integer mark) {
                mark(inside, inside.page(), mark);
            } else if (kid instanceof PDMarkedContentReference reference
                    && !reference.getCOSObject().containsKey(COSName.getPDFName("Stm"))) {
                PDPage page = reference.getPage();
                mark(inside, page == null ? inside.page() : page.getCOSObject(), reference.getMCID());
            }
        }
    }

    private void mark(Within within, COSDictionary page, int mark) {
        if (within.cell() != null && page != null) {
            places.computeIfAbsent(page, key -> new HashMap<>())
                    .put(mark, new PdfPlaces.Place(within.table(), within.cell()));
        }
    }

    private Within enter(PDStructureElement element, Within within) {
        COSDictionary own = element.getCOSObject().getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? within.page() : own;
        String type = role(element.getStructureType());
        if (type.isEmpty()) {
            return new Within(page, within.table(), within.row(), within.cell());
        }
        if (type.equals("Table")) {
            if (within.table() != null) {
                layouts.put(within.table(), true); // a table around tables places them
            }
            return new Within(page, new PdfTable(), null, null);
        }
        if (within.cell() != null) {
            if (PAGE_PARTS.contains(type) && !hasHeaders(within.table())) {
                layouts.put(within.table(), true);
            }
            return new Within(page, within.table(), within.row(), within.cell());
        }
        if (type.equals("TR") && within.table() != null) {
            return new Within(page, within.table(), within.table().newRow(), null);
        }
        if ((type.equals("TD") || type.equals("TH")) && within.row() != null) {
            PdfTable.Cell cell =
                    new PdfTable.Cell(type.equals("TH"), span(element, "RowSpan"), span(element, "ColSpan"));
            within.row().add(cell);
            return new Within(page, within.table(), within.row(), cell);
        }
        return new Within(page, within.table(), within.row(), null);
    }

    /** A document may call its elements as it likes, and says then what they are. */
    private String role(String type) {
        if (type == null) {
            return "";
        }
        return roles.get(type) instanceof String standard ? standard : type;
    }

    private static boolean hasHeaders(PdfTable table) {
        return table.rows().stream().flatMap(List::stream).anyMatch(PdfTable.Cell::isHeader);
    }

    private static int span(PDStructureElement element, String name) {
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        COSArray list = attributes instanceof COSArray array ? array : new COSArray();
        if (attributes instanceof COSDictionary) {
            list.add(attributes);
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.getObject(i) instanceof COSDictionary one && one.containsKey(name)) {
                return Math.max(1, one.getInt(name, 1));
            }
        }
        return 1;
    }
}
