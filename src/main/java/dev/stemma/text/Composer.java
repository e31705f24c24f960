package dev.stemma.text;

import java.text.Normalizer;

/** Unicode normal form C, and where each composed character comes from. */
final class Composer {
    private Composer() {}

    /** {@code text} in normal form C; {@code text} itself when it is already. */
    static String compose(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The map from {@code compose(text)} back to {@code text}. */
    static PieceMap map(String text) {
        PieceMap.Builder pieces = new PieceMap.Builder();
        int start = 0;
        while (start < text.length()) {
            int end = clusterEnd(text, start);
            String cluster = text.substring(start, end);
            pieces.add(Normalizer.normalize(cluster, Normalizer.Form.NFC).length(), start, end);
            start = end;
        }
        return pieces.build();
    }

    /**
     * The end of the piece that starts at {@code start}: nothing composes over it. What composes with a character before
     * it is a mark or a medial or final Hangul jamo (UAX #15, NFC_Quick_Check=Maybe).
     */
    private static int clusterEnd(String text, int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x300) {
                return at;
            }
            int codePoint = text.codePointAt(at);
            if (!composesWithPrevious(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static boolean composesWithPrevious(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (codePoint >= 0x1160 && codePoint <= 0x11FF);
    }
}
