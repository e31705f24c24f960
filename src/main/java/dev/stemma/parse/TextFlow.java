package dev.stemma.parse;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a text as {@code innerText} does: runs of white space become one space, blocks stand apart by the number of newlines
 * that the larger of two neighbours asks for, none stand at the start or the end.
 */
final class TextFlow {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int blockStart = -1;
    private int newlines;
    private boolean space;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    /** Inline text; white space is folded. */
    void append(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (isHtmlSpace(c)) {
                space = true;
                continue;
            }
            open();
            if (space && text.length() > blockStart && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            space = false;
            int plain = i + 1;
            while (plain < run.length() && !isHtmlSpace(run.charAt(plain))) {
                plain++;
            }
            text.append(run, i, plain);
            i = plain - 1;
        }
    }

    /** What follows stands apart by a space at least. */
    void gap() {
        space = true;
    }

    /** Inline text whose newlines count; other white space is folded. */
    void appendLines(String run) {
        int start = 0;
        for (int end = run.indexOf('\n'); end >= 0; end = run.indexOf('\n', start)) {
            append(run.substring(start, end));
            lineBreak();
            start = end + 1;
        }
        append(run.substring(start));
    }

    /** Preformatted text; its white space stays. */
    void appendPreformatted(String run) {
        if (!run.isEmpty()) {
            open();
            space = false;
            text.append(run);
        }
    }

    /** A line break inside a block. */
    void lineBreak() {
        space = false;
        if (blockStart >= 0) {
            text.append('\n');
        }
    }

    /** Ends the block that is open, if one is; the next stands so many newlines below, or more if others ask for more. */
    void boundary(int apart) {
        close();
        newlines = Math.max(newlines, apart);
    }

    /** What the block that is open, or else the next one, is. */
    void role(Block.Kind newKind, int newLevel) {
        kind = newKind;
        level = newLevel;
    }

    /** Starts a block that the caller fills itself, and returns where it starts. */
    int startRaw() {
        boundary(2);
        open();
        return blockStart;
    }

    /** Ends the block that the caller filled, as it is: a last empty cell is white space that means something. */
    void endRaw(Block.Kind rawKind) {
        blocks.add(new Block(rawKind, new Span(blockStart, text.length()), 0));
        blockStart = -1;
        kind = Block.Kind.PARAGRAPH;
        level = 0;
        newlines = 2;
    }

    StringBuilder raw() {
        return text;
    }

    int length() {
        return text.length();
    }

    int blockCount() {
        return blocks.size();
    }

    List<Block> blocks() {
        return blocks;
    }

    private void open() {
        if (blockStart >= 0) {
            return;
        }
        if (text.length() > 0) {
            text.append("\n".repeat(Math.max(1, newlines)));
        }
        newlines = 0;
        space = false;
        blockStart = text.length();
    }

    private void close() {
        space = false;
        if (blockStart < 0) {
            return;
        }
        int end = text.length();
        while (end > blockStart && isHtmlSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > blockStart) {
            blocks.add(new Block(kind, new Span(blockStart, end), level));
        } else {
            // only line breaks: take the newlines in front of it away again
            int before = end;
            while (before > 0 && text.charAt(before - 1) == '\n') {
                before--;
            }
            newlines = Math.max(newlines, end - before);
            text.setLength(before);
        }
        blockStart = -1;
        kind = Block.Kind.PARAGRAPH;
        level = 0;
    }

    /** ASCII white space; a no-break space is a character of the text. */
    static boolean isHtmlSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
