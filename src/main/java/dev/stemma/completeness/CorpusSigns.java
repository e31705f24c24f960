package dev.stemma.completeness;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Signs that only a corpus shows: many documents that end at the same length, and captures of one page that shrink and
 * recover.
 *
 * <p>Both are hints beside the signs of the documents themselves: a cap of a crawler is not proved by its roundness alone,
 * and pages do get shorter. Stateless; thread-safe.
 */
public final class CorpusSigns {
    /** Crawlers and stores are known to cut at multiples of 1,000 and of 1,024, none of them below this. */
    private static final int MIN_CAP = 1000;

    /** Lengths on either side that tell how many documents meet at one length by chance. */
    private static final int AROUND = 32;

    /** A cap must gather so many times what chance does; set by hand: a Poisson count hardly ever is five times its mean. */
    private static final int TIMES_CHANCE = 5;

    private static final int MIN_AT_CAP = 3;
    /** Below this share of both neighbours in time a capture has lost something that came back. */
    private static final double DIP = 0.8;

    private static final double RECOVERED = 0.95;

    private CorpusSigns() {}

    /**
     * What is known of one document.
     *
     * @param id unique in the corpus
     * @param page what the captures of one page share: its URL; where there is none, the id, which no other has
     * @param rawBytes size of the capture in bytes
     * @param chars length of the clean text in UTF-16 units
     * @param date when it was captured
     * @param textSha256 digest of the clean text: equal texts are one witness of a length, not many
     */
    public record Ending(String id, String page, long rawBytes, int chars, Optional<Instant> date, String textSha256) {}

    /** The signs of all documents that show one, by id. The order of {@code endings} does not matter. */
    public static Map<String, List<Sign>> of(List<Ending> endings) {
        Map<String, List<Sign>> signs = new TreeMap<>();
        sameLength(endings, signs);
        oscillation(endings, signs);
        return signs;
    }

    private static void sameLength(List<Ending> endings, Map<String, List<Sign>> signs) {
        Map<Long, List<Ending>> byBytes = endings.stream()
                .filter(ending -> round(ending.rawBytes()))
                .collect(Collectors.groupingBy(Ending::rawBytes, TreeMap::new, Collectors.toList()));
        Map<Integer, List<Ending>> byChars = endings.stream()
                .filter(ending -> round(ending.chars()))
                .collect(Collectors.groupingBy(Ending::chars, TreeMap::new, Collectors.toList()));
        byBytes.forEach((length, at) -> cap(at, length, "bytes", () -> near(endings, Ending::rawBytes, length), signs));
        byChars.forEach(
                (length, at) -> cap(at, length, "characters", () -> near(endings, Ending::chars, length), signs));
    }

    /** How many documents there are for each length around {@code length}: so many meet at any length by chance. */
    private static double near(List<Ending> endings, ToLongFunction<Ending> lengthOf, long length) {
        long around = endings.stream()
                .mapToLong(lengthOf)
                .filter(other -> other != length && Math.abs(other - length) <= AROUND)
                .count();
        return around / (2.0 * AROUND);
    }

    /** Whether a machine may have cut there: a multiple of 1,000, or of 1,024. */
    private static boolean round(long length) {
        return length >= MIN_CAP && (length % 1000 == 0 || length % 1024 == 0);
    }

    private static void cap(
            List<Ending> at, long length, String unit, DoubleSupplier byChance, Map<String, List<Sign>> signs) {
        long texts = Math.min(
                at.stream().map(Ending::textSha256).distinct().count(),
                at.stream().map(CorpusSigns::bothLengths).distinct().count());
        if (texts < MIN_AT_CAP || texts < TIMES_CHANCE * byChance.getAsDouble()) { // asks all documents: last
            return;
        }
        String message = String.format(
                Locale.ROOT,
                "%d different documents of the corpus end at exactly %d %s: a limit cut them.",
                texts,
                length,
                unit);
        for (Ending ending : at) {
            add(signs, ending, new Sign("same-length", State.TRUNCATED, 0.9, atEnd(ending), message));
        }
    }

    /**
     * Versions of one text that differ by a digit or a letter agree in bytes and in characters and are one witness: eleven of one page
     * had 48,000 bytes, and none was cut. Where every byte is a character, as in bare ASCII, all cut texts agree so, and the text tells.
     */
    private static String bothLengths(Ending ending) {
        return ending.rawBytes() == ending.chars() ? ending.textSha256() : ending.rawBytes() + " " + ending.chars();
    }

    private static void oscillation(List<Ending> endings, Map<String, List<Sign>> signs) {
        Map<String, List<Ending>> byPage = endings.stream()
                .filter(ending -> !ending.page().isEmpty() && ending.date().isPresent())
                .sorted(Comparator.comparing((Ending ending) -> ending.date().get())
                        .thenComparing(Ending::id))
                .collect(Collectors.groupingBy(Ending::page, TreeMap::new, Collectors.toList()));
        for (List<Ending> captures : byPage.values()) {
            for (int i = 1; i + 1 < captures.size(); i++) {
                dip(captures, i, signs);
            }
        }
    }

    private static void dip(List<Ending> captures, int i, Map<String, List<Sign>> signs) {
        Ending before = captures.get(i - 1);
        Ending dip = captures.get(i);
        Ending after = captures.get(i + 1);
        if (dip.chars() >= DIP * before.chars() || after.chars() < RECOVERED * before.chars()) {
            return;
        }
        String message = String.format(
                Locale.ROOT,
                "The page had %d characters on %s and has %d again on %s; this capture of %s has %d.",
                before.chars(),
                before.date().get(),
                after.chars(),
                after.date().get(),
                dip.date().get(),
                dip.chars());
        add(signs, dip, new Sign("dip", State.TRUNCATED, 0.5, new Span(0, 0), message));
    }

    private static Span atEnd(Ending ending) {
        return new Span(ending.chars(), ending.chars());
    }

    private static void add(Map<String, List<Sign>> signs, Ending ending, Sign sign) {
        signs.computeIfAbsent(ending.id(), id -> new ArrayList<>(1)).add(sign);
    }
}
