package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the names of cookies from what else stands in their column: labels, headers, sentences, categories, answers. */
final class NameColumn {
    /** {@code v20.13.0}: the first column of a history of changes. */
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,4}(\\.\\d{1,4}){1,3}");

    private static final int MOST_NAME_WORDS = 8;
    /** Words of a sentence or title rather than of a name, where none is technical. */
    private static final int MANY_WORDS = 4;

    /** Letters of words that are names as well: "at", "in". */
    private static final int SHORT_WORD = 3;

    private NameColumn() {}

    /**
     * A record with nothing but words that are no name: a label over the rows below, as the name of a service. One word behind a
     * label that says that it is a name is one.
     */
    static boolean isLabel(Table table, Table.Row row, CookieColumns columns) {
        Optional<Integer> names = columns.of(ColumnRole.NAMES);
        if (row.kind() != Table.Row.Kind.RECORD
                || names.isEmpty()
                || names.get() >= row.cells().size()) {
            return false;
        }
        String words = row.cells().get(names.get()).text();
        boolean called =
                table.form() == Table.Form.LABELLED && table.header().isPresent() && CookieNames.isPossible(words);
        return columns.areTechnical()
                && !words.isEmpty()
                && !called
                && row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() == 1
                && !isTechnical(NamesCell.names(words, words));
    }

    /** The first row of a table without a known header, in words of a language that the lexicon lacks, above technical names. */
    static boolean isUnknownHeader(Table.Row row, CookieColumns columns) {
        Optional<Integer> names = columns.of(ColumnRole.NAMES);
        if (!columns.areTechnical()
                || names.isEmpty()
                || names.get() >= row.cells().size()) {
            return false;
        }
        String words = row.cells().get(names.get()).text();
        return !isTechnical(NamesCell.names(words, words))
                && row.cells().stream().allMatch(cell -> CellKind.of(cell.text()) == CellKind.LABEL);
    }

    static boolean isTechnical(List<String> names) {
        for (String name : names) {
            if (CookieNames.isTechnical(name) || CookieNames.isKnown(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether {@code names} are words of a sentence or a title and no cookie: "they visited", "These"; among technical names any words.
     */
    static boolean isWords(List<String> names, CookieColumns columns) {
        String name = names.get(0);
        if (names.size() > 1 || isTechnical(names)) {
            return false;
        }
        String[] words = name.split(" ", -1);
        if (words.length == 1) {
            return name.length() > SHORT_WORD && FunctionWords.contains(name);
        }
        boolean link = ColumnRole.ofExactly(name)
                .filter(role -> role == ColumnRole.LINK)
                .isPresent();
        boolean plain = List.of(words).stream().noneMatch(word -> word.indexOf('-') > 0 || isTechnical(List.of(word)));
        boolean aPhrase = columns.areTechnical() || words.length >= MANY_WORDS || Character.isLowerCase(name.charAt(0));
        return link || (plain && aPhrase);
    }

    /** One word, or a few that are neither a category nor a sentence. */
    static boolean isName(List<String> names, String printed) {
        if (names.stream().allMatch(name -> VERSION.matcher(name).matches())) {
            return false;
        }
        if (names.size() > 1) {
            return true;
        }
        String name = names.get(0);
        CellKind kind = CellKind.of(name);
        boolean answer = name.length() > 1
                && Vocabulary.YES_NO.whole(name).isPresent()
                && name.chars().noneMatch(c -> c == '_' || c == '-' || Character.isDigit(c));
        if (answer || name.equalsIgnoreCase("n/a")) {
            return false;
        }
        if ((kind == CellKind.DURATION && !CookieNames.isKnown(name))
                || kind == CellKind.HOST
                || kind == CellKind.NUMBER) {
            return false;
        }
        int words = name.split(" ", -1).length;
        return hasLetterOrDigit(name)
                && words <= MOST_NAME_WORDS
                && (words == 1 || Vocabulary.CATEGORIES.whole(printed).isEmpty());
    }

    /** Whether one of ASCII stands in it. */
    private static boolean hasLetterOrDigit(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 0x80 && Character.isLetterOrDigit(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
