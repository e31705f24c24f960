package dev.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house, read off the sources: who may import whom, which third party lives where, what nobody calls. */
class ArchitectureTest {
    /** A room imports only rooms of a lower floor. The nouns are the cellar: every room, the ground included, may use them. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("model", 0),
            Map.entry("text", 1),
            Map.entry("charset", 2),
            Map.entry("sketch", 2),
            Map.entry("align", 2),
            Map.entry("lexicon", 2),
            Map.entry("files", 1),
            Map.entry("beside", 3),
            Map.entry("stream", 3),
            Map.entry("fields", 3),
            Map.entry("sign", 3),
            Map.entry("pieces", 3),
            Map.entry("page", 3),
            Map.entry("transport", 4),
            Map.entry("entry", 4),
            Map.entry("csv", 4),
            Map.entry("json", 4),
            Map.entry("xml", 4),
            Map.entry("pdf", 4),
            Map.entry("cut", 4),
            Map.entry("promise", 4),
            Map.entry("doubled", 4),
            Map.entry("sibling", 4),
            Map.entry("collate", 4),
            Map.entry("wrapped", 4),
            Map.entry("flat", 4),
            Map.entry("listed", 4),
            Map.entry("archive", 5),
            Map.entry("saved", 5),
            Map.entry("record", 5),
            Map.entry("parse", 5),
            Map.entry("repair", 5),
            Map.entry("table", 5),
            Map.entry("extract", 5),
            Map.entry("dedup", 5),
            Map.entry("template", 5),
            Map.entry("family", 5),
            Map.entry("completeness", 5),
            Map.entry("schema", 5),
            Map.entry("folder", 5),
            Map.entry("result", 5),
            Map.entry("shown", 3),
            Map.entry("form", 6),
            Map.entry("ingest", 6),
            Map.entry("spool", 6),
            Map.entry("store", 6),
            Map.entry("pipeline", 7),
            Map.entry("report", 7),
            Map.entry("export", 7),
            Map.entry("serve", 8),
            Map.entry("", 8), // dev.stemma itself, the library's face
            Map.entry("cli", 9),
            Map.entry("spark", 10)); // the same command line on a cluster: it takes the options of cli

    /** The rooms that each third party may be imported in; a package that is not listed may be imported nowhere. */
    private static final Map<String, Set<String>> THIRD_PARTIES = Map.ofEntries(
            Map.entry("org.apache.tika", Set.of("parse", "pdf")),
            Map.entry("org.xml.sax", Set.of("parse", "pdf")),
            Map.entry("org.apache.pdfbox", Set.of("pdf")),
            Map.entry("org.jsoup", Set.of("parse")),
            Map.entry("org.mozilla.universalchardet", Set.of("charset")),
            Map.entry("org.netpreserve.jwarc", Set.of("transport", "saved")),
            Map.entry("org.apache.commons.compress", Set.of("archive")),
            Map.entry("org.apache.james.mime4j", Set.of("saved")),
            Map.entry("com.github.luben.zstd", Set.of("archive", "transport")),
            Map.entry("org.tukaani.xz", Set.of("archive")),
            Map.entry("com.fasterxml.jackson", Set.of("json")),
            Map.entry("org.duckdb", Set.of("record", "store")),
            Map.entry("java.sql", Set.of("record", "store")),
            Map.entry("com.ibm.icu", Set.of("charset", "text", "sketch")),
            Map.entry("org.apache.commons.text", Set.of("text", "repair")),
            Map.entry("crawlercommons", Set.of("text")),
            Map.entry("org.apache.commons.codec", Set.of("sketch")),
            Map.entry("gg.jte", Set.of("report", "serve", "shown")),
            Map.entry("com.sun.net.httpserver", Set.of("serve")),
            Map.entry("org.apache.spark", Set.of("spark")),
            Map.entry("org.apache.hadoop", Set.of("spark")),
            Map.entry("scala", Set.of("spark")),
            Map.entry("org.slf4j", Set.of("spark")),
            Map.entry("picocli", Set.of("cli", "spark")));

