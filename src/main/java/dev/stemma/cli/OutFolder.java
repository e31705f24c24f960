package dev.stemma.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder that a run wrote, as the first argument of every command that reads one. */
final class OutFolder {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that 'stemma run' wrote.")
    Path path;
}
