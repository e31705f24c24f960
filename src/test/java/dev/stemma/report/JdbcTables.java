package dev.stemma.report;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of DESIGN.md in memory, to be filled by a test. */
final class JdbcTables implements TableSource, AutoCloseable {
    private static final String SCHEMA = """
            create table documents (id varchar, origin varchar, url varchar, media_type varchar, charset varchar,
              language varchar, bytes bigint, chars integer, raw_sha256 varchar, text_sha256 varchar, template_sha256 varchar,
              title varchar, platform_url varchar, site varchar, domain varchar, cluster varchar, relation varchar,
              similarity double, completeness varchar, kept double, missing_chars integer, cut_at integer, cut_by varchar,
              evidence json, repairs integer, text varchar);
            create table cookies (document varchar, "row" integer, names varchar[], provider varchar, "function" varchar,
              location varchar, purpose varchar, category varchar, duration varchar, duration_days double, storage varchar,
              party varchar, domain varchar, section varchar, confidence double, start integer, "end" integer, source varchar);
            create table clusters (cluster varchar, representative varchar, size integer, sites integer, domains integer,
              weakest double, diameter double, template varchar);
            create table edges (a varchar, b varchar, relation varchar, jaccard double, containment double,
              edit_distance integer, similarity double, template_similarity double);
            create table slots (cluster varchar, slot varchar, type varchar, document varchar, value varchar, leak boolean);
            create table repairs (document varchar, rule varchar, start integer, "end" integer, before varchar, after varchar,
              refused varchar, evidence varchar);
            create table quarantine (origin varchar, stage varchar, code varchar, "limit" varchar, observed varchar,
              message varchar, sha256 varchar);
            create table runs (version varchar, configuration json, seen bigint, documents bigint, skipped bigint,
              quarantined bigint, seconds json);
            """;

    private final Connection connection;

    JdbcTables() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row; values in the order of the columns, lists as {@code List<String>}. */
    void add(String table, Object... values) {
        String marks = String.join(
                ", ",
                Arrays.stream(values)
                        .map(value -> value instanceof List<?> list
                                ? "["
                                        + String.join(
                                                ", ",
                                                list.stream().map(each -> "?").toList()) + "]"
                                : "?")
                        .toList());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            int i = 1;
            for (Object value : values) {
                for (Object each : value instanceof List<?> list ? list : Arrays.asList(value)) {
                    insert.setObject(i++, each);
                }
            }
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public List<Row> query(String sql) {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = result.getObject(i);
                    values.put(
                            result.getMetaData().getColumnLabel(i),
                            value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value);
                }
                rows.add(new Row(values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
