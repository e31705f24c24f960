package dev.stemma.corpus;

import java.nio.charset.StandardCharsets;

/**
 * A text with a table, and a copy of it that wraps a row so that only the text shows where it goes on, has the number of each page,
 * and a byte of no character.
 */
public record WrappedCopy(String whole, String wrapped, String ending) {
    private static final int PAGES = 4;
    private static final int SENTENCES = 7;
    private static final String HEADER = "Provider\tCookie name\tPurpose\n";
    private static final String LAST_ROW = "Elm House\teh_theme\tRemembers light or dark colours\n";

    public static WrappedCopy of() {
        String row = "Elm House\teh_session\tKeeps you signed in.";
        return new WrappedCopy(
                pages(false) + HEADER + row + " Ends with the visit\n" + LAST_ROW
                        + "\nThis sentence makes the copy the longest of the two, by far and wide enough for that.\n",
                pages(true) + HEADER + row + "\n\t\tEnds with the visit\n" + LAST_ROW,
                "\nA byte that is broken: \u00ff here among \u00e9\u00e9\u00e9\u00e9\u00e9 letters.\n");
    }

    /** The copy's bytes, UTF-8 but for one. */
    public byte[] wrappedBytes() {
        byte[] bytes = (wrapped + ending.replace('\u00ff', '~')).getBytes(StandardCharsets.UTF_8);
        bytes[wrapped.getBytes(StandardCharsets.UTF_8).length + ending.indexOf('\u00ff')] = (byte) 0xFF;
        return bytes;
    }

    private static String pages(boolean numbered) {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= PAGES; page++) {
            for (int i = 0; i < SENTENCES; i++) {
                text.append("On sheet ")
                        .append((char) ('A' + page))
                        .append((char) ('a' + i))
                        .append(" we tell the visitors of this place what is stored on their machines and why.\n\n");
            }
            text.append(numbered ? "Page " + page + " of " + PAGES + "\n\n" : "");
        }
        return text.toString();
    }
}
