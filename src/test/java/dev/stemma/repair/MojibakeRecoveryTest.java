package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences in more than fifty languages, garbled in every way that is known ({@code fixtures/mojibake/sentences.tsv}), and
 * healthy text that is made of the same characters ({@code healthy.tsv}).
 */
class MojibakeRecoveryTest {
    private static final Path CASES = Path.of("fixtures", "mojibake");
    private static final Repairer REPAIRER =
            new Repairer(new RepairOptions(RepairOptions.Quotes.KEEP, Set.of("mojibake", "c1-controls"), Set.of()));

    private static final List<String[]> SENTENCES = rows("sentences.tsv");

    /** The least share of sentences that come back whole, set where it stood when the rule had been tuned on these sentences. */
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, 1",
        "windows-1252, 1",
        "windows-1251, 1",
        "windows-1250, 1",
        "windows-1253, 1",
        "windows-1254, 1",
        "windows-1257, .98",
        "ISO-8859-2, .98",
        "ISO-8859-15, .97",
        "x-MacRoman, 1",
        "IBM437, 1",
        "IBM850, .96"
    })
    void garbledOnce(String reader, double share) {
        recovers(share, text -> garble(text, reader));
    }

    /**
     * Two charsets explain every character of these, with other letters: ş or ž, å or á, ŝ or ž, 닀 or 다. What tells is that one
     * explains all lines, and which letters a language writes together.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Če želite, lahko piškotke tudi zavrnete.\nDružba hrani podatke največ šest let – razen če zakon določa drugače.\nVeč o tem piše v živo.",
                "Možete odbiti kolačiće.\nTvrtka čuva podatke najviše šest godina – osim ako zakon određuje drukčije.\nŽelite li više?",
                "Usted puede rechazar las cookies.\nLa compañía guardará sus datos más de un año – según dice la ley.\nAquí está la información.",
                "Te võite küpsistest keelduda.\nEttevõte säilitab andmeid kõige rohkem kuus aastat – kui seadus ei nõua muud.\nÜlejäänu õpetab õppejõud.",
                "Çerezleri reddedebilirsiniz.\nŞirket verileri değiştirmeden altı yıl saklar – yasa başka türlü demedikçe.\nDaha fazlası için bize yazın.",
                "쿠키를 거부할 수 있습니다.\n회사는 법이 달리 정하지 않는 한 최대 6년간 데이터를 보관합니다.\n자세한 내용은 다음과 같습니다.",
                "Žiadne súbory cookie nie sú potrebné.\nSpoločnosť uchováva údaje najviac šesť rokov – ak zákon neurčuje inak.\nĎalej čítajte tu."
            })
    void aTextWasReadByOne(String text) {
        for (String reader : List.of(
                "windows-1252", "ISO-8859-15", "ISO-8859-2", "windows-1250", "windows-1254", "IBM437", "IBM850")) {
            assertThat(REPAIRER.repair(garble(text, reader)).text()).as(reader).isEqualTo(text);
        }
    }

    @Test
    void aTextOfTwoReadersIsReadAsEach() {
        String first = "L’éditeur – dit « nous » – écrit : “œuvre”.";
        String second = "Vous pouvez “refuser” les cookies – même déjà posés.";
        String garbled = garble(first, "windows-1252") + "\n" + garble(second, "ISO-8859-1");
        assertThat(REPAIRER.repair(garbled).text())
                .isEqualTo(REPAIRER.repair(first + "\n" + second).text());
    }

    @Test
    void whatOneReaderMakesOfAllIsNotBelievedWhereAnotherIsLikelier() {
        String first = "Die Brücke über den Fluß – “so heißt sie” – gehört uns.";
        String second = "Mehr über uns, und über die Brücke.";
        for (String reader : List.of("IBM850", "IBM437")) {
            String garbled =
                    garble(first.replace("“so heißt sie”", ""), reader) + "\n" + garble(second, "windows-1252");
            assertThat(REPAIRER.repair(garbled).text()).endsWith(second);
        }
    }

    /** A letter alone is not sure; where one reader explains all that stands beyond ASCII, it is one of the garbled. */
    @Test
    void aLetterAloneIsReadWhereAllOfTheTextIsGarbled() {
        String text = "La società – che città.\nIl software è libero.\nPerché è così: più dati.";
        assertThat(REPAIRER.repair(garble(text, "windows-1257")).text()).isEqualTo(text);
    }

    /** A line with a healthy letter was not garbled as a whole, but by who garbled the others. */
    @Test
    void whoReadTheOtherLinesHasReadALineWithAHealthyLetter() {
        String text = "Če želite, lahko piškotke tudi zavrnete – razen nujnih.\nVeč o tem piše v živo.\n";
        String line = "Družba že hrani več, in žal že dolgo";
        assertThat(REPAIRER.repair(garble(text + line, "ISO-8859-15") + " café").text())
                .isEqualTo(text + line + " café");
    }

    /** One sure line does not make garbled text of all that could be some: here of brands in capitals. */
    @Test
    void anUnsureLineStaysWhereAnotherIsSure() {
        String garbled = garble("It’s a café.\nC’est l’été.\n", "windows-1252");
        for (String healthy : List.of("VIETNÃ™ 2\n", "VIETNÃ™ 2\nJAPÃ™ 3\n", "VIETNÃ™ 2\nJAPÃ™ 3\nCOREÃ™ 4\n")) {
            assertThat(REPAIRER.repair(garbled + healthy).text()).endsWith(healthy);
        }
    }

    @Test
    void aLongTextMayBeOneLine() {
        String text = "Çerezleri reddedebilirsiniz, öğrenmek için bize yazın. ".repeat(70_000);
        String garbled = garble(text, "windows-1254");
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(REPAIRER.repair(garbled).text())
                        .isEqualTo(text)); // a search of each hit's line: minutes
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, ISO-8859-1",
        "windows-1252, windows-1252",
        "ISO-8859-1, windows-1252",
        "windows-1252, ISO-8859-1",
        "windows-1252, windows-1251",
        "windows-1250, windows-1250",
        "windows-1254, windows-1254",
        "x-MacRoman, x-MacRoman",
        "windows-1252, x-MacRoman",
        "windows-1252, IBM437"
    })
    void garbledTwice(String first, String second) {
        recovers(.99, text -> garble(garble(text, first), second));
    }

    /** No-break spaces were made plain on the way, which takes the byte A0 from à and from all that ends in it. */
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, .96", "windows-1252, .96"})
    void noBreakSpacesMadePlain(String reader, double share) {
        recovers(share, text -> garble(text, reader).replace('\u00A0', ' '));
    }

    /** What is written in capitals has fewer small letters to show where a word was broken. */
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, .97", "windows-1252, .95", "windows-1250, .93", "x-MacRoman, .95", "IBM437, .95"})
    void capitals(String reader, double share) {
        recovers(share, text -> garble(text, reader), text -> text.toUpperCase(Locale.ROOT));
    }

    @Test
    void garbledThreeTimes() {
        String reader = "windows-1252";
        recovers(.99, text -> garble(garble(garble(text, reader), reader), reader));
    }

    /** Every second word: the healthy ones between take part of the evidence away. */
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, .98",
        "windows-1252, .97",
        "windows-1251, .8",
        "windows-1250, .9",
        "IBM437, .95",
        "x-MacRoman, .93"
    })
    void garbledInParts(String reader, double share) {
        recovers(share, text -> {
            String[] words = text.split(" ", -1);
            for (int i = 1; i < words.length; i += 2) {
                words[i] = garble(words[i], reader);
            }
            return String.join(" ", words);
        });
    }

    /** Bytes that the reader lost: the character is lost, and one U+FFFD stands for it; the rest of the text comes back. */
    @ParameterizedTest
    @CsvSource({"windows-1252, \uFFFD, .97", "ISO-8859-1, \uFFFD, .95", "windows-1252, ?, .88"})
    void whatWasLostIsOneMark(String reader, String lost, double share) {
        int right = 0;
        int all = 0;
        for (String[] row : SENTENCES) {
            StringBuilder garbled = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            row[1].codePoints().forEach(c -> {
                String character = Character.toString(c);
                String read = garble(character, reader);
                String lossy = read.replaceAll("[\\u0080-\\u009F]", lost);
                garbled.append(lossy);
                expected.append(lossy.equals(read) ? character : "\uFFFD");
            });
            if (expected.indexOf("\uFFFD") >= 0) {
                all++;
                right += REPAIRER.repair(garbled.toString()).text().contentEquals(expected) ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(30);
        assertThat(right / (double) all).isGreaterThanOrEqualTo(share);
    }

    @Test
    void healthyTextStays() {
        List<String> healthy = new ArrayList<>();
        rows("healthy.tsv").forEach(row -> healthy.add(row[1]));
        SENTENCES.forEach(row -> {
            healthy.add(row[1]);
            healthy.add(row[1].toUpperCase(Locale.ROOT));
        });
        assertThat(healthy).hasSizeGreaterThan(290);
        for (String text : healthy) {
            assertThat(REPAIRER.repair(text).text()).isEqualTo(text);
        }
    }

    private interface Damage {
        String to(String text);
    }

    /** Prints nothing when all is well; a failure names the languages. */
    private static void recovers(double share, Damage damage) {
        recovers(share, damage, text -> text);
    }

    private static void recovers(double share, Damage damage, UnaryOperator<String> dress) {
        Map<String, List<String>> missed = new TreeMap<>();
        int all = 0;
        int right = 0;
        for (String[] row : SENTENCES) {
            String healthy = dress.apply(row[1]);
            String garbled = damage.to(healthy);
            if (garbled.equals(healthy)) {
                continue;
            }
            all++;
            String repaired = REPAIRER.repair(garbled).text();
            if (repaired.equals(healthy)) {
                right++;
            } else {
                missed.computeIfAbsent(row[0], language -> new ArrayList<>()).add(repaired);
            }
        }
        assertThat(all).isGreaterThan(80);
        assertThat(right / (double) all).as("missed: %s", missed).isGreaterThanOrEqualTo(share);
    }

    /** The text's UTF-8 bytes, read one by one; bytes without a character become C1 controls, as in every browser. */
    private static String garble(String text, String reader) {
        Charset charset = Charset.forName(reader);
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, charset);
            out.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : read);
        }
        return out.toString();
    }

    private static List<String[]> rows(String name) {
        try {
            return Files.readAllLines(CASES.resolve(name)).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