    /** Calls whose result depends on the machine's locale, charset or zone, or that print past the command line's rules. */
    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("\\.to(Lower|Upper)Case\\(\\)"), "name the locale: Locale.ROOT",
            Pattern.compile("\\.getBytes\\(\\)"), "name the charset",
            Pattern.compile("String\\.format\\((?!\\s*Locale)"), "name the locale: Locale.ROOT",
            Pattern.compile("\\.formatted\\("), "uses the default locale: String.format(Locale.ROOT, ...)",
            Pattern.compile("ZoneId\\.systemDefault|LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(\\)"), "name the zone",
            Pattern.compile("\\.printStackTrace\\("), "hand the error on");

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+)(?:\\.\\*)?;", Pattern.MULTILINE);

    /** A public type up to its body, a public member up to its parameters' end or its value. */
    private static final Pattern PUBLIC = Pattern.compile("(?m)^(?: {4}| {8})?public [^={;(]*+(?:\\([^{;]*?\\))?");

    /** Rooms that a page sends its reader to: {@code room} or {@code rooms}, and names behind it. */
    private static final Pattern NAMED_ROOMS =
            Pattern.compile("\\brooms?[\\s*]+((?:\\{@code[\\s*]+\\w+}[\\s*,]*(?:(?:and|or)[\\s*]+)?)+)");

    private static final Pattern NAMED = Pattern.compile("@code[\\s*]+(\\w+)");

    private static final Pattern PUBLIC_CLASS = Pattern.compile("(?m)^public ");

    /** The product's sources, and those of the profile with Spark. */
    private static final List<String> ROOTS = List.of("src/main/java", "src/spark/java");

    private static final Map<Path, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String root : ROOTS) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    SOURCES.put(file, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(SOURCES).hasSizeGreaterThan(30);
    }

    /** CONTRIBUTING.md shows the house as it is: a number, the rooms of that floor, and behind them what they hold. */
    @Test
    void contributorsReadTheseFloors() throws IOException {
        Map<String, Integer> read = new TreeMap<>(Map.of("", FLOORS.get("")));
        int floor = -1;
        for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("    ")) {
                continue;
            }
            String number = line.substring(4, 7).strip();
            floor = number.isEmpty() ? floor : Integer.parseInt(number);
            for (String room : line.substring(7).strip().split(" {3,}", -1)[0].split(" +", -1)) {
                if (FLOORS.containsKey(room)) {
                    read.put(room, floor);
                }
            }
        }
        assertThat(read).isEqualTo(new TreeMap<>(FLOORS));
    }

    @Test
    void everyRoomImportsOnlyLowerFloors() {
        List<String> wrong = new ArrayList<>();
        forEachImport((file, imported) -> {
            if (imported.startsWith("dev.stemma.")) {
                String from = room(file);
                String to = roomOf(imported);
                boolean fine = from.equals(to)
                        || (FLOORS.containsKey(to) && FLOORS.containsKey(from) && FLOORS.get(to) < FLOORS.get(from));
                if (!fine) {
                    wrong.add(file + " imports " + imported);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyThirdPartyHasItsRooms() {
        List<String> wrong = new ArrayList<>();
        forEachImport((file, imported) -> {
            boolean own = imported.startsWith("dev.stemma.");
            boolean jdk = imported.startsWith("java") && !imported.startsWith("java.sql");
            if (!own && !jdk) {
                boolean allowed = THIRD_PARTIES.entrySet().stream()
                        .anyMatch(e -> imported.startsWith(e.getKey() + ".")
                                && e.getValue().contains(room(file)));
                if (!allowed) {
                    wrong.add(file + " imports " + imported);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /**
     * What a third party is called stays in its rooms: nobody else can come by a value of its types. Where two rooms
     * are on one's list, the upper may be given its types by the lower: {@code parse} registers the parser of {@code pdf}, {@code spark} runs the commands of
     * {@code cli}, {@code serve} shows the pages of {@code report}. Above {@code spark} is nobody.
     */
    @Test
    void noThirdPartyStandsInAPublicSignature() {
        Set<String> shared = Set.of("org.apache.tika", "org.xml.sax", "picocli", "gg.jte", "org.apache.spark");
        List<String> wrong = new ArrayList<>();
        SOURCES.forEach((file, source) -> {
            Matcher imported = IMPORT.matcher(source);
            Set<String> foreign = new TreeSet<>();
            while (imported.find()) {
                String name = imported.group(1);
                THIRD_PARTIES.keySet().stream()
                        .filter(party -> name.startsWith(party + ".") && !shared.contains(party))
                        .forEach(party -> foreign.add(name.substring(name.lastIndexOf('.') + 1)));
            }
            Matcher signature = PUBLIC.matcher(withoutComments(source));
            while (!foreign.isEmpty() && PUBLIC_CLASS.matcher(source).find() && signature.find()) {
                String said = signature.group();
                foreign.stream()
                        .filter(type -> Pattern.compile("\\b" + type + "\\b")
                                .matcher(said)
                                .find())
                        .forEach(type -> wrong.add(file + " says " + type + ": " + said));
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** A page that sends its reader to another room names one that is there: rooms are parted, and pages stay behind. */
    @Test
    void roomsThatPagesSendToAreThere() {
        List<String> gone = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        SOURCES.forEach((file, source) -> NAMED_ROOMS
                .matcher(source)
                .results()
                .flatMap(rooms -> NAMED.matcher(rooms.group(1)).results())
                .map(room -> room.group(1))
                .filter(found::add)
                .filter(room -> !FLOORS.containsKey(room))
                .forEach(room -> gone.add(file + ": " + room)));
        assertThat(gone).isEmpty();
        assertThat(found).hasSizeGreaterThan(15);
    }

    /**
     * A reader who is sent to a class by its name finds one file of that name. But one: the library's face and the program on Spark are what both are
     * called.
     */
    @Test
    void noNameStandsInTwoRooms() {
        Set<String> known = Set.of("package-info.java", "Stemma.java");
        Map<String, Path> seen = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        SOURCES.keySet().forEach(file -> {
            String name = file.getFileName().toString();
            Path other = known.contains(name) ? null : seen.putIfAbsent(name, file);
            if (other != null) {
                twice.add(other + " and " + file);
            }
        });
        assertThat(twice).isEmpty();
    }

    /** A class is public because another room imports it, or because a signature or an {@code @throws} of its room speaks of it; programs are run. */
    @Test
    void whatIsPublicIsAskedForElsewhere() {
        Set<String> imported = new TreeSet<>(Set.of("dev.stemma.cli.Main", "dev.stemma.spark.Stemma"));
        forEachImport((file, name) -> imported.add(name));
        Map<Path, String> signatures = new TreeMap<>();
        SOURCES.forEach((file, source) -> {
            Matcher said = PUBLIC.matcher(withoutComments(source));
            StringBuilder all = new StringBuilder();
            while (said.find()) {
                all.append(said.group()).append('\n');
            }
            signatures.put(file, all.toString());
        });
        List<String> alone = new ArrayList<>();
        SOURCES.forEach((file, source) -> {
            String name = file.getFileName().toString().replace(".java", "");
            String room = room(file);
            boolean asked = room.isEmpty()
                    || name.equals("package-info")
                    || !PUBLIC_CLASS.matcher(source).find()
                    || imported.stream()
                            .anyMatch(each -> (each + ".").startsWith("dev.stemma." + room + "." + name + "."));
            Pattern word = Pattern.compile("\\b" + name + "\\b");
            boolean spokenOf = SOURCES.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(file)
                            && room(other.getKey()).equals(room)
                            && (word.matcher(signatures.get(other.getKey())).find()
                                    || other.getValue().contains("@throws " + name + " ")));
            if (!asked && !spokenOf) {
                alone.add(file.toString());
            }
        });
        assertThat(alone).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        Set<String> rooms = new TreeSet<>();
        Set<String> explained = new TreeSet<>();
        SOURCES.forEach((file, source) -> {
            rooms.add(room(file));
            if (file.endsWith("package-info.java")) {
                assertThat(source).as("%s says enough", file).hasSizeGreaterThan(300);
                explained.add(room(file));
            }
        });
        assertThat(explained).isEqualTo(rooms);
        assertThat(FLOORS.keySet()).containsAll(rooms);
    }

    @Test
    void nobodyDependsOnTheMachine() {
        List<String> wrong = new ArrayList<>();
        SOURCES.forEach((file, source) -> FORBIDDEN.forEach((pattern, why) -> {
            Matcher found = pattern.matcher(withoutComments(source));
            if (found.find()) {
                wrong.add(file + " has " + found.group() + ": " + why);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        List<String> wrong = SOURCES.entrySet().stream()
                .filter(e -> !room(e.getKey()).equals("cli"))
                .filter(e -> withoutComments(e.getValue()).matches("(?s).*\\bSystem\\.(out|err)\\b.*"))
                .map(e -> e.getKey().toString())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void noClassIsASystemPropertyOrAMutableRegistry() {
        Pattern mutable = Pattern.compile(
                "(?m)^ {4}(private |public |protected )?static (?!final|class|record|enum|interface|<|abstract|sealed|non-sealed|\\w+(<[^>]*>)?(\\[\\])? \\w+\\()[\\w<>\\[\\], ]+ \\w+( =|;)");
        List<String> wrong = SOURCES.entrySet().stream()
                .filter(e -> mutable.matcher(withoutComments(e.getValue())).find())
                .map(e -> e.getKey().toString())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private interface ImportVisitor {
        void visit(Path file, String imported);
    }

    private static void forEachImport(ImportVisitor visitor) {
        SOURCES.forEach((file, source) -> {
            Matcher found = IMPORT.matcher(source);
            while (found.find()) {
                visitor.visit(file, found.group(1));
            }
        });
    }

    private static String room(Path file) {
        Path below = file.subpath(5, file.getNameCount()); // src, root, java, dev, stemma
        return below.getNameCount() == 1 ? "" : below.getName(0).toString();
    }

    private static String roomOf(String imported) {
        String rest = imported.substring("dev.stemma.".length());
        int dot = rest.indexOf('.');
        return dot < 0 || Character.isUpperCase(rest.charAt(0)) ? "" : rest.substring(0, dot);
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)//.*$", " ");
    }
}
