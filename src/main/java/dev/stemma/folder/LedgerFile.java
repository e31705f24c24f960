package dev.stemma.folder;

import dev.stemma.json.Json;
import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import dev.stemma.sketch.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger of one text as a file: all that {@code clean --undo} needs to give the source back byte for byte, and to
 * notice when it is given another text.
 *
 * @param source the bytes that were cleaned
 * @param clean the bytes that came out, UTF-8
 * @param ledger from the decoded source to the clean text
 */
public record LedgerFile(Source source, Side clean, Ledger ledger) {
    /** The layout of the file. */
    public static final String SCHEME = "stemma-ledger/1";

    /**
     * Bytes on one side.
     *
     * @param bytes how many
     * @param sha256 lower-case hex
     */
    public record Side(long bytes, String sha256) {
        /** The side that {@code bytes} are. */
        public static Side of(byte[] bytes) {
            return new Side(bytes.length, Digests.sha256(bytes));
        }

        /** Whether these are the bytes. */
        public boolean is(byte[] bytes) {
            return equals(of(bytes));
        }
    }

    /**
     * How the source's bytes became characters.
     *
     * @param side the bytes
     * @param charset IANA name of the charset
     * @param bom the byte order mark in lower-case hex; empty when there was none
     * @param undecodable byte sequences that no character explained, in order
     * @param verbatim all bytes in lower-case hex, where the characters do not tell them (a charset with several ways to write
     *     one); else empty
     */
    public record Source(Side side, String charset, String bom, List<Undecodable> undecodable, String verbatim) {
        public Source {
            undecodable = List.copyOf(undecodable);
        }
    }

    /**
     * Bytes for which U+FFFD stands in the decoded source.
     *
     * @param offset of the U+FFFD
     * @param bytes in lower-case hex
     */
    public record Undecodable(int offset, String bytes) {}

    /** Writes it as JSON, indented, in ASCII. */
    public void write(OutputStream out) throws IOException {
        Map<String, Object> from = side(source.side());
        from.put("charset", source.charset());
        from.put("bom", source.bom());
        from.put(
                "undecodable",
                source.undecodable().stream()
                        .map(item -> map("offset", item.offset(), "bytes", item.bytes()))
                        .toList());
        from.put("verbatim", source.verbatim());
        Map<String, Object> file = map("scheme", SCHEME, "source", from, "clean", side(clean));
        file.put("layers", ledger.layers().stream().map(LedgerFile::layer).toList());
        file.put("refusals", ledger.refusals().stream().map(LedgerFile::refusal).toList());
        Json.pretty(out, file);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it cannot be read, is of another scheme, or holds a field that is missing, unknown or of
     *     another type; the message names the field
     */
    public static LedgerFile read(InputStream in) throws IOException {
        try {
            return read(JsonFields.of("", Json.read(in)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("no ledger of Stemma: " + ManifestFile.firstLine(e), e);
        }
    }

    private static LedgerFile read(JsonFields file) throws IOException {
        String scheme = file.text("scheme");
        if (!scheme.equals(SCHEME)) {
            throw new IOException("its scheme is " + scheme + ", this version reads " + SCHEME);
        }
        JsonFields from = file.fields("source");
        List<Undecodable> undecodable = new ArrayList<>();
        for (int i = 0; i < from.list("undecodable").size(); i++) {
            JsonFields item = from.at("undecodable", i);
            undecodable.add(new Undecodable(item.offset("offset"), hex(item, "bytes")));
            item.end();
        }
        Source source =
                new Source(side(from), from.text("charset"), hex(from, "bom"), undecodable, hex(from, "verbatim"));
        from.end();
        JsonFields to = file.fields("clean");
        Side clean = side(to);
        to.end();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < file.list("layers").size(); i++) {
            layers.add(layer(file.at("layers", i)));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < file.list("refusals").size(); i++) {
            refusals.add(refusal(file.at("refusals", i)));
        }
        file.end();
        return new LedgerFile(source, clean, new Ledger(layers, refusals));
    }

    private static Map<String, Object> layer(Layer layer) {
        return map(
                "rule",
                layer.rule(),
                "edits",
                layer.edits().stream().map(LedgerFile::edit).toList());
    }

    private static Layer layer(JsonFields layer) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < layer.list("edits").size(); i++) {
            JsonFields edit = layer.at("edits", i);
            int start = edit.offset("start");
            String before = edit.text("before");
            edits.add(new Edit(
                    new Span(start, Math.addExact(start, before.length())),
                    before,
                    edit.text("after"),
                    edit.maybeText("evidence").orElse("")));
            edit.end();
        }
        String rule = layer.text("rule");
        layer.end();
        return new Layer(rule, edits);
    }

    private static Map<String, Object> edit(Edit edit) {
        Map<String, Object> map = map("start", edit.span().start(), "before", edit.before(), "after", edit.after());
        if (!edit.evidence().isEmpty()) {
            map.put("evidence", edit.evidence());
        }
        return map;
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        Map<String, Object> map =
                map("rule", refusal.rule(), "start", refusal.span().start());
        map.put("end", refusal.span().end());
        map.put("before", refusal.before());
        map.put("after", refusal.after());
        map.put("reason", refusal.reason());
        return map;
    }

    private static Refusal refusal(JsonFields refusal) throws IOException {
        Refusal read = new Refusal(
                refusal.text("rule"),
                new Span(refusal.offset("start"), refusal.offset("end")),
                refusal.text("before"),
                refusal.text("after"),
                refusal.text("reason"));
        refusal.end();
        return read;
    }

    private static Map<String, Object> side(Side side) {
        return map("bytes", side.bytes(), "sha256", side.sha256());
    }

    private static Side side(JsonFields fields) throws IOException {
        return new Side(fields.number("bytes"), hex(fields, "sha256"));
    }

    private static String hex(JsonFields fields, String name) throws IOException {
        String hex = fields.text(name);
        Optional<String> bad = Optional.of(hex)
                .filter(text -> text.length() % 2 != 0
                        || !text.chars().allMatch(c -> HexFormat.isHexDigit(c) && !Character.isUpperCase(c)));
        if (bad.isPresent()) {
            throw new IOException(fields.path(name) + " is not lower-case hex: " + hex);
        }
        return hex;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
