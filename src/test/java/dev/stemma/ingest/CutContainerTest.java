package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Containers cut at every place: what stands in front of the cut is read, and something always says that there was more. The
 * clock is for readers that look for an end for ever.
 */
@Timeout(60)
class CutContainerTest {
    @TempDir
    Path folder;

    private static final byte[] ONE = Archives.utf8("the first text, whole");
    private static final byte[] TWO = Archives.utf8("the second text, and not a short one: " + noise(300));

    @Test
    void zip() throws Exception {
        byte[] whole = Archives.zip("one.txt", ONE, "two.txt", TWO);
        int firstEnds = indexOf(whole, "two.txt") - 30;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            neverWhole("cut.zip", cut, length, length >= firstEnds ? 1 : 0);
            Path file = folder.resolve("cut.zip");
            Files.write(file, cut);
            neverWhole(readFile(file), length, length >= firstEnds ? 1 : 0);
        }
    }

    @Test
    void tar() throws Exception {
        byte[] whole = Archives.tar("one.txt", ONE, "two.txt", TWO);
        int end = 512 * 4; // two headers, two contents
        for (int length = 1; length <= end; length++) {
            neverWhole("cut.tar", Arrays.copyOf(whole, length), length, length >= 1024 ? 1 : 0);
        }
    }

    @Test
    void compressedTar() throws Exception {
        byte[] whole = Archives.gzip(Archives.tar("one.txt", ONE, "two.txt", TWO));
        for (int length = 1; length < whole.length; length++) {
            neverWhole("cut.tar.gz", Arrays.copyOf(whole, length), length, 0);
        }
    }

    @Test
    void compressedTextsKeepWhatDecodes() throws Exception {
        byte[] text = Archives.utf8(noise(400_000));
        List<byte[]> wholes =
                List.of(Archives.gzip(text), Archives.bzip2(text), Archives.xz(text), Archives.zstd(text));
        List<String> names = List.of("x.txt.gz", "x.txt.bz2", "x.txt.xz", "x.txt.zst");
        for (int kind = 0; kind < names.size(); kind++) {
            byte[] whole = wholes.get(kind);
            for (int part = 1; part < 40; part++) {
                byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * part / 40));
                List<Ingested> seen = read(names.get(kind), cut);
                assertThat(seen).as(names.get(kind) + " part " + part).hasSize(1);
                assertThat(isMarked(seen)).as(names.get(kind) + " part " + part).isTrue();
                if (part > 30 && kind != 1) { // bzip2 decodes blocks of 900 kB, or nothing of one
                    assertThat(seen.get(0))
                            .as(names.get(kind) + " part " + part)
                            .isInstanceOf(Capture.class);
                    byte[] kept = ((Capture) seen.get(0)).bytes();
                    assertThat(kept.length)
                            .as(names.get(kind) + " part " + part)
                            .isGreaterThan(text.length / 4);
                    assertThat(kept).isEqualTo(Arrays.copyOf(text, kept.length));
                }
            }
        }
    }

    @Test
    void compressedLinesKeepThoseBeforeTheCutAndThoseInMembersBehindDamage() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(noise(80))
                    .append(i)
                    .append("\"}\n");
        }
        byte[] member = Archives.gzip(Archives.utf8(lines.toString()));
        byte[] other = Archives.gzip(Archives.utf8("{\"id\":\"other\",\"text\":\"behind\"}\n"));
        byte[] both = Arrays.copyOf(member, member.length + other.length);
        System.arraycopy(other, 0, both, member.length, other.length);
        for (int at = 20; at < member.length - 8; at += 7) {
            byte[] damaged = both.clone();
            for (int k = at; k < Math.min(at + 30, member.length); k++) {
                damaged[k] ^= 0x5a;
            }
            List<Ingested> seen = read("x.jsonl.gz", damaged);
            assertThat(isMarked(seen)).as("damage at " + at).isTrue();
            assertThat(seen.stream().anyMatch(i -> i instanceof Capture c && c.id().equals("other")))
                    .as("damage at " + at)
                    .isTrue();
        }
    }

    private void neverWhole(String name, byte[] cut, int length, int least) {
        neverWhole(read(name, cut), length, least);
    }

    private static void neverWhole(List<Ingested> seen, int length, int least) {
        assertThat(seen).as("cut at " + length).isNotEmpty();
        if (length > 0) {
            assertThat(isMarked(seen) || isRaw(seen))
                    .as("cut at " + length + " " + seen)
                    .isTrue();
        }
        long whole = seen.stream()
                .filter(i -> i instanceof Capture c && Arrays.equals(c.bytes(), ONE))
                .count();
        assertThat(whole).as("cut at " + length).isGreaterThanOrEqualTo(least);
    }

    private static boolean isMarked(List<Ingested> seen) {
        return seen.stream()
                .anyMatch(i -> i instanceof Rejection
                        || (i instanceof Capture c && c.transport().truncated().isPresent()));
    }

    /** So little of it is there that nothing tells what it is: handed on as it is, for the parser to refuse. */
    private static boolean isRaw(List<Ingested> seen) {
        return seen.size() == 1
                && seen.get(0) instanceof Capture c
                && c.origin().members().isEmpty();
    }

    private static List<Ingested> readFile(Path file) {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults())
                .read(List.of(file.toString()), java.io.InputStream.nullInputStream(), seen::add);
        return seen;
    }

    private static int indexOf(byte[] bytes, String what) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(what);
    }

    /** Letters that no compressor makes much shorter. */
    private static String noise(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
