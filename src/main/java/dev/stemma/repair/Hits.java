package dev.stemma.repair;

import java.util.Arrays;

/** The places of a text that one charset could explain as garbled UTF-8, in order, in columns. Not thread-safe. */
final class Hits {
    private final GarblingCharset charset;
    private int size;
    private int strength;
    private int[] start = new int[8];
    private int[] end = new int[8];
    private int[] codePoint = new int[8];
    private int[] score = new int[8];
    private boolean[] strong = new boolean[8];
    private boolean[] accident = new boolean[8];

    Hits(GarblingCharset charset) {
        this.charset = charset;
    }

    void add(int from, int to, int meant, int points) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
            codePoint = Arrays.copyOf(codePoint, size * 2);
            score = Arrays.copyOf(score, size * 2);
            strong = Arrays.copyOf(strong, size * 2);
            accident = Arrays.copyOf(accident, size * 2);
        }
        start[size] = from;
        end[size] = to;
        codePoint[size] = meant;
        score[size++] = points;
    }

    GarblingCharset charset() {
        return charset;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    int codePoint(int i) {
        return codePoint[i];
    }

    int score(int i) {
        return score[i];
    }

    /** One past the last hit of the row of adjacent hits that starts with {@code i}. */
    int rowEnd(int i) {
        int last = i + 1;
        while (last < size && start[last] == end[last - 1]) {
            last++;
        }
        return last;
    }

    void raise(int i, int points) {
        score[i] += points;
    }

    /** Whatever else the line is, this is none of its garbled characters. */
    void markAccident(int i) {
        accident[i] = true;
        score[i] = 0;
    }

    boolean isAccident(int i) {
        return accident[i];
    }

    void markStrong(int i) {
        strong[i] = true;
        strength += score[i];
    }

    /** The points of all strong hits. */
    int strength() {
        return strength;
    }

    /** Whether a strong hit starts in {@code from..to}. */
    boolean hasStrongBetween(int from, int to) {
        int i = Arrays.binarySearch(start, 0, size, from);
        for (i = i < 0 ? -i - 1 : i; i < size && start[i] < to; i++) {
            if (strong[i]) {
                return true;
            }
        }
        return false;
    }

    /** One past the last character of the last hit; 0 if there is none. */
    int end() {
        return size == 0 ? 0 : end[size - 1];
    }
}
