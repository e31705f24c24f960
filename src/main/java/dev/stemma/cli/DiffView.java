package dev.stemma.cli;

import dev.stemma.model.Ledger;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What cleaning changed, as a unified diff for a person: each hunk names its rules, and characters that print nothing are
 * shown as escapes, or both sides would look the same.
 *
 * <p>The hunks come from the ledger, not from a comparison: they are what was done.
 */
final class DiffView {
    /** Unchanged lines shown around a change. */
    private static final int CONTEXT = 2;

    private final Terminal terminal;
    private final Lines source;
    private final Lines clean;
    private final Ledger ledger;
    private final Set<String> folded;

    private DiffView(Terminal terminal, String source, String clean, Ledger ledger, Set<String> folded) {
        this.folded = folded;
        this.terminal = terminal;
        this.source = new Lines(source);
        this.clean = new Lines(clean);
        this.ledger = ledger;
    }

    /**
     * Prints how {@code source} became {@code clean}; nothing when they are the same.
     *
     * @param folded rules whose lines are counted and not shown, where nothing else changes in them
     */
    static void print(Terminal terminal, String name, String source, String clean, Ledger ledger, Set<String> folded) {
        new DiffView(terminal, source, clean, ledger, folded).print(name);
    }

    /** Changed lines {@code from..to} of the source, and the rules that changed them. */
    private record Change(int from, int to, TreeSet<String> rules) {}

    private void print(String name) {
        List<Change> all = changes();
        if (all.isEmpty()) {
            return;
        }
        terminal.line(terminal.bold("--- " + shown(name)));
        terminal.line(terminal.bold("+++ " + shown(name) + " (clean)"));
        Ledger.SourceMap map = ledger.sourceMap();
        List<Change> changes =
                all.stream().filter(change -> !isFolded(change, map)).toList();
        for (int first = 0, next; first < changes.size(); first = next) {
            next = first + 1;
            while (next < changes.size()
                    && changes.get(next).from() - changes.get(next - 1).to() <= 2 * CONTEXT) {
                next++;
            }
            hunk(changes.subList(first, next), map);
        }
        int left = all.size() - changes.size();
        if (left > 0) {
            String rules = String.join(",", folded);
            terminal.line(terminal.faint(String.format(
                    Locale.ROOT,
                    left == 1
                            ? "%,d line changes by %s alone and is not shown; --only %s shows it"
                            : "%,d lines change by %s alone and are not shown; --only %s shows them",
                    left,
                    rules,
                    rules)));
        }
    }

    /** A line that stays one line. */
    private boolean isFolded(Change change, Ledger.SourceMap map) {
        return folded.containsAll(change.rules())
                && cleanLines(change, map).length() == 1
                && change.to() - change.from() == 1;
    }

    /** Changes so near each other that what stands between them is shown. */
    private void hunk(List<Change> changes, Ledger.SourceMap map) {
        int start = changes.get(0).from();
        int end = changes.get(changes.size() - 1).to();
        int cleanStart = cleanLines(changes.get(0), map).start();
        int cleanEnd = cleanLines(changes.get(changes.size() - 1), map).end();
        int ahead = Math.min(CONTEXT, Math.min(start, cleanStart));
        int behind = Math.min(CONTEXT, Math.min(source.count() - end, clean.count() - cleanEnd));
        TreeSet<String> rules = new TreeSet<>();
        changes.forEach(change -> rules.addAll(change.rules()));
        terminal.line(terminal.link("@@ -" + range(start - ahead, end + behind) + " +"
                + range(cleanStart - ahead, cleanEnd + behind) + " @@ " + String.join(", ", rules)));
        int at = start - ahead;
        for (Change change : changes) {
            same(at, change.from());
            for (int i = change.from(); i < change.to(); i++) {
                terminal.line(terminal.warning("-" + shown(source.line(i))));
            }
            Span became = cleanLines(change, map);
            for (int i = became.start(); i < became.end(); i++) {
                terminal.line(terminal.good("+" + shown(clean.line(i))));
            }
            at = change.to();
        }
        same(at, end + behind);
    }

    private void same(int from, int to) {
        for (int i = from; i < to; i++) {
            String line = source.line(i);
            boolean end = !folded.isEmpty() && line.endsWith("\r");
            terminal.line(" " + shown(end ? line.substring(0, line.length() - 1) : line));
        }
    }

    /** The lines of the clean text that the changed ones became. */
    private Span cleanLines(Change change, Ledger.SourceMap map) {
        Span became = map.toClean(new Span(source.start(change.from()), source.start(change.to())));
        int from = clean.at(became.start());
        return new Span(from, Math.max(from, clean.behind(became.end())));
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + "," + (to - from);
    }

    /** Lines that were changed; those that one change covers stay together. */
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Ledger.Repair> repairs = ledger.repairs().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        for (Ledger.Repair repair : repairs) {
            int from = source.at(repair.span().start());
            int to = Math.min(source.count(), source.at(repair.span().end()) + 1);
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && from < last.to()) {
                changes.set(changes.size() - 1, new Change(last.from(), Math.max(last.to(), to), last.rules()));
                last.rules().add(repair.rule());
            } else {
                changes.add(new Change(from, to, new TreeSet<>(List.of(repair.rule()))));
            }
        }
        return changes;
    }

    /** {@code line} with everything a terminal would hide or obey as an escape; tabs stay. */
    static String shown(String line) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '\t';
            boolean alike =
                    (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR) || (c >= 0x300 && c < 0x370);
            if (c == '\t' || c == '\r' || alike) {
                out.append(Terminal.visible(line.substring(from, i)));
                if (i < line.length()) {
                    out.append(c == '\t' ? "\t" : "\\u" + String.format(Locale.ROOT, "%04X", (int) c));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** A text by lines, counted from 0; a line feed belongs to the line it ends. */
    private static final class Lines {
        private final String text;
        private final int[] starts;

        Lines(String text) {
            this.text = text;
            int ends = (int) text.chars().filter(c -> c == '\n').count();
            boolean open = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
            starts = new int[ends + (open ? 2 : 1)];
            int line = 1;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                starts[line++] = at + 1;
            }
            starts[starts.length - 1] = text.length();
        }

        int count() {
            return starts.length - 1;
        }

        int start(int line) {
            return starts[line];
        }

        /** The line that holds {@code offset}; the count for the end of the text. */
        int at(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }

        /** One past the last line of what ends at {@code offset}. */
        int behind(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 1;
        }

        String line(int line) {
            int end = starts[line + 1];
            boolean feed = end > starts[line] && text.charAt(end - 1) == '\n';
            return text.substring(starts[line], feed ? end - 1 : end);
        }
    }
}
