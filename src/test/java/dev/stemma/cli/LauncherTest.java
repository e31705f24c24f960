package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds its own folder; what it would start is a script that prints its arguments. */
class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path folder;

    private Path project;
    private Path home;

    @BeforeEach
    void builtProject() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), SHELL + " is not here");
        Path real = folder.toRealPath();
        project = Files.createDirectories(real.resolve("a project"));
        Files.copy(Path.of("stemma"), project.resolve("stemma"));
        Files.createDirectories(project.resolve("src/main"));
        Files.createFile(project.resolve("pom.xml"));
        Files.createFile(Files.createDirectories(project.resolve("target")).resolve("stemma.jar"));
        home = Files.createDirectories(real.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void startsTheJarBesideIt() throws Exception {
        assertThat(started(project.resolve("stemma")))
                .contains("-jar\n" + project + "/target/stemma.jar\nshow\nmy results\n");
    }

    /** As in a folder of the PATH, where the user put a link. */
    @Test
    void startsTheSameBehindLinks() throws Exception {
        Path bin = Files.createDirectories(project.resolveSibling("bin of mine"));
        Path absolute = Files.createSymbolicLink(bin.resolve("stemma"), project.resolve("stemma"));
        Path relative = Files.createSymbolicLink(bin.resolve("near"), Path.of("../a project/stemma"));
        Path twice = Files.createSymbolicLink(folder.resolve("twice"), Path.of("bin of mine/near"));
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("home")).resolve("bin"), bin);
        Path inLinkedFolder = folder.resolve("home/bin/near");
        String direct = started(project.resolve("stemma"));
        assertThat(started(inLinkedFolder)).isEqualTo(direct);
        assertThat(started(absolute)).isEqualTo(direct);
        assertThat(started(relative)).isEqualTo(direct);
        assertThat(started(twice)).isEqualTo(direct);
    }

    private String started(Path launcher) throws Exception {
        ProcessBuilder process = new ProcessBuilder(SHELL.toString(), launcher.toString(), "show", "my results")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        process.environment().put("JAVA_HOME", home.toString());
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(output).isZero();
        return output;
    }
}
