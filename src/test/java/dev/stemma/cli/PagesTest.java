package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Works through the pages: every example runs and prints what the page says, all Java compiles and runs, every link leads somewhere. */
class PagesTest {
    private static final Pattern SQL_IN_CODE =
            Pattern.compile("(?:sql|dbGetQuery)\\((?:con, )?(?:\"\"\"|\")(.+?)(?:\"\"\"|\")\\)", Pattern.DOTALL);

    private static final Pattern ATTACHED =
            Pattern.compile("attach '([a-z-]+)/stemma\\.duckdb' as ([a-z]+) \\(read_only\\)");

    /** Pages without an example to run: lists, and what only a build with Spark runs. */
    private static final Set<String> NO_EXAMPLES = Set.of("command-line.md", "README.md", "scale.md");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleRuns() throws IOException {
        return pages().map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            Path work =
                    Files.createDirectories(folder.resolve(file.getFileName().toString()));
            Page page = new Page(file, work);
            int ran = page.run();
            for (Page.Block block : page.blocks()) {
                switch (block.kind()) {
                    case "java" -> runJava(block.text(), work, ran++);
                    case "python", "r" -> runSqlOf(block.text(), page);
                    default -> {}
                }
            }
            if (NO_EXAMPLES.stream().noneMatch(file::endsWith)) {
                assertThat(ran).as("examples in %s", file).isPositive();
            }
        }));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> all =
                Stream.concat(pages(), Stream.of(Path.of("CONTRIBUTING.md"))).toList();
        int links = 0;
        for (Path page : all) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)")
                    .matcher(Files.readString(page, StandardCharsets.UTF_8));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1))).as("in %s", page).exists();
                links++;
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void everyPageIsListed() throws IOException {
        String index = Files.readString(Path.of("docs/README.md"), StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                    .allMatch(name -> index.contains("](" + name + ")"));
        }
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md")),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList()
                    .stream();
        }
    }

    /** Compiles statements as the body of a method, and runs it. */
    private static void runJava(String block, Path work, int number) throws Exception {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (String line : block.split("\n", -1)) {
            (line.startsWith("import ") ? imports : body).append(line).append('\n');
        }
        if (!body.toString().contains("String text =")) {
            body.insert(0, "String text = \"It\\u2019s\";\n");
        }
        String name = "Example" + number;
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path source = Files.writeString(
                classes.resolve(name + ".java"),
                imports + "import dev.stemma.Stemma;\nimport dev.stemma.model.*;\nimport dev.stemma.pipeline.*;\n"
                        + "import dev.stemma.store.*;\nimport java.nio.file.*;\nimport java.util.*;\npublic class "
                        + name
                        + " {\n  public static void main(String[] args) throws Exception {\n"
                        + body.toString().replace("\"stemma-out\"", "\"" + work.resolve("java-out") + "\"")
                        + "\n  }\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", library()),
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(source))
                .call();
        assertThat(compiled).as("%s\n%s", said, block).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, PagesTest.class.getClassLoader())) {
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
    }

    /** Where the library's own classes are: all that a program needs to compile against it. */
    private static String library() throws Exception {
        return Path.of(dev.stemma.Stemma.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    /** The SQL that a Python or R example hands to its own DuckDB, in ours. */
    private static void runSqlOf(String code, Page page) throws Exception {
        Properties readOnly = new Properties();
        String database = "";
        if (code.contains("stemma-out/stemma.duckdb")) {
            readOnly.put("duckdb.read_only", "true");
            database = page.placed("stemma-out/stemma.duckdb");
        }
        int queries = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                Statement statement = connection.createStatement()) {
            Matcher attached = ATTACHED.matcher(code);
            while (attached.find()) {
                String file = page.placed(attached.group(1)) + "/stemma.duckdb";
                statement.execute("attach '" + file + "' as " + attached.group(2) + " (read_only)");
            }
            Matcher sql = SQL_IN_CODE.matcher(code);
            while (sql.find()) {
                String query = sql.group(1).replace("'exported/", "'" + page.placed("exported") + "/");
                try (ResultSet rows = statement.executeQuery(query)) {
                    assertThat(rows.next()).as(query).isTrue();
                }
                queries++;
            }
        }
        assertThat(queries).as(code).isPositive();
    }
}
