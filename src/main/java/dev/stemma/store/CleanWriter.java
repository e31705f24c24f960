package dev.stemma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stemma.model.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Writes the clean texts: files below {@code clean/}, or lines of {@code clean.jsonl} with {@code id}, {@code url} and
 * {@code text}. UTF-8; an unpaired surrogate is written as U+FFFD. Not thread-safe.
 */
public final class CleanWriter implements AutoCloseable {
    /** Folder of the files in OUT. */
    public static final String FOLDER = "clean";

    /** Name of the lines in OUT. */
    public static final String LINES = "clean.jsonl";

    /** A name under which a text is no compressed file any more. */
    private static final Pattern COMPRESSED = Pattern.compile("\\.(gz|bz2|xz|zst)$", Pattern.CASE_INSENSITIVE);

    private final CleanOutput output;
    private final Path folder;
    private final Path linesFile;
    private OutputStream out;
    private JsonGenerator lines;

    public CleanWriter(CleanOutput output, Path folder) {
        this.output = output;
        this.folder = folder.resolve(FOLDER);
        this.linesFile = folder.resolve(LINES);
    }

    /** Writes the clean text of {@code document} to where it goes. */
    public void write(Document document) throws IOException {
        switch (output) {
            case NONE -> {}
            case FILES -> file(document);
            case JSONL -> line(document);
            case AUTO -> {
                if (document.origin().members().isEmpty()) {
                    file(document);
                } else {
                    line(document);
                }
            }
        }
    }

    private void file(Document document) throws IOException {
        boolean plain = document.mediaType().equals("text/plain")
                || document.mediaType().equals("text/markdown");
        String ending = plain && !COMPRESSED.matcher(document.id()).find() ? "" : ".txt";
        byte[] text = Surrogates.paired(document.text()).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(FileNames.of(document.id(), ending));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // one id is a folder of another, or the file system takes two names for one
            Files.write(folder.resolve(FileNames.alone(document.id(), ending)), text);
        }
    }

    private void line(Document document) throws IOException {
        if (lines == null) {
            out = Files.newOutputStream(linesFile);
            lines = Json.generator(out);
        }
        lines.writeStartObject();
        lines.writeStringField("id", Surrogates.paired(document.id()));
        if (document.transport().url().isPresent()) {
            lines.writeStringField(
                    "url", Surrogates.paired(document.transport().url().get()));
        }
        lines.writeStringField("text", Surrogates.paired(document.text()));
        lines.writeEndObject();
        lines.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            out.close();
        }
    }
}
