package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.store.LargeStore;
import dev.stemma.store.StoreOptions;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Paging over every order of every list. */
final class ServedPagingTest extends OverServedSample {
    /** Forth and back over every page of every order of every list, rows with equal keys among them: each row exactly once. */
    @Test
    void pagingLosesAndRepeatsNothing() throws IOException {
        Path large = served.folder.resolve("large");
        LargeStore.crowded(large);
        try (Server other = served.another(large);
                StoreReader store = StoreReader.withTables(large, StoreOptions.defaults(), ServedTables.ALL)) {
            Visitor reader = new Visitor(other.address());
            for (Listing list : Lists.ALL) {
                long all = (Long)
                        store.query("SELECT count(*) FROM " + list.from()).single();
                assertThat(all).as(list.name() + " has more than one page").isGreaterThan(Selection.ROWS);
                for (Listing.Order order : list.orders()) {
                    String first = "/" + list.name() + "?order=" + order.name();
                    List<String> forth = new ArrayList<>();
                    String last = first;
                    for (String next = first; next != null; ) {
                        last = next;
                        String page = reader.get(next).body();
                        forth.addAll(ServedSample.rows(page));
                        next = href(page, "next");
                    }
                    List<String> back = new ArrayList<>();
                    for (String previous = last; previous != null; ) {
                        String page = reader.get(previous).body();
                        back.addAll(0, ServedSample.rows(page));
                        previous = href(page, "prev");
                    }
                    assertThat(forth).as(first).hasSize((int) all).doesNotHaveDuplicates();
                    assertThat(back).as(first).isEqualTo(forth);
                }
            }
            saysWhereItIs(reader);
        }
    }

    /** Also where an address says otherwise: it is of a time when the list was longer. */
    private static void saysWhereItIs(Visitor reader) throws IOException {
        String second =
                reader.get(href(reader.get("/documents").body(), "next")).body();
        assertThat(second).contains("51 to 100 of ");
        String previous = href(second, "prev");
        for (String to : List.of(previous, previous.replaceFirst("before=\\d+", "before=7"))) {
            assertThat(reader.get(to).body()).as(to).contains("1 to 50 of ").doesNotContain("8 to 57 of ");
        }
    }

    /** What a list does not know would be shown as if it had been asked for. */
    @Test
    void aFieldOrAnOrderThatThereIsNotIsRefused() throws IOException {
        for (String wrong : List.of("page=999", "sort=chars", "order=colour", "sitee=x", "q=a&site=b&c=1")) {
            Visitor.Answer refused = visitor.get("/documents?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).as(wrong).contains("This list has no ");
        }
        assertThat(visitor.get("/documents?page=999").body())
                .contains("it has q, order, completeness,", "The links below the rows lead to its other pages");
        assertThat(visitor.get("/documents?q=a&order=chars&site=b&before=5").status())
                .isEqualTo(200);
    }

    private static String href(String page, String rel) {
        Element link = Jsoup.parse(page).selectFirst("a[rel=" + rel + "]");
        return link == null ? null : link.attr("href");
    }
}
