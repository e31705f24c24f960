package dev.stemma.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What the groups of an RTF tell (Rich Text Format 1.9.1, "RTF Syntax"), and the same document so that Tika reads all of it. Immutable.
 *
 * <p>Tika 3.3.1 takes what stands in front of the first paragraph or font for the header, and drops each run of it that has a character by
 * number: a document without a font table, which small programs write, lost its first sentences ({@code RichTextTest}). Where groups
 * are left open it reads a character more than there is.
 */
final class RichText {
    /** Groups of the header: what stands in them is no text. */
    private static final Set<String> HEADER = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "filetbl",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator");
    /** Controls that end the header for Tika. */
    private static final Set<String> BODY = Set.of("pard", "plain", "par", "sectd", "sect", "f");

    private static final byte[] BODY_STARTS = "\\plain ".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private int at;
    private int depth;
    /** Depth of the group that is read over; 0 for none. */
    private int header;
    /** Where text stands before any control has ended the header; -1 for nowhere. */
    private int text = -1;

    private boolean inBody;
    /** Where a control starts that the end of the bytes cuts. */
    private int whole;

    RichText(byte[] bytes) {
        this.bytes = bytes;
        this.whole = bytes.length;
        while (at < bytes.length) {
            step();
        }
    }

    /** Whether groups are open where the bytes end. */
    boolean isCut() {
        return depth > 0;
    }

    /** The same document with its groups closed and the start of its text marked. */
    byte[] mended() {
        if (depth <= 0 && text < 0) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        int start = Math.max(0, text);
        out.write(bytes, 0, start);
        if (text >= 0) {
            out.writeBytes(BODY_STARTS);
        }
        out.write(bytes, start, Math.max(0, whole - start));
        byte[] ends = new byte[Math.max(0, depth)];
        Arrays.fill(ends, (byte) '}');
        out.writeBytes(ends);
        return out.toByteArray();
    }

    private void step() {
        byte b = bytes[at];
        if (b == '{') {
            depth++;
            at++;
        } else if (b == '}') {
            depth--;
            header = depth < header ? 0 : header;
            at++;
        } else if (b == '\\') {
            control();
        } else {
            if (b > ' ' || b < 0) {
                text(at);
            }
            at++;
        }
    }

    private void control() {
        int start = at;
        at++;
        if (at >= bytes.length) {
            whole = start;
        } else if (!isLetter(bytes[at])) {
            symbol(start);
        } else {
            word(start);
        }
    }

    /** A backslash and one character; {@code \'hh} is a byte of the text, {@code \*} a group that a reader may skip. */
    private void symbol(int start) {
        byte symbol = bytes[at++];
        if (symbol == '*') {
            skipGroup();
        } else if (symbol == '\'') {
            at += 2;
            whole = at > bytes.length ? start : whole;
            text(start);
        } else {
            text(start);
        }
    }

    private void word(int start) {
        int from = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        String word = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        int digits = at;
        while (at < bytes.length && (isDigit(bytes[at]) || (at == digits && bytes[at] == '-'))) {
            at++;
        }
        String number = new String(bytes, digits, Math.min(at - digits, 9), StandardCharsets.US_ASCII);
        whole = at == bytes.length ? start : whole;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin") && number.matches("\\d+")) {
            at += Integer.parseInt(number); // so many bytes that are no RTF
        } else if (HEADER.contains(word)) {
            skipGroup();
        } else if (BODY.contains(word) && header == 0) {
            inBody = true;
        } else if (word.equals("u")) {
            text(start);
        }
    }

    private void skipGroup() {
        header = header == 0 ? depth : header;
    }

    private void text(int from) {
        if (header == 0 && !inBody && depth > 0) {
            inBody = true;
            text = from;
        }
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
