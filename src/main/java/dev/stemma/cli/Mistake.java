package dev.stemma.cli;

import dev.stemma.align.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence that names what was probably meant. */
public final class Mistake {
    private Mistake() {}

    public static String of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        ArgSpec argument = e.getArgSpec();
        Optional<String> noPath = argument == null || e.getValue() == null ? Optional.empty() : noPath(e);
        if (noPath.isPresent()) {
            return noPath.get();
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().size() == 1) {
            ArgSpec without = missing.getMissing().get(0);
            return without instanceof OptionSpec option
                    ? given(option) + " has no value" + means(option)
                    : without.paramLabel() + " is missing" + means(without);
        }
        if (e.getValue() != null
                && argument instanceof OptionSpec option
                && needs(option).isPresent()) {
            return given(option) + " needs " + needs(option).get() + ", not '" + e.getValue() + "'" + means(option);
        }
        List<String> choices = argument == null ? List.of() : Choices.of(argument);
        if (e.getValue() == null || choices.isEmpty() || !argument.type().isEnum() || argument.isMultiValue()) {
            return e.getMessage().strip();
        }
        return (argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel()) + " cannot be '"
                + e.getValue() + "'"
                + meant(Nearest.plausible(e.getValue(), choices), "; there are " + String.join(", ", choices));
    }

    private static String given(OptionSpec option) {
        return option.longestName() + " " + option.paramLabel();
    }

    /** What can be the value of an option whose type says it; the parser tells it in Java's words. */
    private static Optional<String> needs(OptionSpec option) {
        Class<?> type = option.type();
        if (type == Map.class) {
            return Optional.of("a name and a value");
        }
        if (option.converters().length > 0) {
            return Optional.empty();
        }
        if (type == int.class || type == Integer.class || type == Long.class) {
            return Optional.of("a whole number");
        }
        return type == Double.class ? Optional.of("a number") : Optional.empty();
    }

    private static String means(ArgSpec argument) {
        String description = String.join(" ", argument.description());
        return ": " + (description.endsWith(".") ? description.substring(0, description.length() - 1) : description);
    }

    /** A name that this platform or locale cannot write, as {@code café} in the C locale. */
    static String noPath(InvalidPathException e) {
        return e.getInput() + " is no path here: " + e.getReason();
    }

    /** The parser tells it in its own words and keeps no cause, so the value is tried again. */
    private static Optional<String> noPath(ParameterException e) {
        if (e.getMessage().contains(InvalidPathException.class.getName())) {
            try {
                return Optional.of(Path.of(e.getValue())).map(path -> e.getMessage());
            } catch (InvalidPathException path) {
                return Optional.of(noPath(path));
            }
        }
        return Optional.empty();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String word = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            List<String> options = new ArrayList<>();
            command.options().forEach(option -> options.add(option.longestName()));
            return command.qualifiedName() + " has no option '" + name + "'"
                    + meant(Nearest.plausible(name, options), "");
        }
        if (!command.subcommands().isEmpty()) {
            return "there is no command '" + word + "'"
                    + meant(
                            Nearest.plausible(word, command.subcommands().keySet()),
                            "; there are "
                                    + String.join(", ", command.subcommands().keySet()));
        }
        return command.qualifiedName() + " takes no more arguments, but there is '" + word
                + "' (an argument with blanks needs quotes)";
    }

    /** A question for the near ones, or else {@code otherwise}. */
    static String meant(List<String> near, String otherwise) {
        return near.isEmpty() ? otherwise : "; did you mean " + String.join(" or ", near) + "?";
    }
}
