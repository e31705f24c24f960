package dev.stemma.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is wrong with a CSV (RFC 4180, UTF-8) that could not be read, in a sentence that names the line; the database speaks of its settings. */
final class CsvFaults {
    private final String text;
    private final char separator;
    private int line = 1;

    private CsvFaults(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The first fault; empty where none is found, so that another has to be told. */
    static Optional<String> first(Path csv, char separator) throws IOException {
        byte[] bytes = Files.readAllBytes(csv);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(rest);
        } catch (CharacterCodingException e) {
            return Optional.of("line " + line(bytes, rest.position()) + " is not in UTF-8");
        }
        return new CsvFaults(new String(bytes, StandardCharsets.UTF_8), separator).first();
    }

    private static long line(byte[] bytes, int end) {
        long line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Optional<String> first() {
        int cells = 0;
        int header = 0;
        int row = line;
        for (int at = 0; at < text.length(); ) {
            int start = line;
            boolean quoted = text.charAt(at) == '"';
            at = quoted ? behindQuotes(at + 1) : at;
            if (at < 0) {
                return Optional.of("the quote that opens in line " + start + " is not closed");
            }
            int end = endOfCell(at);
            if (quoted && end > at && !text.substring(at, end).isBlank()) {
                return Optional.of("in line " + line
                        + " something stands behind a closing quote; a quote inside quotes is written twice");
            }
            cells++;
            boolean goesOn = end < text.length() && text.charAt(end) == separator;
            if (!goesOn) {
                header = header == 0 ? cells : header;
                boolean blank = cells == 1 && !quoted && text.substring(at, end).isBlank();
                if (cells != header && !blank) {
                    return Optional.of("the row in line " + row + " has " + cells + " cells, the header " + header);
                }
                cells = 0;
                line++;
                row = line;
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** Behind the quote that closes; -1 where none does. */
    private int behindQuotes(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '"' && !text.startsWith("\"", i + 1)) {
                return i + 1;
            } else if (c == '"') {
                i++;
            }
        }
        return -1;
    }

    private int endOfCell(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != separator && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
