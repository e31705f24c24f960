package dev.stemma.align;

/** The characters {@code from..to} of a text, where they stand. */
final class Chars {
    private final char[] text;
    private final int from;
    private final int to;

    Chars(char[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** All of it. */
    static Chars of(char[] text) {
        return new Chars(text, 0, text.length);
    }

    static Chars of(CharSequence text) {
        return of(text.toString().toCharArray());
    }

    char[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Its first {@code count} characters. */
    Chars head(int count) {
        return new Chars(text, from, from + count);
    }

    /** Without {@code head} characters at its start and {@code tail} at its end. */
    Chars without(int head, int tail) {
        return new Chars(text, from + head, to - tail);
    }

    /** A copy, the last character first. */
    Chars reversed() {
        char[] back = new char[length()];
        for (int i = 0; i < back.length; i++) {
            back[i] = text[to - 1 - i];
        }
        return of(back);
    }
}
