package dev.stemma.pipeline;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Real texts, and seeded cuts of them. Sites are parted into two halves by their name: weights and words were set by looking at
 * the first, figures are claimed of the second.
 */
final class CutTexts {
    private CutTexts() {}

    /** @param site what must not stand in both halves */
    record Source(String id, String site, String text) {
        /** Whether it belongs to the half that nothing was tuned on. */
        boolean held() {
            int hash = 7;
            for (int i = 0; i < site.length(); i++) {
                hash = 31 * hash + site.charAt(i);
            }
            return (hash >>> 4 & 1) == 1;
        }
    }

    /** What is gone. */
    enum Part {
        TAIL,
        HEAD,
        MIDDLE
    }

    /** Where the knife goes. */
    enum Boundary {
        CHARACTER,
        WORD,
        LINE,
        PARAGRAPH
    }

    /** @param at where something is missing, in {@code text}; for a tail its length */
    record Cut(String text, int at, double kept) {}

    /** One version, drawn by {@code seed}, of each page of the versions that has at least {@code minChars}. */
    static List<Source> versions(long seed, int minChars) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ObjectMapper json = new ObjectMapper();
        Map<String, Source> chosen = new TreeMap<>();
        Map<String, Integer> seen = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(data("policy-versions.jsonl"))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode version = json.readTree(line);
                String page = version.get("path").asText();
                if (version.get("text").asText().length() >= minChars
                        && random.nextInt(seen.merge(page, 1, Integer::sum)) == 0) {
                    chosen.put(
                            page,
                            new Source(
                                    version.get("id").asText(),
                                    page.substring(0, page.indexOf('/')),
                                    version.get("text").asText()));
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    /** All single policies of at least {@code minChars}, in a seeded order. */
    static List<Source> policies(long seed, int minChars) throws IOException {
        Path docs = data("policies/docs");
        Map<String, String[]> index = new TreeMap<>();
        for (String line : Files.readAllLines(docs.resolveSibling("INDEX.tsv"))) {
            String[] row = line.split("\t", -1);
            index.put(row[0], row);
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(docs)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, Source> shuffled = new TreeMap<>(Comparator.naturalOrder());
        for (Path file : files) {
            String[] row = index.get("docs/" + docs.relativize(file));
            String charset = row == null || !row[12].contains("cp1252") ? "UTF-8" : "windows-1252";
            String text = new String(Files.readAllBytes(file), charset);
            if (text.length() >= minChars) {
                String name = docs.relativize(file).toString();
                shuffled.put(random.nextLong(), new Source(name, row == null ? name : row[11] + row[9], text));
            }
        }
        return List.copyOf(shuffled.values());
    }

    /** The text without a part of {@code share}, cut at such a boundary; empty when there is none near. */
    static Optional<Cut> cut(String text, Part part, Boundary boundary, double share, SplittableRandom random) {
        int length = text.stripTrailing().length();
        switch (part) {
            case TAIL -> {
                int at = snapped(text, (int) (length * (1 - share)), boundary);
                return at <= 40 || at >= length
                        ? Optional.empty()
                        : Optional.of(new Cut(text.substring(0, at), at, (double) at / length));
            }
            case HEAD -> {
                int at = snapped(text, (int) (length * share), boundary);
                return at < 20 || length - at < 40
                        ? Optional.empty()
                        : Optional.of(new Cut(text.substring(at), 0, 1 - (double) at / length));
            }
            default -> {
                int wanted = (int) (length * (0.05 + random.nextDouble() * (0.9 - share)));
                int from = snapped(text, wanted, boundary);
                int to = snapped(text, wanted + (int) (length * share), boundary);
                return from < 40 || to - from < 20 || to >= length - 20
                        ? Optional.empty()
                        : Optional.of(new Cut(
                                text.substring(0, from) + text.substring(to), from, 1 - (double) (to - from) / length));
            }
        }
    }

    /** The next offset from {@code at} on that is such a boundary; the length when there is none. */
    private static int snapped(String text, int at, Boundary boundary) {
        for (int i = Math.max(1, at); i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char next = text.charAt(i);
            boolean fits = switch (boundary) {
                case CHARACTER -> Character.isLetter(before) && Character.isLetter(next);
                case WORD -> Character.isLetter(before) && next == ' ';
                case LINE -> before == '\n' && next != '\n';
                case PARAGRAPH -> before == '\n' && i > 1 && text.charAt(i - 2) == '\n' && next != '\n';
            };
            if (fits) {
                return i;
            }
        }
        return text.length();
    }

    /** Offsets inside rows of tables: of a row behind at least two others, before its last cell ends. */
    static Optional<Cut> insideRow(String text, SplittableRandom random) {
        List<int[]> rows = new ArrayList<>();
        int run = 0;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(from, end).strip();
            boolean pipes = line.startsWith("|")
                    && line.endsWith("|")
                    && line.chars().filter(c -> c == '|').count() > 3;
            boolean tabs = line.chars().filter(c -> c == '\t').count() > 1;
            run = pipes || tabs ? run + 1 : 0;
            if (run > 3 && !line.contains("---")) {
                int last = line.lastIndexOf(pipes ? '|' : '\t', line.length() - (pipes ? 2 : 1));
                rows.add(new int[] {from + 2, from + Math.max(3, last)});
            }
            from = end + 1;
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int[] row = rows.get(random.nextInt(rows.size()));
        int at = row[0] + random.nextInt(Math.max(1, row[1] - row[0]));
        return Optional.of(new Cut(text.substring(0, at), at, (double) at / text.length()));
    }

    static Path data(String name) {
        Path path = Path.of(System.getenv()
                        .getOrDefault("STEMMA_DATA", System.getProperty("java.io.tmpdir") + "/stemma-data"))
                .resolve(name);
        assumeThat(path).as("the real data is not unpacked").exists();
        return path;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
