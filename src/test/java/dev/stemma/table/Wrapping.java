package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.OffsetMap;
import dev.stemma.model.Tabled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A table printed with tabs, each column wrapped at a random width, and where its rows start and go on. */
record Wrapping(String text, List<Integer> starts, List<Integer> rests) {
    static Wrapping of(List<List<String>> table, int narrowest, int widest, Random random) {
        int[] widths = random.ints(table.get(0).size(), narrowest, widest + 1).toArray();
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> rests = new ArrayList<>();
        for (List<String> row : table) {
            List<List<String>> fragments = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < row.size(); i++) {
                fragments.add(wrapped(row.get(i), widths[Math.min(i, widths.length - 1)]));
                height = Math.max(height, fragments.get(i).size());
            }
            for (int line = 0; line < height; line++) {
                (line == 0 ? starts : rests).add(text.length());
                for (int i = 0; i < fragments.size(); i++) {
                    text.append(i == 0 ? "" : "\t")
                            .append(
                                    line < fragments.get(i).size()
                                            ? fragments.get(i).get(line)
                                            : "");
                }
                text.append('\n');
            }
        }
        return new Wrapping(text.toString(), starts, rests);
    }

    private static List<String> wrapped(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Starts of rows that one of {@code layers}, applied one after the other, joins to the line above. */
    int falseJoins(List<Layer> layers) {
        List<Integer> places = new ArrayList<>(starts);
        int joined = 0;
        for (Layer layer : layers) {
            Set<Integer> lines = joinedLines(List.of(layer));
            OffsetMap map = new OffsetMap(layer);
            List<Integer> left = new ArrayList<>();
            for (int place : places) {
                if (lines.contains(place)) {
                    joined++;
                } else {
                    left.add(map.toOutput(place));
                }
            }
            places = left;
        }
        return joined;
    }

    int falseJoins(Set<Integer> joined) {
        return (int) starts.stream().filter(joined::contains).count();
    }

    int trueJoins(Set<Integer> joined) {
        return (int) rests.stream().filter(joined::contains).count();
    }

    /** Offsets of the lines that were joined to the one above. */
    static Set<Integer> joinedLines(Tabled tabled) {
        return joinedLines(tabled.layers());
    }

    private static Set<Integer> joinedLines(List<Layer> layers) {
        Set<Integer> lines = new LinkedHashSet<>();
        for (Layer layer : layers) {
            for (Edit edit : layer.edits()) {
                for (int at = edit.before().indexOf('\n');
                        at >= 0;
                        at = edit.before().indexOf('\n', at + 1)) {
                    lines.add(edit.span().start() + at + 1);
                }
            }
        }
        return lines;
    }
}
