package dev.stemma.sibling;

import dev.stemma.sketch.FirstPlaces;
import dev.stemma.sketch.HashNumbers;
import dev.stemma.text.StretchHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sentences of the documents of one cluster, as {@link SentenceHashes} has them. Copies have most lines in common, and a line is found and hashed
 * three times as fast as its sentences are, so each is cut into these once. Thread-safe.
 */
final class SentenceBook {
    private final HashNumbers lines = new HashNumbers();
    private final List<long[]> sentences = new ArrayList<>(); // of each line, by its number

    /** The hashes of the sentences of {@code text} up to {@code to}, each once. */
    synchronized long[] of(String text, int to) {
        char[] chars = new char[to];
        text.getChars(0, to, chars, 0);
        long[] all = new long[64];
        int size = 0;
        int end;
        for (int start = 0; start < to; start = end + 1) {
            int newline = text.indexOf('\n', start);
            end = newline < 0 || newline > to ? to : newline;
            if (end - start < SentenceHashes.MIN_CHARS) {
                continue;
            }
            long[] line = ofLine(chars, start, end);
            if (size + line.length > all.length) {
                all = Arrays.copyOf(all, 2 * (size + line.length));
            }
            System.arraycopy(line, 0, all, size, line.length);
            size += line.length;
        }
        return once(all, size);
    }

    private long[] ofLine(char[] text, int start, int end) {
        int number = lines.of(StretchHash.of(end - start, text, start, end));
        if (number == sentences.size()) {
            sentences.add(SentenceHashes.of(text, start, end));
        }
        return sentences.get(number);
    }

    private static long[] once(long[] hashes, int count) {
        FirstPlaces places = new FirstPlaces(count);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (places.firstOf(hashes[i], i) == i) {
                hashes[size++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, size);
    }
}
