package dev.stemma.completeness;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table of contents names sections, in order; the first ones are there and the last ones are not.
 *
 * <p>Contents are runs of Markdown links into the page itself ({@code [9. Contact](#contact)}), one a line. A title counts
 * as found when a later line is that title, whatever number and marks stand before it. Single titles that are missing say
 * nothing (headings get reworded); a tail of them does.
 */
final class PromisedSections implements Detector {
    private static final int MIN_ENTRIES = 4;
    private static final int MIN_MISSING = 2;
    private static final int MAX_TITLE = 160;
    /** Does not accuse alone: contents that name sections by other words than their headings were seen on whole policies. */
    private static final double WEIGHT = 0.65;

    @Override
    public String code() {
        return "promised-sections";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        if (text.indexOf("](#") < 0) {
            return List.of();
        }
        List<String> lines = text.lines().toList();
        List<String> titles = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String title = entry(lines.get(i));
            if (!title.isEmpty() && (last < 0 || i - last <= 4)) {
                titles.add(title);
                last = i;
            } else if (last >= 0 && i - last > 4) {
                if (titles.size() >= MIN_ENTRIES) {
                    break;
                }
                titles.clear();
                last = -1;
            }
        }
        if (titles.size() < MIN_ENTRIES) {
            return List.of();
        }
        Set<String> later = new HashSet<>();
        for (int i = last + 1; i < lines.size(); i++) {
            if (lines.get(i).length() <= MAX_TITLE) {
                later.add(folded(lines.get(i)));
            }
        }
        int found = 0;
        int lastFound = -1;
        for (int i = 0; i < titles.size(); i++) {
            if (later.contains(titles.get(i))) {
                found++;
                lastFound = i;
            }
        }
        int missing = titles.size() - lastFound - 1;
        if (found < MIN_MISSING || missing < MIN_MISSING || found < 0.8 * (lastFound + 1)) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                WEIGHT,
                reading.end(),
                reading.end(),
                String.format(
                        Locale.ROOT,
                        "The table of contents promises %d sections; the last %d are not there, from \"%s\" on.",
                        titles.size(),
                        missing,
                        titles.get(lastFound + 1))));
    }

    /** The title of a line that is a link into the page itself; "" for any other line. */
    private static String entry(String line) {
        int open = line.indexOf('[');
        int link = line.indexOf("](#");
        if (open < 0
                || open > 12
                || link < open
                || line.length() > 2 * MAX_TITLE
                || !line.stripTrailing().endsWith(")")) {
            return "";
        }
        return folded(line.substring(open + 1, link));
    }

    /** Letters only: numbers, marks and space differ between contents and headings. */
    private static String folded(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int end = line.indexOf("](") > 0 ? line.indexOf("](") : line.length();
        for (int i = 0; i < end; i++) {
            if (Character.isLetter(line.charAt(i))) {
                out.append(Character.toLowerCase(line.charAt(i)));
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ' && Reading.isSpace(line.charAt(i))) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
