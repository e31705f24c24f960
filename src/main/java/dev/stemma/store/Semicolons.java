package dev.stemma.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The semicolons of SQL that end a statement: not those in a comment ({@code --} to the end of its line, {@code /* *}{@code /}, which
 * nests), in a text ({@code ''}, {@code e'\''}, {@code $$ $$}, {@code $a$ $a$}) or in a quoted name. As PostgreSQL 4.1 has them, whose
 * scanner DuckDB uses. What is never closed goes to the end.
 */
final class Semicolons {
    private final String sql;
    private int at;

    private Semicolons(String sql) {
        this.sql = sql;
    }

    /** Their offsets, in order. */
    static List<Integer> in(String sql) {
        return new Semicolons(sql).read();
    }

    private List<Integer> read() {
        List<Integer> found = new ArrayList<>();
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (sql.startsWith("--", at)) {
                line();
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else if (c == '$') {
                dollars();
            } else if (isWord(c)) {
                word();
            } else {
                if (c == ';') {
                    found.add(at);
                }
                at++;
            }
        }
        return found;
    }

    private void line() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void comment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    /** A doubled quote closes and opens again, which comes to the same. */
    private void quoted(char quote) {
        int close = sql.indexOf(quote, at + 1);
        at = close < 0 ? sql.length() : close + 1;
    }

    /** In {@code e'...'} a backslash takes the next character with it; a doubled quote goes on in the same way. */
    private void escaped() {
        do {
            at++;
            while (at < sql.length() && sql.charAt(at) != '\'') {
                at += sql.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        } while (at < sql.length() && sql.charAt(at) == '\'');
    }

    private void dollars() {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean opens = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(at + 1));
        if (!opens) {
            at++;
            return;
        }
        String mark = sql.substring(at, end + 1);
        int close = sql.indexOf(mark, end + 1);
        at = close < 0 ? sql.length() : close + mark.length();
    }

    private void word() {
        int start = at;
        while (at < sql.length() && isWord(sql.charAt(at))) {
            at++;
        }
        boolean escapes = at == start + 1 && (sql.charAt(start) == 'e' || sql.charAt(start) == 'E');
        if (escapes && at < sql.length() && sql.charAt(at) == '\'') {
            escaped();
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
