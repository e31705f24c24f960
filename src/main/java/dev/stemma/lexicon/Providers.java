package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Set;

/** Firms that set cookies on the sites of others. The names stand in {@code providers.tsv}. */
public final class Providers {
    private static final Set<String> NAMES = DataFile.words(Providers.class, "providers.tsv");

    private static final int LONGEST = 48;

    private Providers() {}

    /** Whether all of {@code words} is such a name, with or without its legal form: {@code Google}, {@code Hotjar Ltd}. */
    public static boolean isOne(CharSequence words) {
        if (words.length() < 2 || words.length() > LONGEST || !Character.isUpperCase(words.charAt(0))) {
            return false;
        }
        String folded = Folded.of(words);
        int last = folded.lastIndexOf(' ');
        return NAMES.contains(folded)
                || (last > 0
                        && LegalForms.all().contains(folded.substring(last + 1))
                        && NAMES.contains(folded.substring(0, last)));
    }
}
