package dev.stemma.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands that look at one result of {@code corpus/}, made once a class, and write to a folder of their own. */
abstract class OverTheCorpus {
    @TempDir
    static Path shared;

    static Path out;

    @TempDir
    Path folder;

    @BeforeAll
    static void runOnce() {
        out = Stemma.runOfTheCorpus(shared);
    }
}
