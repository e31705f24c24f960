package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --templates FILE}: the templates of one run, found again in another. */
class KnownTemplatesTest {
    @TempDir
    static Path folder;

    private static Path templates;

    /** Four of the five policies make the template; the fifth is a new document. */
    @BeforeAll
    static void export() throws IOException {
        Path known = Files.createDirectory(folder.resolve("known"));
        try (var files = Files.list(Path.of("corpus"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                if (!file.getFileName().toString().startsWith("003_")) {
                    Files.copy(file, known.resolve(file.getFileName()));
                }
            }
        }
        done("run", known.toString(), "-q", "-o", out("first"));
        done("export", out("first"), out("exported"));
        templates = folder.resolve("exported/templates.jsonl");
    }

    @Test
    void aNewDocumentIsToldItsTemplateAndSlots() throws IOException {
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.copy(Path.of("corpus/003_c52bf48a2697cc58.txt"), mixed.resolve("003.txt"));
        Files.writeString(mixed.resolve("other.txt"), "We sell shoes.\n\nWrite to us when a shoe does not fit.");
        String told = done("run", mixed.toString(), "-o", out("second"), "--templates", templates.toString());
        assertThat(told).contains("1 template given, 1 found again in 1 document");
        assertThat(done("query", out("second"), "select * from matches", "--format", "csv"))
                .isEqualTo("document,template,similarity,held,contained\n003.txt," + name() + ",1.0,1.0,1.0\n");
        assertThat(done("query", out("second"), "select document, slot, type, value from fills", "--format", "csv"))
                .isEqualTo("document,slot,type,value\n003.txt,platform_url,url,https://datasource.kapsarc.org\n");
        assertThat(done("show", out("second"), "matches")).contains("platform_url=https://datasource.kapsarc.org");
    }

    @Test
    void otherTemplatesOverTheSameOutputAreMatchedAnew() throws IOException {
        String[] plain = {"run", "corpus", "-q", "-o", out("third")};
        String[] matching = {"run", "corpus", "-q", "-o", out("third"), "--templates", templates.toString()};
        String count = "select count(*) as n from matches";
        done(plain);
        assertThat(done("query", out("third"), count, "--format", "csv")).isEqualTo("n\n0\n");
        done(matching);
        assertThat(done("query", out("third"), count, "--format", "csv")).isEqualTo("n\n5\n");
        String filled = "select * from fills where document <> 'more.txt' order by all";
        String fills = done("query", out("third"), filled, "--format", "csv");
        assertThat(fills.lines()).hasSizeGreaterThan(5);
        Files.copy(Path.of("fixtures/template/leak/input.0.txt"), folder.resolve("more.txt"));
        done(
                "run",
                "corpus",
                folder.resolve("more.txt").toString(),
                "-q",
                "-o",
                out("third"),
                "--templates",
                templates.toString());
        assertThat(done("query", out("third"), filled, "--format", "csv")).isEqualTo(fills);
        assertThat(done("query", out("third"), count, "--format", "csv"))
                .as("rows of known clusters are kept")
                .isEqualTo("n\n5\n");
        done(plain);
        assertThat(done("query", out("third"), count, "--format", "csv")).isEqualTo("n\n0\n");
    }

    @Test
    void nobodysValuesAreInTheFile() throws IOException {
        assertThat(Files.readString(templates))
                .contains("\"scheme\":\"stemma-templates-1\"", "{{platform_url}}")
                .doesNotContain("dataastro", "icann", "gpseo", "header-discovery");
    }

    @Test
    void aFileThatCannotBeUsedIsSaidBeforeTheRun() throws IOException {
        String line = Files.readString(templates).strip();
        broken(null, "no file ");
        broken("", "holds no template");
        broken(line.substring(0, 300), "line 1: not JSON, or cut off");
        broken("{\"id\":1}", "line 1: not a line of stemma-templates-1");
        broken(line.replace("stemma-templates-1", "stemma-templates-9"), "the scheme is stemma-templates-9");
        broken(line + "\n" + line, "line 2: the template " + name() + " stands in line 1 too");
        broken(line.replace("{{platform_url}}", "x"), "the text has no mark for the slot platform_url");
        broken(line.replace("\"type\":\"url\"", "\"type\":\"planet\""), "no slot is of type 'planet'");
        broken(line.replace("\"documents\":4,", ""), "\"documents\" is missing or no number");
    }

    private static void broken(String content, String message) throws IOException {
        Path file = folder.resolve("broken.jsonl");
        Files.deleteIfExists(file);
        if (content != null) {
            Files.writeString(file, content);
        }
        Stemma refused = Stemma.run("run", "corpus", "-o", out("never"), "--templates", file.toString());
        assertThat(refused.code()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains(message).contains(file.toString());
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static String name() throws IOException {
        String line = Files.readString(templates);
        return line.substring(line.indexOf("\"c-") + 1, line.indexOf("\"c-") + 15);
    }

    private static String done(String... args) {
        Stemma result = Stemma.run(new byte[0], Map.of(), args);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    private static String out(String name) {
        return folder.resolve(name).toString();
    }
}
