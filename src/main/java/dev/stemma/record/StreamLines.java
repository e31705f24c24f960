package dev.stemma.record;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Splits a stream into lines by {@code \n}, without a copy for each: a line lies in {@link #buffer()} until the next call.
 * The buffer grows up to the limit; a longer line is read over in pieces and reported as such.
 */
final class StreamLines {
    private static final int FIRST = 1 << 18;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long NEWLINES = ONES * '\n';

    /** What an array of HotSpot can have; more than the longest line that may be allowed, so that a longer one is seen to be one. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final long maxLength;
    private byte[] buffer = new byte[FIRST];
    private int start;
    private int end;
    private int nextStart;
    private int fill;
    private boolean over;
    private boolean ended;
    private long number;

    StreamLines(InputStream in, long maxLength) {
        this(in, maxLength, 0);
    }

    /** @param before lines that were read elsewhere: the first one here has the next number */
    StreamLines(InputStream in, long maxLength, long before) {
        this.in = in;
        this.maxLength = maxLength;
        this.number = before;
    }

    /** After damage in the stream: drops the line that it cut, and goes on with what follows the damage. */
    void resume() {
        nextStart = fill;
        number++;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        start = nextStart;
        over = false;
        int scan = start;
        while (true) {
            int newline = indexOfNewline(scan);
            if (newline >= 0) {
                end = newline;
                nextStart = newline + 1;
                over |= newline - start > maxLength;
                number++;
                return true;
            }
            if (ended) {
                end = fill;
                nextStart = fill;
                if (start == fill && !over) {
                    return false;
                }
                over |= fill - start > maxLength;
                number++;
                return true;
            }
            if (fill - start > maxLength) {
                over = true;
                start = 0;
                fill = 0;
                buffer = new byte[FIRST];
            }
            makeRoom();
            scan = fill;
            int n = in.read(buffer, fill, buffer.length - fill);
            ended = n < 0;
            fill += Math.max(0, n);
        }
    }

    private void makeRoom() {
        if (start == fill) {
            start = 0;
            fill = 0;
        } else if (fill == buffer.length && start > 0) {
            System.arraycopy(buffer, start, buffer, 0, fill - start);
            fill -= start;
            start = 0;
        } else if (fill == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(LARGEST, Math.min(maxLength + FIRST, buffer.length * 2L)));
        }
    }

    private int indexOfNewline(int from) {
        byte[] bytes = buffer;
        int i = from;
        for (int n = fill - 7; i < n; i += 8) {
            long zeroWhereNewline = (long) LONGS.get(bytes, i) ^ NEWLINES;
            if (((zeroWhereNewline - ONES) & ~zeroWhereNewline & HIGH_BITS) != 0) {
                break;
            }
        }
        for (int n = fill; i < n; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in {@link #buffer()}. */
    int start() {
        return start;
    }

    /** Its length in bytes without the newline; nothing of use when {@link #over()}. */
    int length() {
        return end - start;
    }

    /** Whether the line is longer than the limit. */
    boolean over() {
        return over;
    }

    /** 1-based. */
    long number() {
        return number;
    }
}
