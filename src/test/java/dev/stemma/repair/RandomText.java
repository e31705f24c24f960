package dev.stemma.repair;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Seeded random texts for the laws. */
final class RandomText {
    private static final String[] PIECES = {
        "a",
        "Word",
        "9",
        " ",
        " ",
        "\n",
        "\n\n\n",
        "\r\n",
        "\r",
        "\t",
        "|",
        "\\|",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "'",
        "''",
        "\"",
        "’",
        "‘",
        "“",
        "”",
        "„",
        "«",
        "»",
        "‹",
        "›",
        "′",
        "´",
        "[",
        "]",
        "](",
        "(",
        ")",
        "](https://x.eu)",
        "](#a)",
        "![",
        "<",
        ">",
        "<https://x.eu>",
        "https://x.eu/a_b",
        "\\",
        "\\_",
        "\\*",
        "\\[",
        "\\]",
        "&",
        "&amp;",
        "&lt;",
        "&eacute;",
        "&#39;",
        "&#x85;",
        "&#38;",
        "amp;",
        "lt;",
        ";",
        "Ã",
        "©",
        "Â",
        "\u00A0",
        "â",
        "€",
        "™",
        "\u0085",
        "\u0099",
        "\u0081",
        "Ð",
        "Ñ",
        "°",
        "Р",
        "С",
        "ї",
        "√",
        "¬",
        "\uFFFD",
        "\uFEFF",
        "\u00AD",
        "\u200B",
        "\u200D",
        "\u202E",
        "ש",
        "\u3000",
        "ﬁ",
        "Ａ",
        "e\u0301",
        "\u0301",
        "\u001b[31m",
        "\u001b",
        "\u0000",
        "\uD83D\uDE00",
        "\uD83D",
        "data:image/png;base64,",
        "AAAA".repeat(20),
        ",,",
        "1\\.",
        "cafÃ©",
        "itâ€™s",
        "«\u00A0oui\u00A0»",
        "**bold**",
        "_two words_",
        "\u0007",
        "한",
        "각",
        "\u11A8",
    };

    private RandomText() {}

    static String ofPieces(Random random) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    static String ofCodeUnits(Random random) {
        StringBuilder out = new StringBuilder();
        int limit = random.nextBoolean() ? 0x300 : 0x10000;
        for (int n = random.nextInt(40); n > 0; n--) {
            out.append((char) random.nextInt(limit));
        }
        return out.toString();
    }

    static String ofBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
