package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.CleanOutput;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder of texts that grows from run to run: policies, copies of every third, parts of every tenth, and a file that is no text. */
final class GrowingCorpus implements BeforeEachCallback, AfterEachCallback {
    private static final long SEED = 20261122;

    private Path folder;
    private Path in;

    /** Makes it anew for a test. */
    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("stemma-growing-corpus");
        in = Files.createDirectory(folder.resolve("in"));
        fill();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void fill() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            String text = policy(random);
            Files.writeString(in.resolve("p" + i + ".txt"), text);
            if (i % 3 == 0) {
                Files.writeString(in.resolve("copy" + i + ".txt"), text.replaceFirst("cookies", "small files"));
            }
            if (i % 10 == 0) {
                Files.writeString(in.resolve("cut" + i + ".txt"), text.substring(0, text.length() * 3 / 5));
            }
        }
        Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 4, (byte) 0xFF});
    }

    /** One that is like no other. */
    static String policy(Random random) {
        List<String> words = new ArrayList<>(List.of("This policy of cookies says:"));
        for (int i = 0; i < 300; i++) {
            words.add(Integer.toString(random.nextInt(3000), 36) + (i % 15 == 14 ? ".\n" : ""));
        }
        return String.join(" ", words) + " The end.";
    }

    /** Where the texts are. */
    Path in() {
        return in;
    }

    /** Where runs write to. */
    Path out() {
        return folder.resolve("out");
    }

    /** Where both stand, and what else a test writes. */
    Path folder() {
        return folder;
    }

    /** The same texts, elsewhere. */
    void move(Path to) throws IOException {
        in = Files.move(in, to);
    }

    /** A run that goes on with the last one. */
    RunResult run() {
        return run(out(), false);
    }

    RunResult run(Path to, boolean fresh) {
        return Runs.run(List.of(in.toString()), to, fresh, CleanOutput.AUTO, 2);
    }

    /** That the tables are those of a run over everything. */
    void assertSameAsFresh() throws IOException {
        Path fresh = folder.resolve("fresh");
        run(fresh, true);
        assertThat(ExportedTables.of(out())).isEqualTo(ExportedTables.of(fresh));
    }

    List<List<Object>> query(String sql, Object... parameters) throws IOException {
        try (StoreReader store = StoreReader.open(out())) {
            return store.query(sql, parameters).rows();
        }
    }

    /** How complete the documents are whose ids are like that. */
    List<Object> states(String ids) throws IOException {
        return query("select completeness from documents where id like ? order by id", ids).stream()
                .map(row -> row.get(0))
                .toList();
    }

    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(out().resolve(".work/documents"))) {
            return files.toList();
        }
    }
}
