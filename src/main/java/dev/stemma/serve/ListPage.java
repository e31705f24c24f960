package dev.stemma.serve;

import dev.stemma.serve.Listing.Column;
import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Kind;
import dev.stemma.serve.Listing.Order;
import dev.stemma.serve.Selection.Condition;
import dev.stemma.shown.Figures;
import dev.stemma.shown.Visible;
import dev.stemma.store.StoreReader;
import dev.stemma.text.Cut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param choices facets that still choose, each with its values
 * @param previous where the page before is; absent on the first
 * @param next where the page behind is; absent on the last
 */
record ListPage(
        Selection selection,
        long total,
        List<Choice> choices,
        List<List<Cell>> rows,
        Optional<String> previous,
        Optional<String> next) {
    /** Facet values are links; longer ones are shortened. */
    private static final int MOST_VALUE_CHARS = 60;

    private static final int MOST_LONG_CHARS = 200;

    /** @param more whether it has more values than are listed */
    record Choice(Facet facet, List<Link> values, boolean more) {}

    /** @param rows that it leads to */
    record Link(String text, String href, long rows) {}

    /**
     * @param href empty for none
     * @param below stands small below it
     */
    record Cell(Kind kind, String text, String href, Optional<Cell> below) {
        Cell(Kind kind, String text, String href) {
            this(kind, text, href, Optional.empty());
        }

        private Cell above(Cell other) {
            return other.text().isEmpty() ? this : new Cell(kind, text, href, Optional.of(other));
        }
    }

    static ListPage read(StoreReader store, Counts counts, Selection selection) {
        Counts.Counted counted = counts.of(selection);
        List<Column> columns = selection.list().columns();
        String sql = Stream.of(
                        columns.stream().map(column -> column.value().sql()),
                        columns.stream().map(column -> column.below().sql()),
                        selection.terms().stream().map(Listing.Term::sql))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
        Condition page = selection.page(sql);
        List<List<Object>> rows = new ArrayList<>(
                store.query(page.sql(), page.parameters().toArray()).rows());
        boolean more = rows.size() > Selection.ROWS;
        if (more) {
            rows.remove(Selection.ROWS);
        }
        if (selection.back()) {
            Collections.reverse(rows);
        }
        boolean behind = selection.back() || more;
        boolean before = selection.back() ? more : !selection.cursor().isEmpty();
        long start = selection.back() && !more ? 0 : selection.before();
        return new ListPage(
                new Selection(
                        selection.list(),
                        selection.values(),
                        selection.words(),
                        selection.order(),
                        selection.cursor(),
                        selection.back(),
                        start),
                counted.total(),
                choices(selection, counted),
                rows.stream().map(row -> cells(columns, row)).toList(),
                before && !rows.isEmpty()
                        ? Optional.of(selection.at(terms(columns, rows.get(0)), true, start - Selection.ROWS))
                        : Optional.empty(),
                behind && !rows.isEmpty()
                        ? Optional.of(
                                selection.at(terms(columns, rows.get(rows.size() - 1)), false, start + rows.size()))
                        : Optional.empty());
    }

    /** The head of a column: an address where it can be ordered by. */
    record Head(String title, String style, Optional<String> href, Optional<String> sorted) {}

    /** Heads of all columns; {@code sorted} is the word of {@code aria-sort} for the one in force. */
    List<Head> heads() {
        Listing list = selection.list();
        return list.columns().stream()
                .map(column -> {
                    Optional<Order> order = list.order(column);
                    return new Head(
                            column.title(),
                            column.style(),
                            order.map(selection::ordered),
                            order.filter(selection.order()::equals)
                                    .map(by -> list.first(by).down() ? "descending" : "ascending"));
                })
                .toList();
    }

    /** {@code 51 to 100 of 12,345}. */
    String place() {
        long first = selection.before() + 1;
        return rows.isEmpty()
                ? "none of " + Figures.whole(total)
                : Figures.whole(first) + " to " + Figures.whole(first + rows.size() - 1) + " of "
                        + Figures.whole(total);
    }

    /** What narrows the list now, each with the address that lifts it. */
    List<Link> chosen() {
        List<Link> chosen = new ArrayList<>();
        for (Facet facet : selection.list().facets()) {
            String value = selection.values().get(facet.name());
            if (value != null) {
                chosen.add(new Link(facet.title() + ": " + label(value), selection.with(facet.name(), null), 0));
            }
        }
        return chosen;
    }

    /** What the search form carries along. */
    List<Map.Entry<String, String>> carried() {
        return List.copyOf(selection.values().entrySet());
    }

    private static List<Choice> choices(Selection selection, Counts.Counted counted) {
        List<Choice> choices = new ArrayList<>();
        counted.values().forEach((facet, values) -> {
            if (!selection.values().containsKey(facet.name()) && values.size() > 1) {
                choices.add(new Choice(
                        facet,
                        values.stream()
                                .limit(Counts.MOST_VALUES)
                                .map(value -> new Link(
                                        label(value.value()),
                                        selection.with(facet.name(), value.value()),
                                        value.rows()))
                                .toList(),
                        values.size() > Counts.MOST_VALUES));
            }
        });
        return choices;
    }

    private static String label(String value) {
        String shown = Visible.line(value);
        return shown.isEmpty() ? "(nothing)" : shortened(shown, MOST_VALUE_CHARS);
    }

    private static List<String> terms(List<Column> columns, List<Object> row) {
        return row.subList(2 * columns.size(), row.size()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static List<Cell> cells(List<Column> columns, List<Object> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell below = cell(columns.get(i).below().kind(), row.get(columns.size() + i));
            cells.add(cell(columns.get(i).value().kind(), row.get(i)).above(below));
        }
        return cells;
    }

    /** On one line, and no more than a glance takes in. */
    private static String beginning(String text) {
        return shortened(Visible.line(text.replaceAll("\\s+", " ").strip()), MOST_LONG_CHARS);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : Cut.head(text, most) + " …";
    }

    private static Cell cell(Kind kind, Object value) {
        if (value == null) {
            return new Cell(Kind.TEXT, "", "");
        }
        String text = value.toString();
        return switch (kind) {
            case DOCUMENT -> new Cell(kind, Visible.line(text), Routes.ALL.document(text));
            case CLUSTER -> new Cell(kind, Visible.line(text), Routes.ALL.cluster(text));
            case SITE -> new Cell(kind, Visible.line(text), Routes.ALL.to("documents", Map.of("site", text)));
            case COOKIE -> new Cell(kind, Visible.line(text), Routes.ALL.to("cookies", Map.of("name", text)));
            case WHOLE -> new Cell(kind, Figures.whole(Math.round(((Number) value).doubleValue())), "");
            case SHARE -> new Cell(kind, Figures.percent(((Number) value).doubleValue()), "");
            case SIMILARITY -> new Cell(kind, Figures.similarity(((Number) value).doubleValue()), "");
            case LONG -> new Cell(kind, beginning(text), "");
            case TEXT, STATE, RELATION, CODE -> new Cell(kind, Visible.line(text), "");
        };
    }
}
