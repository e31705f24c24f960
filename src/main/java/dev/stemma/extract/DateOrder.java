package dev.stemma.extract;

import dev.stemma.text.DataFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of two numbers before a year is the day: {@code 4/5/2019} is in April or in May. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d/-])");

    /** What may part the numbers: most texts have few, so dates are looked for there. */
    private static final char[] MARKS = {'.', '/', '-'};

    /** What ends of hosts tell of dates in English; they stand in {@code date-orders.tsv}. */
    private static final Map<String, DateOrder> OF_ENDINGS =
            DataFile.rows(DateOrder.class, "date-orders.tsv", 2).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(1), row -> row.get(0).equals("day") ? DAY_FIRST : MONTH_FIRST));

    /**
     * The order in which {@code text} writes its dates: that of its dates which can be read in one way only, if they agree; else
     * that of its language, or of its site's country where that is English. Empty when nothing tells: of 34 dates behind "updated" and
     * the like in policies of hosts in {@code .com} that can be read in one way only, the month stood first in 22, so neither is a
     * good guess.
     *
     * @param host of the site that the text speaks for
     */
    static Optional<DateOrder> of(String text, Optional<String> language, Optional<String> host) {
        boolean day = false;
        boolean month = false;
        Matcher dates = NUMERIC.matcher(text).useTransparentBounds(true);
        for (char mark : MARKS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                int from = numberBefore(text, at);
                if (from < at && dates.region(from, text.length()).lookingAt()) {
                    int first = Integer.parseInt(dates.group(1));
                    int second = Integer.parseInt(dates.group(3));
                    day |= first > 12 && first <= 31 && second <= 12;
                    month |= second > 12 && second <= 31 && first <= 12;
                }
            }
        }
        if (day || month) {
            return day && month ? Optional.empty() : Optional.of(day ? DAY_FIRST : MONTH_FIRST);
        }
        if (language.isPresent() && !language.get().equals("en")) {
            return Optional.of(DAY_FIRST);
        }
        return host.map(
                name -> OF_ENDINGS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Where the number right before {@code mark} begins, of two digits at most; {@code mark} when there is none. */
    private static int numberBefore(String text, int mark) {
        int from = mark;
        while (from > 0 && mark - from < 2 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
            from--;
        }
        return from;
    }
}
