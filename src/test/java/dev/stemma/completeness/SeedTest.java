package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The five scraped policies in {@code corpus/}: four are whole, the fifth stops inside the word {@code Opend}. */
class SeedTest {
    private static final String LOGO = "opendata**soft**";

    private final Document whole = seed("000_10ca08ade4f42350.txt");
    private final Document wrapped = seed("001_c215ccc4f3e6441f.txt");
    private final Document cut = seed("004_4095782621002d1e.txt");

    @Test
    void fourAreWholeOnTheirOwnAndBesideTheirRepresentative() {
        for (String name : List.of(
                "000_10ca08ade4f42350.txt",
                "001_c215ccc4f3e6441f.txt",
                "002_ed8219e79f91bf58.txt",
                "003_c52bf48a2697cc58.txt")) {
            Document seed = seed(name);
            Judgement alone = Completeness.judge(seed, Completeness.alone(seed), Siblings.none());
            Judgement beside = Completeness.judge(seed, Completeness.alone(seed), Siblings.of(wrapped, List.of(seed)));
            assertThat(alone.verdict().state()).as(name).isEqualTo(State.COMPLETE);
            assertThat(beside.verdict().state()).as(name).isEqualTo(State.COMPLETE);
        }
    }

    @Test
    void theFifthStopsInsideAWord() {
        List<Sign> signs = Completeness.alone(cut);
        assertThat(signs).anySatisfy(sign -> {
            assertThat(sign.code()).isEqualTo("cut-in-word");
            assertThat(sign.span().of(cut.text())).isEqualTo("Opend");
            assertThat(sign.message()).contains("Opendatasoft");
        });
        assertThat(Completeness.judge(cut, signs, Siblings.none()).verdict().state())
                .isEqualTo(State.TRUNCATED);
    }

    @Test
    void siblingsNameTheTwoRowsThatAreMissing() {
        Judgement judgement =
                Completeness.judge(cut, Completeness.alone(cut), Siblings.of(whole, List.of(wrapped, cut, whole)));
        assertThat(judgement.verdict().state()).isEqualTo(State.TRUNCATED);
        assertThat(judgement.verdict().cutAt())
                .hasValue(cut.text().stripTrailing().length());
        assertThat(judgement.proposals())
                .extracting(row -> row.names().get(0))
                .containsExactly("csrftoken", "cookies_preferences");
        assertThat(judgement.proposals())
                .allSatisfy(row -> assertThat(row.source()).isEqualTo(Declaration.Source.PROPOSED));
        assertThat(judgement.verdict().kept().orElseThrow()).isBetween(0.9, 0.95);
    }

    @Test
    void theLineAboveTheCutIsReadInBothWays() {
        Judgement judgement =
                Completeness.judge(cut, Completeness.alone(cut), Siblings.of(whole, List.of(wrapped, cut, whole)));
        assertThat(judgement.verdict().evidence())
                .anySatisfy(sign -> {
                    assertThat(sign.code()).isEqualTo("loose-line-as-noise");
                    assertThat(sign.message()).contains(LOGO).contains("001_");
                })
                .anySatisfy(sign -> {
                    assertThat(sign.code()).isEqualTo("loose-line-as-row");
                    assertThat(sign.message()).contains("csrftoken").contains("000_");
                });
    }

    /** The seed as the rooms before give it: continuation lines joined, the logo a noise line. */
    private static Document seed(String name) {
        try {
            String text = Files.readString(Path.of("corpus", name)).strip();
            String mended = text.replace(
                            "(front and\tsessionid\tTo remember the user from\n\tback office)\t\tone page to another",
                            "(front and back office)\tsessionid\tTo remember the user from one page to another")
                    .replace(
                            "(front\tdjango_language\tTo remember the visitor's\n\tand back office)\t\tlanguage",
                            "(front and back office)\tdjango_language\tTo remember the visitor's language");
            return Copies.withNoise(name, mended, LOGO);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
