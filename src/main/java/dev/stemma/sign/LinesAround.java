package dev.stemma.sign;

/** The lines of {@code text} around a place in it. */
public record LinesAround(String text) {
    /** The first line with words behind {@code offset}. */
    public String after(int offset) {
        int at = offset;
        while (at < text.length() && Reading.isSpace(text.charAt(at))) {
            at++;
        }
        int start = Math.max(offset, start(at));
        int newline = text.indexOf('\n', start);
        return text.substring(start, newline < 0 ? text.length() : newline);
    }

    /** The last line with words before {@code offset}. */
    public String before(int offset) {
        int end = Reading.trimmed(text, offset);
        return text.substring(start(end), end);
    }

    /** Where the line begins that {@code offset} is of. */
    public int start(int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Whether a line is the rule below a heading. */
    public static boolean isRule(String line) {
        return line.length() >= 3
                && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
    }
}
