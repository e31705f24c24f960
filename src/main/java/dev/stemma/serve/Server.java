package dev.stemma.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Serves the pages of one run on the loopback address until it is closed. */
public final class Server implements AutoCloseable {
    /** Not the JDK's choice, which may be IPv6: it is the address that is printed. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Requests answered at once; the database has its own threads. */
    private static final int THREADS = 4;

    /** Peers are on this machine, and people do not type requests by hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpServer server;
    private final AnswerThreads workers;
    private final StoreReader store;

    private Server(HttpServer server, AnswerThreads workers, StoreReader store) {
        this.server = server;
        this.workers = workers;
        this.store = store;
    }

    /**
     * Reads what every page needs, then listens.
     *
     * @param out the folder of a finished run
     * @param port 0 for any free one
     * @param problems told one line about each request that failed by an error inside Stemma
     * @throws IOException when the run cannot be read or the port cannot be had
     */
    public static Server start(Path out, int port, Consumer<String> problems) throws IOException {
        return start(out, port, problems, PATIENCE);
    }

    /** @param patience longest wait for a request to come in, and for an answer to be taken */
    static Server start(Path out, int port, Consumer<String> problems, Duration patience) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0); // a taken port is told at once
        try {
            StoreReader store = StoreReader.withTables(out, StoreOptions.defaults(), ServedTables.ALL);
            try {
                return started(server, store, Site.open(store), problems, patience);
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static Server started(
            HttpServer server, StoreReader store, Site site, Consumer<String> problems, Duration patience) {
        RequestGuard guard = new RequestGuard(server.getAddress().getPort());
        AnswerThreads workers = new AnswerThreads(THREADS, patience);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            try (exchange) {
                Response response = answer(exchange, guard, site, workers, problems);
                workers.send();
                send(exchange, response);
            }
        });
        server.start();
        return new Server(server, workers, store);
    }

    /** Where it listens, as {@code http://127.0.0.1:8017/}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.close();
        store.close();
    }

    private static Response answer(
            HttpExchange exchange, RequestGuard guard, Site site, AnswerThreads workers, Consumer<String> problems)
            throws IOException {
        Request request;
        try {
            request = read(exchange, guard, workers);
        } catch (Refused e) {
            return site.refused(e);
        }
        try {
            return request.post() ? site.post(request) : site.get(request);
        } catch (Refused e) {
            return site.refused(e);
        } catch (IOException | RuntimeException e) {
            problems.accept(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + ": " + e);
            return site.refused(new Refused(500, "An error inside Stemma: " + e.getMessage()));
        }
    }

    /** @throws IOException when the peer does not send it in time, or goes away: then there is nobody to answer */
    private static Request read(HttpExchange exchange, RequestGuard guard, AnswerThreads workers) throws IOException {
        try {
            guard.check(exchange.getRequestMethod(), exchange.getRequestHeaders());
            return Request.of(exchange);
        } finally {
            workers.think();
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        RequestGuard.HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", response.type());
        response.location().ifPresent(location -> exchange.getResponseHeaders().set("Location", location));
        if (response.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                response.status(), head ? -1 : response.body().length == 0 ? -1 : response.body().length);
        if (!head && response.body().length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }
}
