package dev.stemma.saved;

import dev.stemma.transport.ContentCoding;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The block of one record (ISO 28500, section 6), read with a distrust of its Content-Length: behind it the next record must
 * start. When it does not, the length was wrong. One that swallowed records behind it is given them back; one that is too short
 * is completed up to the next record, where HTTP says that more belongs to it.
 */
final class WarcBlock {
    /** What HTTP headers may add to a payload of the largest size. */
    private static final int HEADERS = 1 << 20;

    private final byte[] bytes;
    private final boolean tooLarge;
    private final boolean cut;
    private final long lostFrom;
    private final long lostTo;

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Read(byte[] bytes, long length) {}

    private WarcBlock(byte[] bytes, boolean tooLarge, boolean cut, long lostFrom, long lostTo) {
        this.bytes = bytes;
        this.tooLarge = tooLarge;
        this.cut = cut;
        this.lostFrom = lostFrom;
        this.lostTo = lostTo;
    }

    static WarcBlock of(WarcRecord record, boolean http, WarcStream stream, long maxBytes) throws IOException {
        long most = maxBytes + HEADERS;
        long declared = record.body().size();
        Read read = read(record.body().stream(), most);
        boolean tooLarge = read.length() > most;
        boolean isShort = read.length() < declared;
        boolean ended = stream.atBoundary() || (stream.atRecordEnd() && !(http && lacks(read.bytes())));
        if (!isShort && ended) {
            return new WarcBlock(read.bytes(), tooLarge, false, 0, 0);
        }
        int swallowed = recordInside(read.bytes(), stream.peek());
        if (swallowed >= 0) {
            stream.putBack(read.bytes(), swallowed);
            return new WarcBlock(
                    Arrays.copyOf(read.bytes(), withoutLineEnds(read.bytes(), swallowed)), tooLarge, false, 0, 0);
        }
        if (isShort) {
            return new WarcBlock(read.bytes(), tooLarge, true, 0, 0);
        }
        long from = stream.offset();
        Optional<byte[]> way = stream.toNextRecord(most - Math.min(most, read.length()));
        boolean unknown = record.headers().first("Content-Length").isEmpty();
        if (way.isPresent() && !tooLarge && (unknown || (http && lacks(read.bytes())))) {
            byte[] whole = Arrays.copyOf(read.bytes(), read.bytes().length + way.get().length);
            System.arraycopy(way.get(), 0, whole, read.bytes().length, way.get().length);
            return new WarcBlock(Arrays.copyOf(whole, withoutLineEnds(whole, whole.length)), false, false, 0, 0);
        }
        return new WarcBlock(read.bytes(), tooLarge, true, from, stream.offset());
    }

    /** The block; no more than a part when it is {@link #tooLarge}. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** Its HTTP response. One that declares no length goes on to the end of the block (RFC 9112, section 6.3). */
    HttpResponse http() throws IOException {
        HttpResponse open = HttpResponse.parse(
                LengthedBody.create(Channels.newChannel(stream()), ByteBuffer.allocate(0), bytes.length));
        boolean declared = open.headers().first("Content-Length").isPresent();
        return declared ? HttpResponse.parse(Channels.newChannel(stream())) : open;
    }

    boolean tooLarge() {
        return tooLarge;
    }

    /** Whether there should be more of it. */
    boolean cut() {
        return cut;
    }

    /** Whether bytes behind it belong to no record. */
    boolean losesBytes() {
        return lostTo > lostFrom;
    }

    /** Offset of the first byte behind it that belongs to no record. */
    long lostFrom() {
        return lostFrom;
    }

    /** Offset behind the last. */
    long lostTo() {
        return lostTo;
    }

    private static Read read(InputStream body, long most) throws IOException {
        byte[] bytes = new byte[1 << 13];
        long length = 0;
        while (true) {
            int at = (int) Math.min(length, most);
            if (at == bytes.length && length < most) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
            }
            byte[] target = length < most ? bytes : new byte[1 << 13];
            int from = length < most ? at : 0;
            int n = readOrEnd(body, target, from);
            if (n < 0) {
                return new Read(Arrays.copyOf(bytes, (int) Math.min(length, most)), length);
            }
            length += n;
        }
    }

    private static int readOrEnd(InputStream body, byte[] target, int from) throws IOException {
        try {
            return body.read(target, from, target.length - from);
        } catch (EOFException e) {
            return -1; // what there is of it is kept; that it is too short shows in its length
        }
    }

    /** Where in a block a line starts as a record does, if only with its first bytes; -1 for nowhere. */
    private static int recordInside(byte[] block, byte[] behind) {
        byte[] bytes = Arrays.copyOf(block, block.length + behind.length);
        System.arraycopy(behind, 0, bytes, block.length, behind.length);
        for (int i = 1; i < block.length; i++) {
            if (bytes[i - 1] == '\n' && WarcStream.startsRecord(bytes, i, bytes.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The block's end in front of the two line ends that close a record. */
    private static int withoutLineEnds(byte[] bytes, int end) {
        int at = end;
        for (int pairs = 0; pairs < 2 && at > 0 && bytes[at - 1] == '\n'; pairs++) {
            at -= at > 1 && bytes[at - 2] == '\r' ? 2 : 1;
        }
        return at;
    }

    /** Whether HTTP says that there is more than these bytes. */
    private static boolean lacks(byte[] bytes) {
        try {
            HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(bytes)));
            return ContentCoding.decoded(
                            http.body().stream(), http.headers().all(ContentCoding.HEADER), bytes.length * 100L)
                    .isCut();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }
}
