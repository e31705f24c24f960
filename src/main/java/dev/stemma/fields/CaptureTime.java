package dev.stemma.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when something was captured, in the forms that crawlers and stores write: so that two captures can be put in order
 * whichever of them each was written in.
 *
 * <table>
 * <caption>The forms</caption>
 * <tr><td>ISO 8601, RFC 3339</td><td>{@code 2024-05-06}, {@code 2024-05-06T07:08Z}, {@code 2024-05-06 07:08:09.123+02:00}</td></tr>
 * <tr><td>ISO 8601 without hyphens, and 14 digits as in the index of a web archive</td><td>{@code 20240506}, {@code 20240506T070809Z},
 * {@code 20240506070809}</td></tr>
 * <tr><td>RFC 1123, as HTTP writes it</td><td>{@code Mon, 06 May 2024 07:08:09 GMT}</td></tr>
 * <tr><td>ECMAScript, as {@code Date.toString} writes it</td><td>{@code Mon May 06 2024 09:08:09 GMT+0200 (Central European Summer Time)}</td></tr>
 * <tr><td>seconds since 1970, 10 digits</td><td>{@code 1714979289}, {@code 1714979289.25}</td></tr>
 * <tr><td>milliseconds since 1970, 13 digits</td><td>{@code 1714979289000}</td></tr>
 * </table>
 *
 * <p>Without a zone it is UTC, without a time the start of the day. Whatever else it is, {@code 06/05/2024} first of all, which is two
 * days, is no time; nor is one outside the years 1990 to 2099: there was no web before, and what says so is the zero of a clock.
 */
public final class CaptureTime {
    private static final String ZONE = " ?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?";

    private static final Pattern EXTENDED = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?" + ZONE
                    + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BASIC = Pattern.compile(
            "([0-9]{4})([0-9]{2})([0-9]{2})(?:T?([0-9]{2})([0-9]{2})([0-9]{2})()" + ZONE + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPT = Pattern.compile(
            "[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9]{2}) ([0-9]{4}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) GMT([+-][0-9]{4})(?: \\([^()]*\\))?");

    /** Not from the JDK, whose names change with its locale data. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Pattern EPOCH = Pattern.compile("([0-9]{10})(?:[.]([0-9]{1,9}))?|([0-9]{13})");

    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private CaptureTime() {}

    /** The moment, to the microsecond; empty when it is written in no form that is known here, or says no time that there is. */
    public static Optional<Instant> of(String written) {
        String value = written.strip();
        try {
            return read(value)
                    .map(time -> time.truncatedTo(ChronoUnit.MICROS))
                    .filter(time -> !time.isBefore(FIRST) && time.isBefore(LAST));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 February, hour 25
        }
    }

    private static Optional<Instant> read(String value) {
        Matcher calendar = EXTENDED.matcher(value);
        if (calendar.matches() || calendar.usePattern(BASIC).matches()) {
            return Optional.of(moment(calendar));
        }
        Matcher epoch = EPOCH.matcher(value);
        if (epoch.matches()) {
            return Optional.of(
                    epoch.group(3) != null
                            ? Instant.ofEpochMilli(Long.parseLong(epoch.group(3)))
                            : Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), nanos(epoch.group(2))));
        }
        Matcher script = SCRIPT.matcher(value);
        if (script.matches() && MONTHS.contains(script.group(1))) {
            LocalDate day =
                    LocalDate.of(number(script.group(3)), 1 + MONTHS.indexOf(script.group(1)), number(script.group(2)));
            return Optional.of(
                    LocalDateTime.of(day, LocalTime.parse(script.group(4))).toInstant(ZoneOffset.of(script.group(5))));
        }
        // begins with the day of the week: no need to throw for each date that is none
        return value.indexOf(',') == 3
                ? Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from))
                : Optional.empty();
    }

    private static Instant moment(Matcher calendar) {
        String zone = calendar.group(8);
        boolean utc = zone == null || Character.isLetter(zone.charAt(0));
        return LocalDateTime.of(
                        number(calendar.group(1)),
                        number(calendar.group(2)),
                        number(calendar.group(3)),
                        number(calendar.group(4)),
                        number(calendar.group(5)),
                        number(calendar.group(6)),
                        nanos(calendar.group(7)))
                .toInstant(utc ? ZoneOffset.UTC : ZoneOffset.of(zone));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Of a fraction of a second. */
    private static int nanos(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
    }
}
