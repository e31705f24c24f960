package dev.stemma.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What parent and worker say to one another over the worker's standard input and output.
 *
 * <p>A request is the payload's name, its media type and its bytes, each with its length in front. The answer is any number of
 * {@link #ALIVE} (the first says that the worker has started) and then {@link #DONE} with media type, markup, title, language
 * and pages, or {@link #FAILED} with a code of {@code Rejection.Code}, the limit that was hit, empty if none was, and a message.
 * Big-endian, texts in UTF-8.
 */
final class WorkerProtocol {
    static final byte ALIVE = 'a';
    static final byte DONE = 'd';
    static final byte FAILED = 'f';

    private WorkerProtocol() {}

    /**
     * What a worker made of a payload.
     *
     * @param mediaType as the worker detected it
     * @param markup XHTML
     * @param title from the metadata; empty when there is none
     * @param language from the metadata; empty when there is none
     * @param pages number of pages; 0 when unknown
     */
    record Answer(String mediaType, String markup, String title, String language, int pages) {
        void write(DataOutputStream out) throws IOException {
            out.writeByte(DONE);
            text(out, mediaType);
            text(out, markup);
            text(out, title);
            text(out, language);
            out.writeInt(pages);
            out.flush();
        }

        static Answer read(DataInputStream in) throws IOException {
            return new Answer(text(in), text(in), text(in), text(in), in.readInt());
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length); // grows as bytes come: a length alone asks for no memory
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
