package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.folder.Decision;
import dev.stemma.folder.DecisionFile;
import dev.stemma.report.HostileText;
import dev.stemma.report.SampleStore;
import dev.stemma.serve.Visitor.Answer;
import dev.stemma.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Hostile text on served pages is only ever text. */
final class ServedHostileTextTest extends OverServedSample {
    @Test
    void theSkeletonIsTheSameForHostileText() throws IOException {
        List<List<String>> harmless = skeletons("harmless", text -> HostileText.insert(text, HostileText.HARMLESS));
        for (int round : List.of(0, 7)) {
            assertThat(skeletons(
                            "round" + round,
                            text -> HostileText.insert(
                                    text,
                                    HostileText.PAYLOADS.get(
                                            (text.chars().sum() + round) % HostileText.PAYLOADS.size()))))
                    .isEqualTo(harmless);
        }
    }

    private List<List<String>> skeletons(String name, UnaryOperator<String> tamper) throws IOException {
        Path there = served.folder.resolve(name);
        SampleStore.filled(there, tamper).close();
        List<List<String>> skeletons = new ArrayList<>();
        try (Server other = served.another(there)) {
            Visitor reader = new Visitor(other.address());
            String cluster = "";
            String document = "";
            String best = "";
            for (Listing list : Lists.ALL) {
                Answer page = reader.get("/" + list.name());
                assertThat(page.status()).as(list.name()).isEqualTo(200);
                Document parsed = Jsoup.parse(page.body());
                skeletons.add(skeleton(parsed));
                cluster = list.name().equals("clusters") ? ServedSample.first(parsed, "/cluster?") : cluster;
                document = list.name().equals("incomplete") ? ServedSample.first(parsed, "/document?") : document;
                best = list.name().equals("documents")
                        ? ServedSample.first(parsed, "/document?").substring(13)
                        : best;
            }
            String pair = "/comparison?a=" + document.substring(13) + "&b=" + best;
            reader.post("/decide", ServedSample.form(reader.get(pair).body(), "never-merge"));
            reader.post("/decide", ServedSample.form(reader.get(document).body(), "complete"));
            for (String path : List.of(
                    cluster,
                    document,
                    pair,
                    "/decisions",
                    "/",
                    "/method",
                    "/documents?site=" + best + "&q=" + best,
                    "/documents?order=similarity&cluster=" + cluster.substring(12))) {
                Answer page = reader.get(path);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body().codePoints().filter(c -> c == 0x202E || c == 0x1B || c == 0x2028))
                        .isEmpty();
                skeletons.add(skeleton(Jsoup.parse(page.body())));
            }
        }
        return skeletons;
    }

    private static List<String> skeleton(Document page) {
        List<String> skeleton = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!element.parents().is(".diff")) { // the number of differing words depends on the words
                List<String> names = new ArrayList<>();
                element.attributes().forEach(attribute -> names.add(attribute.getKey()));
                assertThat(names).noneMatch(attribute -> attribute.startsWith("on"));
                skeleton.add(element.tagName() + names + element.id() + element.className());
            }
        }
        return skeleton;
    }

    /** A browser reads a numeric reference to one as another character: what a form posts must be the id all the same. */
    @Test
    void idsWithControlCharactersComeBackFromFormsAsTheyWere() throws IOException {
        String controls = "\u0085\u009B";
        Path there = served.folder.resolve("controls");
        SampleStore.filled(there, text -> HostileText.insert(text, controls)).close();
        try (Server other = served.another(there)) {
            Visitor reader = new Visitor(other.address());
            String link =
                    ServedSample.first(Jsoup.parse(reader.get("/incomplete").body()), "/document?");
            String page = reader.get(link).body();
            assertThat(page)
                    .contains(controls)
                    .doesNotContainIgnoringCase("&#x85;")
                    .doesNotContain("&#133;");
            assertThat(reader.post("/decide", ServedSample.form(page, "complete"))
                            .status())
                    .isEqualTo(303);
        }
        String id = DecisionFile.read(DecisionFile.beside(there)).stream()
                .map(decision -> ((Decision.Complete) decision).document())
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(id).contains(controls);
        try (StoreReader store = StoreReader.open(there)) {
            assertThat(store.query("SELECT count(*) FROM documents WHERE id = ?", id)
                            .single())
                    .isEqualTo(1L);
        }
    }
}
