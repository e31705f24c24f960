package dev.stemma.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerCodecTest {
    /** Texts that look alike, are empty, or hold half a pair. */
    private static final List<String> TEXTS = List.of(
            "", "a", "b", "ab", "ba", "\u2019", "'", "\u00a0 ", "\ud83d\ude00", "\ud800", "\udc00", "?", "\ufffd");

    @Test
    void givesBackEveryEdit() {
        Random random = new Random(28);
        for (int round = 0; round < 3000; round++) {
            List<Edit> edits = new ArrayList<>();
            int at = 0;
            for (int i = random.nextInt(60); i > 0; i--) {
                at += random.nextInt(4) == 0 ? 0 : random.nextInt(round % 7 == 0 ? 40_000_000 / 60 : 300);
                String before = text(random);
                edits.add(new Edit(new Span(at, at + before.length()), before, text(random), text(random)));
                at += before.length();
            }
            Layer layer = new Layer("rule-" + round, edits);
            ByteSink out = new ByteSink(1);
            LayerCodec.write(layer, out);
            LayerCodec.write(layer, out); // the second knows nothing of the first
            ByteSource in = new ByteSource(Arrays.copyOf(out.bytes(), out.size()));
            assertThat(LayerCodec.read(in)).as("round %d", round).isEqualTo(layer);
            assertThat(LayerCodec.read(in)).as("round %d", round).isEqualTo(layer);
        }
    }

    @Test
    void whatIsChangedAgainTakesTwoBytes() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            edits.add(new Edit(new Span(50 * i, 50 * i + 1), "\u2019", "'", "an apostrophe between two letters"));
        }
        ByteSink out = new ByteSink(1);
        LayerCodec.write(new Layer("quotes", edits), out);
        assertThat(out.size()).isBetween(2 * 2000, 2 * 2000 + 60);
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
