package dev.stemma.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every span of small texts, by looking at one edit after the other. */
class OffsetMapTest {
    @Test
    void mapsAsOneEditAfterTheOtherTells() {
        Random random = new Random(20261129);
        for (int round = 0; round < 4000; round++) {
            String input = text(random, 14);
            Layer layer = new Layer("rule", edits(random, input));
            String output = layer.apply(input);
            OffsetMap map = new OffsetMap(layer);
            for (int start = 0; start <= output.length(); start++) {
                for (int end = start; end <= output.length(); end++) {
                    Span span = new Span(start, end);
                    assertThat(map.toInput(span))
                            .as("%s in %s by %s", span, output, layer)
                            .isEqualTo(toInput(span, layer));
                }
            }
            for (int start = 0; start <= input.length(); start++) {
                assertThat(map.toOutput(start))
                        .as("%d in %s by %s", start, input, layer)
                        .isEqualTo(place(start, true, false, layer));
                for (int end = start; end <= input.length(); end++) {
                    Span span = new Span(start, end);
                    assertThat(map.toOutput(span))
                            .as("%s in %s by %s", span, input, layer)
                            .isEqualTo(map(span, true, layer));
                }
            }
        }
    }

    private static Span toInput(Span span, Layer layer) {
        int growth = 0;
        Span kept = null;
        for (Edit edit : layer.edits()) {
            Span out = new Span(edit.span().start() + growth, edit.span().end() + growth + edit.growth());
            growth += edit.growth();
            if (out.start() > span.start()) {
                break;
            }
            kept = null; // the last edit that starts no later
            if (!span.isEmpty() && span.end() <= out.end() && span.length() < out.length()) {
                int at = span.start() - out.start();
                int place = new Kept(edit.before(), edit.after()).place(at, at + span.length());
                int start = edit.span().start() + place;
                kept = place < 0 ? null : new Span(start, start + span.length());
            }
        }
        return kept == null ? map(span, false, layer) : kept;
    }

    private static Span map(Span span, boolean toOutput, Layer layer) {
        int start = place(span.start(), toOutput, false, layer);
        int end = span.isEmpty() ? start : place(span.end(), toOutput, true, layer);
        return new Span(start, Math.max(start, end));
    }

    private static int place(int offset, boolean toOutput, boolean asEnd, Layer layer) {
        int growth = 0;
        for (Edit edit : layer.edits()) {
            Span in = edit.span();
            Span out = new Span(in.start() + growth, in.end() + growth + edit.growth());
            Span from = toOutput ? in : out;
            Span to = toOutput ? out : in;
            if (offset < from.start()) {
                break;
            }
            if (offset == from.start()) {
                return to.start();
            }
            if (offset < from.end()) {
                return asEnd ? to.end() : to.start();
            }
            growth += edit.growth();
        }
        return toOutput ? offset + growth : offset - growth;
    }

    private static List<Edit> edits(Random random, String input) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (true) {
            int start = at + (random.nextInt(3) == 0 ? 0 : random.nextInt(4));
            int end = start + random.nextInt(5);
            if (end > input.length() || edits.size() == 6) {
                return edits;
            }
            String before = input.substring(start, end);
            String after = random.nextBoolean() ? text(random, 4) : before + text(random, 2);
            edits.add(new Edit(new Span(start, end), before, after, ""));
            at = end;
        }
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append("ab (".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
