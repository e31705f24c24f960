package dev.stemma.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the page writes them, the same in every locale. */
public final class Figures {
    /** What stands where a table has nothing. */
    static final String NONE = "–";

    private Figures() {}

    private static String format(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** {@code 12,345}. */
    public static String whole(long value) {
        return format("#,##0", (double) value);
    }

    /** {@code 12,345 documents}, {@code 1 document}. */
    public static String of(long value, String noun) {
        return whole(value) + " " + (value == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** A share of 0..1 as {@code 98.4 %}; never rounded up to 100 % nor down to 0 %: {@code < 0.1 %}. */
    public static String percent(double share) {
        if (share > 0 && share < .0005) {
            return "< 0.1 %";
        }
        double shown = share <= 0 || share >= 1 ? share : Math.min(.999, Math.max(.001, share));
        return format(shown == Math.rint(shown) ? "0 %" : "0.0 %", shown);
    }

    /** A similarity of 0..1 with four digits; 1 only for what is equal. */
    public static String similarity(double value) {
        return value >= 1 ? "1" : format("0.0000", Math.min(value, .9999));
    }

    /** A distance of 0..1 with four digits; 0 only for what is equal. */
    static String distance(double value) {
        return value <= 0 ? "0" : format("0.0000", Math.max(value, .0001));
    }

    static String similarity(OptionalDouble value) {
        return value.isPresent() ? similarity(value.getAsDouble()) : NONE;
    }

    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    static String days(OptionalDouble days) {
        return days.isPresent() ? format("#,##0.###", days.getAsDouble()) : NONE;
    }

    /** {@code 1.4 MB}; powers of ten. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return of(bytes, "byte");
        }
        if (bytes < 1_000_000) {
            return format("0.0 kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000 ? format("0.0 MB", bytes / 1e6) : format("#,##0.0 GB", bytes / 1e9);
    }
}
