package dev.stemma.ingest;

import dev.stemma.Fixture;
import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Skip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code fixtures/ingest}: each case's input gives the rows of its {@code expected.txt}. */
class IngestFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("ingest");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Fixture fixture) throws IOException {
        StringBuilder rows = new StringBuilder();
        new Ingest(IngestOptions.defaults())
                .read(
                        List.of(fixture.folder() + "/input.*"),
                        InputStream.nullInputStream(),
                        seen -> rows.append(row(seen)).append('\n'));
        fixture.expects("expected.txt", rows.toString());
    }

    private static String row(Ingested seen) {
        if (seen instanceof Capture capture) {
            return "capture " + capture.id() + " " + capture.transport().url().orElse("-") + " "
                    + capture.transport().contentType().orElse("-") + " \""
                    + new String(capture.bytes(), StandardCharsets.UTF_8).replace("\n", "\\n") + "\"";
        }
        return seen instanceof Rejection rejection
                ? "rejection " + rejection.code().word()
                : "skip " + ((Skip) seen).reason();
    }
}
