package dev.stemma.ingest;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads inputs for the tests of all rooms of readers, and says what was seen. */
public final class SeenInputs {
    private SeenInputs() {}

    public static List<Ingested> read(String... inputs) {
        return read(IngestOptions.defaults(), inputs);
    }

    public static List<Ingested> read(IngestOptions options, String... inputs) {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(options).read(List.of(inputs), InputStream.nullInputStream(), seen::add);
        return seen.stream().map(ByBytes::of).toList();
    }

    /** One file of this name. */
    public static List<Ingested> read(String name, byte[] bytes) {
        List<Ingested> seen = new ArrayList<>();
        new FileReading(IngestOptions.defaults())
                .read(new FileReading.Named(name, name), new ByteArrayInputStream(bytes), List.of(), seen::add);
        return seen;
    }

    public static List<String> ids(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(i -> ((Capture) i).id())
                .toList();
    }

    public static List<String> texts(List<Ingested> seen) {
        return seen.stream()
                .filter(Capture.class::isInstance)
                .map(i -> new String(((Capture) i).bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    public static List<Code> codes(List<Ingested> seen) {
        return seen.stream()
                .filter(Rejection.class::isInstance)
                .map(i -> ((Rejection) i).code())
                .toList();
    }

    /** Captures hold an array, which compares by identity: the same bytes get the same array here. */
    private static final class ByBytes {
        private static final Map<String, byte[]> SAME = new HashMap<>();

        static Ingested of(Ingested seen) {
            return seen instanceof Capture c
                    ? new Capture(
                            c.id(),
                            c.origin(),
                            c.transport(),
                            SAME.computeIfAbsent(new String(c.bytes(), StandardCharsets.ISO_8859_1), k -> c.bytes()))
                    : seen;
        }
    }
}
