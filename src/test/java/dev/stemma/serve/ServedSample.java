package dev.stemma.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.report.SampleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The five policies and more, served; what pages and their forms hold, for all tests of served pages. */
final class ServedSample implements AutoCloseable {
    static final String CUT = "004_4095782621002d1e.txt";
    static final String BEST = "000_10ca08ade4f42350.txt";

    final List<String> problems = new CopyOnWriteArrayList<>();
    final Path folder;
    final Path out;
    final Server server;
    final Visitor visitor;

    ServedSample(Path folder) throws IOException {
        this.folder = folder;
        this.out = folder.resolve("out");
        SampleStore.harmless(out).close();
        this.server = Server.start(out, 0, problems::add);
        this.visitor = new Visitor(server.address());
    }

    /** Another server, whose problems count here too. */
    Server another(Path run) throws IOException {
        return Server.start(run, 0, problems::add);
    }

    @Override
    public void close() throws IOException {
        server.close();
        assertThat(problems).isEmpty();
    }

    static List<String> rows(String html) {
        return Jsoup.parse(html).select("tbody tr").eachText();
    }

    /** The first link in a row that leads to such a page. */
    static String first(Document page, String prefix) {
        return page.select("tbody th a").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the form that posts this decision. */
    static Map<String, String> form(String html, String decision) {
        Element form = Jsoup.parse(html).select("form[method=post]").stream()
                .filter(each ->
                        each.select("input[name=decision]").attr("value").equals(decision))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }
}
