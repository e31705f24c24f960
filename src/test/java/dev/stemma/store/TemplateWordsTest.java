package dev.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Relation;
import dev.stemma.model.Verdict;
import dev.stemma.schema.DocumentRow;
import dev.stemma.schema.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One owner's hosts are not told as sites that share, and what differs is told by its values. */
final class TemplateWordsTest {
    private static final Verdict COMPLETE = new Verdict(
            Verdict.State.COMPLETE,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            1,
            List.of());

    @TempDir
    private Path out;

    @BeforeEach
    void sites() throws IOException {
        try (StoreWriter store = StoreWriter.create(out, StoreOptions.defaults())) {
            cluster(
                    store,
                    "owners",
                    5,
                    2,
                    "a.oak.com/oak.com",
                    "b.oak.com/oak.com",
                    "c.oak.com/oak.com",
                    "d.oak.com/oak.com",
                    "elm.org/elm.org");
            cluster(store, "one", 3, 1, "www.fir.com/fir.com", "help.fir.com/fir.com", "fir.com/fir.com");
            cluster(store, "alone", 1, 1, "ash.net/ash.net", "ash.net/ash.net");
            cluster(store, "addresses", 2, 0, "10.0.0.1/", "10.0.0.2/");
            slots(store, "owners", "frame", "text", "Menu", "Cart", "Shop");
            slots(store, "owners", "url", "url", "https://a.oak.com", "https://b.oak.com");
            slots(store, "owners", "name", "name", "Oak\n Limited", "Elm of the long and winding name and sons");
            slots(store, "owners", "date", "date", " ");
            slots(store, "one", "name", "name", "Fir");
            store.finish();
        }
    }

    @Test
    void hostsOfOneDomainAreToldAsSuchAndComeLast() throws IOException {
        assertThat(told("cluster", "shared_by"))
                .containsExactly(
                        List.of("owners", "5 sites on 2 domains"),
                        List.of("one", "3 hosts of one domain"),
                        List.of("alone", "one site"),
                        List.of("addresses", "2 sites"));
    }

    @Test
    void eachDomainIsNamedBeforeTheSecondHostOfAny() throws IOException {
        assertThat(told("names"))
                .containsExactly(
                        List.of("a.oak.com, elm.org, b.oak.com, c.oak.com and 1 more"),
                        List.of("fir.com, help.fir.com, www.fir.com"),
                        List.of("ash.net"),
                        List.of("10.0.0.1, 10.0.0.2"));
    }

    @Test
    void namesTellMoreThanAddressesAndThoseMoreThanTheFrame() throws IOException {
        assertThat(told("coalesce(differs, '')"))
                .containsExactly(
                        List.of("name: \"Elm of the long and winding nam…\", \"Oak Limited\";"
                                + " url: \"https://a.oak.com\", \"https://b.oak.com\"; and 1 more"),
                        List.of("name: \"Fir\""),
                        List.of(""),
                        List.of(""));
    }

    /** A line of one member's menu is no title of all. */
    @Test
    void aTemplateIsCalledWhatMostOfItsMembersAre(@TempDir Path folder) throws IOException {
        try (StoreWriter store = StoreWriter.create(folder, StoreOptions.defaults())) {
            titled(store, "menu", "More to see", "Privacy notice", "Privacy notice", "Sale");
            titled(store, "even", "Terms", "Conditions");
            titled(store, "some", "", "Imprint", "Imprint");
            titled(store, "none", "", "");
            store.finish();
        }
        try (StoreReader reader = StoreReader.open(folder)) {
            assertThat(reader.query("select cluster, title from (" + TemplateWords.of("select cluster from clusters")
                                    + ") order by cluster")
                            .rows())
                    .containsExactly(
                            List.of("even", "Terms"),
                            List.of("menu", "Privacy notice"),
                            List.of("none", "none0"),
                            List.of("some", "Imprint"));
        }
    }

    private static void titled(StoreWriter store, String name, String... titles) throws IOException {
        for (int i = 0; i < titles.length; i++) {
            store.append(DocumentRow.of(
                    Samples.document(name + i, "text", Optional.of(titles[i]).filter(title -> !title.isEmpty())),
                    new DocumentRow.Keys("t", "m", Optional.empty(), Optional.empty()),
                    new DocumentRow.Place(name, i == 0 ? Relation.REPRESENTATIVE : Relation.NEAR, 1),
                    COMPLETE,
                    Optional.empty()));
        }
        store.append(new Row.ClusterRow(
                name, name + "0", titles.length, 0, 0, 1, OptionalDouble.empty(), Optional.of("text")));
    }

    private List<List<Object>> told(String... columns) throws IOException {
        try (StoreReader reader = StoreReader.open(out)) {
            return reader.query("select " + String.join(", ", columns) + " from ("
                            + TemplateWords.of("select cluster from clusters") + ") clusters order by "
                            + TemplateWords.ORDER)
                    .rows();
        }
    }

    private static void cluster(StoreWriter store, String name, int sites, int domains, String... hosts)
            throws IOException {
        for (int i = 0; i < hosts.length; i++) {
            String site = hosts[i].substring(0, hosts[i].indexOf('/'));
            String domain = hosts[i].substring(hosts[i].indexOf('/') + 1);
            store.append(DocumentRow.of(
                    Samples.document(name + i, "text"),
                    new DocumentRow.Keys(
                            "t", "m", Optional.of(site), Optional.of(domain).filter(each -> !each.isEmpty())),
                    new DocumentRow.Place(name, i == 0 ? Relation.REPRESENTATIVE : Relation.TEMPLATE, 1),
                    COMPLETE,
                    Optional.empty()));
        }
        store.append(new Row.ClusterRow(
                name, name + "0", hosts.length, sites, domains, 1, OptionalDouble.empty(), Optional.of("text")));
    }

    private static void slots(StoreWriter store, String cluster, String slot, String type, String... values)
            throws IOException {
        for (int i = 0; i < values.length; i++) {
            store.append(new Row.SlotRow(cluster, slot, type, cluster + i, values[i], false));
        }
    }
}
