package dev.stemma.cli;

import dev.stemma.pipeline.Cleaner;
import dev.stemma.repair.RepairOptions;
import dev.stemma.store.AtomicFile;
import dev.stemma.store.LedgerFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma clean [FILE|-]}: a filter. */
@Command(
        name = "clean",
        description = {
            "Repair one plain text: text in, repaired text out, as UTF-8.",
            "With a ledger, --undo gives the input back byte for byte."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma clean scraped.txt --ledger scraped.ledger >clean.txt",
            "  stemma clean clean.txt --undo scraped.ledger >scraped-again.txt"
        })
final class CleanCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InputStream in;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A plain text, or - for standard input (default).")
    private String file = "-";

    @Option(names = "--quotes", paramLabel = "STYLE", description = "straight (default), curly or keep.")
    private RepairOptions.Quotes quotes = RepairOptions.Quotes.STRAIGHT;

    @Option(names = "--ledger", paramLabel = "LEDGER", description = "Write what was changed and refused to this file.")
    private Path ledger;

    @Option(names = "--undo", paramLabel = "LEDGER", description = "Take the changes of this ledger back.")
    private Path undo;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Run these rules only.")
    private Set<String> only = Set.of();

    @Option(names = "--skip", paramLabel = "RULE", split = ",", description = "Leave these rules out.")
    private Set<String> skip = Set.of();

    CleanCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (undo != null && ledger != null) {
            throw new IllegalArgumentException("--undo takes changes back and makes none: leave --ledger out");
        }
        byte[] source = read();
        if (undo != null) {
            terminal.out().write(Cleaner.undo(source, ledger()));
            return ExitCode.DONE.number;
        }
        Cleaner.Cleaned cleaned = new Cleaner(new RepairOptions(quotes, only, skip)).clean(source);
        if (ledger != null) {
            write(cleaned.ledger());
        }
        terminal.out().write(cleaned.text());
        return ExitCode.DONE.number;
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
                throw new IllegalArgumentException(
                        ledger + " is there already and is no ledger; give another name with --ledger", e);
            }
        }
        AtomicFile.replace(ledger, made::write);
    }

    private byte[] read() throws IOException {
        if (file.equals("-")) {
            return in.readAllBytes();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(file + " is a folder; for many documents there is: stemma run " + file);
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no file " + file + "; give a plain text, or - for standard input", e);
        }
    }

    private LedgerFile ledger() throws IOException {
        try (InputStream stream = Files.newInputStream(undo)) {
            return LedgerFile.read(stream);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no file " + undo + "; give the ledger that 'clean --ledger' wrote", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(undo + " cannot be used: " + e.getMessage(), e);
        }
    }
}
