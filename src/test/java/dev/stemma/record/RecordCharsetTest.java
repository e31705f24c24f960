package dev.stemma.record;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.entry.IngestOptions;
import dev.stemma.ingest.Ingest;
import dev.stemma.model.Capture;
import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection;
import dev.stemma.model.Rejection.Code;
import dev.stemma.stream.IngestLimits;
import dev.stemma.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of text come out the same from every charset, and JSON files as what they hold. */
class RecordCharsetTest {
    private static final String POLICY = "Nous n\u2019utilisons que des cookies « nécessaires » \uD83C\uDF6A";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theSameRecordsFromEachUnicodeCharset(String charset) throws Exception {
        String lines = "{\"id\":\"a\",\"text\":\"" + POLICY + "\"}\n{\"id\":\"b\",\"text\":\"two\"}\n";
        String array = "[{\"id\":\"c\",\"text\":\"" + POLICY + "\"},\n {\"id\":\"d\",\"text\":\"two\"}]";
        String table = "id,text\ne,\"" + POLICY + "\"\nf,two\n";
        for (String mark : List.of("", "\uFEFF")) {
            write("1.jsonl", mark + lines, charset);
            write("2.json", mark + array, charset);
            write("3.csv", mark + table, charset);
            List<Ingested> seen = read();
            assertThat(ids(seen)).as("mark '" + mark + "'").containsExactly("a", "b", "c", "d", "e", "f");
            assertThat(texts(seen)).containsExactly(POLICY, "two", POLICY, "two", POLICY, "two");
            List<Ingested> piped = new ArrayList<>();
            new Ingest(IngestOptions.defaults())
                    .read(
                            List.of("-"),
                            new ByteArrayInputStream((mark + lines).getBytes(Charset.forName(charset))),
                            piped::add);
            assertThat(texts(piped)).containsExactly(POLICY, "two");
        }
    }

