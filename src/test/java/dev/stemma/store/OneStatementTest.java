package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.result.BadQueryException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A semicolon parts statements only where DuckDB itself would part them. */
class OneStatementTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select 1;",
                "show tables;",
                "show tables; -- all of them",
                "show tables -- ; select 1",
                "explain select 1 -- ; select 2",
                "explain select 1 /* a; select 2; */",
                "explain select '--; select 2'",
                "pragma version -- ; select 2",
                "pragma show_tables /* ; */ -- ; select 2",
                "show tables -- ; select 1\n",
                "describe documents /* */ -- a; select b",
                "show tables /* a; select 1 */",
                "show tables /* /* a */ ; select 1 */",
                "summarize select ';select 1;'",
                "summarize select '''; select 1;'",
                "summarize select e'\\'; select 1;'",
                "summarize select 1 as \"; select 1;\"",
                "summarize select $$; select 1; $$",
                "summarize select $a$; $$ select 1; $a$",
            })
    void oneIsAsked(String sql) {
        assertThatCode(() -> check(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; select 2",
                "show tables; select 1",
                "explain select 1 -- a\n; select 2",
                "explain select e'\\''; select 2",
                "pragma version; select 2",
                "show tables; select 1;",
                "select 1; show tables",
                "show tables -- a\n; select 1",
                "show tables /* a */; select 1",
                "show tables; /* a; */ select 1",
                "summarize select '--'; select 1",
                "summarize select 'a''b'; select 1",
                "summarize select e'a\\\\'; select 1",
                "summarize select 'a\\'; select 1",
                "summarize select \"a'b\" from (select 1 as \"a'b\"); select 1",
                "summarize select $$'$$; select 1",
                "summarize select $a$ $$ ' $a$; select 1"
            })
    void twoAreRefused(String sql) {
        assertThatThrownBy(() -> check(sql)).isInstanceOf(BadQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "e'\\", "$", "$a", "$$;", "/*", "/*;/", "-", "--;", "\";", "e';\\';"})
    void whatIsNeverClosedGoesToTheEnd(String sql) {
        assertThat(Semicolons.in(sql)).isEmpty();
    }

    private static void check(String sql) throws SQLException {
        try (DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            OneStatement.check(connection, sql);
        }
    }
}
