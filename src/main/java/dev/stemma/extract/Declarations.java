package dev.stemma.extract;

import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.Vocabulary;
import dev.stemma.model.Declaration;
import dev.stemma.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the rows of cookie tables into declarations: one a row, or one a name where the row lists a duration for each of its names, or one
 * a provider where it says several behind them.
 */
final class Declarations {
    private static final int LONGEST_NAMES = 1000;
    private static final int LONGEST_VALUE = 80;
    private final String text;
    private final Sections sections;
    private final Categories categories;
    private final Subject subject;
    private final List<Declaration> found = new ArrayList<>();
    /** The label over the rows that are being read, inside of their table. */
    private Optional<String> label = Optional.empty();

    private RowSections titles;
    private Services services = Services.NONE;

    private Declarations(String text, Sections sections) {
        this.text = text;
        this.sections = sections;
        this.categories = new Categories(text, sections);
        this.subject = new Subject(text);
    }

    static List<Declaration> of(String text, List<Table> tables, Sections sections) {
        Declarations declarations = new Declarations(text, sections);
        int previous = 0;
        for (Table table : tables) {
            declarations.read(StackedNames.together(text, RepeatedHeaders.without(text, table)), previous);
            previous = table.span().end();
        }
        return List.copyOf(declarations.found);
    }

    private void read(Table table, int previous) {
        int start = table.span().start();
        boolean inCookieText = table.caption().filter(Subject::isIn).isPresent()
                || sections.over(start).stream().anyMatch(section -> Subject.isIn(section.title()));
        if (!inCookieText && !subject.isCookies(table)) {
            return;
        }
        Optional<CookieColumns> columns = CookieColumns.of(text, table, inCookieText);
        if (columns.isEmpty()) {
            return;
        }
        Optional<String> ofTable = categories.over(table, previous);
        Optional<String> ofLabel = Optional.empty();
        label = Optional.empty();
        services = Services.of(text, table, previous);
        titles = new RowSections(text, sections, table);
        boolean mayBeHeader = table.header().isEmpty();
        boolean belowLabel = false;
        for (Table.Row row : table.rows()) {
            if (row.kind() == Table.Row.Kind.SECTION || NameColumn.isLabel(table, row, columns.get())) {
                Optional<String> words =
                        row.cells().stream().map(Table.Cell::text).findFirst();
                Optional<String> kind = words.flatMap(Categories::ofHeading);
                if (belowLabel && words.filter(said -> said.endsWith(".")).isPresent()) {
                    ofLabel = ofLabel.or(() -> kind); // what is said of the cookies below a title is no title
                    continue;
                }
                belowLabel = true;
                ofLabel = kind;
                ofTable = ofTable.filter(above -> !isSibling(table.caption(), words));
                label = row.kind() == Table.Row.Kind.SECTION
                        ? words.map(Sections::title)
                                .filter(title -> !RowSections.isValue(title))
                                .or(() -> label)
                        : label;
            } else if (row.kind() == Table.Row.Kind.RECORD) {
                if (RepeatedHeaders.isIn(table, row)) {
                    ofLabel = row.cells().stream()
                            .map(cell -> Categories.ofHeading(cell.text()))
                            .flatMap(Optional::stream)
                            .findFirst();
                } else if (!mayBeHeader || !NameColumn.isUnknownHeader(row, columns.get())) {
                    read(table, row, columns.get(), ofLabel.isPresent() ? ofLabel : ofTable);
                }
                mayBeHeader = false;
                belowLabel = false;
            }
        }
    }

    /** Whether both titles end with a colon: {@code OPTIONAL:} stands beside {@code REQUIRED:}, and not below it. */
    private static boolean isSibling(Optional<String> caption, Optional<String> label) {
        return caption.filter(words -> words.endsWith(":")).isPresent()
                && label.filter(words -> words.endsWith(":")).isPresent();
    }

    private void read(Table table, Table.Row row, CookieColumns columns, Optional<String> above) {
        Optional<Table.Cell> cell = columns.of(ColumnRole.NAMES)
                .filter(column -> column < row.cells().size())
                .map(column -> row.cells().get(column));
        if (cell.isEmpty() || NamesCell.withoutTargets(cell.get().text()).length() > LONGEST_NAMES) {
            return;
        }
        String printed = cell.get().text();
        String raw = RowCells.raw(text, cell.get());
        List<NamesCell.Named> named = columns.areOwned() ? OwnedNames.read(printed, raw) : NamesCell.read(printed, raw);
        List<String> names = named.stream().map(NamesCell.Named::name).toList();
        if (names.isEmpty()
                || !NameColumn.isName(names, printed)
                || (isByLines(table) && NameColumn.isWords(names, columns))) {
            return;
        }
        Lifetimes.Lifetime lifetime = Lifetimes.of(row, columns);
        Optional<List<Lifetimes.Lifetime>> aligned = Lifetimes.aligned(lifetime, names.size());
        if (aligned.isPresent()) {
            for (int i = 0; i < names.size(); i++) {
                add(
                        table,
                        row,
                        columns,
                        above,
                        named.subList(i, i + 1),
                        aligned.get().get(i));
            }
        } else if (named.stream().anyMatch(name -> name.duration().isPresent())) {
            for (NamesCell.Named name : named) {
                Lifetimes.Lifetime own =
                        name.duration().map(words -> Lifetimes.read(words, "")).orElse(lifetime);
                add(table, row, columns, above, List.of(name), own);
            }
        } else {
            for (List<NamesCell.Named> ofOne : OwnedNames.byProvider(named)) {
                add(table, row, columns, above, ofOne, lifetime);
            }
        }
    }

