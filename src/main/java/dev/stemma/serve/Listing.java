package dev.stemma.serve;

import java.util.List;
import java.util.Optional;

/**
 * One kind of rows: where they are, what of them is shown, and by what they are narrowed, searched and ordered. All SQL here is
 * the program's own; what a person types reaches the database as a parameter.
 *
 * @param group heading in the navigation; those of one group stand together
 * @param name in the address, lower case
 * @param title of the page
 * @param lead one or two sentences
 * @param from a table, or a query in brackets, with an alias
 * @param key terms that tell any two rows apart; the last resort of every order
 * @param columns as shown, the first names the row
 * @param facets by which it is narrowed
 * @param searched a text in lower case in which each word of a search is looked for
 * @param orders the first is in force when none is chosen
 */
record Listing(
        String group,
        String name,
        String title,
        String lead,
        String from,
        List<Term> key,
        List<Column> columns,
        List<Facet> facets,
        String searched,
        List<Order> orders) {
    Listing {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        facets = List.copyOf(facets);
        orders = List.copyOf(orders);
    }

    /** The order that begins with this column, if there is one. */
    Optional<Order> order(Column column) {
        return orders.stream()
                .filter(order -> first(order).isOf(column.value().sql()))
                .findFirst();
    }

    /** What an order looks at first. */
    Term first(Order order) {
        return order.terms().isEmpty() ? key.get(0) : order.terms().get(0);
    }

    /** What a search looks in: these columns in lower case, one below the other. */
    static String lower(String... columns) {
        return columns.length == 1
                ? "lower(" + columns[0] + ")"
                : "lower(concat_ws(chr(10), " + String.join(", ", columns) + "))";
    }

    /** How a value is shown. */
    enum Kind {
        TEXT,
        /** A text of many words. */
        LONG,
        DOCUMENT,
        CLUSTER,
        /** A site, which leads to its documents. */
        SITE,
        /** A cookie's name, which leads to its rows. */
        COOKIE,
        STATE,
        RELATION,
        WHOLE,
        SHARE,
        SIMILARITY,
        CODE
    }

    /** @param below what stands small below it; {@code ''} of the kind text for nothing */
    record Column(String title, Value value, Value below) {
        Column(String title, String sql, Kind kind) {
            this(title, new Value(sql, kind), new Value("''", Kind.TEXT));
        }

        Column below(String sql, Kind kind) {
            return new Column(title, value, new Value(sql, kind));
        }

        /** Class of its cells: numbers stand right, long texts get room. */
        String style() {
            return switch (value.kind()) {
                case WHOLE, SHARE, SIMILARITY -> "n";
                case LONG -> "long";
                case TEXT, DOCUMENT, CLUSTER, SITE, COOKIE, STATE, RELATION, CODE ->
                    below.kind() == Kind.LONG ? "hosts" : "w";
            };
        }
    }

    /** What is shown, and how. */
    record Value(String sql, Kind kind) {}

    /**
     * @param sql a text; null and the empty text are one value
     * @param counted whether its values are listed with their rows; not where there are nearly as many values as rows
     */
    record Facet(String name, String title, String sql, boolean counted) {
        Facet(String name, String title, String sql) {
            this(name, title, sql, true);
        }
    }

    /** @param terms before the key's */
    record Order(String name, String title, List<Term> terms) {}

    /**
     * A part of an order.
     *
     * @param sql never null
     * @param type of its value, in the database's words
     * @param down largest first
     */
    record Term(String sql, String type, boolean down) {
        private boolean isOf(String column) {
            return sql.equals(column) || sql.startsWith("coalesce(" + column + ",");
        }

        static Term up(String sql) {
            return new Term(sql, "VARCHAR", false);
        }

        static Term largest(String sql) {
            return new Term("coalesce(" + sql + ", -1)", "DOUBLE", true);
        }

        static Term smallest(String sql) {
            return new Term("coalesce(" + sql + ", 1e18)", "DOUBLE", false);
        }
    }
}
