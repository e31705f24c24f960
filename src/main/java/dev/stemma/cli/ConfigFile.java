package dev.stemma.cli;

import dev.stemma.align.Nearest;
import dev.stemma.files.FileTrouble;
import dev.stemma.model.WrongUse;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options from a file: lines {@code name = value}, the long names of the options without their dashes; {@code #} comments. */
public final class ConfigFile implements IDefaultValueProvider {
    private static final String OPTION = "--config";

    private final Properties values;

    private ConfigFile(Properties values) {
        this.values = values;
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
        Once values = new Once();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (NoSuchFileException e) {
            throw new WrongUse("no configuration file " + file, e);
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof IOException io ? FileTrouble.reason(io) : e.getMessage();
            throw new WrongUse("the configuration file " + file + " cannot be read: " + why, e);
        }
        if (!values.twice.isEmpty()) {
            throw new WrongUse(
                    file + ": '" + values.twice.first() + "' stands twice, with different values; keep one line of it");
        }
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            if (command.findOption("--" + key) == null || ("--" + key).equals(OPTION)) {
                throw new WrongUse(file + ": '" + key + "' is no option of " + command.qualifiedName()
                        + Mistake.meant(near(key, command), ""));
            }
        }
        return new ConfigFile(values);
    }

    /** Says which names stand twice: the last would win without a word. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient TreeSet<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object name, Object value) {
            Object before = super.put(name, value);
            if (before != null && !before.equals(value)) {
                twice.add(name.toString());
            }
            return before;
        }
    }

    private static List<String> near(String key, CommandSpec command) {
        return Nearest.plausible(
                key,
                command.options().stream()
                        .map(option -> option.longestName().substring(2))
                        .filter(name -> !("--" + name).equals(OPTION))
                        .toList());
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? values.getProperty(option.longestName().substring(2))
                : null;
    }
}
