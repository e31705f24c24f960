package dev.stemma.template;

import dev.stemma.collate.Cells;
import dev.stemma.model.Template;
import dev.stemma.pieces.PieceTable;
import dev.stemma.pieces.SlotWords;
import dev.stemma.text.Masked;
import dev.stemma.text.Masking;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What slots hold, read off their values and {@linkplain SlotWords the words} that give it away. */
final class SlotTypes {
    /** So many of the values must be of one type. */
    private static final double MOST = 0.8;

    /** Of values that are names, so many must say that they are companies: the others leave their legal form out. At .2 and .4 no type of the versions is another (2026-11-29). */
    private static final double SAY_COMPANY = 0.3;

    /** Words of an address at most; companies and names have fewer. */
    private static final int MOST_WORDS = 20;

    /** Digits of a registered number at least, and letters at most. A British post code has three digits. */
    private static final int LEAST_DIGITS = 5;

    private static final int MOST_LETTERS = 3;

    /** A word that tells what a date is stands so near before it. */
    private static final int BESIDE = 6;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\u00A9\u2117]+");

    private static final Pattern PARTS = Pattern.compile("[\\s,]+");

    private SlotTypes() {}

    /** The type of most values; {@code TEXT} when they are of no one type. */
    static Template.Type of(Collection<String> values) {
        Map<Template.Type, Integer> counts = new HashMap<>();
        int filled = 0;
        for (String value : values) {
            if (!value.isBlank()) {
                counts.merge(of(value), 1, Integer::sum);
                filled++;
            }
        }
        for (Template.Type type : Template.Type.values()) {
            if (filled > 0 && counts.getOrDefault(type, 0) >= MOST * filled) {
                return type;
            }
        }
        int hosts = counts.getOrDefault(Template.Type.HOST, 0) + counts.getOrDefault(Template.Type.URL, 0);
        if (filled > 0 && hosts >= MOST * filled) {
            return values.stream().anyMatch(value -> value.indexOf('/') >= 0) ? Template.Type.URL : Template.Type.HOST;
        }
        int named = counts.getOrDefault(Template.Type.NAME, 0) + counts.getOrDefault(Template.Type.COMPANY, 0);
        if (filled > 0 && named >= MOST * filled) {
            return counts.getOrDefault(Template.Type.COMPANY, 0) >= SAY_COMPANY * filled
                    ? Template.Type.COMPANY
                    : Template.Type.NAME;
        }
        return Template.Type.TEXT;
    }

    static Template.Type of(String value) {
        String text = value.strip();
        if (text.indexOf('\t') >= 0) {
            return Template.Type.ROW;
        }
        if (text.indexOf(' ') < 0) {
            Template.Type address = PieceTable.addressType(text);
            if (address != Template.Type.TEXT) {
                return address;
            }
        }
        if (isDate(text) || Cells.areYears(text)) {
            return Template.Type.DATE;
        }
        if (text.chars().allMatch(c -> Character.isDigit(c) || " .,:/+-()%€$£".indexOf(c) >= 0)
                && text.chars().anyMatch(Character::isDigit)) {
            return Template.Type.NUMBER;
        }
        if (isRegistered(text)) {
            return Template.Type.NUMBER;
        }
        String[] words = PARTS.splitAsStream(text).limit(MOST_WORDS + 1).toArray(String[]::new);
        if (words.length <= 8 && SlotWords.COMPANY.among(words, words.length - 2)) {
            return Template.Type.COMPANY;
        }
        if (words.length <= MOST_WORDS
                && text.chars().anyMatch(Character::isDigit)
                && SlotWords.ADDRESS.among(words, 0)) {
            return Template.Type.ADDRESS;
        }
        return words.length <= 6 && allCapitalised(words) ? Template.Type.NAME : Template.Type.TEXT;
    }

    /** A name for what stands beside {@code before} and {@code after}: {@code last_updated}; empty when these say nothing. */
    static Optional<String> beside(String before, Template.Type type) {
        String[] words = words(before);
        for (int i = words.length - 1; type == Template.Type.DATE && i >= Math.max(0, words.length - BESIDE); i--) {
            if (SlotWords.UPDATED.has(words[i])) {
                return Optional.of("last_updated");
            }
            if (SlotWords.COPYRIGHT.has(words[i])) {
                return Optional.of("year");
            }
        }
        return Optional.empty();
    }

    /** Whether the last words of {@code before} are those before the years of a copyright line. */
    static boolean opensCopyright(String before) {
        return SlotWords.COPYRIGHT.among(words(before), 0);
    }

    private static String[] words(String text) {
        return NO_WORDS.split(text.toLowerCase(Locale.ROOT).replace("(c)", "\u00A9"));
    }

    /** Whether a piece that all members share may stand inside an address or a company's name. */
    static boolean insideAName(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        boolean known = SlotWords.ADDRESS.has(lower) || SlotWords.COMPANY.has(lower);
        int first = piece.codePointAt(0);
        return known || Character.isUpperCase(first) || Character.isDigit(first) || ",-&'/".contains(piece);
    }

    private static boolean isDate(String text) {
        if (text.length() < 6 || text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        Masked masked = Masking.mask(text, Optional.empty());
        return masked.masks().size() == 1
                && masked.masks().get(0).type() == Template.Type.DATE
                && masked.masks().get(0).span().length() >= text.length() - 1;
    }

    /** The number of a register or a tax office, with the letters of the country or the register: {@code DE 123456789}, {@code HRB 47576}. */
    private static boolean isRegistered(String text) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isUpperCase(c) ? 1 : 0;
            if (!Character.isDigit(c) && !Character.isUpperCase(c) && " .-/".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= LEAST_DIGITS && letters <= MOST_LETTERS;
    }

    private static boolean allCapitalised(String[] words) {
        int capital = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            int first = word.codePointAt(0);
            if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
                capital++;
            } else if (word.length() > 3 || !Character.isLetter(first)) {
                return false;
            }
        }
        return capital > 0;
    }
}
