package dev.stemma.xml;

import dev.stemma.charset.RecordCharset;
import dev.stemma.fields.Transcoding;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, which a parser cannot stumble over: where it is not in its charset, or has a character that no XML has (XML 1.0, section
 * 2.2), stands U+FFFD, as nobody loses a file for one byte.
 */
public final class XmlText extends FilterReader {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    private static final char UNKNOWN = '\uFFFD';
    private static final char MARK = '\uFEFF';

    private boolean begun;
    private boolean ended;
    private char last;
    private IOException failure;
    private final long most;
    private long part;

    /** The parser would hold more at once than it may. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    private XmlText(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** The start of a file. */
    static XmlText of(byte[] start) {
        return of(new ByteArrayInputStream(start), start, start.length);
    }

    /**
     * The characters of a whole file.
     *
     * @param start what {@code in} begins with
     * @param most characters of what a parser holds whole: a comment, a CDATA section, a tag with its attributes
     */
    public static XmlText of(InputStream in, byte[] start, long most) {
        return new XmlText(
                new InputStreamReader(
                        in,
                        charset(start)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                most);
    }

    /** The parser is done with what it read so far, but for what it has read ahead. */
    void beginPart() {
        part = 0;
    }

    /** By its bytes where they say it, else by its declaration. */
    private static Charset charset(byte[] start) {
        Charset told = Transcoding.wide(start)
                .orElseGet(() -> RecordCharset.ofWhole(start).orElse(StandardCharsets.UTF_8));
        Matcher declared =
                DECLARED.matcher(new String(start, 0, Math.min(start.length, 400), StandardCharsets.ISO_8859_1));
        if (Transcoding.wide(start).isPresent() || !declared.find()) {
            return told;
        }
        try {
            Charset named = Charset.forName(declared.group(1));
            boolean wide = named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32");
            boolean isUtf8 = RecordCharset.ofWhole(start).isEmpty();
            return wide || isUtf8 || named.equals(StandardCharsets.UTF_8) ? told : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return told;
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int n;
        try {
            if (part > most) {
                throw new TooLongException("a part of more than " + most + " characters");
            }
            n = in.read(chars, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        if (n > 0 && !begun) {
            begun = true;
            if (chars[from] == MARK) {
                System.arraycopy(chars, from + 1, chars, from, n - 1); // nothing may stand in front of a declaration
                n = n == 1 ? read(chars, from, length) : n - 1;
            }
        }
        ended |= n < 0;
        part += Math.max(n, 0);
        for (int i = from; i < from + n; i++) {
            char c = chars[i];
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
                chars[i] = UNKNOWN;
            }
            last = c > ' ' ? c : last;
        }
        return n;
    }

    /** Whether it was read to its end, and that is none of an XML file. */
    boolean isCut() {
        return ended && last != '>';
    }

    /** The file could not be read further: what the parser makes of that says less. */
    Exception cause(Exception e) {
        return failure == null ? e : failure;
    }
}
