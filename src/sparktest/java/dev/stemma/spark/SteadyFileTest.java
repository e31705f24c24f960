package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file whose reading breaks off. */
@Tag("spark")
class SteadyFileTest {
    private static final byte[] BYTES = "one\ntwo\nthree\nfour\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void isReadOnWhereItBrokeOff() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        SteadyFile.Source source = at -> {
            opened.incrementAndGet();
            return breaking(at, 5);
        };
        try (InputStream in = new SteadyFile(source, 4)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("two\nthree\nfour\n");
        }
        assertThat(opened).hasValue(3);
    }

    @Test
    void isOpenedAgainWhenOpeningFailed() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        SteadyFile.Source source = at -> {
            if (tries.incrementAndGet() < 3) {
                throw new IOException("not now");
            }
            return breaking(at, BYTES.length);
        };
        try (InputStream in = new SteadyFile(source, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void isGivenUpWhereItFailsTimeAfterTime() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        SteadyFile.Source source = at -> {
            opened.incrementAndGet();
            return breaking(at, 0);
        };
        try (InputStream in = new SteadyFile(source, 0)) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessage("broke off");
        }
        assertThat(opened).hasValue(3);
    }

    /** Breaks off after so many bytes, unless these were the last. */
    private static InputStream breaking(long at, int bytes) {
        InputStream whole = new ByteArrayInputStream(BYTES, (int) at, BYTES.length);
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() throws IOException {
                if (left-- == 0 && whole.available() > 0) {
                    throw new IOException("broke off");
                }
                return whole.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int next = read();
                if (next >= 0) {
                    buffer[offset] = (byte) next;
                }
                return next < 0 ? -1 : 1;
            }
        };
    }
}
