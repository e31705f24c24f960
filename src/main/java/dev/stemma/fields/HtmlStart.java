package dev.stemma.fields;

import dev.stemma.charset.Bom;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a value of a record is HTML, as scrapers leave pages in {@code body}: by its first tag, which no text begins with. */
public final class HtmlStart {
    /** A page from its declaration or its first element on. */
    private static final Pattern FIRST = Pattern.compile("<(!doctype\\s+html|html|body)[\\s>].*", Pattern.DOTALL);

    private static final int LOOKED_AT = 24;

    /** Bytes of the comments and the declaration of XML in front of it; programs that save a page write addresses there. */
    private static final int MOST_BEFORE = 1 << 14;

    private HtmlStart() {}

    public static boolean isAt(byte[] utf8) {
        int from = visible(utf8, Bom.behindUtf8(utf8));
        while (from >= 0) {
            if (starts(utf8, from, "<!--")) {
                from = behind(utf8, from + 4, "-->");
            } else if (starts(utf8, from, "<?xml")) {
                from = behind(utf8, from + 5, "?>");
            } else {
                String start =
                        new String(utf8, from, Math.min(LOOKED_AT, utf8.length - from), StandardCharsets.ISO_8859_1);
                return FIRST.matcher(start.toLowerCase(Locale.ROOT)).matches();
            }
        }
        return false;
    }

    /** Offset of the first byte that is no white space, from one on. */
    private static int visible(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean starts(byte[] bytes, int at, String with) {
        if (bytes.length - at < with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (bytes[at + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Offset of what is to be seen behind the end of what stands in front of a page; -1 where that does not end. */
    private static int behind(byte[] bytes, int from, String end) {
        for (int at = from; at < Math.min(bytes.length, MOST_BEFORE); at++) {
            if (starts(bytes, at, end)) {
                return visible(bytes, at + end.length());
            }
        }
        return -1;
    }
}
