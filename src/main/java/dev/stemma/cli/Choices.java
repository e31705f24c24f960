package dev.stemma.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words that an argument takes, as users type them. */
final class Choices {
    private Choices() {}

    /** The words of {@code argument}; empty where it takes anything. */
    static List<String> of(ArgSpec argument) {
        if (argument.paramLabel().equals(ManCommand.COMMAND)) {
            return List.copyOf(argument.command().root().subcommands().keySet());
        }
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        }
        return words;
    }

    /** Makes these words the completion candidates of all arguments of {@code line}: picocli has Java's names of enums by itself. */
    static void spellOut(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            List<String> words = of(option);
            if (!words.isEmpty()) {
                spec.remove(option);
                spec.addOption(option.toBuilder().completionCandidates(words).build());
            }
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            List<String> words = of(parameter);
            if (!words.isEmpty()) {
                spec.remove(parameter);
                spec.addPositional(
                        parameter.toBuilder().completionCandidates(words).build());
            }
        }
        line.getSubcommands().values().forEach(Choices::spellOut);
    }
}
