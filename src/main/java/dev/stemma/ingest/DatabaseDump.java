package dev.stemma.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether a file is what {@code sqlite3 .dump}, {@code mysqldump} or {@code pg_dump} writes: its rows are values of statements, and as one text it would be
 * a document that nobody wrote, of which each page it holds is a part. A schema without rows is a text.
 */
final class DatabaseDump {
    private static final int LOOKED_AT = 1 << 20;

    private static final Pattern ROWS = Pattern.compile(
            "(?im)^[ \\t]*(?:(?:INSERT (?:IGNORE )?|REPLACE )INTO [^\\r\\n]{1,400}?VALUES|COPY [^\\r\\n]{1,400} FROM stdin;)");

    private DatabaseDump() {}

    static boolean is(byte[] payload) {
        Charset charset = isUtf16(payload) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return ROWS.matcher(new String(payload, 0, Math.min(payload.length, LOOKED_AT), charset))
                .find();
    }

    /** As Windows PowerShell writes what a program prints into a file. */
    private static boolean isUtf16(byte[] payload) {
        int mark = payload.length < 2 ? 0 : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }
}
