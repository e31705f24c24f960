package dev.stemma.cli;

import dev.stemma.align.Nearest;
import dev.stemma.files.AtomicFile;
import dev.stemma.model.WrongUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma man [COMMAND]}. */
@Command(
        name = "man",
        description = "Print the manual page of the program or of a command, in the format of man.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma man run | man -l -                    read one",
            "  stemma man --to ~/.local/share/man/man1      install all; then: man stemma-run"
        })
final class ManCommand implements Callable<Integer> {
    /** Label of an argument that is the name of a command. */
    static final String COMMAND = "COMMAND";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = COMMAND, description = "The command; without one, the program.")
    private String command;

    @Option(names = "--to", paramLabel = "DIR", description = "Write all pages to this folder instead.")
    private Path folder;

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine program = spec.root().commandLine();
        Map<String, CommandLine> commands = program.getSubcommands();
        if (folder != null) {
            if (command != null) {
                throw new WrongUse("--to writes all pages: leave '" + command + "' out");
            }
            List<CommandSpec> pages = new ArrayList<>(List.of(spec.root()));
            commands.values().forEach(line -> pages.add(line.getCommandSpec()));
            write(pages);
        } else if (command == null) {
            terminal.out().print(ManPage.of(spec.root()));
        } else if (commands.containsKey(command)) {
            terminal.out().print(ManPage.of(commands.get(command).getCommandSpec()));
        } else {
            throw new WrongUse("there is no command '" + command + "'"
                    + Mistake.meant(
                            Nearest.plausible(command, commands.keySet()),
                            "; there are " + String.join(", ", commands.keySet())));
        }
        return ExitCode.DONE.number;
    }

    private void write(List<CommandSpec> pages) throws IOException {
        Files.createDirectories(folder);
        for (CommandSpec page : pages) {
            Path file = folder.resolve(page.qualifiedName("-") + ".1");
            AtomicFile.replace(file, out -> out.write(ManPage.of(page).getBytes(StandardCharsets.UTF_8)));
            terminal.line(Terminal.visible(file.toString()));
        }
    }
}
