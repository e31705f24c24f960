package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import dev.stemma.model.Capture;
import dev.stemma.model.Origin;
import dev.stemma.model.Parsed;
import dev.stemma.model.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code fixtures/parse}: each case's input gives its expected text. */
class ParseFixturesTest {
    private static final Path CASES = Path.of("fixtures", "parse");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("case.json"))).contains("\"origin\"", "\"licence\"", "\"comment\"");
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        String name = input.getFileName().toString();
        try (Parsing parsing = new Parsing(ParseLimits.defaults())) {
            Capture capture = new Capture(name, Origin.file(name), Transport.SILENT, Files.readAllBytes(input));
            Parsed parsed = ((Outcome.Read) parsing.parse(capture)).parsed();
            assertThat(parsed.text()).isEqualTo(Files.readString(folder.resolve("expected.txt")));
            Path outside = folder.resolve("expected.outside.txt");
            String around = parsed.blocks().stream()
                    .filter(block -> block.kind().outsideTheDocument())
                    .map(Block::span)
                    .map(span -> span.of(parsed.text()))
                    .collect(Collectors.joining("\n"));
            assertThat(around).isEqualTo(Files.exists(outside) ? Files.readString(outside) : "");
        }
    }
}
