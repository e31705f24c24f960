package dev.stemma.sketch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tokens by their definition, one character after the other: the oracle of {@link Shingler}. */
final class SlowTokens {
    private static final int LONGEST = 32;

    /** Of what the tests use: Chinese, two of it beyond the basic plane; Thai, a letter and a mark. */
    private static final String ALONE = "\u4E00\u4E8C\uD840\uDC00\uD840\uDE00\u0E01\u0E48";

    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private SlowTokens() {}

    static List<String> of(String text) {
        SlowTokens slow = new SlowTokens();
        String before = "";
        for (int c : text.codePoints().toArray()) {
            if (ALONE.codePoints().anyMatch(alone -> alone == c)) {
                slow.close();
                slow.tokens.add(before + Character.toString(c));
                before = Character.toString(c);
            } else {
                before = "";
                if (Character.isLetterOrDigit(c)) {
                    slow.open.appendCodePoint(Character.toLowerCase(c));
                } else {
                    slow.close();
                }
            }
        }
        slow.close();
        return slow.tokens;
    }

    private void close() {
        byte[] bytes = open.toString().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += LONGEST) {
            // Latin-1: half a character is one too
            tokens.add(new String(
                    Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + LONGEST)), StandardCharsets.ISO_8859_1));
        }
        open.setLength(0);
    }
}
