package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://WWW.A.example:8080/x?y#z      | www.a.example
            http://user:secret@a.example/         | a.example
            //a.example/x                         | a.example
            a.example/privacy                     | a.example
            mailto:me@a.example?subject=x         | a.example
            https://bücher.example                | xn--bcher-kva.example
            https://a.example.                    | a.example
            https://[2001:DB8::1]:80/             | [2001:db8::1]
            https://a_b.example                   | a_b.example
            https://a..example                    |
            https:///x                            |
            https://a b/                          |
            https://%41.example                   |
            localhost:8080/x                      | localhost
            a.example:                            | a.example
            a.example:443?x                       | a.example
            a.example:99999                       |
            about:blank                           |
            tel:+49123456                         |
            tel:110                               |
            javascript:void(0)                    |
            data:text/html,x                      |
            urn:isbn:0451450523                   |
            """)
    void findsTheHost(String url, String host) {
        assertThat(Hosts.hostOf(url)).isEqualTo(Optional.ofNullable(host));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://WWW.A.example:8080/x?y#z          | www.a.example
            //a.example/x                             | a.example
            a.example/privacy                         | a.example
            www.a.example                             | www.a.example
            localhost:3000/p                          | localhost
            http://intranet/p                         | intranet
            http://192.168.0.1/p                      | 192.168.0.1
            http://a.php/p                            | a.php
            a.md/privacy                              | a.md
            view-source:https://a.example/            | a.example
            blob:https://a.example/6d8d4f8e           | a.example
            https://web.archive.org/web/20200101000000/https://a.example/p | a.example
            http://web.archive.org/web/2020id_/a.example:80/p              | a.example
            https://web.archive.org/about             | web.archive.org
            https://web.archive.org/web/              | web.archive.org
            index.html                                |
            privacy.pdf#page=2                        |
            ../p.html                                 |
            privacy/cookies                           |
            N/A                                       |
            None                                      |
            mailto:me@a.example                       |
            chrome-error://chromewebdata/             |
            chrome-extension://abc/p.html             |
            file:///C:/x.html                         |
            about:blank                               |
            """)
    void findsTheSite(String url, String site) {
        assertThat(Hosts.siteOf(url)).isEqualTo(Optional.ofNullable(site));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.dataastro.eu            | dataastro.eu
            icann.opendatasoft.com      | opendatasoft.com
            datasource.kapsarc.org      | kapsarc.org
            www.a.co.uk                 | a.co.uk
            a.b.kawasaki.jp             | a.b.kawasaki.jp
            x.city.kawasaki.jp          | city.kawasaki.jp
            me.github.io                | github.io
            www.xn--bcher-kva.de        | xn--bcher-kva.de
            a.b.unknown                 | b.unknown
            co.uk                       |
            com                         |
            localhost                   |
            10.0.0.1                    |
            [2001:db8::1]               |
            """)
    void findsTheRegistrableDomain(String host, String domain) {
        assertThat(Hosts.registrableDomain(host)).isEqualTo(Optional.ofNullable(domain));
    }

    /** The library's own reader of the same list is the oracle, for hosts below every rule of the list. */
    @Test
    void saysWhatTheLibrarySays() throws IOException {
        Random random = new Random(11);
        for (String rule : rules()) {
            String plain = rule.startsWith("!") ? rule.substring(1) : rule.replace("*", "w" + random.nextInt(9));
            String suffix = IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED);
            for (String host : List.of(suffix, "a." + suffix, "b.a." + suffix)) {
                String expected = EffectiveTldFinder.getAssignedDomain(host, true, true);
                if (host.contains(".")) {
                    assertThat(Hosts.registrableDomain(host)).as(host).isEqualTo(Optional.ofNullable(expected));
                }
            }
        }
    }

    private static List<String> rules() throws IOException {
        try (InputStream stream = EffectiveTldFinder.class.getResourceAsStream("/effective_tld_names.dat")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        }
    }
}
