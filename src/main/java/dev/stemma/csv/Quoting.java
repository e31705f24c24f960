package dev.stemma.csv;

/** What quotes are in a table: a habit of the program that wrote it, which the first rows tell. */
enum Quoting {
    /** A quote at the start of a field quotes it, and two inside it stand for one (RFC 4180): so in every table where nothing else is told. */
    DOUBLED,

    /**
     * The same, and a backslash stands in front of a quote, a backslash and a line end inside it, as MySQL, Hive, Spark and Python with
     * an {@code escapechar} write; two quotes stand for one, too. {@code \N} alone is no value.
     */
    ESCAPED,

    /** Quotes are characters, as where inches and exclamations stand in a table that was written without quotes. */
    NONE;

    /** Whether a backslash at this place of a field is an escape, by what stands behind it. */
    boolean escapes(int c, int behind, boolean quoted) {
        return this == ESCAPED
                && c == '\\'
                && (behind == '"' || behind == '\\' || (quoted && (behind == '\n' || behind == '\r')));
    }
}
