package dev.stemma.cut;

import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.List;
import java.util.Optional;

/** The text stops inside a tag, a character reference, or the label or address of a Markdown link. */
final class CutMarkup implements Detector {
    private static final int MAX_TAG = 400;

    @Override
    public String code() {
        return "cut-in-markup";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        String text = reading.text();
        int end = reading.end();
        int line = Math.max(reading.lastLine().start(), end - MAX_TAG);
        return openTag(text, line, end)
                .or(() -> openLink(text, line, end))
                .or(() -> openLabel(text, line, end))
                .or(() -> openReference(text, line, end))
                .map(cut -> List.of(reading.sign(
                        code(),
                        State.TRUNCATED,
                        cut.weight,
                        cut.at,
                        end,
                        "The text stops inside " + cut.what + ": \"" + reading.tail(end, 40) + "\".")))
                .orElse(List.of());
    }

    private record Cut(int at, String what, double weight) {}

    /** Where {@code c} stands last in {@code from..end}; {@code from - 1} when it does not: nothing ahead of the last line is looked at. */
    private static int last(char c, String text, int from, int end) {
        int at = end - 1;
        while (at >= from && text.charAt(at) != c) {
            at--;
        }
        return at;
    }

    private static Optional<Cut> openTag(String text, int from, int end) {
        int open = last('<', text, from, end);
        if (open < from || last('>', text, open, end) > open || open + 1 >= end) {
            return Optional.empty();
        }
        char next = text.charAt(open + 1);
        char small = (char) (next | 0x20);
        boolean tag =
                next == '/' || next == '!' || (small >= 'a' && small <= 'z'); // HTML, 13.2.5.6: names of tags begin so
        return tag ? Optional.of(new Cut(open, "a tag or an address in angle brackets", 0.9)) : Optional.empty();
    }

    private static Optional<Cut> openLink(String text, int from, int end) {
        int open = text.substring(from, Math.min(text.length(), end + 2)).lastIndexOf("](") + from;
        if (open < from || last('[', text, from, open + 1) < from) {
            return Optional.empty();
        }
        int depth = 0;
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cut(open, "the address of a link", 0.95));
    }

    /** {@code see the [Pri}: the only square bracket of the document that is not closed. */
    private static Optional<Cut> openLabel(String text, int from, int end) {
        int open = last('[', text, from, end);
        if (open < from || text.indexOf(']', open) >= 0 || (open > from && !Reading.isSpace(text.charAt(open - 1)))) {
            return Optional.empty();
        }
        int balance = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            balance += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return balance == 1 && end - open > 1
                ? Optional.of(new Cut(open, "the label of a link", 0.85))
                : Optional.empty();
    }

    private static Optional<Cut> openReference(String text, int from, int end) {
        int open = last('&', text, from, end);
        if (open < from || end - open > 9 || end - open < 2) {
            return Optional.empty();
        }
        String name = text.substring(open + 1, end);
        boolean reference = name.startsWith("#")
                || "amp nbsp quot apos copy eacute egrave agrave rsquo lsquo ldquo rdquo ndash mdash".contains(name);
        boolean whole = name.isBlank() || name.indexOf(' ') >= 0;
        return reference && !whole ? Optional.of(new Cut(open, "a character reference", 0.9)) : Optional.empty();
    }
}
