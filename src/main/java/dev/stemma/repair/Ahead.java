package dev.stemma.repair;

/**
 * Where a string stands next, asked for places in ascending order: the whole of a text is searched once, however often a
 * rule asks from inside. Not thread-safe.
 */
final class Ahead {
    private final String text;
    private final String wanted;
    private int found = -1;

    Ahead(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** The first place at or behind {@code from}; the text's length if there is none. Never ask for less than before. */
    int of(int from) {
        if (found < from) {
            found = text.indexOf(wanted, from);
            found = found < 0 ? text.length() : found;
        }
        return found;
    }
}
