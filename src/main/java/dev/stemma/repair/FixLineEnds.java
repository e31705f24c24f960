package dev.stemma.repair;

/** Makes every line end a line feed. */
final class FixLineEnds implements RepairRule {
    private static final char NEXT_LINE = 0x85;

    private static final int ENDS = Traits.LINE_END | Traits.C1;

    @Override
    public String name() {
        return "line-ends";
    }

    @Override
    public String reason() {
        return "Lines end in one way: CR LF, CR, vertical tab, LINE SEPARATOR and PARAGRAPH SEPARATOR become LF.";
    }

    @Override
    public Example example() {
        return new Example("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(ENDS);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        boolean nextLines = endsLinesInNextLine(text);
        Marks marks = edits.marks();
        for (int i = marks.next(0, ENDS); i < text.length(); i = marks.next(i + 1, ENDS)) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                edits.replace(i, i + 1, "");
            } else if (c == '\r' || c == 0x0B || c == 0x2028 || c == 0x2029 || (c == NEXT_LINE && nextLines)) {
                edits.replace(i, i + 1, "\n");
            }
        }
    }

    /** U+0085 is nearly always a Windows-1252 ellipsis; only in a text with no other line end is it what Unicode says. */
    private static boolean endsLinesInNextLine(String text) {
        int first = text.indexOf(NEXT_LINE);
        return first >= 0
                && text.indexOf(NEXT_LINE, first + 1) >= 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
    }
}
