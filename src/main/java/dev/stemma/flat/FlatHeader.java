package dev.stemma.flat;

import dev.stemma.lexicon.CellKind;
import dev.stemma.lexicon.ColumnRole;
import dev.stemma.lexicon.FunctionWords;
import dev.stemma.model.Span;
import dev.stemma.page.Lines;
import dev.stemma.page.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a table with one cell a line: as many lines as columns, or all names in one line, glued or spaced.
 *
 * @param first its first line
 * @param next the line behind it
 * @param cells one for each column
 * @param roles one for each column; absent where the words say nothing known
 */
record FlatHeader(int first, int next, List<Span> cells, List<Optional<ColumnRole>> roles) {
    private static final int MOST_COLUMNS = 9;
    private static final int LONGEST_CELL = Page.LONGEST_HEADER;
    private static final int LONGEST_LINE = 160;
    private static final int MOST_CUTS = 24;

    /** The header that starts at {@code line}, and those that start within its first lines: a caption may look like one. */
    static List<FlatHeader> at(Page page, int line) {
        return page.role(line).isPresent()
                ? overLines(page, line)
                : inOneLine(page, line).map(List::of).orElse(List.of());
    }

    private static List<FlatHeader> overLines(Page page, int line) {
        List<FlatHeader> found = new ArrayList<>();
        List<Span> cells = new ArrayList<>();
        List<Optional<ColumnRole>> roles = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Lines lines = page.lines();
        int at = line;
        while (at < lines.count() && page.isFree(at) && cells.size() < MOST_COLUMNS) {
            Optional<ColumnRole> role = page.role(at);
            if (role.isEmpty() && !isGap(page, at)) {
                break;
            }
            cells.add(lines.trimmed(at));
            roles.add(role);
            numbers.add(at);
            at = lines.nextFilled(at + 1);
        }
        for (int from = 0; from < Math.min(3, cells.size()); from++) {
            int start = from;
            for (int to : List.of(cells.size(), cells.size() - 1)) {
                if (to - start >= 2 && isHeader(roles.subList(start, to))) {
                    int behind = to < numbers.size() ? numbers.get(to) : at;
                    found.add(new FlatHeader(
                            numbers.get(start),
                            behind,
                            List.copyOf(cells.subList(start, to)),
                            List.copyOf(roles.subList(start, to))));
                }
            }
        }
        for (FlatHeader header : List.copyOf(found)) {
            header.withItsOwner(page.text()).ifPresent(found::add);
        }
        for (FlatHeader header : List.copyOf(found)) {
            List<FlatHeader> named = header.withOneName();
            if (!named.isEmpty()) {
                found.remove(header);
                found.addAll(named);
            }
        }
        if (cells.size() < 2) {
            inOneLine(page, line).ifPresent(found::add);
        }
        return found;
    }

