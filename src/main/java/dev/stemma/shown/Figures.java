package dev.stemma.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as the page writes them, the same in every locale. A page has thousands of them and is written once: on a quarter of the
 * versions the formats of the JDK were 5 % of all that the thorough compiler did.
 */
public final class Figures {
    /** What stands where a table has nothing. */
    static final String NONE = "–";

    private Figures() {}

    /** With so many decimals, a half to the even one. */
    private static String fixed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A number in digits, its thousands apart. */
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        StringBuilder out = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0 && digits.charAt(at - 1) != '-'; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }

    /** {@code 12,345}. */
    public static String whole(long value) {
        return grouped(Long.toString(value));
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
        return fixed(100 * shown, shown == Math.rint(shown) ? 0 : 1) + " %";
    }

    /** A similarity of 0..1 with four digits; 1 only for what is equal. */
    public static String similarity(double value) {
        return value >= 1 ? "1" : fixed(Math.min(value, .9999), 4);
    }

    /** A distance of 0..1 with four digits; 0 only for what is equal. */
    public static String distance(double value) {
        return value <= 0 ? "0" : fixed(Math.max(value, .0001), 4);
    }

    /** The same, or a dash when there is none. */
    public static String similarity(OptionalDouble value) {
        return value.isPresent() ? similarity(value.getAsDouble()) : NONE;
    }

    /** The same, or a dash when there is none. */
    public static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    /** {@code 1,826.25}: at most three decimals, none that say nothing; a dash when there are no days. */
    public static String days(OptionalDouble days) {
        return days.isPresent() ? grouped(withoutZeros(fixed(days.getAsDouble(), 3))) : NONE;
    }

    /** Decimals that say nothing are left out. */
    private static String withoutZeros(String decimal) {
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** {@code 1.4 MB}; powers of ten. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return of(bytes, "byte");
        }
        if (bytes < 1_000_000) {
            return fixed(bytes / 1e3, 1) + " kB";
        }
        return bytes < 1_000_000_000 ? fixed(bytes / 1e6, 1) + " MB" : grouped(fixed(bytes / 1e9, 1)) + " GB";
    }
}
