package dev.stemma.completeness;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.List;
import java.util.Locale;

/** Nothing to read: no letter and no digit outside of markup, links and images. */
final class EmptyText implements Detector {
    @Override
    public String code() {
        return "empty-text";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        if (Visible.anyWord(text)) {
            return List.of();
        }
        String message = text.isBlank()
                ? "The text is empty."
                : String.format(
                        Locale.ROOT, "The text has %d characters, but no word outside of markup.", text.length());
        return List.of(reading.sign(code(), State.EMPTY, 1, 0, 0, message));
    }
}
