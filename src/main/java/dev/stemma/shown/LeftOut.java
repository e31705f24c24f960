package dev.stemma.shown;

import java.util.Optional;

/**
 * What a list holds of what there is.
 *
 * @param shown entries on the page
 * @param total entries in the tables
 * @param nouns what the entries are, plural
 * @param order how the shown ones were chosen, as {@code "largest first"}
 * @param sql the query that lists all
 * @param href of a page that lists all; absent where only a query does
 */
public record LeftOut(int shown, long total, String nouns, String order, String sql, Optional<String> href) {
    /** One that no page lists whole. */
    public LeftOut(int shown, long total, String nouns, String order, String sql) {
        this(shown, total, nouns, order, sql, Optional.empty());
    }

    /** Whether the list is whole. */
    public boolean nothing() {
        return shown >= total;
    }

    /** What is said below the list. */
    public String sentence() {
        return "This page shows " + Figures.whole(shown) + " of " + Figures.whole(total) + " " + nouns + ", " + order
                + "; " + Figures.whole(total - shown) + " left out.";
    }

    /** The command that lists what was left out, as a shell takes it (POSIX 2.2.3). */
    public String command() {
        return "./stemma query OUT \"" + sql.replaceAll("[\\\\\"$`]", "\\\\$0") + "\"";
    }
}
