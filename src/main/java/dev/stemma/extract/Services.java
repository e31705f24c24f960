package dev.stemma.extract;

import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Table;
import dev.stemma.text.DataFile;
import dev.stemma.text.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The services of a page that Complianz wrote: {@code We use Google Analytics for website statistics.}, below {@code Usage} or right
 * above {@code Name}, {@code Retention}, {@code Function}, says whose cookies follow. Seen in 29 policies, in English and Dutch; what
 * the plugin writes between the tables reads as values where a cell is missing.
 */
final class Services {
    private static final List<List<String>> PHRASES = DataFile.rows(Services.class, "service-phrases.tsv", 4);

    private static final Pattern SENTENCE =
            Pattern.compile(oneOf("use", 1) + " (\\S.{0,48}?) " + oneOf("use", 2) + " [a-z][^.]{2,120}\\..{0,20}");

    private static final Pattern SHARED = Pattern.compile(oneOf("sharing", 1) + " .{2,160}");

    /** Characters above a table in which its first service is looked for: its sentence and what is said of sharing. Set by hand. */
    private static final int REACH = 600;

    private static final int LONGEST_LINE = 240;
    private static final String HEADER = "\nName\nRetention\nFunction\n";
    private static final String NO_TIME = "none";

    /** Where no service is. */
    static final Services NONE = new Services();

    /** From which line on who sets the cookies; nobody known from one that ends a service or says {@code Miscellaneous}. */
    private final NavigableMap<Integer, Optional<String>> places = new TreeMap<>();

    private Services() {}

    /** The services that stand between {@code from}, the end of the table before, or close above, and the end of {@code table}. */
    static Services of(String text, Table table, int from) {
        Services services = new Services();
        if (table.form() == Table.Form.LABELLED || table.form() == Table.Form.FLATTENED) {
            services.read(
                    text,
                    Math.max(from, table.span().start() - REACH),
                    table.span().end());
        }
        return services;
    }

    private void read(String text, int from, int to) {
        String above = "";
        int start = from;
        while (start < to) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = end - start > LONGEST_LINE ? "" : PlainWords.of(text.substring(start, end));
            if (!line.isEmpty() || end - start > LONGEST_LINE) {
                see(line, above, text, start, end);
                above = line;
            }
            start = end + 1;
        }
    }

    private void see(String line, String above, String text, int start, int end) {
        boolean belowUsage = part(above).equals("usage");
        boolean named = name(line).isPresent() && (belowUsage || text.startsWith(HEADER, end));
        boolean ends = switch (part(line)) {
            case "usage", "nobody" -> true;
            case "sharing" ->
                !belowUsage && name(above).isEmpty(); // below all rows, not below what is said of the service
            default -> false;
        };
        if (named) {
            places.put(start, name(line));
        } else if (ends && !places.isEmpty()) {
            places.put(start, Optional.empty());
        }
    }

    private static String oneOf(String kind, int column) {
        return PHRASES.stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> Pattern.quote(row.get(column)))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String part(String line) {
        return Vocabulary.SERVICE_PARTS.whole(line).orElse("");
    }

    private static Optional<String> name(String line) {
        Matcher sentence = SENTENCE.matcher(line);
        return sentence.matches() ? Optional.of(sentence.group(1)) : Optional.empty();
    }

    /** Whose cookie the row at {@code start} is. */
    Optional<String> over(int start) {
        return Optional.ofNullable(places.floorEntry(start)).flatMap(Map.Entry::getValue);
    }

    /** Whether a purpose is what the plugin writes between two tables. */
    boolean isBetween(String purpose) {
        return !places.isEmpty()
                && (name(purpose).isPresent()
                        || SHARED.matcher(purpose).matches()
                        || Vocabulary.SERVICE_PARTS.whole(purpose).isPresent()
                        || Vocabulary.CATEGORIES.whole(purpose).isPresent());
    }

    /** Whether the plugin would print these words as a time: it prints none but those of its list. */
    boolean isTime(String duration) {
        return places.isEmpty() || Durations.read(duration).isPresent() || duration.equals(NO_TIME);
    }

    /** Whether {@code names} are the title over the next table, which stands above its sentence. */
    boolean isTitle(List<String> names, Optional<String> purpose) {
        return names.size() == 1
                && purpose.flatMap(Services::name).filter(names.get(0)::equals).isPresent();
    }
}
