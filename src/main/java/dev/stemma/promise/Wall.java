package dev.stemma.promise;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Prompt;
import dev.stemma.sign.Reading;
import dev.stemma.sign.Verdicts;
import java.util.List;
import java.util.Locale;

/**
 * A wall below the beginning of a text: its last lines ask the reader to subscribe, to log in or to accept cookies for the rest. So the page
 * itself says that something is missing. Below a footer it lies over the page rather than in the place of text, and is a doubt.
 */
final class Wall implements Detector {
    private static final double SAID = 0.85;

    @Override
    public String code() {
        return "wall";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        return reading.prompt()
                .filter(prompt -> prompt.kind() == Prompt.Kind.WALL || prompt.kind() == Prompt.Kind.WALL_LIKE)
                .map(prompt -> List.of(reading.sign(
                        code(),
                        State.TRUNCATED,
                        prompt.kind() == Prompt.Kind.WALL && prompt.belowText() ? SAID : Verdicts.DOUBT,
                        prompt.span().start(),
                        prompt.span().end(),
                        String.format(
                                Locale.ROOT,
                                "The last lines keep the rest of the text behind a wall: \"%s\".",
                                prompt.span().of(reading.text()).replaceAll("\\s+", " ")))))
                .orElse(List.of());
    }
}
