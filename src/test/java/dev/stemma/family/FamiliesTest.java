package dev.stemma.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Families and passages of invented texts whose shared sections are known. */
class FamiliesTest {
    private static final int SEED = 20261122;

    private final Random random = new Random(SEED);

    @Test
    void versionsAndTextsWithLongCommonSectionsAreOneFamilyOthersAreNot() {
        List<String> shop = sentences(20);
        List<Outline> outlines = new ArrayList<>();
        outlines.add(outline("shop", 9, shop));
        outlines.add(outline("shop-2", 4, with(shop.subList(0, 14), sentences(5))));
        outlines.add(outline("shop-in-a-page", 1, with(sentences(18), shop.subList(2, 20))));
        outlines.add(outline("another", 7, sentences(20)));
        outlines.add(outline("three-sentences-of-it", 1, with(shop.subList(0, 3), sentences(20))));
        List<Families.Link> links = Families.of(outlines).links();
        assertThat(links).extracting(Families.Link::cluster).containsExactly("shop", "shop-2", "shop-in-a-page");
        assertThat(links).extracting(Families.Link::hub).containsOnly("shop");
        assertThat(links.get(1).share()).isBetween(0.6, 0.85);
        Collections.shuffle(outlines, random);
        assertThat(Families.of(outlines).links()).as("seed " + SEED).isEqualTo(links);
    }

    @Test
    void aChainOfChangesIsNoFamily() {
        List<String> all = sentences(60);
        List<Outline> outlines = new ArrayList<>();
        for (int step = 0; step <= 40; step += 8) {
            outlines.add(outline("version-" + step, 1, all.subList(step, step + 20)));
        }
        for (Families.Link link : Families.of(outlines).links()) {
            assertThat(link.share()).as(link.toString()).isGreaterThanOrEqualTo(0.4);
            int hub = Integer.parseInt(link.hub().substring(8));
            int member = Integer.parseInt(link.cluster().substring(8));
            assertThat(Math.abs(hub - member)).as(link.toString()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void aPassageInManyTextsIsToldOnceWithoutASitesOwn() {
        List<String> passage = new ArrayList<>(sentences(5));
        List<String> texts = new ArrayList<>();
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> own = new ArrayList<>(passage);
            own.add(2, "You may write to the keeper of this house at help@shop" + i + ".example on any working day.");
            texts.add(String.join("\n", with(with(sentences(10), own), sentences(10))));
            outlines.add(Outline.of("c-" + i, 1, texts.get(i), Optional.of("shop" + i + ".example")));
        }
        List<Families.Passage> passages = Families.of(outlines).passages();
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).clusters()).hasSize(12);
        String told = passages.get(0).text(Sentences.of(texts.get(0), Optional.of("shop0.example")));
        assertThat(told)
                .contains(passage.get(0), passage.get(4), "at {{email}} on")
                .doesNotContain("shop0");
    }

    @Test
    void linesOfMarksAreNoSentenceThatTextsShare() {
        List<String> drawing = List.of(
                ":::-----------*%%*-:", "=========*%%%%#====*", "+++++++**+++++#%%%%#", "----------*%%=:. .---");
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> own = with(sentences(10), List.of("A heading", "=".repeat(500)));
            outlines.add(outline(
                    "c-" + i, 1, i < 2 ? with(own, with(with(drawing, drawing), with(drawing, drawing))) : own));
        }
        assertThat(Families.of(outlines).passages()).as("seed " + SEED).isEmpty();
        assertThat(Families.of(outlines).links()).as("seed " + SEED).isEmpty();
    }

    @Test
    void whatIsTooShortInOneTextIsToldFromAnotherWhateverTheOrder() {
        List<String> some = sentences(5);
        List<String> texts = new ArrayList<>();
        texts.add(String.join("\n", with(List.of(some.get(0)), sentences(9))));
        for (int i = 0; i < 5; i++) {
            texts.add(String.join("\n", with(some, sentences(4))));
        }
        assertThat(some.get(0)).hasSizeLessThan(200);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        for (int round = 0; round < 10; round++) {
            List<Outline> outlines = new ArrayList<>();
            for (int o = 0; o < 6; o++) {
                outlines.add(Outline.of("c-" + o, 6 - order.get(o), texts.get(order.get(o)), Optional.empty()));
            }
            List<Families.Passage> passages = Families.of(outlines).passages();
            assertThat(passages).as("%s", order).hasSize(1);
            Families.Passage passage = passages.get(0);
            assertThat(passage.text(Sentences.of(texts.get(order.get(passage.outline())), Optional.empty())))
                    .as("%s", order)
                    .isEqualTo(String.join("\n", some));
            Collections.shuffle(order, random);
        }
    }

    @Test
    void linearInTexts() {
        List<String> common = sentences(4);
        assertThat(Families.of(many(2_000, common)).links()).isEmpty();
        assertThat(allocated(many(8_000, common), 1) / allocated(many(2_000, common), 1))
                .as("four times the texts; all share a passage")
                .isLessThan(6);
        List<String> few = common.subList(0, 2);
        assertThat(allocated(many(8_000, few), 0) / allocated(many(2_000, few), 0))
                .as("four times the texts; all share what is too short for a passage")
                .isLessThan(6);
    }

    /** Bytes: what is done for each pair of texts makes something for each, and no other program's load changes it. */
    private static double allocated(List<Outline> outlines, int passages) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        List<Families.Passage> found = Families.of(outlines).passages();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(found).hasSize(passages);
        return bytes;
    }

    private List<Outline> many(int count, List<String> common) {
        List<Outline> outlines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            outlines.add(outline("c-" + i, 1, with(common, sentences(8))));
        }
        return outlines;
    }

    private static Outline outline(String id, int copies, List<String> sentences) {
        return Outline.of(id, copies, String.join("\n", sentences), Optional.empty());
    }

    private static List<String> with(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private List<String> sentences(int count) {
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int w = 0; w < 12; w++) {
                sentence.append(w == 0 ? "" : " ");
                for (int letters = 2 + random.nextInt(7); letters > 0; letters--) {
                    sentence.append((char) ('a' + random.nextInt(26)));
                }
            }
            sentences.add(sentence.append('.').toString());
        }
        return sentences;
    }
}
