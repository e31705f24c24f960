package dev.stemma.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number of bytes as people type it: {@code 52428800}, or with a unit as the GNU tools have them. {@code 64k}, {@code 64KiB},
 * {@code 1G} and {@code 1GiB} count by 1024, {@code 10MB} by 1000; upper and lower case are the same.
 */
final class Bytes implements ITypeConverter<Long> {
    static final String EXPECTED =
            "a number of bytes, as 52428800, 50MiB or 50M (of 1024 times 1024), 50MB (of 1000 times 1000)";

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:([kmgt])(ib|b)?|b)?");
    private static final String UNITS = "kmgt";

    @Override
    public Long convert(String value) {
        return of(value).orElseThrow(() -> new TypeConversionException("'" + value + "' is not " + EXPECTED));
    }

    /** The bytes; empty when {@code text} is no whole number of bytes, or more than a {@code long} holds. */
    static Optional<Long> of(String text) {
        Matcher number = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal bytes = new BigDecimal(number.group(1));
        if (number.group(2) != null) {
            int thousand = "b".equals(number.group(3)) ? 1000 : 1024;
            bytes = bytes.multiply(BigDecimal.valueOf(thousand).pow(1 + UNITS.indexOf(number.group(2))));
        }
        boolean whole = bytes.stripTrailingZeros().scale() <= 0;
        return whole && bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Optional.of(bytes.longValue())
                : Optional.empty();
    }
}
