package dev.stemma.listed;

import dev.stemma.page.FormReader;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import dev.stemma.page.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cookies in a list: {@code - _ga: tells visitors apart, expires after 2 years}, {@code _ga (Google, 2 years)}, {@code _ga; Google; 2 years}.
 * Items with one name and words; two of them with technical names, close together, make a table of names and what is said of each. The
 * items stand on lines of their own, or behind each other on one line, each with its brackets.
 */
final class ListedReader implements FormReader {
    private static final int MOST_BETWEEN = 2;
    private static final int LEAST_ITEMS = 2;
    /** Two names with a firm in brackets stand in the cells of tables that are printed one cell a line. */
    private static final int LEAST_UNSURE = 3;

    private static final double MOSTLY = 0.6;

    private static final String SENTENCE_ENDS = ".!?\u3002";

    @Override
    public List<TableDraft> read(Page page) {
        List<TableDraft> drafts = new ArrayList<>();
        Lines lines = page.lines();
        Run[] runs = {Run.NONE, Run.NONE};
        for (int line = lines.nextFilled(0); line < lines.count(); line = lines.nextFilled(line + 1)) {
            List<ListItem> onOneLine = page.isFree(line) ? ListOnOneLine.items(lines, line) : List.of();
            if (!onOneLine.isEmpty()) {
                drafts.add(ListTable.of(page, onOneLine));
                page.claim(line, line + 1);
                runs[0] = Run.NONE;
                runs[1] = Run.NONE;
                continue;
            }
            Optional<ListItem> first =
                    page.isFree(line) && mayBegin(page, line) ? ListItem.at(lines, line) : Optional.empty();
            if (first.isEmpty()) {
                continue;
            }
            int kind = first.get().bullet() ? 1 : 0;
            if (!runs[kind].holds(line)) {
                runs[kind] = Run.of(itemsFrom(page, first.get()));
            }
            runs[kind] = runs[kind].from(line);
            if (runs[kind].isTable()) {
                List<ListItem> items = runs[kind].rest();
                drafts.add(ListTable.of(page, items));
                int last = items.get(items.size() - 1).lastLine(lines);
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
        return Lines.isBullet(lines.text(), lines.wordsStart(line), lines.wordsEnd(line)) || page.mayOpenWithName(line);
    }

    /**
     * Items close together, all with a bullet or all without. What begins at a later item is the rest of them, so a run is found once.
     *
     * @param technical how many technical names stand at each item and behind it
     * @param sure how many of these have more to show than a name and a firm in brackets
     */
    @SuppressWarnings("ArrayRecordComponent") // read by this class only, never compared
    private record Run(List<ListItem> items, int[] technical, int[] sure, int at) {
        static final Run NONE = new Run(List.of(), new int[0], new int[0], 0);

        static Run of(List<ListItem> items) {
            int[] technical = new int[items.size() + 1];
            int[] sure = new int[items.size() + 1];
            for (int i = items.size() - 1; i >= 0; i--) {
                ListItem item = items.get(i);
                technical[i] = technical[i + 1] + (item.technical() ? 1 : 0);
                sure[i] = sure[i + 1] + (item.technical() && item.isSure() ? 1 : 0);
            }
            return new Run(items, technical, sure, 0);
        }

        boolean holds(int line) {
            return !items.isEmpty() && items.get(items.size() - 1).line() >= line;
        }

        /** The rest from the item at {@code line} on. */
        Run from(int line) {
            int i = at;
            while (items.get(i).line() < line) {
                i++;
            }
            return new Run(items, technical, sure, i);
        }

        boolean isTable() {
            int size = items.size() - at;
            boolean enough = sure[at] >= LEAST_ITEMS || technical[at] >= LEAST_UNSURE;
            return enough && technical[at] >= MOSTLY * size;
        }

        List<ListItem> rest() {
            return items.subList(at, items.size());
        }
    }

    /** What begins at {@code first}; a list below a paragraph goes on with it only if one of its own names can be nothing else. */
    private static List<ListItem> itemsFrom(Page page, ListItem first) {
        Lines lines = page.lines();
        List<ListItem> items = new ArrayList<>(List.of(first));
        List<ListItem> waiting = new ArrayList<>();
        boolean parted = false;
        int between = 0;
        int next;
        for (int line = lines.nextFilled(first.lastLine(lines) + 1);
                line < lines.count() && page.isFree(line) && between <= MOST_BETWEEN;
                line = lines.nextFilled(next)) {
            Optional<ListItem> item = ListItem.at(lines, line).filter(other -> other.bullet() == first.bullet());
            if (item.isPresent()) {
                waiting.add(item.get());
                parted &= !item.get().technical();
            } else if (isParagraph(lines, line)) {
                if (parted) {
                    break; // the list above was another
                }
                parted = true;
            }
            if (!parted) {
                items.addAll(waiting);
                waiting.clear();
            }
            between = item.isPresent() ? 0 : between + 1;
            next = (item.isPresent() ? item.get().lastLine(lines) : line) + 1;
        }
        return items;
    }

    /** A whole sentence on a line between blank ones. */
    private static boolean isParagraph(Lines lines, int line) {
        boolean apart = lines.isBlank(line - 1) && (line + 1 == lines.count() || lines.isBlank(line + 1));
        return apart
                && lines.wordsStart(line) == lines.start(line)
                && !Lines.isBullet(lines.text(), lines.wordsStart(line), lines.wordsEnd(line))
                && SENTENCE_ENDS.indexOf(lines.text().charAt(lines.wordsEnd(line) - 1)) >= 0;
    }
}
