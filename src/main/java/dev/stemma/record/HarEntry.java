package dev.stemma.record;

import dev.stemma.entry.Entry;
import dev.stemma.entry.Intake;
import dev.stemma.fields.CaptureTime;
import dev.stemma.json.JsonStream;
import dev.stemma.json.JsonStream.Token;
import dev.stemma.model.Origin;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Transport;
import dev.stemma.text.Cut;
import dev.stemma.text.Utf8;
import dev.stemma.transport.ContentRange;
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
    static HarEntry read(JsonStream json) throws IOException {
        HarEntry entry = new HarEntry();
        entry.object("", json);
        return entry;
    }

    private void object(String way, JsonStream json) throws IOException {
        for (Token token = json.next(); token != Token.END_OBJECT; token = json.next()) {
            if (token == Token.END) {
                throw new EOFException("the entry has no end");
            }
            String name = way + json.name();
            Token value = json.next();
            if (value == Token.END) {
                throw new EOFException("the entry has no end");
            }
            if (value == Token.START_OBJECT
                    && (name.equals("request") || name.equals("response") || name.equals("response.content"))) {
                object(name + ".", json);
            } else if (value == Token.START_ARRAY && name.equals("response.headers")) {
                headers(json);
            } else if (value == Token.SCALAR) {
                scalar(name, json);
            } else {
                json.skip();
            }
        }
    }

    private void headers(JsonStream json) throws IOException {
        for (Token token = json.next(); token != Token.END_ARRAY; token = json.next()) {
            if (token == Token.END) {
                throw new EOFException("the entry has no end");
            }
            if (token == Token.START_OBJECT) {
                header = "";
                value = "";
                object("response.headers.", json);
                range = header.equalsIgnoreCase("Content-Range") ? value : range;
            } else {
                json.skip();
            }
        }
    }

    private void scalar(String name, JsonStream json) throws IOException {
        switch (name) {
            case "startedDateTime" -> started = json.text();
            case "request.url" -> url = json.text();
            case "response.status" -> status = json.number();
            case "response.headers.name" -> header = json.text();
            case "response.headers.value" -> value = json.text();
            case "response.content.mimeType" -> type = json.text();
            case "response.content.size" -> size = json.longNumber();
            case "response.content.encoding" -> encoding = json.text();
            case "response.content.text" -> text = type.isEmpty() || isPage() ? json.text() : text;
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

    void give(Entry har, String member, Intake intake) {
        Origin origin = har.origin().member(member);
        if (!isPage()) {
            intake.skip(origin, mediaType().isEmpty() ? "no page" : "no page: " + Cut.shown(mediaType()));
        } else if (text == null || (text.isEmpty() && isRedirect())) {
            withoutBody(origin, intake);
        } else {
            page(har.member(member, InputStream.nullInputStream()), intake);
        }
    }

    /** Only an answer that had a body is a loss. */
    private void withoutBody(Origin origin, Intake intake) {
        if (size > 0 && !isRedirect()) {
            intake.reject(
                    origin,
                    Code.NO_TEXT_FIELD,
                    "the answer had " + size + " bytes, and none are in the file: export the HAR with content");
        } else {
            intake.skip(origin, "answer without a body");
        }
    }

    private boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    private void page(Entry entry, Intake intake) {
        boolean coded = encoding.equalsIgnoreCase("base64");
        byte[] bytes;
        try {
            bytes = coded ? Base64.getMimeDecoder().decode(text) : Utf8.of(text);
        } catch (IllegalArgumentException e) {
            intake.reject(entry.origin(), Code.MALFORMED, "its content is not the base64 that it says it is");
            return;
        }
        if (bytes.length > intake.limits().maxBytes()) {
            intake.tooLarge(entry.origin(), bytes.length + " bytes");
            return;
        }
        Transport transport = new Transport(
                Optional.of(url.strip()).filter(address -> !address.isEmpty()),
                OptionalLong.empty(),
                Optional.of(coded ? type.strip() : mediaType() + "; charset=utf-8"), // a text is decoded already
                status >= 100 && status < 600 ? OptionalInt.of(status) : OptionalInt.empty(),
                ContentRange.of(status, range).flatMap(ContentRange::missing),
                CaptureTime.of(started));
        intake.capture(entry, transport, bytes);
    }
}
