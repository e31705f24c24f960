package dev.stemma.completeness;

import dev.stemma.doubled.SecondCopy;
import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.Locale;

/** The text, or a large part of it, stands twice: {@link SecondCopy} marked what comes again. */
final class DoubledText implements Detector {
    @Override
    public String code() {
        return "doubled-text";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        for (Block block : reading.document().blocks()) {
            if (block.kind() == Block.Kind.REPEATED) {
                return List.of(sign(reading, block.span()));
            }
        }
        return List.of();
    }

    private Sign sign(Reading reading, Span span) {
        int repeated = SecondCopy.words(span.of(reading.text()));
        int all = SecondCopy.words(reading.text());
        return reading.sign(
                code(),
                State.DOUBLED,
                SecondCopy.isAll(repeated, all) ? 0.97 : 0.85,
                span.start(),
                span.end(),
                String.format(
                        Locale.ROOT,
                        "%d of %d words stand twice: what stands at %d to %d stands before it, too, with a word changed here and there at most; the first one is the one to keep.",
                        repeated,
                        all,
                        span.start(),
                        span.end()));
    }
}
