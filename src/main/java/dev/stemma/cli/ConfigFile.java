package dev.stemma.cli;

import dev.stemma.align.Nearest;
import dev.stemma.files.TextLines;
import dev.stemma.model.WrongUse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options from a file: lines {@code name = value}, the long names of the options; {@code #} or {@code !} begins a line of comment. A colon or a
 * blank parts them as well, dashes in front of a name and quotes around a value are taken off, and a backslash is a character, as the
 * paths of Windows have it. A name alone switches on what has no value. Several lines of an option that takes several values add up.
 */
public final class ConfigFile implements IDefaultValueProvider {
    /** What parts the entries of a list, in options as in this file: people put blanks behind commas. */
    static final String COMMA = " *, *";

    private static final String OPTION = "--config";
    private static final Pattern LINE = Pattern.compile("(?:--)?([\\p{L}\\p{N}_.-]+)(?:\\s*[=:]\\s*|\\s+|$)(.*)");

    private final Path file;
    private final SortedMap<String, Value> values = new TreeMap<>();

    /** @param line of the first value, from 1 */
    private record Value(String text, int line) {}

    private ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * Makes the file that {@code arguments} name the source of the defaults of {@code command}; does nothing when they name none.
     *
     * @throws WrongUse if the file cannot be read or has a key that is no option
     */
    public static void apply(List<String> arguments, CommandSpec command) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                command.defaultValueProvider(read(Path.of(arguments.get(i + 1)), command));
            } else if (argument.startsWith(OPTION + "=")) {
                command.defaultValueProvider(read(Path.of(argument.substring(OPTION.length() + 1)), command));
            }
        }
    }

    private static ConfigFile read(Path file, CommandSpec command) {
        List<String> lines;
        try {
            lines = TextLines.read(file);
        } catch (NoSuchFileException e) {
            throw new WrongUse("no configuration file " + file, e);
        } catch (IOException e) {
            throw new WrongUse(e.getMessage() + "; a configuration file has lines 'name = value'", e);
        }
        ConfigFile config = new ConfigFile(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                config.add(line, i + 1, command);
            }
        }
        return config;
    }

    private void add(String line, int number, CommandSpec command) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(number, "'" + line + "' is no line 'name = value'; put # in front of a comment");
        }
        String name = parts.group(1);
        OptionSpec option = command.findOption("--" + name);
        if (option == null || ("--" + name).equals(OPTION)) {
            throw wrong(
                    number,
                    "'" + name + "' is no option of " + command.qualifiedName()
                            + Mistake.meant(near(name, command), ""));
        }
        String value = value(option, unquoted(parts.group(2).strip()), number);
        String key = option.longestName().substring(2);
        Value before = values.get(key);
        if (before == null) {
            values.put(key, new Value(value, number));
        } else if (option.isMultiValue()) {
            values.put(key, new Value(before.text + option.splitRegexSynopsisLabel() + value, before.line));
        } else if (!before.text.equals(value)) {
            throw wrong(
                    number,
                    "'" + name + "' stands twice, with different values, first in line " + before.line
                            + "; keep one of them");
        }
    }

    private String value(OptionSpec option, String text, int number) {
        boolean isSwitch = option.arity().max() == 0;
        if (isSwitch && text.isEmpty()) {
            return "true";
        }
        String name = option.longestName().substring(2);
        if (isSwitch && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw wrong(number, "'" + name + "' is true or false, not '" + text + "'");
        }
        if (text.isEmpty()) {
            throw wrong(number, "'" + name + "' has no value; write one, or take the line out");
        }
        return text;
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private WrongUse wrong(int line, String what) {
        return new WrongUse(file + ", line " + line + ": " + what);
    }

    private static List<String> near(String key, CommandSpec command) {
        return Nearest.plausible(
                key,
                command.options().stream()
                        .map(option -> option.longestName().substring(2))
                        .filter(name -> !("--" + name).equals(OPTION))
                        .toList());
    }

    /** The file and line that gave the value which is wrong, to stand in front of a message; nothing when {@code arguments} gave it. */
    public static String place(ParameterException wrong, List<String> arguments) {
        return wrong.getCommandLine().getCommandSpec().defaultValueProvider() instanceof ConfigFile config
                        && wrong.getArgSpec() instanceof OptionSpec option
                        && arguments.stream().noneMatch(argument -> gives(argument, option))
                ? config.place(option)
                : "";
    }

    private static boolean gives(String argument, OptionSpec option) {
        return Stream.of(option.names()).anyMatch(name -> argument.equals(name) || argument.startsWith(name + "="));
    }

    private String place(OptionSpec option) {
        Value value = values.get(option.longestName().substring(2));
        return value == null ? "" : file + ", line " + value.line + ": ";
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        Value value = argument instanceof OptionSpec option
                ? values.get(option.longestName().substring(2))
                : null;
        return value == null ? null : value.text;
    }
}