    @Test
    void aTableInWindows1252IsReadAsSuchAndADamagedOneKeepsItsRows() throws Exception {
        write("a.csv", "id,text\na,\"l\u2019été, déjà\"\nb,plain\n", "windows-1252");
        byte[] damaged = "id,text\nc,\"l’été déjà\"\nd,plain\n".getBytes(StandardCharsets.UTF_8);
        damaged[Arrays.asList(box(damaged)).indexOf((byte) 0xc3)] = (byte) 0xff;
        Files.write(folder.resolve("b.csv"), damaged);
        List<Ingested> seen = read();
        assertThat(codes(seen)).isEmpty();
        assertThat(texts(seen))
                .startsWith("l\u2019été, déjà", "plain")
                .endsWith("plain")
                .hasSize(4);
        assertThat(texts(seen).get(2)).contains("déjà").contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "windows-1251", "x-MacCyrillic", "UTF-16LE"})
    void recordsSayInWhichCharsetTheyStood(String charset) throws Exception {
        String text = "Мы используем только необходимые файлы; они хранятся не дольше года.";
        write("1.jsonl", "{\"id\":\"a\",\"text\":\"" + text + "\"}\n{\"id\":\"b\",\"text\":\"Да\"}\n", charset);
        write("2.json", "[{\"id\":\"c\",\"text\":\"" + text + "\"},\n {\"id\":\"d\",\"text\":\"Да\"}]", charset);
        write("3.csv", "id,text\ne,\"" + text + "\"\nf,Да\n", charset);
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly(text, "Да", text, "Да", text, "Да");
        assertThat(seen)
                .extracting(one -> ((Capture) one).transport().contentType().orElseThrow())
                .containsOnly("text/plain; charset=utf-8; record-charset=" + charset);
    }

    @Test
    void oneRecordInAnotherCharsetChangesNoOther() throws Exception {
        byte[] utf8 = "{\"text\":\"l\u2019été déjà\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "{\"text\":\"l\u2019été déjà\"}\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);
        Files.write(folder.resolve("1.jsonl"), both);
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("l\u2019été déjà", "l\u2019été déjà");
        assertThat(seen)
                .extracting(one -> ((Capture) one).transport().contentType().orElseThrow())
                .containsExactly("text/plain; charset=utf-8", "text/plain; charset=utf-8; record-charset=windows-1252");
    }

    @Test
    void aJsonFileIsWhatItHolds() throws Exception {
        write("1.json", "{\"url\":\"https://example.org/\",\"text\":\"one record\"}", "UTF-8");
        write("2.json", "{\"text\":\"several\"}\n{\"text\":\"in a row\"}", "UTF-8");
        write("3.json", "[{\"text\":\"an array\"}, {\"name\":\"no text\"}, {\"text\":\"of records\"}, 7]", "UTF-8");
        write("4.json", "[{\"name\":\"sessionid\"}]", "UTF-8");
        write("5.json", "{\"settings\":{\"text\":\"not here\"}}", "UTF-8");
        write("6.json", "not JSON at all", "UTF-8");
        write("7.json", "[]", "UTF-8");
        List<Ingested> seen = read();
        assertThat(ids(seen)).containsExactly("1.json", "2.json!1", "2.json!2", "3.json!1", "3.json!3", "6.json");
        assertThat(texts(seen)).startsWith("one record", "several", "in a row", "an array", "of records");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD, Code.MALFORMED);
        assertThat(((Capture) seen.get(0)).transport().url()).contains("https://example.org/");
    }

    @Test
    void aJsonArrayThatIsCutOrBrokenKeepsTheRecordsBefore() throws Exception {
        String array = "[{\"text\":\"first\"},{\"text\":\"second\"},{\"text\":\"third\"}]";
        for (int length = array.indexOf("first") + 7; length < array.length(); length++) {
            write("x.json", array.substring(0, length), "UTF-8");
            List<Ingested> seen = read();
            assertThat(texts(seen)).as("cut at " + length).startsWith("first");
            assertThat(codes(seen)).as("cut at " + length).containsExactly(Code.CUT);
        }
        write("x.json", "[{\"text\":\"first\"},{\"text\":\"second\" oops},{\"text\":\"third\"}]", "UTF-8");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("first");
        assertThat(codes(seen)).containsExactly(Code.MALFORMED);
        assertThat(((Rejection) seen.get(1)).message()).contains("from byte");
    }

    @Test
    void valuesInValuesEndAtANamedDepth() throws Exception {
        String deep = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"text\":\"t\"}";
        write("a.jsonl", deep + "\n{\"text\":\"next\"}\n", "UTF-8");
        List<Ingested> seen = read();
        assertThat(texts(seen)).containsExactly("next");
        assertThat(codes(seen)).containsExactly(Code.TOO_DEEP);
        assertThat(((Rejection) seen.get(0)).limit()).contains("max-json-depth=1000");
    }

    @Test
    void utf8OfAnyCharactersIsWhatTheJdkMakesOfThem() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            char[] chars = new char[random.nextInt(20)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (random.nextInt(3) == 0 ? 0xd800 + random.nextInt(0x800) : random.nextInt(0x10000));
            }
            String text = new String(chars);
            StringBuilder mended = new StringBuilder();
            text.codePoints()
                    .forEach(c -> mended.appendCodePoint(
                            c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c));
            assertThat(Utf8.of(text))
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(mended.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyLimitCanBeSetByItsName() {
        for (String name : IngestLimits.NAMES) {
            IngestLimits changed = IngestLimits.defaults().with(name, name.equals("max-depth") ? 15 : 60e6);
            assertThat(changed).as(name).isNotEqualTo(IngestLimits.defaults());
        }
    }

    private static Byte[] box(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return boxed;
    }

    private void write(String name, String text, String charset) throws Exception {
        Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }

    private List<Ingested> read() {
        List<Ingested> seen = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(List.of(folder.toString()), InputStream.nullInputStream(), seen::add);
        return seen;
    }
}
