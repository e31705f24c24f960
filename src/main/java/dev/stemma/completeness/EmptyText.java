package dev.stemma.completeness;

import dev.stemma.model.Finding;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import dev.stemma.sign.SeenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Nothing to read: no letter and no digit outside of markup, links, images and bare addresses. */
final class EmptyText implements Detector {
    /** How sure an empty page is empty whose status says why: the status is surer ({@link NoDocument}). */
    private static final double UNANSWERED = 0.9;

    @Override
    public String code() {
        return "empty-text";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        boolean dropped = text.strip().equals(ParserFindings.DROPPED_TABLE);
        if (SeenText.anyWord(text) && !dropped) {
            return List.of();
        }
        String message = text.isBlank()
                ? "The text is empty."
                : dropped
                        ? "All of the text is \"" + ParserFindings.DROPPED_TABLE
                                + "\", as pandoc writes it in place of a table that it drops: the page was laid out in one."
                        : String.format(
                                Locale.ROOT,
                                "The text has %d characters, but no word outside of markup and addresses.",
                                text.length());
        List<Sign> signs = new ArrayList<>(2);
        signs.add(reading.sign(code(), State.EMPTY, answered(reading) ? 1 : UNANSWERED, 0, 0, message));
        for (Finding finding : reading.document().findings()) {
            if (finding.code().equals(Finding.SCRIPTS_ALONE)) {
                signs.add(reading.sign(Finding.SCRIPTS_ALONE, State.BLOCKED, 0.5, 0, 0, finding.message()));
            }
        }
        return signs;
    }

    /** Whether the server gave a page, as far as is known. */
    private static boolean answered(Reading reading) {
        OptionalInt status = reading.document().transport().status();
        return status.isEmpty() || status.getAsInt() < 300;
    }
}
