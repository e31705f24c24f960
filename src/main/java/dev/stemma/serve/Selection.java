package dev.stemma.serve;

import dev.stemma.serve.Listing.Facet;
import dev.stemma.serve.Listing.Order;
import dev.stemma.serve.Listing.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person chose of a list, as SQL and as an address.
 *
 * @param values chosen value of each facet that narrows, by its name; the empty text chooses rows without one
 * @param words that are searched for, lower case
 * @param order in force
 * @param cursor values of the order's terms and the key's for the row to go on from; empty for the first page
 * @param back whether the rows before the cursor are wanted, not those behind it
 * @param before rows that stand before this page; only said, never searched by
 */
record Selection(
        Listing list,
        Map<String, String> values,
        List<String> words,
        Order order,
        List<String> cursor,
        boolean back,
        long before) {
    static final int ROWS = 50;

    private static final int MOST_WORDS = 8;

    /** Where in the list a page is: written by {@link #at} alone. */
    private static final Pattern PLACE = Pattern.compile("c\\d+|back|before");

    /** @throws Refused when a number is none, or a field or an order none of the list's: something else would be shown than was asked */
    static Selection of(Listing list, Request request) {
        checkNames(list, request);
        Map<String, String> values = new LinkedHashMap<>();
        for (Facet facet : list.facets()) {
            if (request.fields().containsKey(facet.name())) {
                values.put(facet.name(), request.field(facet.name()));
            }
        }
        List<String> words = Stream.of(
                        request.field("q").toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Order order = list.orders().stream()
                .filter(each -> each.name().equals(request.field("order")))
                .findFirst()
                .orElse(list.orders().get(0));
        List<String> cursor = new ArrayList<>();
        for (int i = 0; request.fields().containsKey("c" + i); i++) {
            cursor.add(request.field("c" + i));
        }
        Selection chosen = new Selection(
                list,
                values,
                words,
                order,
                List.copyOf(cursor),
                request.field("back").equals("1"),
                before(request));
        return chosen.cursor().size() == chosen.terms().size() ? chosen : chosen.first();
    }

    private static void checkNames(Listing list, Request request) {
        List<String> fields = Stream.concat(
                        Stream.of("q", "order"), list.facets().stream().map(Facet::name))
                .toList();
        for (String name : request.fields().keySet()) {
            if (!fields.contains(name) && !PLACE.matcher(name).matches()) {
                throw new Refused(
                        400,
                        "This list has no field " + name + "; it has " + String.join(", ", fields)
                                + ". The links below the rows lead to its other pages.");
            }
        }
        List<String> orders = list.orders().stream().map(Order::name).toList();
        String order = request.field("order");
        if (!order.isEmpty() && !orders.contains(order)) {
            throw new Refused(400, "This list has no order " + order + "; it has " + String.join(", ", orders) + ".");
        }
    }

    private static long before(Request request) {
        try {
            return Math.max(0, Long.parseLong(request.fields().getOrDefault("before", "0")));
        } catch (NumberFormatException e) {
            throw new Refused(400, "before is a number of rows.");
        }
    }

    private Selection first() {
        return new Selection(list, values, words, order, List.of(), false, 0);
    }

    /** The terms of the order, then those of the key. */
    List<Term> terms() {
        return Stream.concat(order.terms().stream(), list.key().stream()).toList();
    }

    /** The condition of facets and search, without the cursor, and its parameters. */
    Condition narrowed() {
        List<String> all = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Facet facet : list.facets()) {
            String value = values.get(facet.name());
            if (value != null && value.isEmpty()) {
                all.add("coalesce(" + facet.sql() + ", '') = ''");
            } else if (value != null) {
                all.add(facet.sql() + " = ?");
                parameters.add(value);
            }
        }
        for (String word : words) {
            all.add("contains(" + list.searched() + ", ?)");
            parameters.add(word);
        }
        return new Condition(all.isEmpty() ? "true" : String.join(" AND ", all), List.copyOf(parameters));
    }

    /** The rows of this page and one more; those before a cursor come in the reverse order. */
    Condition page(String columns) {
        Condition narrowed = narrowed();
        List<Object> parameters = new ArrayList<>(narrowed.parameters());
        String sql = "SELECT " + columns + " FROM " + list.from() + " WHERE " + narrowed.sql();
        if (!cursor.isEmpty()) {
            sql += " AND (" + behind(parameters) + ")";
        }
        sql += " ORDER BY "
                + terms().stream()
                        .map(term -> term.sql() + (term.down() != back ? " DESC" : ""))
                        .collect(Collectors.joining(", "));
        return new Condition(sql + " LIMIT " + (ROWS + 1), parameters);
    }

    /** Lexicographic: behind in the first term, or equal in it and behind in the second... */
    private String behind(List<Object> parameters) {
        List<String> ways = new ArrayList<>();
        for (int last = 0; last < cursor.size(); last++) {
            StringBuilder way = new StringBuilder();
            for (int i = 0; i <= last; i++) {
                Term term = terms().get(i);
                String sign = i < last ? " = " : term.down() != back ? " < " : " > ";
                way.append(i == 0 ? "" : " AND ")
                        .append(term.sql())
                        .append(sign)
                        .append("TRY_CAST(? AS ")
                        .append(term.type())
                        .append(')');
                parameters.add(cursor.get(i));
            }
            ways.add(way.toString());
        }
        return String.join(" OR ", ways);
    }

    /** The address of this selection's first page with one facet set; null lifts it. */
    String with(String facet, String value) {
        Map<String, String> fields = fields();
        if (value == null) {
            fields.remove(facet);
        } else {
            fields.put(facet, value);
        }
        return Routes.ALL.to(list.name(), fields);
    }

    /** The address of this selection's first page in another order. */
    String ordered(Order by) {
        return Routes.ALL.to(list.name(), new Selection(list, values, words, by, List.of(), false, 0).fields());
    }

    /** The address of the page behind, or before, the row with these values of the terms. */
    String at(List<String> row, boolean backwards, long rowsBefore) {
        Map<String, String> fields = fields();
        for (int i = 0; i < row.size(); i++) {
            fields.put("c" + i, row.get(i));
        }
        if (backwards) {
            fields.put("back", "1");
        }
        fields.put("before", Long.toString(Math.max(0, rowsBefore)));
        return Routes.ALL.to(list.name(), fields);
    }

    /** What is chosen, without the place. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(values);
        if (!words.isEmpty()) {
            fields.put("q", String.join(" ", words));
        }
        if (!order.equals(list.orders().get(0))) {
            fields.put("order", order.name());
        }
        return fields;
    }

    /** SQL and the values of its question marks. */
    record Condition(String sql, List<Object> parameters) {}
}
