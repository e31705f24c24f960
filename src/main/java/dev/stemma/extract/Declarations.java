package dev.stemma.extract;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Durations;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Declaration;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns the rows of cookie tables into declarations. */
final class Declarations {
    private static final int LONGEST_NAMES = 1000;
    private static final int MOST_NAME_WORDS = 8;

    /** Characters above a table that may say what it is about. */
    private static final int NEAR = 3000;

    private static final List<String> SUBJECTS =
            List.of("ookie", "OOKIE", "racker", "raceur", "ocal storage", "ocalStorage");

    private final String text;
    private final Sections sections;
    private final List<Declaration> found = new ArrayList<>();

    private Declarations(String text, Sections sections) {
        this.text = text;
        this.sections = sections;
    }

    static List<Declaration> of(String text, List<Table> tables, Sections sections) {
        Declarations declarations = new Declarations(text, sections);
        tables.forEach(declarations::read);
        return List.copyOf(declarations.found);
    }

    private void read(Table table) {
        int start = table.span().start();
        boolean inCookieText = table.caption().filter(CookieColumns::saysCookie).isPresent()
                || sections.over(start).stream().anyMatch(section -> CookieColumns.saysCookie(section.title()));
        if (!inCookieText && !speaksOfCookies(table.span())) {
            return;
        }
        Optional<CookieColumns> columns = CookieColumns.of(table, inCookieText);
        if (columns.isEmpty()) {
            return;
        }
        Optional<String> label = Optional.empty();
        boolean mayBeHeader = table.header().isEmpty();
        for (Table.Row row : table.rows()) {
            if (row.kind() == Table.Row.Kind.SECTION || isLabel(row, columns.get())) {
                label = row.cells().stream().map(Table.Cell::text).findFirst();
            } else if (row.kind() == Table.Row.Kind.RECORD) {
                if (!mayBeHeader || !isUnknownHeader(row, columns.get())) {
                    read(table, row, columns.get(), label);
                }
                mayBeHeader = false;
            }
        }
    }

    /** A record with nothing but words that are no name: a label over the rows below, as the name of a service. */
    private static boolean isLabel(Table.Row row, CookieColumns columns) {
        Optional<Integer> names = columns.of(ColumnRole.NAMES);
        if (row.kind() != Table.Row.Kind.RECORD
                || names.isEmpty()
                || names.get() >= row.cells().size()) {
            return false;
        }
        String words = row.cells().get(names.get()).text();
        boolean alone =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() == 1;
        return alone && columns.areTechnical() && !words.isEmpty() && !isTechnical(NamesCell.names(words, words));
    }

