package dev.stemma.folder;

import dev.stemma.files.AtomicFile;
import dev.stemma.json.Json;
import dev.stemma.sketch.Digests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Manifest} as a file: <code>{"scheme", "digest", "run", "circumstances"}</code>. The digest is the SHA-256 of
 * {@code run} written on one line in ASCII, so that anyone can check it and nothing of time or place is in it.
 */
public final class ManifestFile {
    private ManifestFile() {}

    /** Writes {@code manifest} into the folder {@code out}, in place of what was there. */
    public static void write(Path out, Manifest manifest) throws IOException {
        AtomicFile.replace(out.resolve(Manifest.FILE), stream -> write(stream, manifest));
    }

    /** Writes {@code manifest} as the content of such a file. */
    public static void write(OutputStream out, Manifest manifest) throws IOException {
        Map<String, Object> run = run(manifest);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("scheme", Manifest.SCHEME);
        file.put("digest", Digests.sha256(Json.bytes(run)));
        file.put("run", run);
        file.put("circumstances", manifest.circumstances());
        Json.pretty(out, file);
    }

    /** The digest that {@code manifest} has in its file. */
    public static String digest(Manifest manifest) {
        return Digests.sha256(Json.bytes(run(manifest)));
    }

    /**
     * The manifest in the folder {@code out}.
     *
     * @throws NoStoreException when there is none
     * @throws IOException when it cannot be read, or is not what {@link #write} wrote; the message says where
     */
    public static Manifest read(Path out) throws IOException {
        Path file = out.resolve(Manifest.FILE);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new NoStoreException(out + " holds no finished run of Stemma: " + Manifest.FILE + " is missing");
        }
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return read(JsonFields.of("", Json.read(in)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " is no manifest of Stemma: " + firstLine(e), e);
        }
    }

    private static Manifest read(JsonFields file) throws IOException {
        String scheme = file.text("scheme");
        if (!scheme.equals(Manifest.SCHEME)) {
            throw new IOException("its scheme is " + scheme + ", this version reads " + Manifest.SCHEME);
        }
        Map<?, ?> raw = file.map("run");
        if (!Digests.sha256(Json.bytes(raw)).equals(file.text("digest"))) {
            throw new IOException("it was changed: its digest is not that of its content");
        }
        JsonFields run = file.fields("run");
        JsonFields inputs = run.fields("inputs");
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Object name : run.map("counts").keySet()) {
            counts.put(name.toString(), run.fields("counts").number(name.toString()));
        }
        Manifest manifest = new Manifest(
                run.text("version"),
                plain(run.map("configuration")),
                counts,
                run.text("state"),
                new Manifest.Inputs(
                        inputs.number("count"),
                        inputs.number("bytes"),
                        inputs.text("sha256"),
                        digested(inputs, "files")),
                digested(run, "outputs"),
                plain(file.map("circumstances")));
        inputs.end();
        run.end();
        file.end();
        return manifest;
    }

    private static Map<String, Object> run(Manifest manifest) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("count", manifest.inputs().count());
        inputs.put("bytes", manifest.inputs().bytes());
        inputs.put("sha256", manifest.inputs().sha256());
        inputs.put(
                "files",
                manifest.inputs().files().stream().map(ManifestFile::map).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("version", manifest.version());
        run.put("configuration", manifest.configuration());
        run.put("counts", manifest.counts());
        run.put("state", manifest.state());
        run.put("inputs", inputs);
        run.put("outputs", manifest.outputs().stream().map(ManifestFile::map).toList());
        return run;
    }

    private static Map<String, Object> map(Manifest.Digested file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", file.name());
        map.put("bytes", file.bytes());
        map.put("sha256", file.sha256());
        return map;
    }

    private static List<Manifest.Digested> digested(JsonFields parent, String name) throws IOException {
        List<Manifest.Digested> files = new ArrayList<>();
        for (int i = 0; i < parent.list(name).size(); i++) {
            JsonFields file = parent.at(name, i);
            files.add(new Manifest.Digested(file.text("name"), file.number("bytes"), file.text("sha256")));
            file.end();
        }
        return files;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((name, value) -> out.put(name.toString(), value));
        return out;
    }

    static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
