package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see https://www.a.example/x?y=1#z.          | see ªurlª.
            (see http://a.example/b_(c))                | (see ªurlª)
            [here](https://a.example)                   | [here](ªurlª)
            HTTPS://A.EXAMPLE/, and ftp://b.example     | ªurlª, and ªurlª
            at www.a.example, not at a.example          | at ªhostª, not at a.example
            from doubleclick.net and .bbc.co.uk         | from ªhostª and .ªhostª
            under google.com/policies/privacy           | under ªurlª
            write to First.Last+tag@mail.a.example.     | write to ªemailª.
            e.g. this, i.e. that; v1.2.3; 3.4.2 applies | e.g. this, i.e. that; v1.2.3; 3.4.2 applies
            the end.In this section                     | the end.In this section
            file.tar.gz and index.html                  | file.tar.gz and index.html
            """)
    void masksAddresses(String text, String masked) {
        assertThat(Masking.mask(text, Optional.empty()).value()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            updated 25 May 2018.                 | updated ªdateª.
            updated May 25, 2018                 | updated ªdateª
            updated May 25th, 2018               | updated ªdateª
            updated the 25th of May 2018         | updated the ªdateª
            in May 2018                          | in ªdateª
            le 1er janvier 2020                  | le ªdateª
            le 3 août 2021                       | le ªdateª
            am 25. Mai 2018                      | am ªdateª
            Stand: 25.05.2018                    | Stand: ªdateª
            a 25 de mayo de 2018                 | a ªdateª
            il 3 gennaio 2020                    | il ªdateª
            op 3 maart 2020                      | op ªdateª
            em 3 de março de 2020                | em ªdateª
            on 2018-05-25 and 2018-05-25T10:11Z  | on ªdateª and ªdateª
            on 25/05/2018 or 5/25/18             | on ªdateª or ªdateª
            on 25-05-2018                        | on ªdateª
            on 25-May-2018                       | on ªdateª
            in 2018; 99/99/2018; 1.2.3; 24/7     | in 2018; 99/99/2018; 1.2.3; 24/7
            10 users may use 2000 items          | 10 users may use 2000 items
            IP 10.12.2001.4 and 1/2/20031        | IP 10.12.2001.4 and 1/2/20031
            """)
    void masksDates(String text, String masked) {
        assertThat(Masking.mask(text, Optional.empty()).value()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.nimbus.example        | Nimbus and NIMBUS's nimbuses     | ªsiteª and ªsiteª's nimbuses
            privacy.nimbus.example    | Nimbus says Privacy              | ªsiteª says Privacy
            acme.tenants.example      | Acme is hosted by Tenants        | ªsiteª is hosted by Tenants
            blue-sky.example          | Blue Sky, Blue-Sky, Bluesky      | ªsiteª, ªsiteª, Bluesky
            istanbul.example          | İstanbul and Istanbul, ıstanbul  | ªsiteª and ªsiteª, ıstanbul
            kelvin.example            | \u212Aelvin is Kelvin, Xelvin    | ªsiteª is ªsiteª, Xelvin
            россия.example            | Россия и россия, Ооссия          | ªsiteª и ªsiteª, Ооссия
            альфа.example             | Альфа и альфа, Ольфа             | ªsiteª и ªsiteª, Ольфа
            hp.example                | hp stays                         | hp stays
            """)
    void masksTheSitesOwnName(String site, String text, String masked) {
        assertThat(Masking.mask(text, Optional.of(site)).value()).isEqualTo(masked);
    }

    @Test
    void renderingsOfOneTemplateAreEqual() throws IOException {
        Map<String, String> sites = new LinkedHashMap<>();
        sites.put("000_10ca08ade4f42350.txt", "www.dataastro.eu");
        sites.put("001_c215ccc4f3e6441f.txt", "header-discovery.opendatasoft.com");
        sites.put("002_ed8219e79f91bf58.txt", "icann.opendatasoft.com");
        sites.put("003_c52bf48a2697cc58.txt", "datasource.kapsarc.org");
        List<String> masked = sites.entrySet().stream()
                .map(entry -> Masking.mask(
                                KeyText.of(mended(entry.getKey()), List.of()).value(), Optional.of(entry.getValue()))
                        .value())
                .distinct()
                .toList();
        assertThat(masked).hasSize(1);
        assertThat(masked.get(0)).contains("used on the ªurlª platform").contains("Opendatasoft Authentication");
    }

    @Test
    void masksSayWhatStoodThere() {
        List<String> pieces = List.of(
                "https://a.example/",
                "a.example",
                "x@y.example",
                "25 May 2018",
                "2018",
                "May",
                "12/12/2012",
                "nimbus",
                " ",
                ".",
                "@",
                "://",
                "http",
                ":",
                "/",
                "-",
                "1",
                "12",
                "de",
                "www.",
                "ª",
                "ªurlª",
                "日本",
                "\uD800",
                "(",
                ")",
                "com",
                "\n",
                "é");
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Masked masked = Masking.mask(text.toString(), Optional.of("nimbus.example"));
            StringBuilder again = new StringBuilder();
            int from = 0;
            for (Masked.Mask mask : masked.masks()) {
                assertThat(mask.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(from);
                assertThat(mask.span().isEmpty()).isFalse();
                again.append(text, from, mask.span().start()).append(Masking.placeholder(mask.type()));
                from = mask.span().end();
            }
            again.append(text, from, text.length());
            assertThat(masked.value()).as("seed %d", seed).isEqualTo(again.toString());
        }
    }

    @Test
    void skipsNothingThatIsMasked() {
        List<String> pieces = List.of(
                "https://a.example/",
                "HTTP",
                "://",
                "www.b.de",
                "c.com",
                "x@y.example",
                "@",
                "25 May 2018",
                "May",
                "12/12/2012",
                "2018-05-25T10:00",
                "1",
                "nimbus",
                "Nimbus",
                "NIMBUS-nimbus",
                "n",
                "caf\u00E9",
                "CAF\u00C9",
                "\u0420\u043E\u0441\u0441\u0438\u044F",
                "\u0130nci",
                "inci",
                "\u212Aelvin",
                "kelvin",
                "4you",
                "_low",
                "\u00FF\u0178yy",
                " ",
                " ",
                " ",
                ". ",
                ", ",
                ".",
                ":",
                "/",
                "-",
                "_",
                "+",
                "%",
                "?",
                "(",
                ")",
                "\u00AA",
                "\u00B5",
                "word",
                "and so on",
                "\u00E9",
                "e\u0301",
                "\u65E5\u672C",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u2019",
                "\u0000",
                ": ",
                "; ",
                "? ",
                "=",
                "e-Shop",
                "E shop",
                "x kelvin",
                "X-\u212Aelvin",
                "x \u212Aelvin",
                "\u00A0");
        List<String> sites = List.of(
                "nimbus.example",
                "caf\u00E9.example",
                "\u0440\u043E\u0441\u0441\u0438\u044F.example",
                "inci.example",
                "kelvin.example",
                "4you.example",
                "_low.example",
                "-low.example",
                "\u00FF\u00FFyy.example",
                "abc.example",
                "e-shop.example",
                "x-kelvin.example",
                "ak-\u00E9.example");
        for (long seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Optional<String> site = Optional.of(sites.get(random.nextInt(sites.size())));
            assertThat(Masking.mask(text.toString(), site).masks())
                    .as("seed %d", seed)
                    .isEqualTo(PlainMasks.of(text.toString(), site));
        }
    }

    @Test
    void takesTimeInProportionToHostileText() {
        for (String pump : List.of(
                "a.", "a@", "@", "http://", "://", "1/", "1.", "1 ", "May ", "May 1 ", "a-", ".", "(", "www.", "12/12/",
                "ab@cd.", "a.b/", "日", "x", "1")) {
            String text = pump.repeat(1_000_000 / pump.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> Masking.mask(text, Optional.of("nimbus.example")),
                    pump); // quadratic: hours
        }
    }

    @Test
    void spansAreInTheKeyText() {
        Masked masked = Masking.mask("on www.a.example now", Optional.empty());
        assertThat(masked.masks().get(0).span()).isEqualTo(new Span(3, 16));
    }

    /** As repair, noise removal and table mending leave it. */
    private static String mended(String name) {
        try {
            return Files.readString(Path.of("corpus", name), StandardCharsets.UTF_8)
                    .replace(
                            "(front and\tsessionid\tTo remember the user from\n\tback office)\t\tone page to another",
                            "(front and back office)\tsessionid\tTo remember the user from one page to another")
                    .replace(
                            "(front\tdjango_language\tTo remember the visitor's\n\tand back office)\t\tlanguage",
                            "(front and back office)\tdjango_language\tTo remember the visitor's language")
                    .replace("opendata**soft**\n", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
