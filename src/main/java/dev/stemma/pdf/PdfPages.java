package dev.stemma.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/**
 * The pages of a PDF as their parts. A table is where the tags of the document say so; what stands in none is written as PDFBox
 * writes it.
 */
final class PdfPages {
    private final PdfStripper stripper;
    private final PdfTags tags;
    private long chars;
    private List<PdfPart> before = List.of();

    /** The last table so far, if the page before ended with it or went on with it. */
    private PdfTable open;

    private PdfPages(PDDocument document) {
        stripper = new PdfStripper(document);
        tags = PdfTags.of(document);
    }

    /**
     * Reads {@code document}. A page that was read is emptied, so that nothing reads it again; one that cannot be read is absent.
     *
     * @param maxChars how much text is enough; pages behind that are absent
     * @param progress is told of each page
     */
    static List<Optional<List<PdfPart>>> of(PDDocument document, long maxChars, Runnable progress) {
        PdfPages reader = new PdfPages(document);
        List<Optional<List<PdfPart>>> pages = new ArrayList<>();
        List<PDPage> read = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            progress.run();
            Optional<List<PdfPart>> parts = Optional.empty();
            if (reader.chars <= maxChars) {
                try {
                    parts = Optional.of(reader.next(page));
                    read.add(page);
                } catch (IOException | RuntimeException e) {
                    parts = Optional.empty(); // Tika reads it, or says why it cannot
                }
            }
            pages.add(parts);
        }
        // not before all are read: a document may show one page twice
        read.forEach(page -> page.getCOSObject().removeItem(COSName.CONTENTS));
        return saidOnce(pages);
    }

    /** Leaves a table where it stands first; not before all are read, as a page with its beginning may be one that cannot be. */
    private static List<Optional<List<PdfPart>>> saidOnce(List<Optional<List<PdfPart>>> pages) {
        Set<PdfTable> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        return pages.stream()
                .map(page -> page.map(parts -> parts.stream()
                        .map(part -> part instanceof PdfPart.Rows rows && !begun.add(rows.table())
                                ? new PdfPart.Continued()
                                : part)
                        .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<PdfPart> next(PDPage page) throws IOException {
        List<PdfPart> parts = read(page);
        if (open != null) {
            parts = PdfTurn.joined(before, open, parts);
        }
        PdfTable last = open;
        open = null;
        for (PdfPart part : parts) {
            if (part instanceof PdfPart.Rows rows) {
                open = rows.table();
            } else if (part instanceof PdfPart.Continued) {
                open = last;
            }
        }
        before = parts;
        return parts;
    }

    private List<PdfPart> read(PDPage page) throws IOException {
        List<List<TextPosition>> articles = stripper.glyphs(page);
        PdfPlaces places = new PdfPlaces();
        for (List<TextPosition> article : articles) {
            chars += article.size();
            for (TextPosition glyph : article) {
                tags.place(page, stripper.mark(glyph)).ifPresent(place -> places.put(glyph, place));
            }
        }
        if (articles.stream().filter(article -> !article.isEmpty()).count() == 1) {
            List<TextPosition> all = articles.stream()
                    .filter(article -> !article.isEmpty())
                    .findFirst()
                    .orElseThrow();
            PdfGrids.find(stripper.rulings(), all, places);
            PdfColumns.find(stripper.rulings(), all, places);
        }
        return places.isEmpty() ? stripper.write(articles) : parts(articles, places);
    }

    private List<PdfPart> parts(List<List<TextPosition>> articles, PdfPlaces places) throws IOException {
        List<PdfPart> parts = new ArrayList<>();
        Map<PdfTable.Cell, List<TextPosition>> cells = new LinkedHashMap<>();
        Set<PdfTable> here = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<TextPosition> article : articles) {
            List<TextPosition> outside = new ArrayList<>();
            PdfPlaces.Place last = null;
            for (TextPosition glyph : article) {
                PdfPlaces.Place place = places.of(glyph).orElse(null);
                if (place == null && last != null && PdfWord.isBlank(glyph)) {
                    place = last;
                }
                last = place;
                if (place == null) {
                    outside.add(glyph);
                    continue;
                }
                if (here.add(place.table())) {
                    writeInto(parts, outside);
                    outside = new ArrayList<>();
                    parts.add(new PdfPart.Rows(place.table()));
                }
                cells.computeIfAbsent(place.cell(), key -> new ArrayList<>()).add(glyph);
            }
            writeInto(parts, outside);
        }
        Map<PdfTable.Cell, List<String>> pieces = new LinkedHashMap<>();
        for (Map.Entry<PdfTable.Cell, List<TextPosition>> cell : cells.entrySet()) {
            pieces.put(cell.getKey(), paragraphs(cell.getValue()));
        }
        pieces.forEach(PdfTable.Cell::add); // all or nothing: a page that fails is read by Tika
        return parts;
    }

    /** The lines of a cell, apart where the tags say that a paragraph ends. */
    private List<String> paragraphs(List<TextPosition> glyphs) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || stripper.mark(glyphs.get(i)) != stripper.mark(glyphs.get(start))) {
                StringBuilder lines = new StringBuilder();
                for (PdfPart part : stripper.write(List.of(glyphs.subList(start, i)))) {
                    lines.append(lines.isEmpty() ? "" : "\n").append(((PdfPart.Lines) part).text());
                }
                if (!lines.toString().isBlank()) {
                    paragraphs.add(lines.toString());
                }
                start = i;
            }
        }
        return paragraphs;
    }

    private void writeInto(List<PdfPart> parts, List<TextPosition> glyphs) throws IOException {
        if (!glyphs.stream().allMatch(PdfWord::isBlank)) {
            parts.addAll(stripper.write(List.of(glyphs)));
        }
    }
}
