package dev.stemma.store;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.duckdb.DuckDBDriver;

/** A main class of these tests in a JVM of its own. */
public final class OtherProcess {
    private OtherProcess() {}

    /** Its class path is not the JVM's: who runs the tests may load classes otherwise. */
    public static Process of(Class<?> main, String... args) throws IOException, URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed :
                List.of(main, StoreReader.class, JsonFactory.class, DigestUtils.class, DuckDBDriver.class)) {
            places.add(Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                String.join(File.pathSeparator, places),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
