package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 5,000 members of 20 kB in one template: under 30 seconds of one core, in 1 GB, and linear in the members. */
@Tag("long")
class ManyMembersTest {
    private static final int CHARS = 20_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void costsAreLinearInTheMembers() {
        induce(members(200));
        double some = seconds(members(1_000));
        double all = seconds(members(5_000));
        assertThat(all).as("5,000 members, CPU seconds; 1,000 took %.2f", some).isLessThan(30);
        assertThat(all / some).as("five times the members").isLessThan(10);
    }

    /** A tenth of what stands in 200 places for names are names of others: whose they are is not looked up in all members for each. */
    @Test
    void namesOfOthersCostNoMoreThanLinear() {
        leaks(named(100));
        double some = leaks(named(500));
        double all = leaks(named(2_000));
        assertThat(all / some)
                .as("four times the members; 500 took %.2f CPU seconds, 2,000 %.2f", some, all)
                .isLessThan(8);
    }

    private double leaks(List<Member> members) {
        long start = threads.getCurrentThreadCpuTime();
        Template template = induce(members);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(template.values().stream().filter(Template.Value::leak).count())
                .isGreaterThan(10L * members.size());
        return seconds;
    }

    private static List<Member> named(int count) {
        Random random = new Random(7);
        List<String> places = new ArrayList<>();
        for (int k = 0; k < 200; k++) {
            places.add(words(random) + "@name" + words(random));
        }
        List<String> names = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            names.add(capital(word(random)) + "q " + capital(word(random)) + "q");
        }
        List<Member> members = new ArrayList<>(count);
        for (int m = 0; m < count; m++) {
            StringBuilder text = new StringBuilder();
            for (String place : places) {
                String name = names.get(random.nextInt(10) == 0 ? random.nextInt(count) : m);
                text.append(place.replace("@name", name)).append(".\n\n");
            }
            members.add(
                    new Member("m" + m, text.toString(), Optional.of("s" + m + ".example"), Optional.empty(), false));
        }
        return members;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int w = 0; w < 6; w++) {
            words.append(w == 0 ? " " : "").append(word(random)).append(' ');
        }
        return words.toString();
    }

    private double seconds(List<Member> members) {
        Runtime.getRuntime().gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long start = threads.getCurrentThreadCpuTime();
        Template template = induce(members);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        Runtime.getRuntime().gc();
        long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(template.slots()).as("name, date, address, e-mail, URL").hasSizeBetween(4, 20);
        assertThat(template.values().size()).isGreaterThan(4 * members.size());
        assertThat(after - held).as("bytes that the template holds").isLessThan(400_000_000);
        return seconds;
    }

    private static Template induce(List<Member> members) {
        return Templates.induce(members, TemplateOptions.defaults());
    }

    private static List<Member> members(int count) {
        Random random = new Random(7);
        List<String> paragraphs = new ArrayList<>();
        for (int chars = 0;
                chars < CHARS;
                chars += paragraphs.get(paragraphs.size() - 1).length()) {
            StringBuilder paragraph = new StringBuilder();
            for (int w = 40 + random.nextInt(80); w > 0; w--) {
                paragraph.append(word(random)).append(w == 1 ? ". " : " ");
            }
            if (paragraphs.size() % 6 == 0) {
                paragraph
                        .append(List.of("@name", "@date", "@mail", "@url", "@place")
                                .get(paragraphs.size() / 6 % 5))
                        .append(" is where it says so.");
            }
            paragraphs.add(paragraph.toString());
        }
        String page = String.join("\n\n", paragraphs);
        List<Member> members = new ArrayList<>(count);
        for (int m = 0; m < count; m++) {
            String name = capital(word(random)) + " " + capital(word(random)) + " Ltd";
            String host = "www.shop" + m + ".example";
            StringBuilder text = new StringBuilder(page.replace("@name", name)
                    .replace("@date", 1 + m % 28 + " May " + (2000 + m % 25))
                    .replace("@mail", "help@shop" + m + ".example")
                    .replace("@url", "https://" + host)
                    .replace("@place", 1 + m + " " + capital(word(random)) + " Street"));
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                text.setCharAt(random.nextInt(text.length()), 'x');
            }
            members.add(new Member("m" + m, text.toString(), Optional.of(host), Optional.empty(), false));
        }
        return members;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
