package dev.stemma.shown;

import java.util.List;

/**
 * Numbers to be drawn; the page always writes them as a table too.
 *
 * @param title what is counted
 * @param axis what the bars stand for
 * @param unit what the numbers count, plural
 * @param bars in order; none negative
 */
public record Chart(String title, String axis, String unit, List<Bar> bars) {
    /** Width of one column of a drawn chart, in user units of the drawing. */
    public static final int COLUMN = 48;

    /** Height of it. */
    public static final int HEIGHT = 120;

    public Chart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label its name on the axis
     * @param value its height
     * @param tone a word for the style sheet; the label says the same in words
     */
    public record Bar(String label, long value, String tone) {
        /** One of no tone. */
        public Bar(String label, long value) {
            this(label, value, "plain");
        }
    }

    /** Of all bars. */
    public long total() {
        return bars.stream().mapToLong(Bar::value).sum();
    }

    private long most() {
        return Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    }

    /** Height of a column in user units; what is there at all can be seen. */
    public long height(Bar bar) {
        return bar.value() == 0 ? 0 : Math.max(2, bar.value() * HEIGHT / most());
    }

    /** Length of a bar in percent of all, so that the rail behind it stands for the whole. */
    public String length(Bar bar) {
        return bar.value() == 0 ? "0%" : Math.max(1, Math.round(bar.value() * 100.0 / total())) + "%";
    }

    /** What {@code bar} is of {@link #total}, as it is written. */
    public String share(Bar bar) {
        return total() == 0 ? Figures.NONE : Figures.percent((double) bar.value() / total());
    }
}
