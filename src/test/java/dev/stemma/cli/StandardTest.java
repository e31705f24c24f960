package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StandardTest {
    @Test
    void aReaderThatIsGoneIsNoError() {
        assertThat(failsFor("Broken pipe", false)).isFalse();
    }

    @Test
    void aPipeFailsForNothingElseInWhateverLanguage() {
        assertThat(failsFor("Relais brisé", true)).isFalse();
    }

    @Test
    void aFullDiskIsOne() {
        assertThat(failsFor("No space left on device", false)).isTrue();
    }

    private static boolean failsFor(String message, boolean pipe) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        try (PrintStream out = new PrintStream(new Standard(broken, pipe), false, StandardCharsets.UTF_8)) {
            out.println("one");
            out.println("two");
            return out.checkError();
        }
    }
}
