package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import dev.stemma.model.Template.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The five scraped policies are one template with one slot; the rest is rendering and what the cut copy lacks. */
class SeedTemplateTest {
    private final List<Member> seeds = List.of(
            seed("000_10ca08ade4f42350.txt", "www.dataastro.eu", false),
            seed("001_c215ccc4f3e6441f.txt", "header-discovery.opendatasoft.com", false),
            seed("002_ed8219e79f91bf58.txt", "icann.opendatasoft.com", false),
            seed("003_c52bf48a2697cc58.txt", "datasource.kapsarc.org", false),
            seed("004_4095782621002d1e.txt", "gpseo.opendatasoft.com", true));

    @Test
    void onePlatformUrlAndNothingElse() {
        Template template = Templates.induce(seeds, TemplateOptions.defaults());
        assertThat(template.slots()).extracting(Template.Slot::name).containsExactly("platform_url");
        assertThat(template.values())
                .extracting(Value::value)
                .containsExactly(
                        "https://www.dataastro.eu",
                        "https://header-discovery.opendatasoft.com",
                        "https://icann.opendatasoft.com",
                        "https://datasource.kapsarc.org",
                        "https://gpseo.opendatasoft.com");
        assertThat(template.values()).noneMatch(Value::leak);
        assertThat(template.sites()).isEqualTo(5);
        assertThat(template.text())
                .contains("What cookies are used on the {{platform_url}} platform")
                .contains("cookies_preferences");
    }

    @Test
    void theOrderOfTheOthersDoesNotMatter() {
        Template template = Templates.induce(seeds, TemplateOptions.defaults());
        List<Member> others = new ArrayList<>(seeds.subList(1, 5));
        Collections.reverse(others);
        others.add(0, seeds.get(0));
        assertThat(Templates.induce(others, TemplateOptions.defaults())).isEqualTo(template);
    }

    private static Member seed(String name, String site, boolean incomplete) {
        try {
            String text = Files.readString(Path.of("corpus", name))
                    .strip()
                    .replace("\nopendata**soft**\n", "\n")
                    .replace(
                            "(front and\tsessionid\tTo remember the user from\n\tback office)\t\tone page to another",
                            "(front and back office)\tsessionid\tTo remember the user from one page to another")
                    .replace(
                            "(front\tdjango_language\tTo remember the visitor's\n\tand back office)\t\tlanguage",
                            "(front and back office)\tdjango_language\tTo remember the visitor's language");
            return new Member(name, text, Optional.of(site), Optional.empty(), incomplete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
