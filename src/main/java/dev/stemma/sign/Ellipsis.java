package dev.stemma.sign;

/** The dots of something left out: {@code ...}, {@code [...]}. */
public final class Ellipsis {
    private Ellipsis() {}

    /** Where the dots at the end of {@code line} begin, its brackets among them: {@code [...]}; its length when there are none. */
    public static int start(String line) {
        String words = line.stripTrailing();
        int end = words.length();
        if (end > 0 && words.charAt(end - 1) == ']') {
            end--;
        }
        int from = end;
        while (from > 0 && (words.charAt(from - 1) == '.' || words.charAt(from - 1) == '\u2026')) {
            from--;
        }
        boolean dots = end - from >= 3 || (end > from && words.charAt(from) == '\u2026');
        if (!dots) {
            return line.length();
        }
        return end < words.length() && from > 0 && words.charAt(from - 1) == '[' ? from - 1 : from;
    }
}
