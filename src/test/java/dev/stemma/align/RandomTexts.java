package dev.stemma.align;

import java.util.SplittableRandom;

/** Seeded pairs of texts: alphabets from two letters to surrogate pairs, related by a few edits or not at all. */
final class RandomTexts {
    private static final String[] ALPHABETS = {
        "ab",
        "acgt",
        "abcdefghij klmno",
        "\u00e9\u00e8 \u0416\u0434\u044f",
        "\u4e00\u4e8c\u4e09\u56db",
        "\ud83d\ude00\ud83d\ude01a",
        "\ud800\udc00\udfff"
    };

    private final SplittableRandom random;

    RandomTexts(long seed) {
        random = new SplittableRandom(seed);
    }

    String alphabet() {
        return ALPHABETS[random.nextInt(ALPHABETS.length)];
    }

    String text(String alphabet, int longest) {
        int length = random.nextInt(longest + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    String edited(String text, String alphabet, int edits) {
        StringBuilder out = new StringBuilder(text);
        for (int e = 0; e < edits; e++) {
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            int at = random.nextInt(out.length() + 1);
            int kind = at == out.length() ? 0 : random.nextInt(3);
            if (kind == 0) {
                out.insert(at, c);
            } else if (kind == 1) {
                out.deleteCharAt(at);
            } else {
                out.setCharAt(at, c);
            }
        }
        return out.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
