package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Fixture;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code fixtures/parse}: each case's input gives its expected text. */
class ParseFixturesTest {
    static List<Fixture> cases() throws IOException {
        return Fixture.of("parse");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Fixture fixture) throws IOException {
        Path input = fixture.input();
        String name = input.getFileName().toString();
        try (Parsing parsing = new Parsing(ParseLimits.defaults())) {
            Capture capture = new Capture(name, Origin.file(name), Transport.SILENT, Files.readAllBytes(input));
            Parsed parsed = ((Outcome.Read) parsing.parse(capture)).parsed();
            fixture.expects("expected.txt", parsed.text());
            String around = parsed.blocks().stream()
                    .filter(block -> block.kind().outsideTheDocument())
                    .map(Block::span)
                    .map(span -> span.of(parsed.text()))
                    .collect(Collectors.joining("\n"));
            assertThat(around)
                    .isEqualTo(fixture.has("expected.outside.txt") ? fixture.text("expected.outside.txt") : "");
        }
    }
}
