package dev.stemma.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The straight lines that a page draws, level or upright, where its glyphs stand: strokes, and filled boxes that are as thin as a line,
 * which is how browsers print borders. Distances are in points, from the upper left corner of the page as it is shown.
 */
final class PdfRulings {
    /** Lines as near as that are one (a double border, the edges of two cells), and touch. */
    static final float NEAR = 3.5f;

    /** What is drawn thicker is a box, not a line. */
    private static final float THICKEST = 3;

    /** What is shorter is a part of a glyph or of a picture. */
    private static final float SHORTEST = 4;

    /** A page with more lines is a drawing. */
    private static final int MOST = 20_000;

    /** So is a path with more points than that many boxes have, which a few bytes may ask for. */
    private static final int MOST_POINTS = 5 * MOST;

    /** Operators that build a path and paint it (ISO 32000-1, 8.5), with how many numbers each needs. */
    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("m", 2),
            Map.entry("l", 2),
            Map.entry("c", 6),
            Map.entry("v", 4),
            Map.entry("y", 4),
            Map.entry("re", 4),
            Map.entry("h", 0),
            Map.entry("S", 0),
            Map.entry("s", 0),
            Map.entry("f", 0),
            Map.entry("F", 0),
            Map.entry("f*", 0),
            Map.entry("B", 0),
            Map.entry("B*", 0),
            Map.entry("b", 0),
            Map.entry("b*", 0),
            Map.entry("n", 0));

    private final PDFStreamEngine engine;
    private final List<Line> level = new ArrayList<>();
    private final List<Line> upright = new ArrayList<>();
    private final List<List<Point2D.Float>> paths = new ArrayList<>();
    private int points; // of these paths
    private PDPage page;

    /**
     * A line.
     *
     * @param at how far down a level one stands, how far right an upright one
     */
    record Line(float at, float from, float to) {
        float length() {
            return to - from;
        }
    }

    PdfRulings(PDFStreamEngine engine) {
        this.engine = engine;
        OPERATORS.forEach((name, numbers) -> engine.addOperator(new Drawing(engine, name, numbers)));
    }

    void start(PDPage next) {
        page = next;
        level.clear();
        upright.clear();
        clear();
    }

    /** The level lines of the page. */
    List<Line> level() {
        return merged(level);
    }

    /** The upright ones. */
    List<Line> upright() {
        return merged(upright);
    }

    /** Lines of one kind, with those joined that go on from one another. */
    private static List<Line> merged(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::at).thenComparingDouble(Line::from));
        List<Line> merged = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > 1) {
                List<Line> same = new ArrayList<>(sorted.subList(start, i));
                same.sort(Comparator.comparingDouble(Line::from));
                Line last = null;
                for (Line line : same) {
                    if (last != null && line.from() <= last.to() + NEAR) {
                        last = new Line(last.at(), last.from(), Math.max(last.to(), line.to()));
                        merged.set(merged.size() - 1, last);
                    } else {
                        last = line;
                        merged.add(line);
                    }
                }
                start = i;
            }
        }
        return merged;
    }

    private final class Drawing extends OperatorProcessor {
        private final String name;
        private final int numbers;

        Drawing(PDFStreamEngine engine, String name, int numbers) {
            super(engine);
            this.name = name;
            this.numbers = numbers;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            if (operands.size() < numbers || !checkArrayTypesClass(operands, COSNumber.class)) {
                return;
            }
            float[] at = new float[numbers];
            for (int i = 0; i < numbers; i++) {
                at[i] = ((COSNumber) operands.get(i)).floatValue();
            }
            draw(name, at);
        }
    }

    private void draw(String name, float[] at) {
        switch (name) {
            case "m" -> begin(at[0], at[1]);
            case "l" -> go(at[0], at[1]);
            case "c", "v", "y" ->
                begin(at[at.length - 2], at[at.length - 1]); // a curve is no line; what goes on behind it is
            case "re" -> {
                begin(at[0], at[1]);
                go(at[0] + at[2], at[1]);
                go(at[0] + at[2], at[1] + at[3]);
                go(at[0], at[1] + at[3]);
                go(at[0], at[1]);
            }
            case "h" -> close();
            case "S", "B", "B*" -> paint(true);
            case "s", "b", "b*" -> {
                close();
                paint(true);
            }
            case "f", "F", "f*" -> paint(false);
            default -> clear();
        }
    }

    private void begin(float x, float y) {
        if (points < MOST_POINTS) {
            paths.add(new ArrayList<>());
            go(x, y);
        }
    }

    private void go(float x, float y) {
        if (!paths.isEmpty() && points < MOST_POINTS) {
            points++;
            paths.get(paths.size() - 1).add(shown(engine.transformedPoint(x, y)));
        }
    }

    private void close() {
        List<Point2D.Float> path = paths.isEmpty() ? List.of() : paths.get(paths.size() - 1);
        if (path.size() > 1) {
            path.add(path.get(0));
        }
    }

    /** A point as {@code TextPosition} has it: in the crop box, turned as the page is. */
    private Point2D.Float shown(Point2D.Float point) {
        PDRectangle box = page.getCropBox();
        float x = point.x - box.getLowerLeftX();
        float y = point.y - box.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(box.getWidth() - x, y);
            case 270 -> new Point2D.Float(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Float(x, box.getHeight() - y);
        };
    }

    private void paint(boolean stroked) {
        for (List<Point2D.Float> path : paths) {
            if (path.size() > 1) {
                paint(path, stroked);
            }
        }
        clear();
    }

    private void clear() {
        paths.clear();
        points = 0;
    }

    private void paint(List<Point2D.Float> path, boolean stroked) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Point2D.Float point : path) {
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            top = Math.min(top, point.y);
            bottom = Math.max(bottom, point.y);
        }
        if (bottom - top <= THICKEST || right - left <= THICKEST) {
            add(left, top, right, bottom);
        } else if (stroked) {
            for (int i = 1; i < path.size(); i++) {
                Point2D.Float a = path.get(i - 1);
                Point2D.Float b = path.get(i);
                add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
            }
        }
    }

    private void add(float left, float top, float right, float bottom) {
        if (level.size() + upright.size() >= MOST) {
            return;
        }
        if (bottom - top <= THICKEST && right - left >= SHORTEST) {
            level.add(new Line((top + bottom) / 2, left, right));
        } else if (right - left <= THICKEST && bottom - top >= SHORTEST) {
            upright.add(new Line((left + right) / 2, top, bottom));
        }
    }
}
