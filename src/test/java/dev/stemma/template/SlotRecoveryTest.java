package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Templates with known slots, filled, edited and cut by a seeded generator: 3 to 60 members, names of 1 to 5 words, dates,
 * addresses; up to 30 % of the copies with small edits, a fifth cut off. Slots are found by their values.
 */
class SlotRecoveryTest {
    private static final int ROUNDS = 40;

    @Test
    void slotsAndValuesAreRecovered() {
        int found = 0;
        int missed = 0;
        int invented = 0;
        int right = 0;
        int all = 0;
        for (int seed = 1; seed <= ROUNDS; seed++) {
            Filled filled = new Filled(new Random(seed));
            Template template = Templates.induce(filled.members, TemplateOptions.defaults());
            Map<String, Map<String, String>> values = new HashMap<>();
            template.values()
                    .forEach(value -> values.computeIfAbsent(value.slot(), slot -> new HashMap<>())
                            .put(value.document(), value.value()));
            Set<String> used = new HashSet<>();
            for (Map<String, String> truth : filled.slots) {
                String best = "";
                long most = 0;
                for (Map.Entry<String, Map<String, String>> slot : values.entrySet()) {
                    long same = truth.entrySet().stream()
                            .filter(value ->
                                    value.getValue().equals(slot.getValue().get(value.getKey())))
                            .count();
                    if (same > most) {
                        most = same;
                        best = slot.getKey();
                    }
                }
                boolean hit = 2 * most >= truth.size();
                found += hit ? 1 : 0;
                missed += hit ? 0 : 1;
                right += hit ? (int) most : 0;
                all += hit ? truth.size() : 0;
                used.add(best);
            }
            invented += (int) values.entrySet().stream()
                    .filter(slot ->
                            !used.contains(slot.getKey()) && slot.getValue().size() > 1)
                    .count();
        }
        String seen = "seeds 1.." + ROUNDS + ": " + found + " found, " + missed + " missed, " + invented + " invented, "
                + right + " of " + all + " values";
        assertThat((double) found / (found + invented)).as(seen).isGreaterThanOrEqualTo(0.97);
        assertThat((double) found / (found + missed)).as(seen).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / all).as(seen).isGreaterThanOrEqualTo(0.97);
    }

    /** One template, filled. */
    private static final class Filled {
        private final Random random;
        private final List<Member> members = new ArrayList<>();
        private final List<Map<String, String>> slots = new ArrayList<>();

        Filled(Random random) {
            this.random = random;
            List<List<String>> paragraphs = new ArrayList<>();
            int kinds = 1 + random.nextInt(4);
            for (int p = 0; p < 4 + kinds; p++) {
                List<String> words = new ArrayList<>();
                int length = 16 + random.nextInt(30);
                for (int i = 0; i < length; i++) {
                    words.add(word(1 + random.nextInt(8)));
                }
                if (p < kinds) {
                    words.set(4 + random.nextInt(length - 8), "@" + p);
                    slots.add(new HashMap<>());
                }
                paragraphs.add(words);
            }
            int copies = 3 + random.nextInt(58);
            double edited = 0.3 * random.nextDouble();
            for (int m = 0; m < copies; m++) {
                add(m, paragraphs, m > 0 && random.nextDouble() < edited, m > 0 && random.nextInt(5) == 0);
            }
        }

        private void add(int number, List<List<String>> paragraphs, boolean edited, boolean cut) {
            String id = "copy-" + number;
            StringBuilder text = new StringBuilder();
            Map<Integer, String> values = new HashMap<>();
            for (List<String> words : paragraphs) {
                for (String word : words) {
                    String written = word;
                    if (word.charAt(0) == '@') {
                        int slot = word.charAt(1) - '0';
                        written = value(slot);
                        values.put(slot, written);
                    } else if (edited && random.nextInt(60) == 0) {
                        written = word + "x";
                    }
                    text.append(written).append(' ');
                }
                text.setCharAt(text.length() - 1, '.');
                text.append("\n\n");
            }
            String whole = text.toString().strip();
            String kept = cut ? whole.substring(0, (int) (whole.length() * (0.3 + 0.6 * random.nextDouble()))) : whole;
            values.forEach((slot, value) -> {
                if (kept.contains(value)) {
                    slots.get(slot).put(id, value);
                }
            });
            members.add(new Member(id, kept, Optional.of("site" + number + ".example"), Optional.empty(), cut));
        }

        private String value(int slot) {
            if (slot % 3 == 1) {
                return 1 + random.nextInt(28) + " May " + (1990 + random.nextInt(40));
            }
            if (slot % 3 == 2) {
                return 1 + random.nextInt(300) + " " + name() + " Street, " + name() + " "
                        + (10000 + random.nextInt(80000));
            }
            StringBuilder name = new StringBuilder(name());
            for (int more = random.nextInt(5); more > 0; more--) {
                name.append(' ').append(name());
            }
            return name.toString();
        }

        private String name() {
            String word = word(4 + random.nextInt(5));
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }

        private String word(int letters) {
            StringBuilder word = new StringBuilder(letters);
            for (int i = 0; i < letters; i++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            return word.toString();
        }
    }
}
