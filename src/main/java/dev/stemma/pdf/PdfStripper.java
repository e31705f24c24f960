package dev.stemma.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the glyphs of a page, and writes any of them as PDFBox would: with its order, its spaces between words, its lines and
 * paragraphs. What is no table is so read as it would be without this class.
 */
final class PdfStripper extends PDFTextStripper {
    /** Content that no mark stands around. */
    static final int UNMARKED = -1;

    private final Deque<Integer> marks = new ArrayDeque<>();
    private final IdentityHashMap<TextPosition, Integer> marked = new IdentityHashMap<>();
    private final PdfRulings rulings = new PdfRulings(this);
    private List<List<TextPosition>> articles = List.of();
    private int forms;

    private final List<PdfPart> parts = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    PdfStripper(PDDocument document) {
        this.document = document;
        output = Writer.nullWriter();
        setStartPage(0); // it counts pages only where it turns them itself
    }

    /** Takes the glyphs of {@code page}: one list, or several where the page says how its articles flow. */
    List<List<TextPosition>> glyphs(PDPage page) throws IOException {
        marks.clear();
        marked.clear();
        rulings.start(page);
        forms = 0;
        processPage(page);
        return articles;
    }

    /** The marked content of the page that a glyph is part of, or {@link #UNMARKED}. */
    int mark(TextPosition glyph) {
        return marked.getOrDefault(glyph, UNMARKED);
    }

    /** The lines drawn on the page. */
    PdfRulings rulings() {
        return rulings;
    }

    /** Writes glyphs of a page as they would stand there alone. */
    List<PdfPart> write(List<List<TextPosition>> lists) throws IOException {
        charactersByArticle.clear();
        charactersByArticle.addAll(lists);
        super.writePage();
        writeParagraphEnd();
        List<PdfPart> written = List.copyOf(parts);
        parts.clear();
        return written;
    }

    @Override
    protected void writePage() {
        articles = new ArrayList<>();
        charactersByArticle.forEach(list -> articles.add(new ArrayList<>(list)));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        int own = properties == null || forms > 0 ? UNMARKED : properties.getInt(COSName.MCID, UNMARKED);
        marks.push(own == UNMARKED && !marks.isEmpty() ? marks.peek() : own);
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marks.poll();
        super.endMarkedContentSequence();
    }

    /** The marks inside a form are numbered by the form. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        forms++;
        super.showForm(form);
        forms--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        forms++;
        super.showTransparencyGroup(group);
        forms--;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (!marks.isEmpty() && marks.peek() != UNMARKED) {
            marked.put(glyph, marks.peek());
        }
        super.processTextPosition(glyph);
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        super.writeParagraphStart();
        keep();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        keep();
    }

    private void keep() {
        if (run.length() > 0) {
            parts.add(new PdfPart.Lines(run.toString()));
            run.setLength(0);
        }
    }

    @Override
    protected void writeString(String text) {
        run.append(text);
    }

    @Override
    protected void writeCharacters(TextPosition glyph) {
        run.append(glyph.getUnicode());
    }

    @Override
    protected void writeWordSeparator() {
        run.append(getWordSeparator());
    }

    @Override
    protected void writeLineSeparator() {
        run.append('\n');
    }
}
