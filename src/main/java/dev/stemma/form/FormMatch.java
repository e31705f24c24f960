package dev.stemma.form;

import dev.stemma.model.Template;
import java.util.List;

/**
 * A document laid along a form.
 *
 * @param form the form's id
 * @param similarity 0..1: the words that both have, of those of the one that has more; slots and absent blocks left out
 * @param held 0..1: the words that both have, of the form's own
 * @param contained 0..1: the words that both have, of the document's but for the values of slots
 * @param fillings what the document has in the slots, in the order of the form
 */
public record FormMatch(String form, double similarity, double held, double contained, List<Filling> fillings) {
    public FormMatch {
        fillings = List.copyOf(fillings);
    }

    /**
     * What a document has in a slot.
     *
     * @param slot the slot's name
     * @param type of the slot, as the form gives it
     * @param value as it stands in the document, white space folded; a block of which it is enough to say that it is there
     *     has its text
     */
    public record Filling(String slot, Template.Type type, String value) {}
}
