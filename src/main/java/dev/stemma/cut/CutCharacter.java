package dev.stemma.cut;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;

/** The text stops inside a character: half of a surrogate pair, or bytes of a multi-byte character without the rest. */
final class CutCharacter implements Detector {
    @Override
    public String code() {
        return "cut-in-character";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        int end = reading.end();
        if (end == 0) {
            return List.of();
        }
        char last = reading.text().charAt(end - 1);
        boolean half = Character.isHighSurrogate(last);
        if (!half && last != '\uFFFD') {
            return List.of();
        }
        // lost characters elsewhere: a wrong charset, which says nothing about the end
        boolean elsewhere = reading.text().indexOf('\uFFFD') < end - 3;
        double weight = half ? 0.95 : elsewhere ? 0.3 : 0.9;
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                weight,
                end - 1,
                end,
                "The text stops inside a character, after \"" + reading.tail(end - 1, 30) + "\"."));
    }
}
