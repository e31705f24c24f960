package dev.stemma.align;

import java.util.Arrays;

/** Numbers for the characters of one text, from 1 in order of appearance; 0 is for all others. */
final class Alphabet {
    private final int[] direct = new int[256];
    private char[] keys = new char[64];
    private int[] numbers = new int[64];
    private int used;
    private int size = 1;

    int add(char c) {
        if (c < 256) {
            if (direct[c] == 0) {
                direct[c] = size++;
            }
            return direct[c];
        }
        int at = slot(c);
        if (numbers[at] == 0) {
            if (2 * ++used > keys.length) {
                grow();
                at = slot(c);
            }
            keys[at] = c;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    int number(char c) {
        return c < 256 ? direct[c] : numbers[slot(c)];
    }

    /** One more than the largest number. */
    int size() {
        return size;
    }

    private int slot(char c) {
        int at = ((c * 0x9E3779B1) >>> 16) & (keys.length - 1);
        while (numbers[at] != 0 && keys[at] != c) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        char[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = Arrays.copyOf(keys, 2 * oldKeys.length);
        numbers = new int[2 * oldNumbers.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
