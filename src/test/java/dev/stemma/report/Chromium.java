package dev.stemma.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A headless Chromium with one page, driven over the Chrome DevTools protocol. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String REQUIRED = "STEMMA_REQUIRE_CHROMIUM";
    private static final int ANSWER_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /** The program, if the machine has it. */
    public static Optional<Path> program() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program; a machine without one skips the test, and fails it where {@code STEMMA_REQUIRE_CHROMIUM} is true. */
    public static Path programOrSkip() {
        Optional<Path> program = program();
        if (!"true".equals(System.getenv(REQUIRED))) {
            assumeTrue(program.isPresent(), "no Chromium on the PATH: the pages were not tried in a browser");
        }
        return program.orElseThrow(() -> new AssertionError(REQUIRED + " is set, but no Chromium is on the PATH"));
    }

    /** Starts {@code program} with the empty folder {@code profile}. */
    public Chromium(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Listener())
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        JsonNode target = send(null, "Target.createTarget", Map.of("url", "about:blank"));
        session = send(
                        null,
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").asText(), "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** The address that it prints; then its output is read away, so that it never waits. */
    private String address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread drain = new Thread(() -> out.lines().forEach(more -> {}), "chromium output");
                drain.setDaemon(true);
                drain.start();
                return line.substring(at).strip();
            }
        }
        throw new IOException("Chromium ended before it said where it listens");
    }

    /** Opens {@code page} and waits until it is loaded. */
    public void open(Path page, String hash) throws Exception {
        open(page.toUri() + hash);
    }

    /** Opens {@code address} and waits until it is loaded. */
    public void open(String address) throws Exception {
        events.clear();
        call("Page.navigate", Map.of("url", address));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (events.stream().noneMatch(event -> method(event).equals("Page.loadEventFired"))) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(address + " was not loaded");
            }
            Thread.sleep(20);
        }
    }

    /** The value of a script, run beside the page's own and not bound by its policy; a promise is waited for. */
    public JsonNode evaluate(String script) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** Waits until {@code condition} is true on the page, or on the one that it leads to. */
    public void until(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_SECONDS);
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("never true: " + condition);
            }
            Thread.sleep(20);
        }
    }

    private boolean holds(String condition) throws Exception {
        try {
            return evaluate(condition).asBoolean();
        } catch (IllegalStateException e) {
            return false; // the page went away while it was asked
        }
    }

    /**
     * What axe-core finds on the page against people with disabilities, a text for each.
     *
     * @param rules quoted names of rules or of their sets, with commas
     */
    public JsonNode violations(String rules) throws Exception {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return evaluate("axe.run(document, {resultTypes: ['violations'], runOnly: [" + rules
                + "]}).then(found => found.violations.map(each =>"
                + " each.impact + ' ' + each.id + ': ' + each.nodes.slice(0, 5).map(node => node.html + ' '"
                + " + node.failureSummary).join(' | ')))");
    }

    public void window(int width, int height, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Lays the page out as for paper. */
    public void paper() throws Exception {
        call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    public void press(String key, int code, String text) throws Exception {
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    public void type(String text) throws Exception {
        call("Input.insertText", Map.of("text", text));
    }

    public void screenshot(Path png) throws Exception {
        Files.write(
                png,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of())
                                .get("data")
                                .asText()));
    }

    /** Errors and warnings on the console, refusals of the policy among them. */
    public List<String> complaints() {
        return events.stream()
                .filter(event -> method(event).equals("Log.entryAdded")
                        || method(event).equals("Runtime.exceptionThrown")
                        || method(event).equals("Runtime.consoleAPICalled"))
                .map(JsonNode::toString)
                .toList();
    }

    /** Addresses that the page asked for. */
    public List<String> requests() {
        return events.stream()
                .filter(event -> method(event).equals("Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").asText())
                .toList();
    }

    private static String method(JsonNode event) {
        return event.path("method").asText();
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, ?> parameters) throws Exception {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (to != null) {
            message.put("sessionId", to);
        }
        socket.sendText(message.toString(), true).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        try {
            JsonNode got = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new IllegalStateException(method + ": " + got.get("error"));
            }
            return got.get("result");
        } catch (ExecutionException e) {
            throw new IllegalStateException(method, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    /** Puts the parts of messages together and hands them on. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                try {
                    JsonNode message = JSON.readTree(parts.toString());
                    if (message.has("id")) {
                        answers.remove(message.get("id").asInt()).complete(message);
                    } else {
                        events.add(message);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("Chromium speaks no JSON", e);
                } finally {
                    parts.setLength(0);
                }
            }
            from.request(1);
            return null;
        }
    }
}
