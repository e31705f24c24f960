package dev.stemma.ingest;

import dev.stemma.fields.FieldNames;
import dev.stemma.fields.WebAddresses;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether YAML holds records with an address and a text each. It is not taken apart, and as one text it would be a document that nobody wrote. Settings
 * and notes are texts.
 */
final class YamlRecords {
    private static final int LOOKED_AT = 1 << 20;

    /** Records that show it: of one it may be a note with its address. */
    private static final int FEW = 2;

    private static final Pattern NAMED =
            Pattern.compile("(?m)^[ ]{0,8}(- )?[ ]{0,2}([A-Za-z][A-Za-z0-9_.-]{0,63}):[ ]?(.*)$");

    private YamlRecords() {}

    static boolean are(byte[] payload, FieldNames names) {
        Matcher lines =
                NAMED.matcher(new String(payload, 0, Math.min(payload.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        int records = 0;
        boolean address = false;
        boolean text = false;
        while (lines.find()) {
            if (lines.group(1) != null) {
                address = false;
                text = false;
            }
            boolean whole = address && text;
            String value = lines.group(3).strip();
            address |= names.url().has(lines.group(2)) && WebAddresses.isAbsolute(value.replaceAll("[\"']", ""));
            text |= names.arePayload(lines.group(2)) && !value.isEmpty();
            records += !whole && address && text ? 1 : 0;
        }
        return records >= FEW;
    }
}
