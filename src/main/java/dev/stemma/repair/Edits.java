package dev.stemma.repair;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Refusal;
import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What one rule does to one text: takes edits and refusals in order of place. Not thread-safe. */
public final class Edits {
    private final String rule;
    private final String text;
    private final Marks marks;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int end;
    private String lastBefore = "";
    private String lastAfter = "";
    private Traits written = Traits.none();

    Edits(String rule, String text, Marks marks) {
        this.rule = rule;
        this.text = text;
        this.marks = marks;
    }

    /** The marks of the text. */
    Marks marks() {
        return marks;
    }

    /** {@link #replace(int, int, String, String)} where the rule's reason says it all. */
    public void replace(int start, int end, String after) {
        replace(start, end, after, "");
    }

    /**
     * Puts {@code after} in place of {@code start..end}. Nothing happens if that stands there already.
     *
     * @throws IllegalArgumentException if the place is out of bounds or ahead of the end of an earlier edit
     */
    public void replace(int start, int end, String after, String evidence) {
        if (start < this.end || end < start || end > text.length()) {
            throw new IllegalArgumentException(
                    rule + ": bad edit " + start + ".." + end + " after " + this.end + " in " + text.length());
        }
        if (end - start == after.length() && text.startsWith(after, start)) {
            return;
        }
        if (!after.equals(lastAfter)) {
            lastAfter = after;
            written = written.with(Traits.of(after));
        }
        edits.add(new Edit(new Span(start, end), before(start, end), after, evidence));
        this.end = end;
    }

    /** Notes that {@code after} was considered for {@code start..end} and vetoed. */
    public void refuse(int start, int end, String after, String why) {
        refusals.add(new Refusal(rule, new Span(start, end), text.substring(start, end), after, why));
    }

    /** The end of the last edit, 0 if there is none. */
    int end() {
        return end;
    }

    /** The traits of all that was written. */
    Traits written() {
        return written;
    }

    Layer layer() {
        return new Layer(rule, edits);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** A document can have thousands of equal quotes: they share their strings. */
    private String before(int start, int end) {
        if (lastBefore.length() != end - start || !text.startsWith(lastBefore, start)) {
            lastBefore = text.substring(start, end);
        }
        return lastBefore;
    }
}
