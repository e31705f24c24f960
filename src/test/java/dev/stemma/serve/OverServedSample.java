package dev.stemma.serve;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that visit one served sample, started once a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverServedSample {
    ServedSample served;
    Visitor visitor;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        served = new ServedSample(folder);
        visitor = served.visitor;
    }

    @AfterAll
    void stop() throws IOException {
        served.close();
    }
}
