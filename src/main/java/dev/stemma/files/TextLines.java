package dev.stemma.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file that a person may have written: what is wrong with it is told with its name and, where there is one, the line. */
public final class TextLines {
    private TextLines() {}

    /**
     * All lines, without their ends and without the byte order mark that editors on Windows put in front.
     *
     * @throws NoSuchFileException when there is none
     * @throws IOException when it cannot be read, or is not in UTF-8; the message is for people and begins with the file
     */
    public static List<String> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + FileTrouble.reason(e), e);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            long line = 1; // the buffer stands where the trouble is
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new IOException(file + ", line " + line + ": not in UTF-8", e);
        }
    }
}
