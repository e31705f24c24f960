package dev.stemma.table;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.model.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pipe tables of real policies, each distinct one once: of {@code policies/docs}, and of all versions in {@code policy-versions.jsonl}.
 * Rows are what the Markdown says.
 */
final class RealTables {
    private static final int LEAST_ROWS = 3;

    private RealTables() {}

    /**
     * One table.
     *
     * @param service whose policy it stands in; halves are split by it
     * @param rows header included, padded to one number of cells
     */
    record Real(String service, List<List<String>> rows) {
        /** Rules were set while looking at the tables of one half of the services; the other half is the held-out one. */
        boolean isHeldOut() {
            return Math.floorMod(service.hashCode() * 31, 2) != 0;
        }

        String printed() {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
            return text.toString();
        }
    }

    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("STEMMA_DATA"))
                .orElse(System.getProperty("java.io.tmpdir") + "/stemma-data"));
    }

    /** Every distinct table. */
    static List<Real> all() throws IOException {
        Path docs = home().resolve("policies").resolve("docs");
        Path versions = home().resolve("policy-versions.jsonl");
        assumeTrue(Files.isDirectory(docs) && Files.exists(versions), "needs the policies in " + home());
        Map<List<List<String>>, Real> tables = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(docs)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                add(service(file), text, tables);
            }
        }
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(versions, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("| ---")) {
                    JsonNode version = json.readTree(line);
                    String path = version.get("path").asText();
                    add(
                            folded(path.substring(0, path.indexOf('/'))),
                            piped(version.get("text").asText()),
                            tables);
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /**
     * One table of those versions that differ in later rows only, and none that is broken in its source: where a word opens an angle
     * bracket that its cell does not close, rows that look true are the rest of others.
     */
    static List<Real> unbroken(List<Real> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(table -> seen.add(
                        table.service + table.rows.get(0) + table.rows.get(1).get(0)))
                .filter(table -> table.rows.stream().flatMap(List::stream).noneMatch(RealTables::isCut))
                .toList();
    }

    private static boolean isCut(String cell) {
        return cell.lastIndexOf('<') > cell.lastIndexOf('>') && cell.indexOf(' ') < 0;
    }

    private static void add(String service, String text, Map<List<List<String>>, Real> tables) {
        for (Table table : Tables.read(text, List.of(), List.of()).tables()) {
            if (table.form() == Table.Form.PIPES && table.rows().size() >= LEAST_ROWS) {
                List<List<String>> rows = table.rows().stream()
                        .map(row -> cells(row, table.columns()))
                        .toList();
                tables.putIfAbsent(rows, new Real(service, rows));
            }
        }
    }

    /** Only the lines with pipes, and the one behind each run of them: the rest of a policy is read elsewhere. */
    private static String piped(String text) {
        StringBuilder out = new StringBuilder();
        boolean near = false;
        for (String line : text.split("\n", -1)) {
            boolean pipe = line.indexOf('|') >= 0;
            if (pipe || near) {
                out.append(line).append('\n');
            }
            near = pipe;
        }
        return out.toString();
    }

    /** {@code The_Service_Privacy_Policy_1234.md} is of "the service"; other names stand for themselves. */
    private static String service(Path file) {
        String name = file.getFileName().toString();
        int end = Stream.of("_Trackers", "_Privacy", "_Terms", "_General", "_Community", "_Imprint", "_Cookie")
                .mapToInt(name::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(name.length());
        return folded(name.substring(0, end));
    }

    private static String folded(String service) {
        return service.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(Table.Row row, int columns) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(cell.text().replace('\t', ' ')));
        while (cells.size() < columns) {
            cells.add("");
        }
        return List.copyOf(cells);
    }
}
