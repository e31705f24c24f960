package dev.stemma.align;

import java.util.Arrays;

/** One number for each distinct token, the same in both texts; by content, never by hash alone. */
final class TokenNumbers {
    private String[] texts;
    private int[] starts;
    private int[] ends;
    private int[] slots;
    private int size;

    TokenNumbers(int characters) {
        int expected = Math.max(16, characters / 16);
        texts = new String[expected];
        starts = new int[expected];
        ends = new int[expected];
        slots = new int[Integer.highestOneBit(expected) * 4];
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    int[] of(String text, int[] cuts) {
        int[] numbers = new int[cuts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(text, cuts[i], cuts[i + 1]);
        }
        return numbers;
    }

    private int number(String text, int start, int end) {
        int at = slot(text, start, end);
        if (slots[at] >= 0) {
            return slots[at];
        }
        if (size == texts.length) {
            grow();
            at = slot(text, start, end);
        }
        texts[size] = text;
        starts[size] = start;
        ends[size] = end;
        slots[at] = size;
        return size++;
    }

    private int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int at = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & (slots.length - 1);
        while (slots[at] >= 0 && !same(slots[at], text, start, end)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private boolean same(int number, String text, int start, int end) {
        int length = end - start;
        return ends[number] - starts[number] == length
                && texts[number].regionMatches(starts[number], text, start, length);
    }

    private void grow() {
        int more = size * 2;
        texts = Arrays.copyOf(texts, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[slot(texts[number], starts[number], ends[number])] = number;
        }
    }
}
