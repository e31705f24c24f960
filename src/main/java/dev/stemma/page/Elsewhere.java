package dev.stemma.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the rest of a text says about a line that may be noise: whether it stands in the text again, whether its words are a site's name.
 * The text is gone through once, when the first line asks. Not thread-safe.
 */
final class Elsewhere {
    static final int LONGEST = 60;
    private static final int SHORTEST = 4;

    private final Lines lines;
    private Map<String, Integer> counts;
    private Set<String> labels;

    Elsewhere(Lines lines) {
        this.lines = lines;
    }

    /** Whether a line of the words {@code words}, 4 to 60 characters, stands in the text twice. */
    boolean standsTwice(String words) {
        if (counts == null) {
            counts = new HashMap<>();
            for (int line = 0; line < lines.count(); line++) {
                if (lines.width(line) >= SHORTEST && lines.width(line) <= LONGEST) {
                    counts.merge(lines.of(line), 1, Integer::sum);
                }
            }
        }
        return counts.getOrDefault(words, 0) > 1;
    }

    /** Whether {@code letters}, in lower case, are one label of a host that the text names: {@code ://www.letters.com}. */
    boolean isInAHost(String letters) {
        if (labels == null) {
            labels = new HashSet<>();
            String text = lines.text();
            for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
                addLabels(text, at + 3);
            }
        }
        return labels.contains(letters);
    }

    private void addLabels(String text, int from) {
        int label = from;
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            if (text.charAt(end) == '.') {
                labels.add(text.substring(label, end).toLowerCase(Locale.ROOT));
                label = end + 1;
            }
            end++;
        }
    }
}
