package dev.stemma.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * A word where it is printed.
 *
 * @param glyphs in the order of the page's stream
 * @param left where it begins, in points from the left
 * @param right where it ends
 * @param y its base line, in points from above
 * @param height of its highest glyph
 * @param gap how far behind the word before it on the same line, in spaces of its font; {@link #FIRST} where it begins a line
 */
record PdfWord(List<TextPosition> glyphs, float left, float right, float y, float height, float gap) {
    /** No word stands before it on its line. */
    static final float FIRST = -1;

    /** A gap of so much of a space parts words; letters that are set apart stand closer. */
    private static final float PARTS = 0.5f;

    boolean isFirst() {
        return gap == FIRST;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
        return text.toString();
    }

    static boolean isBlank(TextPosition glyph) {
        return glyph.getUnicode() == null
                || glyph.getUnicode().codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Whether a glyph stands upright on the page as it is shown. */
    static boolean isUpright(TextPosition glyph) {
        return glyph.getDir() == glyph.getRotation();
    }

    static boolean isRightToLeft(TextPosition glyph) {
        return glyph.getUnicode() != null
                && glyph.getUnicode().codePoints().anyMatch(c -> {
                    byte direction = Character.getDirectionality(c);
                    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                });
    }

    /** The words of a page, in the order of its stream. A line is what goes on to the right at one height. */
    static List<PdfWord> of(List<TextPosition> glyphs) {
        List<PdfWord> words = new ArrayList<>();
        List<TextPosition> word = new ArrayList<>();
        float gap = FIRST;
        TextPosition last = null;
        boolean spaced = false;
        for (TextPosition glyph : glyphs) {
            if (isBlank(glyph)) {
                spaced = true;
                continue;
            }
            boolean sameLine = last != null
                    && isUpright(glyph) == isUpright(last)
                    && Math.abs(glyph.getY() - last.getY()) < 0.4 * Math.max(glyph.getHeight(), last.getHeight())
                    && glyph.getX() > last.getX();
            float space = Math.max(glyph.getWidthOfSpace(), 0.1f * glyph.getFontSizeInPt());
            float behind = sameLine ? Math.max(0, (glyph.getX() - last.getX() - last.getWidth()) / space) : FIRST;
            if (last != null && (!sameLine || spaced || behind > PARTS)) {
                words.add(word(word, gap));
                word = new ArrayList<>();
                gap = behind;
            }
            word.add(glyph);
            last = glyph;
            spaced = false;
        }
        if (!word.isEmpty()) {
            words.add(word(word, gap));
        }
        return words;
    }

    private static PdfWord word(List<TextPosition> glyphs, float gap) {
        TextPosition first = glyphs.get(0);
        TextPosition last = glyphs.get(glyphs.size() - 1);
        float height = 0;
        for (TextPosition glyph : glyphs) {
            height = Math.max(height, glyph.getHeight());
        }
        return new PdfWord(List.copyOf(glyphs), first.getX(), last.getX() + last.getWidth(), first.getY(), height, gap);
    }
}
