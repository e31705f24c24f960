package dev.stemma.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids come from scraped data: none leads out of its folder, and no two share a path. */
class FileNamesTest {
    @Test
    void aHarmlessIdIsItsOwnPath() {
        assertThat(FileNames.of("site/policy.txt", "")).isEqualTo("site/policy.txt");
        assertThat(FileNames.of("page.html", ".txt")).isEqualTo("page.html.txt");
        assertThat(FileNames.of("Mon espace sant\u00e9/terms", "")).isEqualTo("Mon espace sant\u00e9/terms");
    }

    @Test
    void noIdLeadsOut() {
        for (String id : new String[] {
            "../x",
            "..",
            "/etc/passwd",
            "a/../../b",
            "C:\\x",
            "con",
            "nul.txt",
            "a\u0000b",
            "\u202Ex",
            "a/./b",
            "x.",
            " ",
            "",
            "a//b",
            "\uD800",
            "x".repeat(5000),
            "\u00e9".repeat(300),
            ("y".repeat(150) + "/").repeat(40)
        }) {
            String path = FileNames.of(id, ".txt");
            assertThat(path).as(id).matches("(?s).*~[0-9a-f]{10}\\.txt");
            assertThat(Path.of("root").resolve(path).normalize().startsWith("root"))
                    .as(id)
                    .isTrue();
            for (Path part : Path.of(path)) {
                assertThat(part.toString().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(255);
            }
            assertThat(FileNames.alone(id, ".txt")).doesNotContain("/").endsWith(".txt");
        }
    }

    @Test
    void theSuffixStaysLast() {
        assertThat(FileNames.of("a?b.txt", "")).matches("a_b~[0-9a-f]{10}\\.txt");
        assertThat(FileNames.of("../what now?.Md", "")).matches("what now_~[0-9a-f]{10}\\.Md");
        assertThat(FileNames.of("x".repeat(300) + ".txt", "")).matches("x{200}~[0-9a-f]{10}\\.txt");
        assertThat(FileNames.of("con.txt", "")).matches("_con~[0-9a-f]{10}\\.txt");
        assertThat(FileNames.alone("a/b.txt", "")).matches("a_b~[0-9a-f]{10}\\.txt");
        assertThat(FileNames.of("a?b.html", ".txt")).matches("a_b\\.html~[0-9a-f]{10}\\.txt");
        for (String without : new String[] {"a?b", "a?/.txt", "a?b.", "a?b.a long ending", "v1.2?"}) {
            assertThat(FileNames.of(without, "")).as(without).matches(".*~[0-9a-f]{10}");
        }
    }

    @Test
    void noTwoIdsShareAPath() {
        long seed = 7;
        Random random = new Random(seed);
        Set<String> ids = new HashSet<>();
        Set<String> paths = new HashSet<>();
        String alphabet = "ab/.:~\u00e9 ";
        for (String half :
                new String[] {"?", "\uD800", "\uD801", "\uFFFD"}) { // UTF-8 has a question mark for halves of pairs
            assertThat(paths.add(FileNames.of(half, ""))).as(half).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            StringBuilder id = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                id.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (ids.add(id.toString())) {
                assertThat(paths.add(FileNames.of(id.toString(), "")))
                        .as("seed %d: %s", seed, id)
                        .isTrue();
            }
        }
    }
}
