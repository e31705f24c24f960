package dev.stemma.lexicon;

import dev.stemma.model.Span;
import dev.stemma.text.DataFile;
import java.util.List;
import java.util.Optional;

/** Finds the time in a sentence that says how long a cookie stays: {@code expires after 1 year}. */
public final class DurationCues {
    private static final List<List<String>> ROWS = DataFile.rows(DurationCues.class, "duration-cues.tsv", 2);
    private static final int REACH = 48;

    private DurationCues() {}

    /** The words of the time behind the first cue within {@code sentence}; absent when none is followed by one. */
    public static Optional<Span> find(String text, Span sentence) {
        for (List<String> row : ROWS) {
            String cue = row.get(0);
            for (int at = sentence.start(); at + cue.length() < sentence.end(); at++) {
                boolean here = text.regionMatches(true, at, cue, 0, cue.length())
                        && (at == sentence.start() || !Character.isLetter(text.charAt(at - 1)));
                Optional<Span> time = here ? time(text, at + cue.length(), sentence.end()) : Optional.empty();
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** The shortest run of whole words from {@code from} on that is a time, to its end. */
    private static Optional<Span> time(String text, int from, int end) {
        int last = Math.min(end, from + REACH);
        int start = from;
        while (start < last && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        Optional<Span> found = Optional.empty();
        for (int to = start + 1; to <= last; to++) {
            boolean border = to == end || !Character.isLetterOrDigit(text.charAt(to));
            if (!border || !Character.isLetterOrDigit(text.charAt(to - 1))) {
                continue;
            }
            boolean whole = Durations.read(text.substring(start, to))
                    .filter(Durations.Lasting::whole)
                    .isPresent();
            if (whole) {
                found = Optional.of(new Span(start, to));
            } else if (found.isPresent()) {
                break;
            }
        }
        return found;
    }
}
