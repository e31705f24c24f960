package dev.stemma.pieces;

import dev.stemma.model.Template;
import java.util.Arrays;

/** One number for each distinct piece of a cluster, by content, quotes and dashes folded. Not thread-safe. */
public final class PieceTable {
    private char[] pool = new char[4096];
    private int[] ends = new int[1024]; // of piece n in the pool; it starts where the one before ends
    private int[] hashes = new int[1024];
    private boolean[] marks = new boolean[1024];
    private Template.Type[] types = new Template.Type[1024];
    private int[] slots = new int[4096];
    private int size;

    PieceTable() {
        Arrays.fill(slots, -1);
    }

    /** How many distinct pieces there are: their numbers are {@code 0..size}. */
    public int size() {
        return size;
    }

    /** The number of the piece {@code start..end} of {@code text}. */
    int number(String text, int start, int end) {
        int from = size == 0 ? 0 : ends[size - 1];
        int length = end - start;
        if (from + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(2 * pool.length, from + length));
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            char c = PieceScanner.folded(text.charAt(start + i));
            pool[from + i] = c;
            hash = hash * 31 + c;
        }
        hash = (hash ^ (hash >>> 15)) * 0x9E3779B1;
        int at = slot(from, length, hash);
        return slots[at] >= 0 ? slots[at] : added(at, from + length, hash);
    }

    private int added(int slot, int end, int hash) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
        }
        ends[size] = end;
        hashes[size] = hash;
        slots[slot] = size;
        String piece = piece(size);
        marks[size] = piece.length() == 1 && !Character.isLetterOrDigit(piece.charAt(0));
        types[size] = addressType(piece);
        size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int n = 0; n < size; n++) {
            int at = (hashes[n] >>> 7) & (slots.length - 1);
            while (slots[at] >= 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = n;
        }
    }

    private int slot(int from, int length, int hash) {
        int at = (hash >>> 7) & (slots.length - 1);
        while (slots[at] >= 0 && !same(slots[at], from, length, hash)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private boolean same(int number, int from, int length, int hash) {
        int start = start(number);
        return hashes[number] == hash && Arrays.equals(pool, start, ends[number], pool, from, from + length);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** The folded text of a piece. */
    public String piece(int number) {
        int start = start(number);
        return new String(pool, start, ends[number] - start);
    }

    /** The first character of the folded text of a piece. */
    public char firstChar(int number) {
        return pool[start(number)];
    }

    /** Whether the piece is one character that is no letter and no digit. */
    public boolean isMark(int number) {
        return marks[number];
    }

    /** URL, EMAIL or HOST when the piece is an address; else TEXT. */
    public Template.Type type(int number) {
        return types[number];
    }

    /** Which kind of address {@code piece} is: URL, EMAIL or HOST; TEXT when it is none. It must be one piece, or be known to have no blank. */
    public static Template.Type addressType(String piece) {
        if (piece.startsWith("http://") || piece.startsWith("https://") || piece.startsWith("www.")) {
            return Template.Type.URL;
        }
        if (piece.indexOf('@') > 0) {
            return Template.Type.EMAIL;
        }
        return piece.indexOf('.') > 0 && Character.isLetter(piece.charAt(piece.length() - 1))
                ? Template.Type.HOST
                : Template.Type.TEXT;
    }
}
