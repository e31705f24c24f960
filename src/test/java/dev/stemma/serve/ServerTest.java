package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is answered over HTTP, and who is not. */
final class ServerTest extends OverServedSample {
    @Test
    void aNameThatIsNotItsOwnIsRefused() throws IOException {
        assertThat(visitor.send("GET /", "Host: evil.example", "").status()).isEqualTo(403);
        assertThat(visitor.send("GET /", "Host: 127.0.0.1", "").status()).isEqualTo(403);
        assertThat(visitor.send(
                                "GET /",
                                "Host: localhost:" + served.server.address().getPort(),
                                "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.send(
                                "DELETE /documents",
                                "Host: " + served.server.address().getAuthority(),
                                "")
                        .status())
                .isEqualTo(405);
    }

    /** Of a request that is refused by its head nothing more is read. */
    @Test
    void aForeignNameIsRefusedBeforeTheBody() throws IOException {
        try (Socket socket = visitor.open()) {
            visitor.write(socket, "POST /decide HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 60000\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 403");
        }
    }

    /** More slow peers than threads: some send half a head, some half a body; then a person is answered all the same. */
    @Test
    void whoeverIsSlowIsGivenUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Server other = Server.start(served.out, 0, served.problems::add, Duration.ofMillis(300))) {
            Visitor person = new Visitor(other.address());
            String host = "Host: " + other.address().getAuthority() + "\r\n";
            for (int i = 0; i < 12; i++) {
                slow.add(person.open());
                person.write(
                        slow.get(i),
                        i % 2 == 0
                                ? "GET / HTTP/1.1\r\n" + host
                                : "POST /decide HTTP/1.1\r\n" + host + "Content-Length: 20\r\n\r\ndecision");
            }
            assertThat(person.get("/documents").status()).isEqualTo(200);
            for (Socket each : slow) {
                assertThat(each.getInputStream().readAllBytes()).isEmpty(); // closed by the server
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aForeignPageMayLinkHereAndLoadNothing() throws IOException {
        String host = "Host: " + served.server.address().getAuthority() + "\r\n";
        String link = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
        for (String from : List.of("cross-site", "same-site")) {
            String head = host + "Sec-Fetch-Site: " + from + "\r\n";
            assertThat(visitor.send("GET /documents", head + link + "document", "")
                            .status())
                    .isEqualTo(200);
            assertThat(visitor.send("GET /documents", head + link + "iframe", "")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.send("GET /icon.svg", head + "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image", "")
                            .status())
                    .isEqualTo(403);
        }
        for (String from : List.of("none", "same-origin")) {
            assertThat(visitor.send("GET /style.css", host + "Sec-Fetch-Site: " + from, "")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theDefaultPortNeedNotBeNamed() {
        RequestGuard guard = new RequestGuard(80);
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "127.0.0.1:80", "localhost:80")) {
            guard.check("GET", headers(host));
        }
        for (String host : List.of("evil.example", "127.0.0.1:8080", "127.0.0.1.evil.example")) {
            assertThatThrownBy(() -> guard.check("GET", headers(host))).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> new RequestGuard(8017).check("GET", headers("localhost")))
                .isInstanceOf(Refused.class);
    }

    private static Headers headers(String host) {
        Headers headers = new Headers();
        headers.set("Host", host);
        return headers;
    }
}
