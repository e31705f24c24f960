package dev.stemma.completeness;

import dev.stemma.model.Document;
import dev.stemma.model.Finding;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the parser noticed: a limit hit, a payload that stops, markup left open; and a text much shorter than what a reader
 * of the source sees.
 *
 * <p>Codes are matched by their words ({@code cut}, {@code truncated}, {@code limit}, {@code unclosed}, {@code unread}), so a new parser
 * needs no entry here.
 */
final class ParserFindings implements Detector {
    /** Extractors leave menus out on purpose; below this share of the visible characters they lost the document itself. */
    private static final double LOST_SHARE = 0.5;

    private static final int MIN_VISIBLE = 2000;

    /** What pandoc's Markdown and plain text say in place of a table that they cannot hold; no line of 2,940 policies and 6,712 versions says it. */
    static final String DROPPED_TABLE = "[TABLE]";

    /** As sure as of a parser that lost half of a page. */
    private static final double DROPPED = 0.8;

    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown");

    @Override
    public String code() {
        return "parser";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Document document = reading.document();
        List<Sign> signs = new ArrayList<>(1);
        for (Finding finding : document.findings()) {
            double weight = weight(finding.code());
            State state = finding.code().contains("unread") ? State.GAPPED : State.TRUNCATED;
            if (weight > 0) {
                int from = Math.min(finding.span().start(), document.text().length());
                int to = Math.min(finding.span().end(), document.text().length());
                signs.add(new Sign("parser-" + finding.code(), state, weight, new Span(from, to), finding.message()));
            }
        }
        int dropped = droppedTable(document.text());
        if (dropped >= 0 && PLAIN.contains(document.mediaType())) {
            signs.add(new Sign(
                    "parser-dropped-table",
                    State.GAPPED,
                    DROPPED,
                    new Span(dropped, dropped + DROPPED_TABLE.length()),
                    "A line says \"" + DROPPED_TABLE
                            + "\" where a table stood: pandoc writes that for one that it drops."));
        }
        // no parser loses plain text; what repairs take out of it, images written as data, no reader sees
        OptionalInt seen = PLAIN.contains(document.mediaType()) ? OptionalInt.empty() : document.visibleChars();
        seen.ifPresent(visible -> {
            String text = document.text();
            // all its characters are at least as many as those that are not white space
            int read = visible >= MIN_VISIBLE ? read(text, (int) Math.min(text.length(), LOST_SHARE * visible)) : 0;
            if (visible >= MIN_VISIBLE && read < LOST_SHARE * visible) {
                signs.add(reading.sign(
                        "parser-lost-text",
                        State.GAPPED,
                        0.8,
                        0,
                        0,
                        String.format(
                                Locale.ROOT,
                                "A reader of the source sees %d characters, the parser extracted %d (%s).",
                                visible,
                                read,
                                Reading.percent((double) read / visible))));
            }
        });
        return signs;
    }

    /** Where the first line is that stands for a table; -1 without one. */
    private static int droppedTable(String text) {
        int at = text.indexOf(DROPPED_TABLE);
        while (at >= 0) {
            int end = at + DROPPED_TABLE.length();
            if ((at == 0 || text.charAt(at - 1) == '\n') && (end == text.length() || text.charAt(end) == '\n')) {
                return at;
            }
            at = text.indexOf(DROPPED_TABLE, end);
        }
        return -1;
    }

    /** How many characters are not white space; counted no further than {@code enough}. */
    private static int read(String text, int enough) {
        int read = 0;
        for (int i = 0; i < text.length() && read <= enough; i++) {
            char c = text.charAt(i);
            read += c <= ' ' || (c >= 0x80 && Character.isWhitespace(c)) ? 0 : 1;
        }
        return read;
    }

    private static double weight(String code) {
        List<String> words = List.of(code.split("-"));
        if (words.contains("limit") || words.contains("truncated") || words.contains("cut")) {
            return words.contains("row") || words.contains("line") || words.contains("table") ? 0 : 0.9;
        }
        if (words.contains("unread")) {
            return words.contains("most") ? 0.8 : 0.4;
        }
        return words.contains("unclosed") ? 0.5 : 0;
    }
}