    /** The first row of a table without a known header, in words of a language that the lexicon lacks, above technical names. */
    private static boolean isUnknownHeader(Table.Row row, CookieColumns columns) {
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

    private static boolean isTechnical(List<String> names) {
        return names.stream().anyMatch(name -> CookieNames.isTechnical(name) || CookieNames.isKnown(name));
    }

    /** Whether the table or the text close above it speaks of cookies: names alone may be those of anything. */
    private boolean speaksOfCookies(Span table) {
        int from = Math.max(0, table.start() - NEAR);
        for (String word : SUBJECTS) {
            int at = text.indexOf(word, from);
            if (at >= 0 && at < table.end()) {
                return true;
            }
        }
        return false;
    }

    private void read(Table table, Table.Row row, CookieColumns columns, Optional<String> label) {
        Optional<Table.Cell> namesCell = columns.of(ColumnRole.NAMES)
                .filter(column -> column < row.cells().size())
                .map(column -> row.cells().get(column));
        if (namesCell.isEmpty()
                || NamesCell.withoutTargets(namesCell.get().text()).length() > LONGEST_NAMES) {
            return;
        }
        String printed = namesCell.get().text();
        int start = namesCell.get().span().start();
        int end = Math.min(namesCell.get().span().end(), text.length());
        List<String> names = NamesCell.names(printed, start < end ? text.substring(start, end) : printed);
        if (names.isEmpty() || !isName(names, printed)) {
            return;
        }
        Optional<String> function =
                cell(row, columns, ColumnRole.FUNCTION_AND_LOCATION).or(() -> cell(row, columns, ColumnRole.FUNCTION));
        Optional<String> duration = cell(row, columns, ColumnRole.DURATION);
        Optional<Section> section = sections.at(row.span().start());
        boolean technical = isTechnical(names);
        found.add(new Declaration(
                found.size(),
                names,
                cell(row, columns, ColumnRole.PROVIDER).map(NamesCell::withoutTargets),
                function,
                cell(row, columns, ColumnRole.FUNCTION_AND_LOCATION).flatMap(Declarations::location),
                cell(row, columns, ColumnRole.PURPOSE),
                category(table, row, columns, label),
                duration,
                days(duration, columns, names.size()),
                cell(row, columns, ColumnRole.STORAGE).flatMap(words -> canonical(Vocabulary.STORAGE, words)),
                cell(row, columns, ColumnRole.PARTY).flatMap(words -> canonical(Vocabulary.PARTY, words)),
                cell(row, columns, ColumnRole.DOMAIN),
                section.map(Section::title),
                confidence(table, columns, technical),
                row.span(),
                Declaration.Source.READ));
    }

    /** One word, or a few that are neither a category nor a sentence. */
    private static boolean isName(List<String> names, String printed) {
        if (names.size() > 1) {
            return true;
        }
        String name = names.get(0);
        CellKind kind = CellKind.of(name);
        if (name.equalsIgnoreCase("yes") || name.equalsIgnoreCase("no") || name.equalsIgnoreCase("n/a")) {
            return false;
        }
        if ((kind == CellKind.DURATION && !CookieNames.isKnown(name))
                || kind == CellKind.HOST
                || kind == CellKind.NUMBER) {
            return false;
        }
        int words = name.split(" ", -1).length;
        return name.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                && words <= MOST_NAME_WORDS
                && (words == 1 || Vocabulary.CATEGORIES.whole(printed).isEmpty());
    }

    private static Optional<String> cell(Table.Row row, CookieColumns columns, ColumnRole role) {
        return columns.of(role)
                .filter(column -> column < row.cells().size())
                .map(column -> row.cells().get(column).text())
                .filter(words -> !words.isEmpty() && !isBlankMark(words));
    }

    /** What tables print for nothing. */
    private static boolean isBlankMark(String words) {
        return words.chars()
                .allMatch(c -> c == '-' || c == '_' || c == '\u2013' || c == '\u2014' || c == '/' || c == '.');
    }

    /** The words in the last brackets, if the cell ends with them. */
    static Optional<String> location(String function) {
        int close = function.length() - 1;
        while (close > 0 && (function.charAt(close) == '.' || function.charAt(close) == ' ')) {
            close--;
        }
        if (close < 1 || function.charAt(close) != ')') {
            return Optional.empty();
        }
        int open = function.lastIndexOf('(');
        return open < 0 || open + 1 >= close
                ? Optional.empty()
                : Optional.of(function.substring(open + 1, close).strip());
    }

    private Optional<String> category(Table table, Table.Row row, CookieColumns columns, Optional<String> label) {
        Optional<String> own = cell(row, columns, ColumnRole.CATEGORY)
                .or(() -> cell(row, columns, ColumnRole.TYPE))
                .flatMap(words -> canonical(Vocabulary.CATEGORIES, words));
        return own.or(() -> label.flatMap(Declarations::categoryOfHeading))
                .or(() -> table.caption().flatMap(Declarations::categoryOfHeading))
                .or(() -> sections.over(row.span().start()).stream()
                        .map(section -> categoryOfHeading(section.title()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A heading names a category when it is its name, or speaks of cookies and names it. */
    static Optional<String> categoryOfHeading(String heading) {
        Optional<String> whole = Vocabulary.CATEGORIES.whole(heading);
        if (whole.isPresent() || !CookieColumns.saysCookie(heading)) {
            return whole;
        }
        return Vocabulary.CATEGORIES.first(heading).filter(word -> !word.equals("unclassified"));
    }

    private static Optional<String> canonical(Vocabulary vocabulary, String words) {
        Optional<String> whole = vocabulary.whole(words);
        return whole.isPresent() || words.length() > 80 ? whole : vocabulary.first(words);
    }

    /** Days of the duration; of a list aligned with several names the longest. */
    private static OptionalDouble days(Optional<String> duration, CookieColumns columns, int names) {
        String header = columns.header(ColumnRole.DURATION);
        List<String> parts =
                duration.map(words -> List.of(words.split("[,;]", -1))).orElse(List.of());
        if (names > 1 && parts.size() == names) {
            return parts.stream()
                    .map(part -> Durations.read(part.strip(), header).map(Durations.Lasting::days))
                    .flatMap(Optional::stream)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .max();
        }
        return duration.flatMap(words -> Durations.read(words, header))
                .map(Durations.Lasting::days)
                .orElse(OptionalDouble.empty());
    }

    private static double confidence(Table table, CookieColumns columns, boolean technical) {
        double form = switch (table.form()) {
            case MARKED_UP, PIPES, TABS, GRID -> 1;
            case LABELLED -> 0.95;
            case FLATTENED, ALIGNED -> 0.9;
            case GLUED -> 0.7;
        };
        double value = form
                * columns.certainty()
                * (technical ? 1 : 0.9)
                * (table.header().isPresent() ? 1 : 0.9);
        return Math.round(value * 100) / 100.0;
    }
}
