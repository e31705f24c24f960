package dev.stemma.cli;

import dev.stemma.files.AtomicFile;
import dev.stemma.files.FileTrouble;
import dev.stemma.folder.LedgerFile;
import dev.stemma.model.WrongUse;
import dev.stemma.pipeline.Cleaner;
import dev.stemma.repair.RepairOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma clean [FILE...|-]}: a filter, or many files to a folder. */
@Command(
        name = "clean",
        description = {
            "Repair plain texts: text in, repaired text out, as UTF-8.",
            "With a ledger, --undo gives the input back byte for byte."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma clean scraped.txt --ledger scraped.ledger >clean.txt",
            "  stemma clean clean.txt --undo scraped.ledger >scraped-again.txt",
            "  stemma clean scraped.txt --diff",
            "  stemma clean pages/*.txt -o clean --ledgers"
        })
final class CleanCommand implements Callable<Integer> {
    private static final String LINE_ENDS = "line-ends";

    private static final String LEDGER_SUFFIX = ".ledger";

    private final Terminal terminal;
    private final InputStream in;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Plain texts, or - for standard input (default).")
    private List<String> files = List.of("-");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write each text to this folder under its own name. A file that cannot be cleaned is named on"
                    + " standard error and does not stop the others; the exit code is then 3.")
    private Path output;

    @Option(names = "--quotes", paramLabel = "STYLE", description = "straight (default), curly or keep.")
    private RepairOptions.Quotes quotes = RepairOptions.Quotes.STRAIGHT;

    @Option(names = "--ledger", paramLabel = "LEDGER", description = "Write what was changed and refused to this file.")
    private Path ledger;

    @Option(
            names = "--ledgers",
            description = "With -o: write the ledger of each text beside it, under its name and " + LEDGER_SUFFIX + ".")
    private boolean ledgers;

    @Option(names = "--undo", paramLabel = "LEDGER", description = "Take the changes of this ledger back.")
    private Path undo;

    @Option(names = "--diff", description = "Print what would change, with the rules, instead of the text.")
    private boolean diff;

    @Option(names = "--rules", description = "List the rules, each with its reason and an example.")
    private boolean rules;

    @Option(
            names = "--only",
            paramLabel = "RULE",
            split = ConfigFile.COMMA,
            splitSynopsisLabel = ",",
            completionCandidates = RuleNames.class,
            description = "Run these rules only.")
    private Set<String> only = Set.of();

    @Option(
            names = "--skip",
            paramLabel = "RULE",
            split = ConfigFile.COMMA,
            splitSynopsisLabel = ",",
            completionCandidates = RuleNames.class,
            description = "Leave these rules out.")
    private Set<String> skip = Set.of();

    CleanCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        refuseContradictions();
        if (rules) {
            printRules();
            return ExitCode.DONE.number;
        }
        if (undo != null) {
            terminal.out().write(Cleaner.undo(read(files.get(0)), ledger()));
            return ExitCode.DONE.number;
        }
        Cleaner cleaner = Cleaner.of(quotes, only, skip);
        if (output != null) {
            return cleanAll(cleaner);
        }
        String file = files.get(0);
        Cleaner.Cleaned cleaned = clean(cleaner, file);
        if (ledger != null) {
            write(cleaned.ledger());
        }
        if (diff) {
            print(file, cleaned);
        } else {
            terminal.text(cleaned.text());
        }
        return ExitCode.DONE.number;
    }

    private void refuseContradictions() {
        if (undo != null && (ledger != null || ledgers || output != null || diff)) {
            throw new WrongUse(
                    "--undo takes changes back and makes none: leave --ledger, --ledgers, --output and --diff out");
        }
        if (undo != null && files.size() > 1) {
            throw new WrongUse("--undo takes the changes of one text back: give one FILE, and its ledger");
        }
        if (files.size() > 1 && output == null && !rules) {
            throw new WrongUse("more than one file needs a folder to go to: -o DIR");
        }
        if (output != null && (ledger != null || diff)) {
            throw new WrongUse("--output writes files: give --ledgers, not --ledger or --diff");
        }
        if (ledgers && output == null) {
            throw new WrongUse("--ledgers goes with --output; for one text there is --ledger LEDGER");
        }
    }

    private void printRules() {
        for (Cleaner.Rule rule : Cleaner.rules()) {
            terminal.line(terminal.bold(rule.name()));
            terminal.line("  " + rule.reason());
            terminal.line(terminal.faint("  " + example(rule.before()) + "  ->  " + example(rule.after())));
        }
    }

    private static String example(String text) {
        return DiffView.shown(text.replace("\n", "\u23CE")).replace("\t", "\u21E5");
    }

    private Integer cleanAll(Cleaner cleaner) throws IOException {
        Map<String, String> taken = new HashMap<>();
        for (String file : files) {
            take(nameOf(file), file, taken);
            if (ledgers) {
                take(nameOf(file) + LEDGER_SUFFIX, "the ledger of " + file, taken);
            }
        }
        Files.createDirectories(output);
        boolean failed = false;
        for (String file : files) {
            try {
                cleanTo(output.resolve(nameOf(file)), cleaner, file);
            } catch (WrongUse | IOException e) {
                failed = true;
                terminal.complain(e instanceof IOException io ? file + ": " + FileTrouble.reason(io) : e.getMessage());
            }
        }
        return failed ? ExitCode.QUARANTINED.number : ExitCode.DONE.number;
    }

    /** @throws WrongUse if what is written under this name would replace something else that is */
    private void take(String name, String what, Map<String, String> taken) {
        String before = taken.put(name, what);
        if (before != null && !before.equals(what)) {
            throw new WrongUse(before + " and " + what + " would both become " + output.resolve(name)
                    + ": clean them to different folders");
        }
    }

    private static String nameOf(String file) {
        Path name = file.equals("-") ? null : Path.of(file).getFileName();
        if (name == null) {
            throw new WrongUse("'" + file + "' has no file name to keep: give files with --output");
        }
        return name.toString();
    }

    private void cleanTo(Path target, Cleaner cleaner, String file) throws IOException {
        if (Files.exists(target) && Files.exists(Path.of(file)) && Files.isSameFile(target, Path.of(file))) {
            throw new WrongUse(file + " would be overwritten by its clean text: give another folder");
        }
        Cleaner.Cleaned cleaned = clean(cleaner, file);
        AtomicFile.replace(target, out -> out.write(cleaned.text()));
        if (ledgers) {
            AtomicFile.replace(target.resolveSibling(target.getFileName() + LEDGER_SUFFIX), cleaned.ledger()::write);
        }
    }

    private Cleaner.Cleaned clean(Cleaner cleaner, String file) throws IOException {
        byte[] source = read(file);
        String name = file.equals("-") ? "the input" : file;
        Cleaner.refusal(source).ifPresent(why -> {
            throw new WrongUse(
                    name + " is " + why + "; clean takes plain text, and for all formats there is: stemma run");
        });
        if (Cleaner.isPage(source)) {
            terminal.complain(name + " is a page in HTML: its markup is kept, as text; the text that it shows is what"
                    + " 'stemma run " + file + " --clean files' writes");
        }
        return cleaner.clean(source);
    }

    private void print(String file, Cleaner.Cleaned cleaned) {
        DiffView.print(
                terminal,
                file,
                cleaned.source(),
                new String(cleaned.text(), StandardCharsets.UTF_8),
                cleaned.ledger().ledger(),
                only.contains(LINE_ENDS) ? Set.of() : Set.of(LINE_ENDS));
    }

    /** A pipe or device is written to; of files, only a ledger is replaced. */
    private void write(LedgerFile made) throws IOException {
        if (Files.exists(ledger) && !Files.isRegularFile(ledger)) {
            try (OutputStream stream = Files.newOutputStream(ledger)) {
                made.write(stream);
            }
            return;
        }
        if (Files.exists(ledger) && Files.size(ledger) > 0) {
            try (InputStream stream = Files.newInputStream(ledger)) {
                LedgerFile.read(stream);
            } catch (IOException e) {
                throw new WrongUse(ledger + " is there already and is no ledger; give another name with --ledger", e);
            }
        }
        AtomicFile.replace(ledger, made::write);
    }

    private byte[] read(String file) throws IOException {
        if (file.equals("-")) {
            return in.readAllBytes();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new WrongUse(file + " is a folder; for many documents there is: stemma run " + file);
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new WrongUse("no file " + file + "; give a plain text, or - for standard input", e);
        }
    }

    /** For completion; asked for only then. */
    static final class RuleNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Cleaner.rules().stream().map(Cleaner.Rule::name).iterator();
        }
    }

    private LedgerFile ledger() throws IOException {
        try (InputStream stream = Files.newInputStream(undo)) {
            return LedgerFile.read(stream);
        } catch (NoSuchFileException e) {
            throw new WrongUse("no file " + undo + "; give the ledger that 'clean --ledger' wrote", e);
        } catch (IOException e) {
            throw new WrongUse(undo + " cannot be used: " + FileTrouble.reason(e), e);
        }
    }
}
