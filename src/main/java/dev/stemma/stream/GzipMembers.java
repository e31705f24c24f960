package dev.stemma.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Expands gzip members one after the other, as one stream. Unlike the JDK's and other readers it can be read on after a
 * damaged member: {@link DamagedException} is thrown once where the damage is, and the next read starts at the next member
 * that follows. WARC files have a member for each record, so one bad sector costs one record.
 */
public final class GzipMembers extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int position;
    private int limit;
    private int memberStart;
    private State state = State.FIRST;

    private enum State {
        /** Nothing was read: a member must start here. */
        FIRST,
        /** A member ended well: the next, or padding, or the end. */
        BETWEEN,
        INSIDE,
        /** Damage was reported: look for a member. */
        LOST,
        ENDED
    }

    /** The member cannot be expanded any further. Reading on gives the members that follow. */
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    public GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (state == State.ENDED || (state != State.INSIDE && !enterMember())) {
                state = State.ENDED;
                return -1;
            }
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                crc.update(bytes, offset, count);
                return count;
            }
            if (inflater.finished()) {
                leaveMember();
            } else if (position == limit && !fill()) {
                throw noEnd();
            }
        }
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                inflater.setInput(buffer, position, limit - position);
            }
            int count = inflater.inflate(bytes, offset, length);
            position = limit - inflater.getRemaining();
            if (count == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("needs a dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            lose();
            throw new DamagedException("damaged gzip data");
        }
    }

    /** Looks on right behind this member's start, or as far back as the buffer goes: what it seemed to contain may be the next. */
    private void lose() {
        position = memberStart;
        state = State.LOST;
    }

    /** The stream ended inside a member: it is cut, or damaged so that it seemed to go on over the next. */
    private IOException noEnd() {
        lose();
        while (position < limit && !looksLikeMember(position, limit)) {
            position++;
        }
        if (limit - position >= 10) {
            return new DamagedException("damaged gzip data");
        }
        state = State.ENDED;
        return new EOFException("the gzip member has no end");
    }

    private void leaveMember() throws IOException {
        position = limit - inflater.getRemaining();
        long expected = littleEndian();
        long size = littleEndian();
        boolean good = expected == crc.getValue() && size == (inflater.getBytesWritten() & 0xffffffffL);
        state = State.BETWEEN;
        if (!good) {
            lose();
            throw new DamagedException("gzip data with a wrong checksum");
        }
    }

    private long littleEndian() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) required() << shift;
        }
        return value;
    }

    /** Goes to the next member; false at the end. What stands between members is padding, and read over as gzip does. */
    private boolean enterMember() throws IOException {
        while (true) {
            if (limit - position < 10 && !refill(10)) {
                boolean rest = position < limit && state != State.LOST && looksLikeMember(position, limit);
                state = State.ENDED;
                if (rest) {
                    throw new EOFException("the gzip header has no end");
                }
                return false;
            }
            if (looksLikeMember(position, limit)) {
                memberStart = position + 1;
                header();
                inflater.reset();
                crc.reset();
                state = State.INSIDE;
                return true;
            }
            position++;
        }
    }

    /** Magic number, method and flags; the extra flags and the operating system are of the few values that are in use. */
    private boolean looksLikeMember(int at, int end) {
        return end - at >= 2
                && (buffer[at] & 0xff) == 0x1f
                && (buffer[at + 1] & 0xff) == 0x8b
                && (end - at < 4 || (buffer[at + 2] == 8 && (buffer[at + 3] & RESERVED) == 0))
                && (state != State.LOST || end - at < 10 || isKnownSystem(buffer[at + 9] & 0xff));
    }

    private static boolean isKnownSystem(int system) {
        return system <= 13 || system == 255;
    }

    private void header() throws IOException {
        int flags = buffer[position + 3];
        position += 10;
        if ((flags & EXTRA) != 0) {
            int length = required() | required() << 8;
            for (int i = 0; i < length; i++) {
                required();
            }
        }
        if ((flags & NAME) != 0) {
            zeroTerminated();
        }
        if ((flags & COMMENT) != 0) {
            zeroTerminated();
        }
        if ((flags & HEADER_CRC) != 0) {
            required();
            required();
        }
    }

    private void zeroTerminated() throws IOException {
        while (required() != 0) {
            // a file name or a comment: never used
        }
    }

    private int required() throws IOException {
        if (position == limit && !fill()) {
            throw noEnd();
        }
        return buffer[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        if (n <= 0) {
            return false;
        }
        position = 0;
        memberStart = 0;
        limit = n;
        return true;
    }

    /** Makes {@code wanted} bytes available; false when the stream has fewer. */
    private boolean refill(int wanted) throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < wanted) {
            int n = in.read(buffer, limit, buffer.length - limit);
            if (n < 0) {
                return false;
            }
            limit += n;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
