package dev.stemma.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.text.DataFile;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "column-roles.tsv",
                "categories.tsv",
                "storage.tsv",
                "party.tsv",
                "yes-no.tsv",
                "duration-kinds.tsv",
                "duration-units.tsv"
            })
    void noWordStandsUnderTwoMeanings(String file) {
        Map<String, String> seen = new HashMap<>();
        for (List<String> row : DataFile.rows(LexiconTest.class, file, 2)) {
            assertThat(row.get(1)).as(file + ": words are folded").isEqualTo(Folded.of(row.get(1)));
            assertThat(seen.put(row.get(1), row.get(0)))
                    .as(file + ": " + row.get(1))
                    .isNull();
        }
    }

    /** Character by character, and as the Unicode standard decomposes the whole of it: the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Όνομα cookie και Σκοπός",
                "Название файла Cookie й ё",
                "쿠키 이름",
                "クッキーの名前 ガ",
                "e\u0301te\u0301",
                "ｃｏｏｋｉｅ ﬁle",
                "tên cookie Mục đích"
            })
    void foreignLettersFold(String words) {
        String apart = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        assertThat(Folded.of(words)).isEqualTo(apart.replaceAll("\\p{Mn}", ""));
    }

    @Test
    void aMarkWithoutItsLetterLeavesNoBlankBehind() {
        assertThat(Folded.of("name \u0301")).isEqualTo("name");
    }

    /** A reader that tries ever longer parts of a line may stop where the opening is over, and loses no header by it. */
    @Test
    void noHeaderIsBehindAnOpeningThatIsOver() {
        for (String word : ColumnRole.words().keySet()) {
            for (int to = 1; to <= word.length(); to++) {
                assertThat(ColumnRole.opening(word, 0, to).isOver())
                        .as("%d characters of %s", to, word)
                        .isFalse();
            }
            assertThat(ColumnRole.opening(word, 0, word.length()).role())
                    .as(word)
                    .isPresent();
        }
        assertThat(ColumnRole.opening("Cookies are", 0, 9).isOver()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Service provider's name, PROVIDER",
        "Function and location, FUNCTION_AND_LOCATION",
        "Cookie name(s), NAMES",
        "Purposes, PURPOSE",
        "Durée de conservation, DURATION",
        "Speicherdauer, DURATION",
        "Proveedor, PROVIDER",
        "Scadenza, DURATION",
        "Bewaartermijn, DURATION",
        "Validade, DURATION",
        "Nom du cookie, NAMES",
        "Tipo, TYPE"
    })
    void headersAreKnown(String words, ColumnRole role) {
        assertThat(ColumnRole.of(words)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie name and provider",
                "Cookie name & owner",
                "Cookie / Provider",
                "Cookie (vendor)",
                "Nom du Cookie et du partenaire",
                "Nom et éditeur du cookie",
                "Name und Anbieter",
                "Nombre y titular de la cookie",
                "Nome e fornitore del cookie",
                "Naam en aanbieder",
                "Nazwa i dostawca"
            })
    void namesAndProviderInOneHeaderAreKnown(String words) {
        assertThat(ColumnRole.of(words)).contains(ColumnRole.NAMES);
        assertThat(ColumnRole.isNamesAndProvider(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie provider",
                "Name of provider",
                "Provider name",
                "Provider and cookie name",
                "Cookie name",
                "Cookie name and purpose",
                "Nom du fournisseur",
                "Cookies and what partners do with them"
            })
    void otherHeadersAreNotOfNamesAndProvider(String words) {
        assertThat(ColumnRole.isNamesAndProvider(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1 year, 365",
        "13 mois, 395",
        "2 Jahre, 730",
        "30 min, 0.020833",
        "1 an 1 mois 4 jour, 399",
        "Session, 0",
        "2 weeks by default, 14",
        "Sitzung, 0",
        "'1,5 years', 547.5",
        "Up to 12 months, 365",
        "6 maanden, 180",
        "90 dias, 90",
        "una settimana, 7",
        "I year, 365",
        "24h, 1",
        "One year, 365",
        "Fin de la session, 0",
        "1 year 11 months 29 days, 724",
        "7978 years 5 months, 2912120",
        "9999 Jahre, 3649635",
        "12个月, 365",
        "3ヶ月, 90",
        "1年1ヶ月, 395",
        "30日, 30",
        "1年, 365",
        "180天, 180",
        "30日（12月31日まで）, 30",
        "毎月 30日間, 30",
        "'3,000 days', 3000",
        "'1,825 days', 1825",
        "1.825 Tage, 1825",
        "1 825 jours, 1825",
        "up to 1 825 days, 1825",
        "0.125 days, .125",
        "1.25 days, 1.25",
        "half a year, 182.5",
        "ein halbes Jahr, 182.5",
        "1 an et demi, 547.5",
        "1 año y medio, 547.5",
        "a year and a half, 547.5",
        "one and a half years, 547.5",
        "year and a half, 547.5"
    })
    void durationsAreDays(String words, double days) {
        assertThat(Durations.read(words)
                        .map(Durations.Lasting::days)
                        .orElseThrow()
                        .orElseThrow())
                .isCloseTo(days, org.assertj.core.data.Offset.offset(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年12月31日", "12月31日", "12 月 31 日", "令和5年12月31日", "每月1日", "毎月1日", "至12月末", "1月1日～12月31日"})
    void aDateInChineseOrJapaneseIsNoDuration(String words) {
        assertThat(Durations.read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "up to 2 years, 730",
        "2 (two) years, 730",
        "Persistent to 2 years, 730",
        "1 year and 1 month, 395",
        "Session (until you close your browser), 0",
        "fino a 2 anni, 730",
        "até 6 meses, 180",
        "1 an et 6 mois, 545",
        "1 rok i 6 miesięcy, 545",
        "1 rok a 6 měsíců, 545",
        "5 let 3 měsíce, 1915",
        "1 year / 12 months, 365",
        "Persistent / 2 years, 730",
        "6 month/s, 180",
        "Session; sitzung, 0",
        "end of session and browser session, 0"
    })
    void aTimeAndTheSameAgainIsNoChoice(String words, double days) {
        assertThat(Durations.read(words).orElseThrow().days()).hasValue(days);
    }

    /** A time that is there and whose length is not certain: null before wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.825 years",
                "half of 2 years",
                "2 years, half of it offline",
                "1 to 2 years",
                "1-2 years",
                "24 (twenty-four) months",
                "1 à 2 ans",
                "12 bis 24 Monate",
                "End of session or persistent",
                "Session cookies and persistent cookies",
                "Session or 30 days",
                "2 years or session",
                "1 year / 30 days",
                "Session / 1 an",
                "6 Monate | 2 Jahre",
                "un à deux ans",
                "6 meses a 2 años",
                "2 years; session",
                "Session / Persistent",
                "persistent | session"
            })
    void anUncertainTimeHasNoDays(String words) {
        assertThat(Durations.read(words).orElseThrow().days()).isEmpty();
    }

    @Test
    void aDurationWithoutATimeHasNoDays() {
        assertThat(Durations.read("Persistent").map(Durations.Lasting::kind)).contains(Durations.Kind.PERSISTENT);
        assertThat(Durations.read("Persistent").orElseThrow().days()).isEmpty();
        assertThat(Durations.read("To remember the user")).isEmpty();
        assertThat(Durations.read("365", "Durée de vie (jours)").orElseThrow().days())
                .hasValue(365);
    }

    @Test
    void categoriesAreReadFromHeadings() {
        assertThat(Vocabulary.CATEGORIES.first(
                        "Cookies necessary for the platform to function properly/functionality cookies"))
                .contains("necessary");
        assertThat(Vocabulary.CATEGORIES.first("Non-essential statistics cookies"))
                .contains("statistics");
        assertThat(Vocabulary.CATEGORIES.whole("Marketing (12)")).contains("marketing");
        assertThat(Vocabulary.CATEGORIES.first("Our tracking code sets the following cookies"))
                .isEmpty();
        assertThat(Vocabulary.CATEGORIES.all("Examples of analytics and advertising cookies"))
                .containsExactlyInAnyOrder("statistics", "marketing");
        assertThat(Vocabulary.CATEGORIES.whole("What is a cookie?")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_ga",
                "PHPSESSID",
                "django_language",
                "_pk_id.#",
                "_hjSessionUser_{site_id}",
                "__utma",
                "SESS*",
                "rc::a",
                "JSESSIONID",
                "cookies_preferences"
            })
    void technicalNames(String name) {
        assertThat(CookieNames.isTechnical(name) || CookieNames.isKnown(name)).isTrue();
        assertThat(CellKind.of(name)).isEqualTo(CellKind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YouTube",
                "*Name",
                "www.example.com",
                "Purpose",
                "https://example.org/a_b",
                "Session",
                "2 years",
                "Analytics",
                "Cookies preferences",
                "strictly_necessary",
                "functional_cookies"
            })
    void noNames(String words) {
        assertThat(CellKind.of(words)).isNotEqualTo(CellKind.NAME);
    }
}
