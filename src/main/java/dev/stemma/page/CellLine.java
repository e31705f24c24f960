package dev.stemma.page;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Folded;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.lexicon.Hostlike;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * A line that may be a cell.
 *
 * @param line its number; of a number with its unit below it that of the unit
 * @param span without white space at its ends
 * @param words plain
 * @param kind what it looks like
 */
public record CellLine(int line, Span span, String words, CellKind kind) {
    private static final int LONG = 500;
    private static final int TOO_LONG = 1200;
    private static final int LONGEST_UNIT = 16;
    private static final int LONGEST_LIST = 600;
    private static final int LEAST_ENTRIES = 3;

    static CellLine of(Lines lines, int line) {
        Span span = lines.trimmed(line);
        String words = PlainWords.of(span.of(lines.text()));
        return new CellLine(line, span, words, kindOf(words));
    }

    /** This number and {@code unit}, the line below it, if they say a time and nothing else. */
    public Optional<CellLine> withUnit(CellLine unit) {
        String both = words + " " + unit.words;
        return unit.words.length() <= LONGEST_UNIT
                        && Durations.read(both).filter(Durations.Lasting::whole).isPresent()
                ? Optional.of(new CellLine(unit.line, new Span(span.start(), unit.span.end()), both, CellKind.DURATION))
                : Optional.empty();
    }

    /** As {@link CellKind#of}, and a list of names is a name. */
    private static CellKind kindOf(String words) {
        CellKind kind = CellKind.of(words);
        boolean list = (kind == CellKind.LABEL || kind == CellKind.PROSE)
                && words.length() < LONGEST_LIST
                && (isNameList(words) || isListWithWords(words));
        return list ? CellKind.NAME : kind;
    }

    /** Words in capitals with only spaces between are a title, {@code CUSTOMER SERVICE}, and no names; {@code GOOGLE __utma} has one. */
    private static boolean isNameList(String words) {
        int names = 0;
        boolean parted = words.chars().anyMatch(c -> "_,;/".indexOf(c) >= 0);
        for (StringTokenizer parts = new StringTokenizer(words, ",;/ "); parts.hasMoreTokens(); ) {
            String part = parts.nextToken();
            if (part.equals("&") || FunctionWords.isNothingButAnd(part)) {
                continue;
            }
            boolean name = CookieNames.isTechnical(part) || (CookieNames.isKnown(part) && part.length() > 2);
            if (name && !parted && part.length() < words.length() && isWordInCapitals(part)) {
                return false;
            }
            if (!name && !(names > 0 && part.startsWith("(")) && !Character.isDigit(part.charAt(0))) {
                return false;
            }
            names += name ? 1 : 0;
        }
        return names > 0;
    }

    /** {@code _ga, _gid, collect}: single words that commas part, at least half of them names. */
    private static boolean isListWithWords(String words) {
        int entries = 0;
        int names = 0;
        for (StringTokenizer parts = new StringTokenizer(words, ","); parts.hasMoreTokens(); entries++) {
            String part = parts.nextToken().strip();
            if (!CookieNames.isPossible(part)) {
                return false;
            }
            names += CookieNames.isTechnical(part) || (CookieNames.isKnown(part) && part.length() > 2) ? 1 : 0;
        }
        return entries >= LEAST_ENTRIES && 2 * names >= entries;
    }

    private static boolean isWordInCapitals(String word) {
        return word.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !CookieNames.isKnown(word);
    }

    /**
     * Log-odds that this is a cell of a column of {@code role}.
     *
     * @param strict whether the table's names are technical, so that other words hardly are names
     */
    public double score(Optional<ColumnRole> role, boolean strict) {
        double score = LineScores.of(role, kind);
        if (role.isEmpty()) {
            return score;
        }
        ColumnRole column = role.get();
        if (column == ColumnRole.NAMES && kind == CellKind.LABEL) {
            boolean oneWord = words.indexOf(' ') < 0;
            boolean possible = oneWord && CookieNames.isPossible(words) && !Hostlike.is(words);
            return (possible ? 0.7 : score) - (strict ? 2.2 : 0);
        }
        if (column == ColumnRole.NAMES
                && (kind == CellKind.CATEGORY || kind == CellKind.STORAGE || kind == CellKind.DURATION)
                && CookieNames.isKnown(words)) {
            return 0.5;
        }
        if (column == ColumnRole.DURATION && (kind == CellKind.LABEL || kind == CellKind.PROSE)) {
            return Durations.read(words).isPresent() ? 1.5 : score;
        }
        if (words.length() > LONG) {
            score -= words.length() > TOO_LONG ? 4 : 2;
        }
        return score;
    }

    /** Whether the line reads as a label over rows: a category of cookies, short. */
    public boolean isSection() {
        if (words.length() > 70 || (kind == CellKind.PROSE && words.endsWith("."))) {
            return false;
        }
        if (kind == CellKind.CATEGORY) {
            return true;
        }
        return Folded.of(words).contains("cookie")
                && Vocabulary.CATEGORIES.first(words).isPresent();
    }

    /** Whether the line is one word that may be a name, with a comma behind it. */
    public boolean isEntry() {
        int last = words.length() - 1;
        return last > 0 && words.charAt(last) == ',' && CookieNames.isPossible(words.substring(0, last));
    }

    /** The same line, read as a cell of another kind. */
    public CellLine as(CellKind other) {
        return new CellLine(line, span, words, other);
    }

    /** Whether the line is a phrase, or a few words that say nothing by their form. */
    public boolean isWords() {
        return kind == CellKind.PROSE || kind == CellKind.LABEL;
    }

    /** Whether a mark stands at its end that something has to follow. */
    public boolean endsOpen() {
        return words.endsWith(",") || words.endsWith(";") || words.endsWith("/") || words.endsWith("&");
    }
}
