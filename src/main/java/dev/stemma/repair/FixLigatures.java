package dev.stemma.repair;

/** Takes typesetters' ligatures apart. */
final class FixLigatures implements RepairRule {
    private static final String[] LATIN = {"ff", "fi", "fl", "ffi", "ffl", "\u017Ft", "st"};

    @Override
    public String name() {
        return "ligatures";
    }

    @Override
    public String reason() {
        return "Ligatures such as U+FB01 are a matter of typesetting: the word is written with its letters.";
    }

    @Override
    public Example example() {
        return new Example("ﬁle oﬃce", "file office");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.LIGATURE);
    }

    @Override
    public boolean byCharacter() {
        return true;
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        Marks marks = edits.marks();
        for (int i = marks.next(0, Traits.LIGATURE); i < text.length(); i = marks.next(i + 1, Traits.LIGATURE)) {
            edits.replace(i, i + 1, parts(text.charAt(i)));
        }
    }

    /** The letters of a ligature or digraph; empty for all other characters. */
    static String parts(char c) {
        if (c >= 0xFB00 && c <= 0xFB06) {
            return LATIN[c - 0xFB00];
        }
        return switch (c) {
            case 0x0132 -> "IJ";
            case 0x0133 -> "ij";
            case 0x0149 -> "\u02BCn";
            case 0x01C4 -> "DŽ";
            case 0x01C5 -> "Dž";
            case 0x01C6 -> "dž";
            case 0x01C7 -> "LJ";
            case 0x01C8 -> "Lj";
            case 0x01C9 -> "lj";
            case 0x01CA -> "NJ";
            case 0x01CB -> "Nj";
            case 0x01CC -> "nj";
            case 0x01F1 -> "DZ";
            case 0x01F2 -> "Dz";
            case 0x01F3 -> "dz";
            default -> "";
        };
    }
}
