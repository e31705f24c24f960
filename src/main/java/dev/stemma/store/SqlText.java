package dev.stemma.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as the database's SQL writes them. All SQL that holds an id of a user goes through here. */
public final class SqlText {
    private SqlText() {}

    /** {@code text} as a string expression. To the parser a statement ends at a NUL (duckdb_jdbc 2.0.0.1). */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return quoted.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
    }

    /** {@code values} as a comma-separated list of string expressions; not for an empty collection. */
    public static String literals(Collection<String> values) {
        return values.stream().map(SqlText::literal).collect(Collectors.joining(", "));
    }
}