    /** {@code Cookie name and owner} as two columns: below it a name stands on a line and its owner on the next. */
    private Optional<FlatHeader> withItsOwner(String text) {
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            Optional<Span> and = and(text, cell);
            if (and.isEmpty()) {
                continue;
            }
            Span names = new Span(cell.start(), and.get().start());
            Span owner = new Span(and.get().end(), cell.end());
            Optional<ColumnRole> second = ColumnRole.of(owner.of(text));
            if (ColumnRole.of(names.of(text))
                            .filter(role -> role == ColumnRole.NAMES)
                            .isPresent()
                    && second.filter(role -> role == ColumnRole.PROVIDER || role == ColumnRole.DOMAIN)
                            .isPresent()) {
                List<Span> parted = new ArrayList<>(cells);
                List<Optional<ColumnRole>> roles = new ArrayList<>(this.roles);
                parted.set(i, names);
                parted.add(i + 1, owner);
                roles.add(i + 1, second);
                return Optional.of(new FlatHeader(first, next, List.copyOf(parted), List.copyOf(roles)));
            }
        }
        return Optional.empty();
    }

    /** The first "and" of a cell, with the spaces around it. */
    private static Optional<Span> and(String text, Span cell) {
        String words = cell.of(text); // a text may have no space for long behind the cell
        int space = words.indexOf(' ');
        while (space >= 0) {
            int next = words.indexOf(' ', space + 1);
            if (next >= 0 && FunctionWords.isAnd(words.substring(space + 1, next))) {
                return Optional.of(new Span(cell.start() + space, cell.start() + next + 1));
            }
            space = next;
        }
        return Optional.empty();
    }

    /** {@code Cookie} beside {@code Name}: in one of the two stands what people call it, and the rows show in which. */
    private List<FlatHeader> withOneName() {
        List<FlatHeader> named = new ArrayList<>();
        Optional<ColumnRole> names = Optional.of(ColumnRole.NAMES);
        for (int label = 0;
                label < 2 && roles.get(0).equals(names) && roles.get(1).equals(names);
                label++) {
            List<Optional<ColumnRole>> parted = new ArrayList<>(roles);
            parted.set(label, Optional.of(ColumnRole.LABEL));
            named.add(new FlatHeader(first, next, cells, List.copyOf(parted)));
        }
        return named;
    }

    /** A short line of unknown words between two known ones, or of a category that rows below say yes or no to. */
    private static boolean isGap(Page page, int line) {
        Lines lines = page.lines();
        int next = lines.nextFilled(line + 1);
        return lines.width(line) <= LONGEST_CELL
                && next < lines.count()
                && page.isFree(next)
                && page.role(next).isPresent()
                && (page.cell(line).kind() == CellKind.LABEL
                        || (page.cell(line).kind() == CellKind.CATEGORY
                                && page.role(next)
                                        .filter(role -> role == ColumnRole.NAMES)
                                        .isEmpty()));
    }

    private static boolean isHeader(List<Optional<ColumnRole>> roles) {
        Set<ColumnRole> known = EnumSet.noneOf(ColumnRole.class);
        roles.forEach(role -> role.ifPresent(known::add));
        return known.size() >= 2 && known.contains(ColumnRole.NAMES);
    }

    /** "Cookie nameWhat it's used forExpires", "Name Purpose Duration": known words that fill a line without a rest. */
    private static Optional<FlatHeader> inOneLine(Page page, int line) {
        Lines lines = page.lines();
        return lines.width(line) < 8 || lines.width(line) > LONGEST_LINE || !mayBeHeader(lines, line)
                ? Optional.empty()
                : parted(lines, line);
    }

    private static Optional<FlatHeader> parted(Lines lines, int line) {
        Span span = lines.trimmed(line);
        List<Span> cells = split(lines.text(), span);
        List<Optional<ColumnRole>> roles =
                cells.stream().map(cell -> ColumnRole.of(cell.of(lines.text()))).toList();
        return cells.size() >= 2 && isHeader(roles) && roles.stream().distinct().count() == roles.size()
                ? Optional.of(new FlatHeader(line, line + 1, cells, roles))
                : Optional.empty();
    }

    /**
     * The known headers that a line opens with, names first, glued or a space apart, each with a capital; the longest ones, empty if there
     * are none.
     */
    static List<Span> opening(String text, Span line) {
        List<Span> cells = new ArrayList<>();
        int at = line.start();
        while (at < line.end() && cells.size() < MOST_COLUMNS) {
            int end = -1;
            // behind the last header a name may stand without any border, so only the first header can be ruled out at
            // a glance
            boolean may = !Character.isLowerCase(text.charAt(at))
                    && (!cells.isEmpty() || ColumnRole.mayOpenNames(text, at, line.end()));
            boolean bracket = false; // a plural's (s) folds to less than its beginning does
            for (int i = at + 2; may && i <= Math.min(line.end(), at + LONGEST_CELL); i++) {
                ColumnRole.Opening opening = ColumnRole.opening(text, at, i);
                boolean fits = cells.isEmpty()
                        ? opening.role()
                                .filter(role -> role == ColumnRole.NAMES)
                                .isPresent()
                        : opening.role().isPresent() && beginsLarge(text, at, i);
                end = fits && text.charAt(i - 1) != ' ' ? i : end;
                bracket |= text.charAt(i - 1) == '(';
                may = bracket || !opening.isOver();
            }
            if (end < 0) {
                break;
            }
            cells.add(new Span(at, end));
            at = end;
            while (at < line.end() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return cells;
    }

    /** Known words first and last, and no sentence: what nearly all lines are not. */
    private static boolean mayBeHeader(Lines lines, int line) {
        char last = lines.text().charAt(lines.wordsEnd(line) - 1);
        return last != '.'
                && last != ','
                && last != ';'
                && last != ':'
                && ColumnRole.mayOpenExactly(lines.text(), lines.wordsStart(line), lines.wordsEnd(line))
                && ColumnRole.mayCloseExactly(lines.text(), lines.wordsStart(line), lines.wordsEnd(line));
    }

    /** The line cut into the fewest known headers, at spaces and where a capital follows a small letter; empty if it does not go. */
    private static List<Span> split(String text, Span span) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(span.start());
        for (int i = span.start() + 1; i < span.end(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean glued =
                    (Character.isLowerCase(before) || before == ')' || before == '?') && Character.isUpperCase(c);
            if (glued || before == ' ' || before == '|' || before == '/') {
                cuts.add(i);
            }
        }
        cuts.add(span.end());
        if (cuts.size() > MOST_CUTS) {
            return List.of();
        }
        boolean[] opens = new boolean[cuts.size()];
        int openings = 0;
        for (int a = 0; a + 1 < cuts.size(); a++) {
            opens[a] = !Character.isLowerCase(text.charAt(cuts.get(a)))
                    && ColumnRole.mayOpenExactly(text, cuts.get(a), span.end());
            openings += opens[a] ? 1 : 0;
        }
        if (openings < 2) {
            return List.of();
        }
        int[] fewest = new int[cuts.size()];
        int[] from = new int[cuts.size()];
        for (int to = 1; to < cuts.size(); to++) {
            fewest[to] = Integer.MAX_VALUE;
            for (int a = 0; a < to; a++) {
                boolean reachable = fewest[a] != Integer.MAX_VALUE && opens[a];
                if (reachable && fewest[a] + 1 < fewest[to] && isCell(text, cuts.get(a), cuts.get(to))) {
                    fewest[to] = fewest[a] + 1;
                    from[to] = a;
                }
            }
        }
        if (fewest[cuts.size() - 1] == Integer.MAX_VALUE) {
            return List.of();
        }
        List<Span> cells = new ArrayList<>();
        for (int to = cuts.size() - 1; to > 0; to = from[to]) {
            cells.add(0, trimmed(text, cuts.get(from[to]), cuts.get(to)));
        }
        return cells;
    }

    private static boolean isCell(String text, int from, int to) {
        Span cell = trimmed(text, from, to);
        return beginsLarge(text, from, to)
                && cell.length() <= LONGEST_CELL
                && ColumnRole.ofExactly(cell.of(text)).isPresent();
    }

    private static boolean beginsLarge(String text, int from, int to) {
        Span cell = trimmed(text, from, to);
        return cell.length() > 0 && !Character.isLowerCase(text.charAt(cell.start()));
    }

    private static Span trimmed(String text, int from, int to) {
        int a = from;
        int b = to;
        while (a < b && " |/".indexOf(text.charAt(a)) >= 0) {
            a++;
        }
        while (b > a && " |/".indexOf(text.charAt(b - 1)) >= 0) {
            b--;
        }
        return new Span(a, b);
    }
}
