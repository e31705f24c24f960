package dev.stemma.fields;

/** Which words are addresses of the web beyond doubt. */
public final class WebAddresses {
    private WebAddresses() {}

    /** Whether it is one with {@code http} or {@code https} in front of it, and nothing else. */
    public static boolean isAbsolute(String value) {
        String address = value.strip();
        boolean web =
                address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
        return web && address.chars().noneMatch(Character::isWhitespace);
    }
}
