package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule for garbled text on words of all languages that Unicode CLDR has (names of days, months, languages and
 * countries): healthy ones, also in capitals and with marks set against them, must stay; garbled ones should come back.
 */
class MojibakeTest {
    private static final Repairer REPAIRER =
            new Repairer(new RepairOptions(RepairOptions.Quotes.KEEP, Set.of("mojibake", "c1-controls"), Set.of()));

    private static final List<String> MARKS = List.of(
            "™", "®", "©", "’", "”", "…", "»", "“", "…”", "’s", "²", "°", "¹", "€", "—", "\u00A0", "·", "¡", "¿", "”,",
            "’”", "†", "•", " –");
    private static final List<String> OPENING_MARKS =
            List.of("«", "„", "“", "‚", "‘", "¿", "¡", "€", "£", "§", "©", "—", "•", "·");

    private static final List<String> WORDS = words();

    /** Of 440,000 healthy words with marks at most ten may look garbled; 4 did when this was written. */
    @Test
    void healthyWordsStay() {
        List<String> changed = new ArrayList<>();
        int looked = 0;
        for (String word : WORDS) {
            for (String healthy : inManyDresses(word)) {
                looked++;
                if (!REPAIRER.repair(healthy).text().equals(healthy)) {
                    changed.add(healthy);
                }
            }
        }
        assertThat(looked).isGreaterThan(400_000);
        assertThat(changed).hasSizeLessThanOrEqualTo(10);
    }

    /** Shares of single words that come back; a word in its text has neighbours that help. */
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, .97",
        "windows-1252, .93",
        "IBM437, .98",
        "windows-1254, .93",
        "windows-1250, .87",
        "ISO-8859-2, .85",
        "windows-1251, .82"
    })
    void garbledWordsComeBack(String reader, double share) {
        int garbled = 0;
        int right = 0;
        for (String word : WORDS) {
            String text = garble(word, Charset.forName(reader));
            garbled++;
            if (REPAIRER.repair(text).text().equals(word)) {
                right++;
            }
        }
        assertThat(right / (double) garbled).isGreaterThan(share);
    }

    @Test
    void whatWasGarbledTwiceComesBack() {
        Charset reader = Charset.forName("windows-1252");
        String text = "L’été à Besançon – “déjà vu”, 5 €";
        assertThat(REPAIRER.repair(garble(garble(text, reader), reader)).text()).isEqualTo(text);
    }

    /** Four letters that few texts have are believed beside each other where three are not. */
    @Test
    void aLongRowOfDifferentLettersIsNoAccident() {
        Charset reader = Charset.forName("IBM850");
        assertThat(REPAIRER.repair("We see " + garble("ьзуе", reader) + " here.")
                        .text())
                .isEqualTo("We see ьзуе here.");
        String three = "We see " + garble("ьзу", reader) + " here.";
        assertThat(REPAIRER.repair(three).text()).isEqualTo(three);
        assertThat(REPAIRER.repair(three).ledger().refusals())
                .as("nothing was changed, and what was refused is said")
                .isNotEmpty();
    }

    /** Quotes are bytes of Mac Roman that can lead a sequence, and signs bytes that can follow. */
    @Test
    void quotedSignsStay() {
        for (String pair : List.of("“”", "„“", "„”", "«»", "‘’", "‚‘", "‹›", "””", "’’", "»«")) {
            char open = pair.charAt(0);
            char close = pair.charAt(1);
            for (char sign : "§¶†‡©®™°ªº±µ¢£€¥¨´•…π∞æßøåéüÁÀÉÖ¡¿√×÷".toCharArray()) {
                for (String quoted : List.of("" + sign, sign + " 5", "5" + sign, "" + sign + sign)) {
                    String healthy =
                            "The sign " + open + quoted + close + " stands here, and " + open + quoted + close + ".";
                    assertThat(REPAIRER.repair(healthy).text()).isEqualTo(healthy);
                }
            }
        }
    }

    private static List<String> inManyDresses(String word) {
        List<String> dresses = new ArrayList<>();
        String capitals = word.toUpperCase(Locale.ROOT);
        dresses.add(word);
        dresses.add(capitals);
        MARKS.forEach(mark -> dresses.add(word + mark));
        MARKS.forEach(
                mark -> dresses.add((mark.equals("“") ? "„" : "") + capitals + mark)); // “ closes German quotes alone
        OPENING_MARKS.forEach(mark -> dresses.add(mark + word));
        return dresses;
    }

    /** The text's UTF-8 bytes, read one by one; bytes without a character become C1 controls, as in every browser. */
    private static String garble(String text, Charset reader) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, reader);
            out.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : read);
        }
        return out.toString();
    }

    private static List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty()) {
                LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
                for (String language : "en fr de es ru zh ja ar pt tr pl el he hu vi uk cs sv fi ko".split(" ", -1)) {
                    words.add(names.languageDisplayName(language));
                }
                for (String region :
                        "US FR DE ES RU CN JP BR TR PL GR IL HU VN UA CZ SE FI KR CI AX CW RE BL".split(" ", -1)) {
                    words.add(names.regionDisplayName(region));
                }
                DateFormatSymbols symbols = new DateFormatSymbols(locale);
                words.addAll(List.of(symbols.getMonths()));
                words.addAll(List.of(symbols.getWeekdays()));
            }
        }
        return words.stream()
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .toList();
    }
}
