package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.schema.StoreTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the pages of {@code docs/} against the program, so that they cannot rot. */
class DocsTest {
    private static final Path COMMANDS = Path.of("docs/command-line.md");
    private static final Path TABLES = Path.of("docs/tables.md");

    @TempDir
    Path folder;

    @Test
    void everyOptionIsOnThePageAndEveryOptionOfThePageIsThere() throws IOException {
        String page = Files.readString(COMMANDS, StandardCharsets.UTF_8);
        for (CommandLine command : program().getSubcommands().values()) {
            String section = section(page, command.getCommandName());
            Set<String> documented = new TreeSet<>();
            Matcher option = Pattern.compile("`(--?[a-z][a-z-]*)`").matcher(section);
            while (option.find()) {
                documented.add(option.group(1));
            }
            Set<String> known = new TreeSet<>();
            for (OptionSpec spec : command.getCommandSpec().options()) {
                known.addAll(List.of(spec.names()));
            }
            known.removeAll(Set.of("-h", "--help", "-V", "--version"));
            assertThat(documented)
                    .as("options of stemma %s", command.getCommandName())
                    .isEqualTo(known);
        }
    }

    @Test
    void everyCommandTeachesByExample() {
        for (CommandLine command : program().getSubcommands().values()) {
            assertThat(command.getUsageMessage()).contains("Example");
        }
    }

    @Test
    void everyColumnIsOnThePageAsTheDatabaseHasIt() throws IOException {
        String page = Files.readString(TABLES, StandardCharsets.UTF_8);
        for (StoreTable table : StoreTable.values()) {
            List<String> expected = table.columns().stream()
                    .map(column -> "| `" + column.name() + "` | " + column.type() + " | " + column.meaning() + " |")
                    .toList();
            assertThat(rows(page, table.word())).as("table %s", table.word()).isEqualTo(expected);
        }
    }

    @Test
    void theDatabaseHasWhatThePageSays() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", "corpus", "-q", "-o", out.toString()).code())
                .isZero();
        String page = Files.readString(TABLES, StandardCharsets.UTF_8);
        List<String> tables = new ArrayList<>(List.of("repairs"));
        for (StoreTable table : StoreTable.values()) {
            tables.add(table.word());
        }
        for (String table : tables) {
            Stemma columns = Stemma.run(
                    "query",
                    out.toString(),
                    "select column_name, data_type from information_schema.columns where table_name = '" + table
                            + "' order by ordinal_position",
                    "--format",
                    "csv");
            List<String> found = columns.out()
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\"", ""))
                    .toList();
            List<String> documented = rows(page, table).stream()
                    .map(row -> row.split("\\|"))
                    .map(cells -> cells[1].strip().replace("`", "") + "," + cells[2].strip())
                    .toList();
            assertThat(found).as("columns of %s", table).isEqualTo(documented);
        }
    }

    @Test
    void theQueriesOfThePageRun() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Stemma.run("run", "corpus", "-q", "-o", out.toString()).code())
                .isZero();
        Matcher sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(TABLES, StandardCharsets.UTF_8));
        int queries = 0;
        while (sql.find()) {
            Stemma answer = Stemma.run("query", out.toString(), sql.group(1), "--format", "csv");
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out().lines().count()).as(sql.group(1)).isGreaterThan(1);
            if (sql.group(1).contains("list_contains(names, 'sessionid')")) {
                // all five say it, the one whose copy was cut too; each calls it necessary
                assertThat(answer.out().lines().skip(1)).hasSize(5).allMatch(line -> line.contains(",necessary,"));
            }
            queries++;
        }
        assertThat(queries).isGreaterThanOrEqualTo(3);
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Main.commandLine(new Terminal(nowhere, nowhere, Map.of()), new ByteArrayInputStream(new byte[0]));
    }

    private static String section(String page, String command) {
        int start = page.indexOf("\n## stemma " + command);
        assertThat(start).as("a section for stemma %s", command).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<String> rows(String page, String table) {
        int start = page.indexOf("\n## " + table + "\n");
        assertThat(start).as("a section for %s", table).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
