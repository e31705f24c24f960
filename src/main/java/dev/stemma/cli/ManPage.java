package dev.stemma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page made of a command's own description, options and examples. Source: man-pages(7), groff_man(7). */
final class ManPage {
    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** The page of {@code command} in roff. */
    static String of(CommandSpec command) {
        return new ManPage(command).write();
    }

    private String write() {
        String name = command.qualifiedName("-");
        String[] description = command.usageMessage().description();
        request(".TH", name.toUpperCase(Locale.ROOT), "1", "", "stemma", "Stemma");
        section("NAME");
        text(name + " \\- ", lowerFirst(description[0]));
        section("SYNOPSIS");
        synopsis();
        section("DESCRIPTION");
        for (int i = 0; i < description.length; i++) {
            if (i > 0) {
                request(".PP");
            }
            text("", description[i]);
        }
        arguments();
        commands();
        footer();
        section("SEE ALSO");
        seeAlso();
        return page.toString();
    }

    private void synopsis() {
        StringBuilder line = new StringBuilder("\\fB" + escaped(command.qualifiedName(" ")) + "\\fR");
        if (!command.options().isEmpty()) {
            line.append(" [\\fIoption\\fR ...]");
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String label = "\\fI" + escaped(parameter.paramLabel()) + "\\fR"
                    + (parameter.arity().max() > 1 ? " ..." : "");
            line.append(' ').append(parameter.required() ? label : "[" + label + "]");
        }
        if (!command.subcommands().isEmpty()) {
            line.append(" \\fICOMMAND\\fR ...");
        }
        page.append(line).append('\n');
    }

    private void arguments() {
        if (!command.positionalParameters().isEmpty()) {
            section("ARGUMENTS");
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", words(parameter));
            }
        }
        section("OPTIONS");
        for (OptionSpec option : command.options()) {
            List<String> names = new ArrayList<>();
            for (String name : option.names()) {
                names.add("\\fB" + escaped(name) + "\\fR");
            }
            String value = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
            item(String.join(", ", names) + value, words(option));
        }
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        command.subcommands()
                .forEach((name, line) -> item(
                        "\\fB" + escaped(name) + "\\fR",
                        String.join(" ", line.getCommandSpec().usageMessage().description())));
    }

    /** The examples, as they stand in the help; what follows them behind an empty line is text. */
    private void footer() {
        String[] footer = command.usageMessage().footer();
        section("EXAMPLES");
        request(".nf");
        int i = 0;
        for (; i < footer.length && !footer[i].isEmpty(); i++) {
            page.append(escaped(footer[i].strip())).append('\n');
        }
        request(".fi");
        if (i < footer.length) {
            section("EXIT STATUS");
            text("", String.join(" ", List.of(footer).subList(i, footer.length)).strip());
        }
    }

    private void seeAlso() {
        List<String> pages = new ArrayList<>();
        if (command.parent() != null) {
            pages.add(command.parent().qualifiedName("-"));
        }
        command.subcommands()
                .values()
                .forEach(line -> pages.add(line.getCommandSpec().qualifiedName("-")));
        List<String> names =
                pages.stream().map(name -> "\\fB" + escaped(name) + "\\fR(1)").toList();
        page.append(String.join(", ", names)).append('\n');
    }

    private static String words(ArgSpec argument) {
        return String.join(" ", argument.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()))
                .replace("${COMPLETION-CANDIDATES}", String.join(", ", Choices.of(argument)))
                .replace("%n", " ");
    }

    private void section(String title) {
        request(".SH", title);
    }

    private void item(String tag, String words) {
        request(".TP");
        page.append(tag).append('\n');
        text("", words);
    }

    private void text(String before, String words) {
        page.append(before).append(escaped(words)).append('\n');
    }

    private void request(String name, String... arguments) {
        page.append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
    }

    private static String lowerFirst(String text) {
        String first = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** No character of a text is a command of roff: backslash, hyphen, quotes, and a dot or apostrophe that starts a line. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
