package dev.stemma.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one capture, read in pieces.
 *
 * @param bytes what was read; empty when it is too large
 * @param isCut whether the stream broke after some bytes: a compressed file that was cut or damaged. What came out is kept,
 *     and says that it is not whole
 * @param isTooLarge whether there is more than the limit
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Payload(byte[] bytes, boolean isCut, boolean isTooLarge) {
    private static final byte[] NONE = {};

    /** A stream that gives no byte so often in a row never gives one: a decoder that waits for what it has read already. */
    private static final int MOST_EMPTY_READS = 1000;

    public static Payload read(InputStream in, long maxBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            int empty = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                empty = n == 0 ? empty + 1 : 0;
                if (empty == MOST_EMPTY_READS) {
                    throw new IOException("its decoder gives neither bytes nor an end");
                }
                if (bytes.size() + (long) n > maxBytes) {
                    return new Payload(NONE, false, true);
                }
                bytes.write(buffer, 0, n);
            }
        } catch (LimitException | UnreadableException e) {
            throw e;
        } catch (IOException e) {
            if (bytes.size() == 0) {
                throw e;
            }
            return new Payload(bytes.toByteArray(), true, false);
        }
        return new Payload(bytes.toByteArray(), false, false);
    }
}
