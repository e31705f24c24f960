package dev.stemma.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma completion SHELL}. */
@Command(
        name = "completion",
        description = "Print a script that completes commands, options and their values in a shell.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples, for this session; put the line into the shell's start-up file to keep it:%n",
        footer = {
            "  source <(stemma completion bash)      in ~/.bashrc",
            "  source <(stemma completion zsh)       in ~/.zshrc, after compinit",
            "  stemma completion fish | source       in ~/.config/fish/config.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        Choices.spellOut(program);
        terminal.out()
                .print(
                        shell == Shell.FISH
                                ? FishCompletion.of(program.getCommandSpec())
                                : AutoComplete.bash(program.getCommandName(), program)); // it does zsh by itself
        return ExitCode.DONE.number;
    }

    /** The shells as a user types them. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }
}
