package dev.stemma.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks HTTP byte by byte, as the JDK's own client lets nobody set a Host. */
final class Visitor {
    private final URI server;

    Visitor(URI server) {
        this.server = server;
    }

    record Answer(int status, String head, String body) {}

    Answer get(String path) throws IOException {
        return send("GET " + path, "Host: " + server.getAuthority(), "");
    }

    Answer post(String path, Map<String, String> fields, String... headers) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String all = "Host: " + server.getAuthority() + "\r\nContent-Type: application/x-www-form-urlencoded"
                + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers));
        return send("POST " + path, all, body);
    }

    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(30_000); // a server that does not answer is a failure, not a test that hangs
        return socket;
    }

    void write(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    Answer send(String request, String headers, String body) throws IOException {
        try (Socket socket = open()) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = request + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\nContent-Length: "
                    + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            String answer = all.toString(StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }
}
