package dev.stemma.lexicon;

import dev.stemma.text.DataFile;
import java.util.Set;

/** What stands behind the name of a firm: {@code ltd}, {@code gmbh}. The words are in {@code legal-forms.tsv}. */
public final class LegalForms {
    private static final Set<String> FORMS = DataFile.words(LegalForms.class, "legal-forms.tsv");

    private LegalForms() {}

    /** All of them, in lower case and without full stops. */
    public static Set<String> all() {
        return FORMS;
    }
}
