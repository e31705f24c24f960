package dev.stemma.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Refusal;
import dev.stemma.model.Repaired;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every rule must keep, and the chain of all. */
class RepairLawsTest {
    private static final long SEED = 20261122;
    private static final int RANDOM_TEXTS = 400;

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsTheLaws() {
        return RepairRules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    Repairer alone = new Repairer(only(rule, RepairOptions.Quotes.STRAIGHT));
                    assertThat(alone.repair(rule.example().before()).text())
                            .isEqualTo(rule.example().after());
                    keepsTheLaws(alone);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theChainKeepsTheLaws() {
        return Stream.of(RepairOptions.Quotes.values())
                .map(quotes -> DynamicTest.dynamicTest(
                        quotes.name(),
                        () -> keepsTheLaws(new Repairer(new RepairOptions(quotes, Set.of(), Set.of())))));
    }

    @Test
    void aRuleThatIsNotConcernedChangesNothing() {
        for (String text : texts()) {
            Marks marks = Marks.of(text);
            for (RepairRule rule : RepairRules.ALL) {
                if (!rule.concerns(marks.traits())) {
                    Edits edits = new Edits(rule.name(), text, marks);
                    rule.apply(text, RepairOptions.defaults(), edits);
                    assertThat(edits.isEmpty())
                            .as("%s on %s", rule.name(), text)
                            .isTrue();
                }
            }
        }
    }

    /**
     * Rules that go by more than the paragraph, and what for. Chunks of these may differ: they must be given whole texts,
     * as every caller does. Each has a text that shows it, so that a rule which learns to do without leaves this list.
     */
    private static final Map<String, List<String>> BEYOND_THE_PARAGRAPH = Map.of(
            "entities",
                    List.of("<b>real tags</b>", "an escaped &lt;b&gt; is an example only where there are real tags"),
            "line-ends", List.of("the only line ends \u0085 of this \u0085 text", "another\r\n"),
            "hyphenation", List.of("infor-\nmation", "the whole word information proves it"),
            "invisible", List.of("a mark of direction\u200F", "\u05E9\u05DC\u05D5\u05DD has a use for it"),
            "blank-lines", List.of("text\n\n", "blank lines at a seam are several only together"),
            "mojibake", List.of("Ã la carte", "a sure one: Ã©tÃ©"));

    /** Chunks: paragraphs cleaned one by one are the text cleaned as a whole, for all rules that judge inside a paragraph. */
    @TestFactory
    Stream<DynamicTest> chunksGiveWhatTheWholeGives() {
        return RepairRules.ALL.stream()
                .filter(rule -> !BEYOND_THE_PARAGRAPH.containsKey(rule.name()))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    Repairer alone = new Repairer(only(rule, RepairOptions.Quotes.STRAIGHT));
                    List<String> texts = texts();
                    for (int i = 1; i < texts.size(); i++) {
                        String a = "start " + texts.get(i - 1) + " end";
                        String b = "start " + texts.get(i) + " end";
                        assertThat(alone.repair(a + "\n\n" + b).text())
                                .as("seed %d", SEED)
                                .isEqualTo(inChunks(alone, a, b));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatGoesBeyondTheParagraphHasAReason() {
        return RepairRules.ALL.stream()
                .filter(rule -> BEYOND_THE_PARAGRAPH.containsKey(rule.name()))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    Repairer alone = new Repairer(only(rule, RepairOptions.Quotes.STRAIGHT));
                    List<String> parts = BEYOND_THE_PARAGRAPH.get(rule.name());
                    assertThat(alone.repair(parts.get(0) + "\n\n" + parts.get(1))
                                    .text())
                            .isNotEqualTo(inChunks(alone, parts.get(0), parts.get(1)));
                }));
    }

    private static String inChunks(Repairer repairer, String a, String b) {
        return repairer.repair(a).text() + "\n\n" + repairer.repair(b).text();
    }

    @Test
    void tabsAndPipesSurvive() {
        Repairer chain = Repairer.withDefaults();
        for (String text : texts()) {
            if (!text.contains("](") && text.indexOf('\u001b') < 0 && text.indexOf('&') < 0) {
                String clean = chain.repair(text).text();
                assertThat(count(clean, '\t')).as(text).isEqualTo(count(text, '\t'));
                assertThat(count(clean, '|')).as(text).isEqualTo(count(text, '|'));
            }
        }
    }

    @Test
    void fourThreadsGiveWhatOneGives() throws Exception {
        Repairer chain = Repairer.withDefaults();
        List<String> texts = texts();
        List<Repaired> alone = texts.stream().map(chain::repair).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Repaired>> calls = new ArrayList<>();
            texts.forEach(text -> calls.add(() -> chain.repair(text)));
            List<Repaired> together = new ArrayList<>();
            for (var future : pool.invokeAll(calls)) {
                together.add(future.get());
            }
            assertThat(together).isEqualTo(alone);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void namesAreUniqueAndWellFormed() {
        Set<String> names = new HashSet<>();
        for (RepairRule rule : RepairRules.ALL) {
            assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(names.add(rule.name())).isTrue();
            assertThat(rule.reason()).endsWith(".");
        }
    }

    private static void keepsTheLaws(Repairer repairer) {
        for (String text : texts()) {
            Repaired once = repairer.repair(text);
            assertThat(once.ledger().undo(once.text())).as("undo").isEqualTo(text);
            assertThat(once.ledger().replay(text)).as("replay").isEqualTo(once.text());
            assertThat(repairer.repair(text)).as("same twice").isEqualTo(once);
            Repaired twice = repairer.repair(once.text());
            assertThat(twice.text()).as("idempotent on %s", escaped(text)).isEqualTo(once.text());
            assertThat(twice.ledger().layers()).isEmpty();
            spansAreInBounds(text, once);
        }
    }

    private static void spansAreInBounds(String source, Repaired repaired) {
        String text = source;
        for (Layer layer : repaired.ledger().layers()) {
            for (Edit edit : layer.edits()) {
                assertThat(edit.span().of(text)).isEqualTo(edit.before()).isNotEqualTo(edit.after());
            }
            text = layer.apply(text);
        }
        for (Refusal refusal : repaired.ledger().refusals()) {
            assertThat(refusal.span().end()).isLessThanOrEqualTo(source.length());
        }
        repaired.ledger()
                .repairs()
                .forEach(repair -> assertThat(repair.span().end()).isLessThanOrEqualTo(source.length()));
    }

    /** The examples, then random texts out of pieces that rules look for, then random code units. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of("", "plain text, nothing to do.\n"));
        RepairRules.ALL.forEach(rule -> {
            texts.add(rule.example().before());
            texts.add(rule.example().after());
        });
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            texts.add(RandomText.ofPieces(random));
            texts.add(RandomText.ofCodeUnits(random));
            texts.add(RandomText.ofBytes(random));
        }
        return texts;
    }

    private static RepairOptions only(RepairRule rule, RepairOptions.Quotes quotes) {
        return new RepairOptions(quotes, Set.of(rule.name()), Set.of());
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("seed " + SEED + ": \"");
        text.chars()
                .forEach(
                        c -> out.append(c < 0x20 || c > 0x7e ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return out.append('"').toString();
    }
}
