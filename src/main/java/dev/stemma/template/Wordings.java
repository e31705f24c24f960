package dev.stemma.template;

import dev.stemma.model.Template;
import dev.stemma.pieces.PieceTable;
import dev.stemma.pieces.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What members have in the places of a template, by its words: what differs in rendering only has one number. Not thread-safe. */
final class Wordings {
    private final PieceTable table;
    private final Map<String, Integer> known = new HashMap<>();
    /** The same by pieces: most of what copies have in one place they have in the same words. */
    private final Map<Wording, Integer> byPieces = new HashMap<>();

    Wordings(PieceTable table) {
        this.table = table;
    }

    /** How many pieces are left when what stands there twice, {@code Acme Inc. Acme Inc.}, is taken once. */
    int once(int[] numbers) {
        int half = numbers.length / 2;
        boolean parted = numbers.length % 2 == 1;
        boolean twice = half > 0
                && (!parted || table.isMark(numbers[half]))
                && !table.isMark(numbers[0])
                && !Character.isDigit(table.firstChar(numbers[0]))
                && Arrays.equals(numbers, 0, half, numbers, numbers.length - half, numbers.length);
        return twice ? half : numbers.length;
    }

    /** The number of a wording; blanks between words and capitals are rendering: {@code any time}, {@code Anytime}. */
    int number(int[] numbers, int size) {
        return byPieces.computeIfAbsent(new Wording(Arrays.copyOf(numbers, size)), wording -> number(wording.pieces()));
    }

    private int number(int[] numbers) {
        StringBuilder words = new StringBuilder();
        boolean digit = false;
        for (int number : numbers) {
            boolean next = Character.isDigit(table.firstChar(number));
            words.append(digit && next ? " " : "").append(cased(number));
            digit = next;
        }
        return known.computeIfAbsent(words.toString(), key -> known.size());
    }

    /** A word without its capitals; an address as it is. */
    private String cased(int number) {
        String piece = table.piece(number);
        return table.type(number) == Template.Type.TEXT ? piece.toLowerCase(Locale.ROOT) : piece;
    }
}
