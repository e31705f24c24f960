package dev.stemma.cli;

import dev.stemma.folder.DecisionFile;
import dev.stemma.model.WrongUse;
import dev.stemma.serve.Server;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma serve OUT}. */
@Command(
        name = "serve",
        description = "Show the results of a run in a browser, page by page, and take decisions there.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma serve stemma-out              then open the address that it prints; Ctrl-C ends it",
            "  stemma serve stemma-out --port 8017  under the same address each time"
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutArgument out;

    @Option(names = "--port", paramLabel = "PORT", description = "Port on this machine (default: any free one).")
    private int port;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--port is 0 to 65535, not " + port);
        }
        out.checkFinished();
        try (Server server = Server.start(out.path(), port, terminal::complain)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "stemma-end")); // Ctrl-C runs no finally
            terminal.line(server.address().toString());
            terminal.out().flush();
            terminal.complain("only this machine can reach it; Ctrl-C ends it");
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + " cannot be had: " + e.getMessage() + "; give another with --port", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number;
    }

    private void end(Server server) {
        try {
            server.close();
            Path decisions = DecisionFile.beside(out.path());
            terminal.complain(
                    Files.exists(decisions)
                            ? "ended; your decisions are in " + decisions
                            : "ended; nothing was decided");
        } catch (IOException e) {
            terminal.complain("a temporary file may be left: " + e.getMessage());
        }
    }
}
