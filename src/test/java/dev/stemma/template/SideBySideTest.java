package dev.stemma.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Slots that stand near each other are told apart: by the rows between them, and by the words that most members have there. */
class SideBySideTest {
    private static final String[] FIRST = {"fern", "moss", "oak", "heron", "willow"};
    private static final String[] FROM = {
        "21 May 2019", "19 March 2000", "28 June 1995", "7 April 2001", "28 October 2024"
    };
    private static final String[] TO = {
        "13 October 2010", "15 June 2012", "22 August 2021", "20 December 2017", "25 January 2019"
    };
    private static final String[] LAST = {"_a1", "_b2", "_c3", "_d4", "_e5"};

    @Test
    void aRowThatSomeLackPartsTheCellsBesideIt() {
        List<String> texts = new ArrayList<>();
        for (int m = 0; m < FIRST.length; m++) {
            texts.add(table(m, m != 1 && m != 3)); // the base has the row
        }
        assertRowsAreParted(induce(texts));
    }

    @Test
    void aRowThatTheBaseLacksPartsThemToo() {
        List<String> texts = new ArrayList<>();
        for (int m = 0; m < FIRST.length; m++) {
            texts.add(table(m, m == 1 || m == 3));
        }
        assertRowsAreParted(induce(texts));
    }

    private static void assertRowsAreParted(Template template) {
        assertThat(template.text()).contains("{{#optional_1}}sid\tkeeps the visit together while it lasts\t3 days{{/");
        assertThat(values(template))
                .containsValue(Map.of("m0", "fern", "m1", "moss", "m2", "oak", "m3", "heron", "m4", "willow"))
                .containsValue(Map.of("m0", "_a1", "m1", "_b2", "m2", "_c3", "m3", "_d4", "m4", "_e5"));
    }

    @Test
    void twoCellsOfOneRowAreNotMovedToTheNext() {
        List<String> texts = new ArrayList<>();
        for (int m = 0; m < FIRST.length; m++) {
            texts.add(table(m, true));
        }
        Template template = induce(texts);
        assertThat(template.text())
                .doesNotContain("optional")
                .contains("\nsid\tkeeps the visit together while it lasts\t3 days\n");
    }

    @Test
    void aWordThatMostHaveBetweenTwoDatesPartsThem() {
        Template template =
                induce(opened(0, 1, 2, 3, 4)); // of the first and the last a comparison takes 2019 for what they share
        assertThat(template.text())
                .matches(
                        "The garden was open from \\{\\{\\w+}} until \\{\\{\\w+}} and keeps what it was told there\\.");
        assertThat(values(template))
                .containsValue(Map.of("m0", FROM[0], "m1", FROM[1], "m2", FROM[2], "m3", FROM[3], "m4", FROM[4]));
    }

    @Test
    void ofThreeTwoAreNoMajority() {
        Template template = induce(opened(0, 1, 4));
        assertThat(template.text())
                .matches("The garden was open from \\{\\{\\w+}} and keeps what it was told there\\.");
    }

    /** What some have in place of a block is a slot before it; what one of thirty has is nothing of the template. */
    @Test
    void beforeABlockStandsASlotWhereMembersHaveSomethingInItsPlace() {
        String block = "Who comes by night finds the small gate on the northern side open.";
        List<String> between = new ArrayList<>(Collections.nCopies(15, block));
        between.addAll(Collections.nCopies(14, ""));
        between.add("Ask Fern.");
        assertThat(induce(gated(between)).text()).contains("beside it.\n\n{{#optional_1}}Who comes by night");
        assertThat(induce(gated(List.of(block, "Ask Fern.", block, "Ask Heron.", block, "Ask Moss.")))
                        .text())
                .containsPattern("\\{\\{name}}\\s+\\{\\{#optional_1}}Who comes by night");
    }

    private static List<String> gated(List<String> between) {
        List<String> texts = new ArrayList<>();
        for (String words : between) {
            texts.add("The garden belongs to all who live beside it.\n\n" + words + (words.isEmpty() ? "" : "\n\n")
                    + "Dogs may come along when they are led.");
        }
        return texts;
    }

    private static List<String> opened(int... which) {
        List<String> texts = new ArrayList<>();
        for (int m : which) {
            texts.add("The garden was open from " + FROM[m] + " until " + TO[m] + " and keeps what it was told there.");
        }
        return texts;
    }

    private static String table(int m, boolean row) {
        return "The cookies of the garden are these, and there are no others.\n\nname\twhat for\thow long\n"
                + "lang\tremembers the language of the visitor\t12 " + FIRST[m] + "\n"
                + (row ? "sid\tkeeps the visit together while it lasts\t3 days\n" : "") + LAST[m]
                + "\tcounts those who come to the garden\tone year\n";
    }

    private static Map<String, Map<String, String>> values(Template template) {
        return template.values().stream()
                .collect(Collectors.groupingBy(
                        Template.Value::slot, Collectors.toMap(Template.Value::document, Template.Value::value)));
    }

    private static Template induce(List<String> texts) {
        List<Member> members = new ArrayList<>();
        for (String text : texts) {
            String id = "m" + members.size();
            members.add(new Member(id, text, Optional.of(id + ".example"), Optional.empty(), false));
        }
        return Templates.induce(members, TemplateOptions.defaults());
    }
}
