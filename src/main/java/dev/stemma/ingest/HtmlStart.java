package dev.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a value of a record is HTML, as scrapers leave pages in {@code body}: by its first tag, which no text begins with. */
final class HtmlStart {
    /** A page from its declaration or its first element on; what stands in front of it is white space or a mark of UTF-8. */
    private static final Pattern FIRST = Pattern.compile("<(!doctype\\s+html|html|body)[\\s>].*", Pattern.DOTALL);

    private static final int LOOKED_AT = 24;

    private HtmlStart() {}

    static boolean isAt(byte[] utf8) {
        int from = Expander.startsWith(utf8, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (from < utf8.length && utf8[from] >= 0 && utf8[from] <= ' ') {
            from++;
        }
        String start = new String(utf8, from, Math.min(LOOKED_AT, utf8.length - from), StandardCharsets.ISO_8859_1);
        return FIRST.matcher(start.toLowerCase(Locale.ROOT)).matches();
    }
}
