package dev.stemma.completeness;

import dev.stemma.model.Section;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of contents names sections, in order; the first ones are there and the last ones are not.
 *
 * <p>Contents are the items of one list, of one mark and depth, of which the first ones are the titles of sections below it, whatever
 * number and marks stand before them. Single titles that are missing say nothing (headings get reworded); a tail of them does,
 * where no other section comes behind the last one that is there.
 */
final class PromisedSections implements Detector {
    private static final int MIN_ENTRIES = 4;
    private static final int MIN_FOUND = 3;
    private static final int MIN_MISSING = 2;
    /** Share of the entries up to the last one found that are found. */
    private static final double MOST = 0.8;

    private static final int MAX_TITLE = 160;
    /** Lists with titles of sections that are held against all sections; a text has one contents, or one in each of its parts. */
    private static final int MOST_LISTS = 64;

    /** Does not accuse alone: contents that name sections by other words than their headings were seen on whole policies. */
    private static final double WEIGHT = 0.65;

    @Override
    public String code() {
        return "promised-sections";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        List<Section> sections = reading.document().facts().sections();
        if (sections.size() < MIN_FOUND) {
            return List.of();
        }
        String text = reading.text();
        List<Heading> headings = sections.stream()
                .map(section -> new Heading(section, folded(section.title())))
                .toList();
        Set<String> known = headings.stream().map(Heading::title).collect(Collectors.toSet());
        int lastHeading = sections.get(sections.size() - 1).heading().start();
        int lists = 0;
        List<String> items = new ArrayList<>();
        String mark = "";
        for (int at = 0; at < lastHeading; ) {
            int newline = text.indexOf('\n', at);
            String line = text.substring(at, newline < 0 ? text.length() : newline);
            String own = ListMark.of(line);
            boolean deeper = !items.isEmpty() && (line.isBlank() || own.length() > mark.length());
            if (!own.isEmpty() && (items.isEmpty() || own.equals(mark)) && line.length() <= MAX_TITLE) {
                items.add(line);
                mark = own;
            } else if (!deeper) {
                List<String> titles = items.size() < MIN_ENTRIES || lists == MOST_LISTS
                        ? List.of()
                        : items.stream().map(PromisedSections::folded).toList();
                if (mayBeContents(titles, known)) {
                    List<Sign> signs = promised(reading, titles, headings, at);
                    if (!signs.isEmpty()) {
                        return signs;
                    }
                    lists++;
                }
                items.clear();
            }
            at = newline < 0 ? text.length() : newline + 1;
        }
        return List.of();
    }

    /** A section and its title as titles are compared. */
    private record Heading(Section section, String title) {}

    private static boolean mayBeContents(List<String> titles, Set<String> known) {
        return titles.stream().filter(known::contains).limit(MIN_FOUND).count() == MIN_FOUND;
    }

    /** @param from where the list of {@code titles} has ended */
    private List<Sign> promised(Reading reading, List<String> titles, List<Heading> headings, int from) {
        Map<String, Integer> lastPlaces = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            lastPlaces.put(titles.get(i), i);
        }
        int found = 0;
        int lastFound = -1;
        Section last = null;
        boolean others = false; // behind the last one found, with titles that the contents have not
        for (Heading heading : headings) {
            Section section = heading.section();
            if (section.heading().start() < from) {
                continue;
            }
            String title = heading.title();
            if (lastPlaces.getOrDefault(title, -1) > lastFound) {
                int entry = lastFound + 1;
                while (!titles.get(entry).equals(title)) {
                    entry++;
                }
                found++;
                lastFound = entry;
                last = section;
                others = false;
            } else {
                others |= last != null && section.level() <= last.level();
            }
        }
        int missing = titles.size() - lastFound - 1;
        if (others
                || found < MIN_FOUND
                || missing < MIN_MISSING
                || found < MOST * (lastFound + 1)
                || stands(
                        Set.copyOf(titles.subList(lastFound + 1, titles.size())),
                        reading.text(),
                        last.body().start())) {
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

    /** Whether a line is one of {@code titles}: a heading that was not taken for one. */
    private static boolean stands(Set<String> titles, String text, int from) {
        return text.substring(from)
                .lines()
                .filter(line -> line.length() <= MAX_TITLE)
                .anyMatch(line -> titles.contains(folded(line)));
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
