package dev.stemma.completeness;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text, or a large part of it, stands twice: {@link SecondCopy} marked what comes again. */
final class DoubledText implements Detector {
    @Override
    public String code() {
        return "doubled-text";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Optional<Span> again = reading.document().blocks().stream()
                .filter(block -> block.kind() == Block.Kind.REPEATED)
                .map(Block::span)
                .findFirst();
        if (again.isEmpty()) {
            return List.of();
        }
        Span span = again.get();
        int repeated = SecondCopy.words(span.of(reading.text()));
        int all = SecondCopy.words(reading.text());
        return List.of(reading.sign(
                code(),
                State.DOUBLED,
                repeated >= SecondCopy.ALL * all ? 0.97 : 0.85,
                span.start(),
                span.end(),
                String.format(
                        Locale.ROOT,
                        "%d of %d words stand twice: what stands at %d to %d stands before it, too, with a word changed here and there at most; the first one is the one to keep.",
                        repeated,
                        all,
                        span.start(),
                        span.end())));
    }
}
