package dev.stemma.repair;

/** Reads C1 control characters as Windows-1252, as WHATWG Encoding and every browser do. */
final class FixC1 implements RepairRule {
    /** Windows-1252 from 0x80; U+0000 where it has nothing. */
    private static final String WINDOWS_1252 =
            "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
                    + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    @Override
    public String name() {
        return "c1-controls";
    }

    @Override
    public String reason() {
        return "U+0080..U+009F are Windows-1252 characters of a text that was read as Latin-1.";
    }

    @Override
    public Example example() {
        return new Example("\u0093quoted\u0094\u0085", "\u201Cquoted\u201D\u2026");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.C1);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        for (int i = marks.next(0, Traits.C1); i < text.length(); i = marks.next(i + 1, Traits.C1)) {
            edits.replace(i, i + 1, String.valueOf(windows1252(text.charAt(i))));
        }
    }

    /** What the byte {@code c} is in Windows-1252; {@code c} itself for its five holes and outside 0x80..0x9F. */
    static char windows1252(char c) {
        char read = c >= 0x80 && c < 0xA0 ? WINDOWS_1252.charAt(c - 0x80) : c;
        return read == 0 ? c : read;
    }
}
