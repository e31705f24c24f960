package dev.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskedBytesTest {
    private static final List<String> PIECES = List.of(
            "a",
            "word",
            "\u00E9",
            "\u00AA",
            "\u0416",
            "\u0E01",
            "\u65E5\u672C",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            " ",
            "?",
            "eight by",
            "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
            "");

    @Test
    void areThoseOfTheMaskedText() {
        List<Template.Type> types = List.copyOf(Masking.TYPES);
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<Masked.Mask> masks = new ArrayList<>();
            List<Masked.Mask> inBytes = new ArrayList<>();
            int start = 0;
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                boolean splits = text.length() > 0 && Character.isHighSurrogate(text.charAt(text.length() - 1));
                if (!splits && random.nextInt(3) == 0) {
                    if (start < text.length() && random.nextBoolean()) {
                        Template.Type type = types.get(random.nextInt(types.size()));
                        masks.add(new Masked.Mask(new Span(start, text.length()), type));
                        inBytes.add(new Masked.Mask(new Span(bytes(text, start), bytes(text, text.length())), type));
                    }
                    start = text.length();
                }
                if (splits) {
                    text.append('-'); // so that no low half makes a pair of it
                }
            }
            String key = text.toString();
            MaskedBytes masked = new MaskedBytes(Utf8.lossless(key), inBytes);
            assertThat(masked.utf8())
                    .as("seed %d", seed)
                    .isEqualTo(Utf8.lossless(Masked.of(key, masks).value()));
            assertThat(masked.masks()).as("seed %d", seed).isEqualTo(masks);
        }
    }

    private static int bytes(CharSequence text, int end) {
        return Utf8.lossless(text.subSequence(0, end).toString()).length;
    }

    @Test
    void areTheKeyTextsOwnWithoutAMask() {
        byte[] key = Utf8.lossless("caf\u00E9");
        assertThat(new MaskedBytes(key, List.of()).utf8()).isSameAs(key);
    }
}