    private void add(
            Table table,
            Table.Row row,
            CookieColumns columns,
            Optional<String> above,
            List<NamesCell.Named> named,
            Lifetimes.Lifetime lifetime) {
        List<String> names = named.stream().map(NamesCell.Named::name).toList();
        Optional<String> location = RowCells.cell(row, columns, ColumnRole.FUNCTION_AND_LOCATION);
        Optional<String> purpose = RowCells.cell(row, columns, ColumnRole.PURPOSE)
                .or(() -> RowCells.cell(row, columns, ColumnRole.FUNCTION));
        if (services.isTitle(names, purpose)) {
            return;
        }
        found.add(new Declaration(
                found.size(),
                names,
                Origins.provider(row, columns)
                        .or(() -> named.get(0).provider())
                        .or(() -> services.over(row.span().start())),
                location.or(() -> RowCells.cell(row, columns, ColumnRole.FUNCTION)),
                location.flatMap(Declarations::location),
                purpose.filter(words -> !services.isBetween(words) && !(isByLines(table) && isOneMoreName(words))),
                category(row, columns, above),
                lifetime.words().filter(services::isTime),
                lifetime.days(),
                RowCells.cell(row, columns, ColumnRole.STORAGE).flatMap(Declarations::storage),
                RowCells.cell(row, columns, ColumnRole.PARTY).flatMap(words -> canonical(Vocabulary.PARTY, words)),
                Origins.hosts(row, columns),
                label.or(() -> titles.over(row.span().start())),
                confidence(table, columns, NameColumn.isTechnical(names)),
                row.span(),
                Declaration.Source.READ));
    }

    /** Whether a line is all that parts one cell from the next, so that lines below the table may pass for its rows. */
    private static boolean isByLines(Table table) {
        return table.form() == Table.Form.FLATTENED;
    }

    /** {@code ss-pid}, {@code mrm-dark-theme}: a word in small letters with a mark or a digit in it says nothing of what a cookie is for. */
    private static boolean isOneMoreName(String words) {
        return words.chars().noneMatch(c -> c == ' ' || Character.isUpperCase(c))
                && words.chars().anyMatch(c -> "-_.0123456789".indexOf(c) >= 0)
                && CookieNames.isPossible(words);
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

    /**
     * What the row's own columns say, else what stands above; of a row that says "non-essential", or "no" below that category, nothing
     * above is believed.
     */
    private static Optional<String> category(Table.Row row, CookieColumns columns, Optional<String> above) {
        boolean negates = false;
        for (int column = 0; column < row.cells().size(); column++) {
            Optional<String> asked = columns.asked(column);
            Optional<String> answer =
                    asked.isPresent() ? RowCells.cell(row, column).flatMap(Vocabulary.YES_NO::whole) : Optional.empty();
            if (answer.filter(word -> word.equals("yes")).isPresent()) {
                return asked;
            }
            negates |= answer.isPresent() && asked.equals(above);
        }
        for (ColumnRole role : List.of(ColumnRole.CATEGORY, ColumnRole.TYPE)) {
            for (int column : columns.all(role)) {
                Optional<String> words = RowCells.cell(row, column);
                Optional<String> category = words.flatMap(cell -> canonical(Vocabulary.CATEGORIES, cell));
                if (category.isPresent()) {
                    return category;
                }
                negates |= words.filter(Vocabulary.CATEGORIES::negates).isPresent();
            }
        }
        return negates ? Optional.empty() : above;
    }

    private static Optional<String> storage(String words) {
        return canonical(Vocabulary.STORAGE, words)
                .or(() -> Subject.isIn(words) ? Optional.of("cookie") : Optional.empty());
    }

    private static Optional<String> canonical(Vocabulary vocabulary, String words) {
        Optional<String> whole = vocabulary.whole(words);
        return whole.isPresent() || words.length() > LONGEST_VALUE ? whole : vocabulary.first(words);
    }

    private static double confidence(Table table, CookieColumns columns, boolean technical) {
        double form = switch (table.form()) {
            case MARKED_UP, PIPES, TABS, GRID, SEMICOLONS -> 1;
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
