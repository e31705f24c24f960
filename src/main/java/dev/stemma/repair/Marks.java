package dev.stemma.repair;

import dev.stemma.model.Edit;
import java.util.Arrays;
import java.util.List;

/**
 * The places of a text that a rule may care about, found in one scan: rules go from mark to mark and not from character
 * to character. Behind a layer the marks are moved, and only what the layer wrote is scanned again. Not thread-safe.
 */
final class Marks {
    /** Characters read at a time. */
    private static final int CHUNK = 1024;

    private final String text;
    private final Traits traits;
    private final int[] place;
    private final int[] kind;
    private final int size;
    /** Where {@link #next} found something last: most questions are asked in ascending order. */
    private int cursor;

    private Marks(String text, int traits, Columns columns) {
        this.text = text;
        this.traits = new Traits(traits);
        this.place = columns.place;
        this.kind = columns.kind;
        this.size = columns.size;
    }

    /** The marks of {@code text}. */
    static Marks of(String text) {
        Columns found = new Columns(text.length() / 16 + CHUNK);
        return new Marks(text, found.scan(text), found);
    }

    /**
     * The marks of {@code result}, which {@code edits} made of this text.
     *
     * @param edits in order of place
     */
    Marks behind(List<Edit> edits, String result) {
        Columns moved = new Columns(size + edits.size() + 16);
        int written = 0;
        int from = 0;
        int growth = 0;
        for (Edit edit : edits) {
            int to = firstAt(edit.span().start(), from);
            moved.add(this, from, to, growth);
            written |= moved.write(edit.after(), edit.span().start() + growth);
            growth += edit.growth();
            from = firstAt(edit.span().end(), to);
        }
        moved.add(this, from, size, growth);
        return new Marks(result, traits.mask() | written, moved);
    }

    /** What the text may hold: the traits of its characters, and of those that were edited out of it. */
    Traits traits() {
        return traits;
    }

    /** The first place at or behind {@code from} that has one of {@code wanted}; the text's length if none has. */
    int next(int from, int wanted) {
        if ((wanted & ~Traits.MARKED) != 0) {
            return Traits.next(text, from, wanted);
        }
        int i = cursor;
        if (i > 0 && place[i - 1] >= from) {
            int found = Arrays.binarySearch(place, 0, i, from);
            i = found < 0 ? -found - 1 : found;
        }
        while (i < size && (place[i] < from || (kind[i] & wanted) == 0)) {
            i++;
        }
        cursor = i;
        return i < size ? place[i] : text.length();
    }

    /** The first mark at or behind {@code offset}, which is not below mark {@code from}. */
    private int firstAt(int offset, int from) {
        int i = from;
        while (i < size && place[i] < offset) {
            i++;
        }
        return i;
    }

    /** Marks in the making. */
    private static final class Columns {
        private int[] place;
        private int[] kind;
        private int size;

        Columns(int expected) {
            place = new int[expected];
            kind = new int[expected];
        }

        /** Adds the marks of {@code text}; gives the traits of all its characters. */
        int scan(String text) {
            char[] chunk = new char[Math.min(CHUNK, text.length())];
            int mask = 0;
            for (int from = 0; from < text.length(); from += CHUNK) {
                int length = Math.min(CHUNK, text.length() - from);
                text.getChars(from, from + length, chunk, 0);
                reserve(length);
                mask |= scan(chunk, length, from);
            }
            return mask;
        }

        /** Room is reserved. */
        private int scan(char[] chunk, int length, int offset) {
            int last = size;
            int mask = 0;
            for (int i = 0; i < length; i++) {
                int of = Traits.of(chunk[i]);
                if (of != 0) {
                    mask |= of;
                    if ((of & Traits.MARKED) != 0) {
                        place[last] = offset + i;
                        kind[last++] = of;
                    }
                }
            }
            size = last;
            return mask;
        }

        /** Adds the marks of a replacement, which starts at {@code offset}: mostly none or one character. */
        int write(String after, int offset) {
            int mask = 0;
            for (int i = 0; i < after.length(); i++) {
                int of = Traits.of(after.charAt(i));
                mask |= of;
                if ((of & Traits.MARKED) != 0) {
                    reserve(1);
                    place[size] = offset + i;
                    kind[size++] = of;
                }
            }
            return mask;
        }

        void add(Marks marks, int from, int to, int growth) {
            reserve(to - from);
            int last = size;
            for (int i = from; i < to; i++) {
                place[last] = marks.place[i] + growth;
                kind[last++] = marks.kind[i];
            }
            size = last;
        }

        private void reserve(int more) {
            if (size + more > place.length) {
                int length = Math.max(size + more, place.length * 2);
                place = Arrays.copyOf(place, length);
                kind = Arrays.copyOf(kind, length);
            }
        }
    }
}
