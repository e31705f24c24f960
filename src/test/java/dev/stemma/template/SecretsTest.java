package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A text that only one member has is never printed. Copies of one page get secrets of their own at random places (inside
 * sentences, as lines, in blocks that some copies lack, at the ends), edits, and cuts; no secret may stand in the skeleton.
 */
class SecretsTest {
    private static final int ROUNDS = 300;

    @Test
    void whatOnlyOneMemberHasIsNeverPrinted() {
        int values = 0;
        for (int seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            List<String> secrets = new ArrayList<>();
            List<Member> members = members(random, secrets);
            Template template = Templates.induce(members, TemplateOptions.defaults());
            for (String secret : secrets) {
                assertThat(template.text()).as("seed " + seed).doesNotContain(secret);
            }
            values += template.values().size();
        }
        assertThat(values).as("the secrets are values of slots").isGreaterThan(10 * ROUNDS);
    }

    private static List<Member> members(Random random, List<String> secrets) {
        List<List<String>> lines = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            List<String> words = new ArrayList<>();
            for (int length = 2 + random.nextInt(30); length > 0; length--) {
                words.add(word(random, 1 + random.nextInt(8)));
            }
            lines.add(words);
        }
        int optional = random.nextInt(lines.size());
        int count = 2 + random.nextInt(12);
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            StringBuilder text = new StringBuilder();
            for (int p = 0; p < lines.size(); p++) {
                if (p == optional && random.nextBoolean()) {
                    continue;
                }
                for (String word : lines.get(p)) {
                    int dice = random.nextInt(60);
                    text.append(dice == 0 ? "" : word);
                    if (dice < 3) {
                        text.append(' ').append(secret(random, secrets));
                    }
                    text.append(random.nextInt(90) == 0 ? "\n" : " ");
                }
                text.append(random.nextBoolean() ? "\n" : "\n\n");
                if (random.nextInt(8) == 0) {
                    text.append(secret(random, secrets)).append(" \n");
                }
            }
            boolean cut = random.nextInt(5) == 0;
            String whole = text.toString().strip();
            String kept = cut ? whole.substring(0, whole.length() / 2) : whole;
            members.add(new Member("copy-" + m, kept, Optional.of("site" + m + ".example"), Optional.empty(), cut));
        }
        return members;
    }

    /** One or more words that nobody else has: words, a name, a date's day, a host. */
    private static String secret(Random random, List<String> secrets) {
        String word = "q" + secrets.size() + word(random, 6);
        String secret = switch (random.nextInt(4)) {
            case 0 -> "https://" + word + ".example/" + word(random, 3);
            case 1 -> word + "@mail.example.org";
            case 2 -> "Q" + word + " " + word(random, 4);
            default -> word;
        };
        secrets.add(word);
        return secret;
    }

    private static String word(Random random, int letters) {
        StringBuilder word = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            word.append((char) ('a' + random.nextInt(16)));
        }
        return word.toString();
    }
}
