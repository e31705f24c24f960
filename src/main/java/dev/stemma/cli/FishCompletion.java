package dev.stemma.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish, which picocli does not make. Source: fish's manual, "Writing your own completions". */
final class FishCompletion {
    private final StringBuilder script = new StringBuilder();
    private final CommandSpec program;

    private FishCompletion(CommandSpec program) {
        this.program = program;
    }

    static String of(CommandSpec program) {
        FishCompletion fish = new FishCompletion(program);
        fish.script
                .append("# completions of ")
                .append(program.name())
                .append(" for fish, made by 'stemma completion fish'\n");
        fish.complete("__fish_use_subcommand", "-f");
        program.subcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            fish.complete("__fish_use_subcommand", "-f -a " + quoted(name) + " -d " + quoted(summary(spec)));
            fish.command(name, spec);
        });
        program.options().forEach(option -> fish.option("__fish_use_subcommand", option));
        return fish.script.toString();
    }

    private void command(String name, CommandSpec command) {
        String seen = "__fish_seen_subcommand_from " + name;
        command.options().forEach(option -> option(seen, option));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            List<String> words = Choices.of(parameter);
            if (!words.isEmpty()) {
                // the words behind the command, the one that is being typed not among them
                int before = parameter.index().min() + 2;
                complete(
                        seen + "; and test (count (commandline -opc)) -eq " + before,
                        "-f -a " + quoted(String.join(" ", words)));
            }
        }
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        complete(condition, names + value(option) + "-d " + quoted(String.join(" ", option.description())));
    }

    /** What an option takes: nothing, one of its words, a file, anything. */
    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        List<String> words = Choices.of(option);
        return !words.isEmpty() ? "-x -a " + quoted(String.join(" ", words)) + " " : isFile(option) ? "-r -F " : "-x ";
    }

    private static boolean isFile(ArgSpec argument) {
        return Path.class.isAssignableFrom(argument.type());
    }

    private void complete(String condition, String what) {
        script.append("complete -c ")
                .append(program.name())
                .append(" -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what)
                .append('\n');
    }

    private static String summary(CommandSpec command) {
        return command.usageMessage().description()[0];
    }

    private static String quoted(String text) {
        String said = text.replace("${DEFAULT-VALUE}", "").replace("%n", " ").replace("%%", "%");
        return "'" + said.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
