package dev.stemma.fields;

import dev.stemma.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Values of records that a script wrote as Python shows them, or in base64, as JSON and CSV hold no bytes: {@code b'<html>'}, {@code ['one', 'two']},
 * {@code PCFET0NUWVBF...}. Only what is such a value from its first to its last character is taken for one.
 */
final class Literal {
    /** A page in base64 begins with one of these: {@code <}, or the mark of UTF-8 in front of it. */
    private static final String PAGES = "P7";

    /** Characters of a page in base64, at least. */
    private static final int SHORTEST = 40;

    private final byte[] written;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private int at;

    private Literal(byte[] written) {
        this.written = written;
    }

    /**
     * The bytes that a value stands for.
     *
     * @param bytes in their own charset
     * @param isText whether they are a text in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Value(byte[] bytes, boolean isText) {}

    /** What a value stands for; empty when it is what it is. */
    static Optional<Value> of(byte[] utf8) {
        if (utf8.length < 3) {
            return Optional.empty();
        }
        if (utf8[0] == 'b' && (utf8[1] == '\'' || utf8[1] == '"') && utf8[utf8.length - 1] == utf8[1]) {
            Literal literal = new Literal(utf8);
            literal.at = 1;
            return literal.string(false) && literal.at == utf8.length
                    ? Optional.of(new Value(literal.read.toByteArray(), false))
                    : Optional.empty();
        }
        if (utf8[0] == '[' && (utf8[1] == '\'' || utf8[1] == '"') && utf8[utf8.length - 1] == ']') {
            Literal literal = new Literal(utf8);
            return literal.list() ? Optional.of(new Value(literal.read.toByteArray(), true)) : Optional.empty();
        }
        return utf8.length >= SHORTEST && PAGES.indexOf(utf8[0]) >= 0 ? base64(utf8) : Optional.empty();
    }

    private static Optional<Value> base64(byte[] utf8) {
        try {
            byte[] start = Base64.getMimeDecoder().decode(new String(utf8, 0, SHORTEST, StandardCharsets.ISO_8859_1));
            if (!HtmlStart.isAt(start)) {
                return Optional.empty();
            }
            for (byte b : utf8) {
                boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
                if (!letter && b != '+' && b != '/' && b != '=' && b != '\n' && b != '\r') {
                    return Optional.empty();
                }
            }
            return Optional.of(new Value(Base64.getMimeDecoder().decode(utf8), false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Strings with commas between, each a line. */
    private boolean list() {
        at = 1;
        while (true) {
            if (!string(true)) {
                return false;
            }
            if (at == written.length - 1) {
                return true;
            }
            if (written[at] != ',' || written[at + 1] != ' ') {
                return false;
            }
            at += 2;
            read.write('\n');
        }
    }

    /** The string whose quote stands at the place; false when it is none, or has an escape that Python does not write. */
    private boolean string(boolean text) {
        byte quote = at < written.length ? written[at] : 0;
        if (quote != '\'' && quote != '"') {
            return false;
        }
        for (at++; at < written.length && written[at] != quote; at++) {
            byte b = written[at];
            if (b == '\n' || b == '\r' || (!text && b < 0)) {
                return false;
            }
            if (b != '\\') {
                read.write(b);
            } else if (!escape(text)) {
                return false;
            }
        }
        return at++ < written.length;
    }

    private boolean escape(boolean text) {
        at++;
        if (at == written.length) {
            return false;
        }
        switch (written[at]) {
            case '\\', '\'', '"' -> read.write(written[at]);
            case 'n' -> read.write('\n');
            case 'r' -> read.write('\r');
            case 't' -> read.write('\t');
            case 'x' -> {
                return code(2, text);
            }
            case 'u' -> {
                return text && code(4, true);
            }
            case 'U' -> {
                return text && code(8, true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** So many hexadecimal digits behind the place: a byte, or in a text a character. */
    private boolean code(int digits, boolean text) {
        if (at + digits >= written.length) {
            return false;
        }
        long code = 0;
        for (int i = 1; i <= digits; i++) {
            int digit = Character.digit(written[at + i], 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        if (code > Character.MAX_CODE_POINT) {
            return false;
        }
        at += digits;
        if (text) {
            read.writeBytes(Utf8.of(Character.toString((int) code)));
        } else {
            read.write((int) code);
        }
        return true;
    }
}
