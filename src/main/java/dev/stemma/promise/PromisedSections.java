package dev.stemma.promise;

import dev.stemma.model.Section;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.ListMark;
import dev.stemma.sign.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    /** Accuses: contents that name the section whose heading is the last line, and sections behind it, name them by their headings. */
    private static final double WEIGHT_OF_BARE = 0.8;

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
        SectionTitles titles = null; // most texts have no list that is long enough
        int lastHeading = sections.get(sections.size() - 1).heading().start();
        int lists = 0;
        List<String> items = new ArrayList<>();
        String mark = "";
        int end;
        for (int at = 0; at < lastHeading; at = end + 1) {
            int newline = text.indexOf('\n', at);
            end = newline < 0 ? text.length() : newline;
            if (items.isEmpty() && !ListMark.mayBegin(text, at, end)) {
                continue; // nearly all
            }
            String line = text.substring(at, end);
            String own = ListMark.of(line);
            boolean deeper = !items.isEmpty() && (line.isBlank() || own.length() > mark.length());
            if (!own.isEmpty() && (items.isEmpty() || own.equals(mark)) && line.length() <= MAX_TITLE) {
                items.add(line);
                mark = own;
            } else if (!deeper) {
                if (items.size() >= MIN_ENTRIES && lists < MOST_LISTS) {
                    titles = titles == null ? new SectionTitles(sections) : titles;
                    if (titles.among(items, MIN_FOUND)) {
                        List<Sign> signs = promised(reading, items, titles, at);
                        if (!signs.isEmpty()) {
                            return signs;
                        }
                        lists++;
                    }
                }
                items.clear();
            }
        }
        return List.of();
    }

    /** @param from where the list of {@code items} has ended */
    private List<Sign> promised(Reading reading, List<String> items, SectionTitles titles, int from) {
        List<Section> sections = reading.document().facts().sections();
        List<String> entries = items.stream().map(SectionTitles::folded).toList();
        Map<String, Integer> lastPlaces = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            lastPlaces.put(entries.get(i), i);
        }
        int found = 0;
        int lastFound = -1;
        Section last = null;
        boolean others = false; // behind the last one found, with titles that the contents have not
        for (int s = 0; s < sections.size(); s++) {
            Section section = sections.get(s);
            if (section.heading().start() < from) {
                continue;
            }
            String title = titles.all().get(s);
            if (lastPlaces.getOrDefault(title, -1) > lastFound) {
                int entry = lastFound + 1;
                while (!entries.get(entry).equals(title)) {
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
        int missing = entries.size() - lastFound - 1;
        if (others
                || found < MIN_FOUND
                || missing < MIN_MISSING
                || found < MOST * (lastFound + 1)
                || stands(
                        Set.copyOf(entries.subList(lastFound + 1, entries.size())),
                        reading.text(),
                        last.body().start())) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                isBare(last, reading) ? WEIGHT_OF_BARE : WEIGHT,
                reading.end(),
                reading.end(),
                String.format(
                        Locale.ROOT,
                        "The table of contents promises %d sections; the last %d are not there, from \"%s\" on.",
                        entries.size(),
                        missing,
                        entries.get(lastFound + 1))));
    }

    /** Whether nothing stands below the heading, which is the end of the text. */
    private static boolean isBare(Section section, Reading reading) {
        int from = section.heading().end();
        return from >= reading.end()
                || reading.text().substring(from, reading.end()).isBlank();
    }

    /** Whether a line is one of {@code titles}: a heading that was not taken for one. */
    private static boolean stands(Set<String> titles, String text, int from) {
        return text.substring(from)
                .lines()
                .filter(line -> line.length() <= MAX_TITLE)
                .anyMatch(line -> titles.contains(SectionTitles.folded(line)));
    }
}
