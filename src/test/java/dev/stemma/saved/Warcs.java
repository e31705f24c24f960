package dev.stemma.saved;

import java.nio.charset.StandardCharsets;

/** Writes WARC records for tests. */
public final class Warcs {
    private Warcs() {}

    public static String info() {
        return record("warcinfo", "application/warc-fields", "software: test\r\n");
    }

    public static String response(String url, String type, String body, String... headers) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        StringBuilder more = new StringBuilder("WARC-Target-URI: " + url);
        for (String header : headers) {
            more.append("\r\n").append(header);
        }
        return record("response", "application/http; msgtype=response", http, more.toString());
    }

    public static String record(String type, String contentType, String body, String... headers) {
        StringBuilder head = new StringBuilder(
                "WARC/1.1\r\nWARC-Type: " + type
                        + "\r\nWARC-Record-ID: <urn:uuid:6d8d4f8e-0000-4000-8000-000000000000>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head + "Content-Type: " + contentType + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body + "\r\n\r\n";
    }
}
