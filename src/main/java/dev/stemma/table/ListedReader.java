package dev.stemma.table;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.CookieNames;
import dev.stemma.lexicon.DurationCues;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cookies in a list: {@code - _ga: tells visitors apart, expires after 2 years}. Items with one name, a colon or a dash, and words; two of
 * them with technical names, close together, make a table of names, purposes and, where the words say it, durations.
 */
final class ListedReader implements FormReader {
    private static final String BULLETS = "-*+\u2022\u00B7\u25CF\u2013";
    private static final int LONGEST_NAMES = 90;
    private static final int LEAST_WORDS = 12;
    private static final int MOST_BETWEEN = 2;
    private static final int LEAST_ITEMS = 2;
    private static final double MOSTLY = 0.6;

    @Override
    public List<Draft> read(Page page) {
        List<Draft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        Run[] runs = {Run.NONE, Run.NONE};
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            Optional<Item> first = page.isFree(line) && mayBegin(page, line) ? item(lines, line) : Optional.empty();
            if (first.isEmpty()) {
                continue;
            }
            int kind = first.get().bullet ? 1 : 0;
            if (!runs[kind].holds(line)) {
                runs[kind] = Run.of(itemsFrom(page, first.get()));
            }
            runs[kind] = runs[kind].from(line);
            if (runs[kind].isTable()) {
                List<Item> items = runs[kind].rest();
                drafts.add(draft(page, items));
                int last = items.get(items.size() - 1).line();
                page.claim(line, last + 1);
                line = last;
                runs[0] = Run.NONE; // they may reach over the claimed lines
                runs[1] = Run.NONE;
            }
        }
        return drafts;
    }

    /** False for nearly all lines that do not begin with a bullet or a name. */
    private static boolean mayBegin(Page page, int line) {
        Lines lines = page.lines();
        return isBullet(lines.text(), lines.wordsStart(line), lines.wordsEnd(line)) || page.mayOpenWithName(line);
    }

    private static boolean isBullet(String text, int start, int end) {
        return end - start > 2 && BULLETS.indexOf(text.charAt(start)) >= 0 && Lines.isSpace(text.charAt(start + 1));
    }

    /** One item; {@code technical} when its name can only be one, {@code time} when its words are only a duration. */
    private record Item(int line, Span name, Span words, boolean bullet, boolean technical, boolean time) {}

    /**
     * Items close together, all with a bullet or all without. What begins at a later item is the rest of them, so a run is found once.
     *
     * @param technical how many technical names stand at each item and behind it
     */
    private record Run(List<Item> items, List<Integer> technical, int at) {
        static final Run NONE = new Run(List.of(), List.of(), 0);

        static Run of(List<Item> items) {
            Integer[] technical = new Integer[items.size()];
            int count = 0;
            for (int i = items.size() - 1; i >= 0; i--) {
                count += items.get(i).technical ? 1 : 0;
                technical[i] = count;
            }
            return new Run(items, List.of(technical), 0);
        }

        boolean holds(int line) {
            return !items.isEmpty() && items.get(items.size() - 1).line >= line;
        }

        /** The rest from the item at {@code line} on. */
        Run from(int line) {
            int i = at;
            while (items.get(i).line < line) {
                i++;
            }
            return new Run(items, technical, i);
        }

        boolean isTable() {
            int size = items.size() - at;
            return technical.get(at) >= LEAST_ITEMS && technical.get(at) >= MOSTLY * size;
        }

        List<Item> rest() {
            return items.subList(at, items.size());
        }
    }

    private static Optional<Item> item(Lines lines, int line) {
        String text = lines.text();
        int start = lines.wordsStart(line);
        int end = lines.wordsEnd(line);
        boolean bullet = isBullet(text, start, end);
        int from = bullet ? start + 2 : start;
        int gap = separator(text, from, Math.min(end, from + LONGEST_NAMES));
        if (gap < 0) {
            return Optional.empty();
        }
        Span name = lines.trim(from, gap);
        boolean mayBeNames = CookieNames.mayOpen(text, name.start(), name.end());
        if (!mayBeNames && (!bullet || text.indexOf(' ', name.start()) < name.end())) {
            return Optional.empty();
        }
        Span words = lines.trim(gap + 1, end);
        boolean time = words.length() < LEAST_WORDS && CellKind.of(words.of(text)) == CellKind.DURATION;
        if ((words.length() < LEAST_WORDS && !time) || text.startsWith("http", words.start())) {
            return Optional.empty();
        }
        String plain = PlainWords.of(name.of(text));
        boolean technical = isNames(plain) && (bullet || !isHumpsOnly(plain));
        return technical || (bullet && CookieNames.isPossible(plain))
                ? Optional.of(new Item(line, name, words, bullet, technical, time))
                : Optional.empty();
    }

    /** Only names, at least one; words in capitals are a menu's or a heading's, unless they are known. */
    private static boolean isNames(String words) {
        for (String name : words.replace(" and ", ", ").split("[,; ]+", -1)) {
            boolean capitals = name.chars().noneMatch(c -> Character.isLowerCase(c) || c == '_');
            if (!CookieNames.isKnown(name) && (capitals || !CookieNames.isTechnical(name))) {
                return false;
            }
        }
        return true;
    }

    /** Words glued in a menu look like {@code oneName}; without a bullet in front they are not believed. */
    private static boolean isHumpsOnly(String words) {
        return words.chars().allMatch(Character::isLetter) && !CookieNames.isKnown(words);
    }

    /** Where a colon or a free-standing dash ends the names; -1 when none does. */
    private static int separator(String text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            char c = text.charAt(i);
            boolean colon = c == ':';
            boolean dash = (c == '-' || c == '\u2013' || c == '\u2014') && Lines.isSpace(text.charAt(i - 1));
            if ((colon || dash) && Lines.isSpace(text.charAt(i + 1))) {
                return i;
            }
            if (c == '.' && Lines.isSpace(text.charAt(i + 1))) {
                return -1;
            }
        }
        return -1;
    }

    private static List<Item> itemsFrom(Page page, Item first) {
        Lines lines = page.lines();
        List<Item> items = new ArrayList<>(List.of(first));
        int between = 0;
        for (int line = lines.nextFilled(first.line + 1);
                line < lines.count() && page.isFree(line) && between <= MOST_BETWEEN;
                line = lines.nextFilled(line + 1)) {
            Optional<Item> item = item(lines, line).filter(next -> next.bullet == first.bullet);
            item.ifPresent(items::add);
            between = item.isPresent() ? 0 : between + 1;
        }
        return items;
    }

    private static Draft draft(Page page, List<Item> items) {
        Draft draft = new Draft(Table.Form.LABELLED, page.captionAbove(items.get(0).line));
        List<Optional<Span>> durations = items.stream()
                .map(item -> item.time ? Optional.of(item.words) : DurationCues.find(page.text(), item.words))
                .toList();
        boolean timed = durations.stream().anyMatch(Optional::isPresent);
        draft.columns = timed ? 3 : 2;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Span none = new Span(item.words.end(), item.words.end());
            List<Draft.Cell> cells = new ArrayList<>();
            cells.add(Draft.Cell.of(item.name, page.text()));
            cells.add(Draft.Cell.of(item.time ? none : item.words, page.text()));
            if (timed) {
                cells.add(Draft.Cell.of(durations.get(i).orElse(none), page.text()));
            }
            draft.rows.add(new Draft.Row(Table.Row.Kind.RECORD, new Span(item.name.start(), item.words.end()), cells));
        }
        return draft;
    }
}
