package dev.stemma.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.fields.CaptureTime;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.sketch.Utf8;
import dev.stemma.text.Cut;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** One request of a HAR file and its answer: what of it says which page was fetched, when, and what came. */
final class HarEntry {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private String url = "";
    private String started = "";
    private int status;
    private String type = "";
    private long size;
    private String header = "";
    private String value = "";
    private String range = "";
    private String encoding = "";
    private String text;

    /** Reads the rest of an entry that was entered. */
    static HarEntry read(JsonParser parser) throws IOException {
        HarEntry entry = new HarEntry();
        entry.object("", parser);
        return entry;
    }

    private void object(String way, JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the entry has no end");
            }
            String name = way + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw new EOFException("the entry has no end");
            }
            if (value == JsonToken.START_OBJECT
                    && (name.equals("request") || name.equals("response") || name.equals("response.content"))) {
                object(name + ".", parser);
            } else if (value == JsonToken.START_ARRAY && name.equals("response.headers")) {
                headers(parser);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                scalar(name, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void headers(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new EOFException("the entry has no end");
            }
            if (token == JsonToken.START_OBJECT) {
                header = "";
                value = "";
                object("response.headers.", parser);
                range = header.equalsIgnoreCase("Content-Range") ? value : range;
            } else {
                parser.skipChildren();
            }
        }
    }

    private void scalar(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "startedDateTime" -> started = parser.getText();
            case "request.url" -> url = parser.getText();
            case "response.status" -> status = parser.getValueAsInt();
            case "response.headers.name" -> header = parser.getText();
            case "response.headers.value" -> value = parser.getText();
            case "response.content.mimeType" -> type = parser.getText();
            case "response.content.size" -> size = parser.getValueAsLong();
            case "response.content.encoding" -> encoding = parser.getText();
            case "response.content.text" -> text = type.isEmpty() || isPage() ? parser.getText() : text;
            default -> {
                // nothing of use
            }
        }
    }

    private String mediaType() {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private boolean isPage() {
        return PAGES.contains(mediaType());
    }

    void give(Entry har, String member, Reading reading) {
        Origin origin = har.origin().member(member);
        if (!isPage()) {
            reading.skip(origin, mediaType().isEmpty() ? "no page" : "no page: " + Cut.shown(mediaType()));
        } else if (text == null || (text.isEmpty() && isRedirect())) {
            withoutBody(origin, reading);
        } else {
            page(har.member(member, InputStream.nullInputStream()), reading);
        }
    }

    /** Only an answer that had a body is a loss. */
    private void withoutBody(Origin origin, Reading reading) {
        if (size > 0 && !isRedirect()) {
            reading.reject(
                    origin,
                    Code.NO_TEXT_FIELD,
                    "the answer had " + size + " bytes, and none are in the file: export the HAR with content");
        } else {
            reading.skip(origin, "answer without a body");
        }
    }

    private boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    private void page(Entry entry, Reading reading) {
        boolean coded = encoding.equalsIgnoreCase("base64");
        byte[] bytes;
        try {
            bytes = coded ? Base64.getMimeDecoder().decode(text) : Utf8.of(text);
        } catch (IllegalArgumentException e) {
            reading.reject(entry.origin(), Code.MALFORMED, "its content is not the base64 that it says it is");
            return;
        }
        long max = reading.limits().maxBytes();
        if (bytes.length > max) {
            reading.tooLarge(entry.origin(), "max-bytes", max, bytes.length + " bytes");
            return;
        }
        Transport transport = new Transport(
                Optional.of(url.strip()).filter(address -> !address.isEmpty()),
                OptionalLong.empty(),
                Optional.of(coded ? type.strip() : mediaType() + "; charset=utf-8"), // a text is decoded already
                status >= 100 && status < 600 ? OptionalInt.of(status) : OptionalInt.empty(),
                ContentRange.of(status, range).flatMap(ContentRange::missing),
                CaptureTime.of(started));
        reading.capture(entry, transport, bytes);
    }
}
