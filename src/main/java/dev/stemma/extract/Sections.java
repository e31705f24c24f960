package dev.stemma.extract;

import dev.stemma.model.Block;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headings of a document and what stands below them. */
final class Sections {
    private final List<Section> all;

    private Sections(List<Section> all) {
        this.all = List.copyOf(all);
    }

    static Sections of(String text, List<Block> blocks) {
        List<Block> headings = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .toList();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Block heading = headings.get(i);
            int end = text.length();
            for (int j = i + 1; j < headings.size(); j++) {
                if (headings.get(j).level() <= heading.level()) {
                    end = headings.get(j).span().start();
                    break;
                }
            }
            int start = Math.min(heading.span().end(), end);
            sections.add(new Section(
                    title(heading.span().of(text)),
                    Math.max(1, heading.level()),
                    heading.span(),
                    new Span(start, end)));
        }
        return new Sections(sections);
    }

    List<Section> all() {
        return all;
    }

    /** The last heading before {@code offset}. */
    Optional<Section> at(int offset) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).heading().end() <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? Optional.empty() : Optional.of(all.get(from - 1));
    }

    /** The headings over {@code offset}, innermost first. */
    List<Section> over(int offset) {
        List<Section> over = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Section section = all.get(i);
            if (section.heading().end() <= offset && section.body().end() >= offset) {
                over.add(section);
            }
        }
        return over;
    }

    private static boolean isBullet(String title, int at) {
        return "*+-".indexOf(title.charAt(at)) >= 0 && title.startsWith(" ", at + 1);
    }

    /** A heading's words, without Markdown's marks: those of a heading, of an item that is one ({@code * ##### Social media}). */
    static String title(String heading) {
        String title = heading.strip();
        int from = 0;
        while (from < title.length()
                && (title.charAt(from) == '#' || title.charAt(from) == ' ' || isBullet(title, from))) {
            from++;
        }
        int to = title.length();
        while (to > from && (title.charAt(to - 1) == '#' || title.charAt(to - 1) == ' ')) {
            to--;
        }
        int newline = title.indexOf('\n', from);
        return PlainWords.of(title.substring(from, newline > from && newline < to ? newline : to));
    }
}
