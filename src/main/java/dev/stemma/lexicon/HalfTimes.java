package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Times with a half in them: {@code half a year}, {@code ein halbes Jahr}, {@code 1 an et demi}, {@code one and a half years}. Any other
 * text with a half and a unit names a time whose length is not certain. The words stand in {@code duration-halves.tsv}.
 */
final class HalfTimes {
    /** Characters of such a time. */
    static final int LONGEST = 32;

    private static final int MOST_WORDS = 8;

    private static final Set<String> HALVES = DataFile.words(HalfTimes.class, "duration-halves.tsv");

    private HalfTimes() {}

    static Set<String> halves() {
        return HALVES;
    }

    /** Whether the folded {@code word} says half. */
    static boolean isHalf(String word) {
        return HALVES.contains(word);
    }

    /** Whether the folded {@code words} are a time with a half in it or a short phrase about one. */
    static boolean mayBeIn(String[] words) {
        if (words.length > 1 && words.length <= MOST_WORDS) {
            for (String word : words) {
                if (isHalf(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What {@code words} say; absent when no unit is among them.
     *
     * @param units days of each; {@link DurationParts#MONTH} for months
     * @param fillers words that change nothing
     */
    static Optional<Durations.Lasting> read(String[] words, Map<String, Double> units, Set<String> fillers) {
        List<String> said = new ArrayList<>();
        double whole = 0;
        boolean and = false;
        double days = 0;
        for (String word : words) {
            Double unit = units.get(word);
            double number = DurationWords.number(word);
            boolean behindNumber = !said.isEmpty() && said.get(said.size() - 1).equals("number");
            // "an" is a number and a year, "y" a year and an and
            boolean isUnit = unit != null && (behindNumber || (number < 0 && !fillers.contains(word)));
            if (isHalf(word)) {
                said.add("half");
            } else if (isUnit) {
                said.add("unit");
                days = Math.abs(unit); // a month is 30 days
            } else if (number >= 0) {
                said.add("number");
                whole = said.size() == 1 ? number : whole;
            } else if (fillers.contains(word)) {
                and |= !said.isEmpty();
            } else {
                said.add("other");
            }
        }
        if (!said.contains("unit")) {
            return Optional.empty();
        }
        double times = times(said, whole, and);
        return Optional.of(new Durations.Lasting(
                Durations.Kind.FIXED, times > 0 ? OptionalDouble.of(times * days) : OptionalDouble.empty(), times > 0));
    }

    /** How many units; 0 where that is not certain. */
    private static double times(List<String> said, double whole, boolean and) {
        return switch (String.join(" ", said)) {
            case "half unit", "half number unit" -> 0.5; // half a year
            case "unit half", "unit number half" -> 1.5; // year and a half
            case "number unit half", "number unit number half" -> whole + 0.5; // 1 year and a half
            case "number number half unit" -> and ? whole + 0.5 : 0; // one and a half years
            case "number half unit" -> and ? whole + 0.5 : whole == 1 ? 0.5 : 0; // 2 and half years; a half year
            default -> 0;
        };
    }
}
