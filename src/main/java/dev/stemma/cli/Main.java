package dev.stemma.cli;

import dev.stemma.files.FileTrouble;
import dev.stemma.model.WrongUse;
import dev.stemma.pipeline.InterruptedRun;
import dev.stemma.pipeline.RunFailed;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The program: {@code stemma COMMAND ...}. */
@Command(
        name = "stemma",
        description = "Clean, cluster and check a corpus of scraped documents.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RunCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            EvalCommand.class,
            CleanCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            ServeCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma run corpus                        clean, cluster and check a folder; results in stemma-out",
            "  stemma show stemma-out incomplete        which copies are not whole, and why",
            "  stemma explain stemma-out A B            why two documents are together, or not",
            "  stemma query stemma-out \"select site, names from cookies join documents on document = id\"",
            "  stemma clean <scraped.txt >clean.txt     repair one text, as a filter",
            "  stemma man run | man -l -                the manual page of a command",
            "",
            "Exit codes: 0 done, 1 fatal, 2 wrong usage, 3 done but some inputs are quarantined, 4 a --fail-on gate was hit,",
            "130 interrupted."
        })
public final class Main {
    private Main() {}

    /** Runs the program on the process's own streams and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = run(List.of(args), System.in, out, err, System.getenv());
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs the program; the process goes on. For tests and for callers that have their own streams. */
    public static int run(
            List<String> args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        Terminal terminal = new Terminal(out, err, environment);
        CommandLine line = commandLine(terminal, in);
        try {
            ConfigFile.apply(args, line.getSubcommands().get("run").getCommandSpec());
            return written(line.execute(args.toArray(String[]::new)), terminal);
        } catch (WrongUse e) {
            terminal.complain(e.getMessage());
            return ExitCode.USAGE.number;
        } catch (InvalidPathException e) {
            return noPath(terminal, e);
        } finally {
            out.flush();
        }
    }

    /** A print stream swallows what goes wrong; output that nobody got is a failure. */
    private static int written(int code, Terminal terminal) {
        if (terminal.out().checkError() && code == ExitCode.DONE.number) {
            terminal.complain("the output could not be written whole: the disk may be full");
            return ExitCode.FATAL.number;
        }
        return code;
    }

    static CommandLine commandLine(Terminal terminal, InputStream in) {
        CommandLine line = new CommandLine(new Main(), new Commands(terminal, in));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.max(80, Math.min(terminal.width(), 120)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(terminal, e, List.of(arguments)));
        line.setExecutionExceptionHandler((e, command, result) ->
                failed(terminal, command.getCommandSpec().qualifiedName(), e));
        return line;
    }

    private static int wrongUsage(Terminal terminal, ParameterException e, List<String> arguments) {
        terminal.complain(ConfigFile.place(e, arguments) + Mistake.of(e) + " (see "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE.number;
    }

    private static int failed(Terminal terminal, String command, Exception e) {
        if (e instanceof WrongUse) {
            terminal.complain(e.getMessage());
            return ExitCode.USAGE.number;
        }
        if (e instanceof InvalidPathException path) {
            return noPath(terminal, path);
        }
        if (e instanceof InterruptedRun) {
            terminal.complain("interrupted; nothing was published, run the same command again");
            return ExitCode.INTERRUPTED.number;
        }
        if (e instanceof FileSystemException file) {
            terminal.complain("cannot use " + FileTrouble.told(file));
            return ExitCode.FATAL.number;
        }
        if (foreseen(e)) {
            terminal.complain(String.valueOf(e.getMessage()));
            return ExitCode.FATAL.number;
        }
        return inside(terminal, command, e);
    }

    private static int noPath(Terminal terminal, InvalidPathException e) {
        terminal.complain(Mistake.noPath(e));
        return ExitCode.USAGE.number;
    }

    /** Not the user's doing: the stack goes with it, for whoever mends it. */
    private static int inside(Terminal terminal, String command, Exception e) {
        terminal.complain(
                "an error inside Stemma, in " + command + ": " + e + "; please report it with the lines below and with"
                        + " the version, " + Version.version() + "; what was published before is as it was");
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            terminal.err().println(Terminal.visible(cause.toString()));
            for (StackTraceElement at : cause.getStackTrace()) {
                terminal.err().println("    at " + at);
            }
        }
        return ExitCode.FATAL.number;
    }

    /** Whether the message says all. */
    private static boolean foreseen(Exception e) {
        Throwable cause = e instanceof RunFailed ? e.getCause() : e;
        return cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof OutOfMemoryError;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new Standard(descriptor), 1 << 16),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }

    /** Makes the commands, each with the terminal it prints to. */
    private record Commands(Terminal terminal, InputStream in) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Terminal.class))) {
                    return type.cast(constructor.newInstance(terminal));
                }
                if (List.of(constructor.getParameterTypes()).equals(List.of(Terminal.class, InputStream.class))) {
                    return type.cast(constructor.newInstance(terminal, in));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"stemma " + version()};
        }

        static String version() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(not built)" : version;
        }
    }
}
