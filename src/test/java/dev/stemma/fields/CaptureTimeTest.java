package dev.stemma.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-06T07:08:09Z                 | 2024-05-06T07:08:09Z
            2024-05-06T07:08:09+00:00            | 2024-05-06T07:08:09Z
            2024-05-06T07:08:09.5-04:00          | 2024-05-06T11:08:09.5Z
            2024-05-06 07:08:09,250 +0530        | 2024-05-06T01:38:09.25Z
            2024-05-06 07:08:09.123456+02        | 2024-05-06T05:08:09.123456Z
            2024-05-06 07:08:09 UTC              | 2024-05-06T07:08:09Z
            2024-05-06t07:08:09z                 | 2024-05-06T07:08:09Z
            2024-05-06T07:08                     | 2024-05-06T07:08:00Z
            2024-05-06                           | 2024-05-06T00:00:00Z
            20240506                             | 2024-05-06T00:00:00Z
            20240506T070809Z                     | 2024-05-06T07:08:09Z
            20240506070809                       | 2024-05-06T07:08:09Z
            20240506T070809-0100                 | 2024-05-06T08:08:09Z
            Mon, 06 May 2024 07:08:09 GMT        | 2024-05-06T07:08:09Z
            Mon, 6 May 2024 07:08:09 +0200       | 2024-05-06T05:08:09Z
            Mon May 06 2024 09:08:09 GMT+0200 (Central European Summer Time) | 2024-05-06T07:08:09Z
            Sun Sep 01 2024 00:00:00 GMT-0330    | 2024-09-01T03:30:00Z
            1714979289                           | 2024-05-06T07:08:09Z
            1714979289.25                        | 2024-05-06T07:08:09.25Z
            1714979289000                        | 2024-05-06T07:08:09Z
            2024-02-29                           | 2024-02-29T00:00:00Z
            """)
    void whatCrawlersAndStoresWriteIsAMoment(String written, String moment) {
        assertThat(CaptureTime.of(written)).contains(Instant.parse(moment));
        assertThat(CaptureTime.of(" " + written + "\n")).contains(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "06/05/2024",
                "05.06.2024",
                "6 May 2024",
                "2024",
                "2024-05",
                "202405",
                "2024-5-6",
                "24-05-06",
                "2024-02-30",
                "2023-02-29",
                "20241301",
                "2024-05-06T25:00:00Z",
                "2024-05-06T07:08:09+25:00",
                "2024-05-06T07:08:09 CEST",
                "2024-05-06T07:08:09Z and more",
                "Tue, 06 May 2024 07:08:09 GMT",
                "Mon, 06 Mai 2024 07:08:09 GMT",
                "Mon, whatever",
                "1970-01-01T00:00:00Z",
                "0000000000",
                "0000000000000",
                "9999-12-31",
                "171497928",
                "17149792890",
                "-1714979289",
                "1.714979289E9",
                "17149792890000000",
                "00000000000000",
                "\u0662\u0660\u0662\u0664-\u0660\u0665-\u0660\u0666"
            })
    void anythingElseIsNone(String written) {
        assertThat(CaptureTime.of(written)).isEmpty();
    }

    @Test
    void mixedFormsAndZonesAreInTheOrderOfTime() {
        List<String> inOrder = List.of(
                "2024-05-06",
                "2024-05-06T08:00:00+09:00", // still the 5th in UTC: see below
                "Mon, 06 May 2024 03:00:00 GMT",
                "1714979289",
                "20240506070810",
                "2024-05-06T06:00:00-02:00",
                "1714989289000");
        List<Instant> read =
                inOrder.stream().flatMap(each -> CaptureTime.of(each).stream()).toList();
        assertThat(read).hasSize(inOrder.size());
        assertThat(read.get(1)).isBefore(read.get(0));
        assertThat(Stream.concat(
                        Stream.of(read.get(1), read.get(0)), read.stream().skip(2)))
                .isSorted();
    }

    @Test
    void neitherTheMachinesZoneNorItsLanguageMatters() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(CaptureTime.of("2024-05-06 07:08:09")).contains(Instant.parse("2024-05-06T07:08:09Z"));
            assertThat(CaptureTime.of("Mon, 06 May 2024 07:08:09 GMT")).contains(Instant.parse("2024-05-06T07:08:09Z"));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
