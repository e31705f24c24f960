package dev.stemma.repair;

/**
 * Brings quotes and apostrophes to one style: {@link StraightQuotes} or {@link CurlyQuotes}.
 *
 * <p>What only looks like a quote is left: primes after digits (5′ 3″), guillemets without a partner in their line
 * (Home » Terms), the glottal stops of Hawaiian and Hebrew, a low mark that a blank follows: it opens nothing, and stands for
 * a comma (our website‚ so we ask).
 */
final class FixQuotes implements RepairRule {
    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String reason() {
        return "Of equal texts one has typewriter quotes and one has printed ones: the same style makes them equal again.";
    }

    @Override
    public Example example() {
        return new Example("It’s „so“, “so” and « so »; 5′ 3″", "It's \"so\", \"so\" and \"so\"; 5′ 3″");
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.any(Traits.QUOTE | Traits.BACKTICK | Traits.STRAIGHT_QUOTE);
    }

    @Override
    public void apply(String text, RepairOptions options, Edits edits) {
        switch (options.quotes()) {
            case STRAIGHT -> StraightQuotes.apply(text, edits);
            case CURLY -> CurlyQuotes.apply(text, edits);
            case KEEP -> {}
        }
    }

    /** Characters that are quotes or that stand in for one; ASCII aside. */
    static boolean isQuote(char c) {
        return (c >= 0x2018 && c <= 0x201F) || isGuillemet(c) || c == 0x02BC || c == 0xB4 || c == 0x2032;
    }

    static boolean isGuillemet(char c) {
        return c == '«' || c == '»' || c == '‹' || c == '›';
    }
}
