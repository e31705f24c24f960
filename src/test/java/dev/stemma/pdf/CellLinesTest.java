package dev.stemma.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Keeps the/basket|Keeps the basket|false|0",
                "XSRF-/TOKEN|XSRF-TOKEN|false|0",
                "third-/party|third-party|false|0",
                "Name- /und Adresse|Name- und Adresse|false|0",
                "Name-/und Adresse|Name- und Adresse|false|0",
                "a -/b|a - b|false|0",
                "Richt\u00AD/linie|Richtlinie|false|0",
                // a printer that leaves its spaces, and a line without one
                "anonymous_appoi/ntment_id /(Acme)|anonymous_appointment_id (Acme)|true|8",
                "VERSION_N/UMBER|VERSION_NUMBER|true|4",
                // no such printer; a short line; a new name
                "anonymous_appoi/ntment_id|anonymous_appoi ntment_id|false|8",
                "_ga/_gid|_ga _gid|true|8",
                "Session/Persistent|Session Persistent|true|4",
            })
    void linesAreJoined(String lines, String joined, boolean spaced, int full) {
        assertThat(CellLines.joined(lines.replace('/', '\n'), spaced, full)).isEqualTo(joined);
    }
}
