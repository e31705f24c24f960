package dev.stemma.repair;

/** Removes the escape sequences that colour a terminal (ECMA-48). */
final class FixTerminalEscapes implements RepairRule {
    private static final char ESCAPE = 0x1B;
    private static final char BELL = 0x07;
    /** Longest operating system command looked for: a title or a link. */
    private static final int LONGEST_COMMAND = 2048;

    @Override
    public String name() {
        return "terminal-escapes";
    }

    @Override
    public String reason() {
        return "Escape sequences of a terminal (colours, cursor moves) are no text.";
    }

    @Override
    public Example example() {
        return new Example("\u001b[36;1mcyan\u001b[0m", "cyan");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.ESCAPE);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        for (int i = text.indexOf(ESCAPE); i >= 0; i = text.indexOf(ESCAPE, i + 1)) {
            int end = i < edits.end() ? i : sequenceEnd(text, i);
            if (end > i) {
                edits.replace(i, end, "");
            }
        }
    }

    /** One past the sequence that starts at {@code at}; {@code at} itself if there is none. */
    private static int sequenceEnd(String text, int at) {
        int next = at + 1;
        if (next >= text.length()) {
            return at;
        }
        return switch (text.charAt(next)) {
            case '[' -> controlSequenceEnd(text, at);
            case ']' -> commandEnd(text, at);
            case '(', ')' -> next + 1 < text.length() ? next + 2 : at; // choice of a character set
            default -> at;
        };
    }

    private static int controlSequenceEnd(String text, int at) {
        int i = at + 2;
        while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) <= 0x3F) {
            i++;
        }
        return i < text.length() && text.charAt(i) >= 0x40 && text.charAt(i) <= 0x7E ? i + 1 : at;
    }

    private static int commandEnd(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_COMMAND);
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (c == BELL) {
                return i + 1;
            }
            if (c == ESCAPE) {
                return i + 1 < text.length() && text.charAt(i + 1) == '\\' ? i + 2 : at;
            }
            if (c == '\n') {
                return at;
            }
        }
        return at;
    }
}
