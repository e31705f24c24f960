package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.List;

/**
 * A key text with placeholders.
 *
 * @param value the key text with a placeholder for each mask
 * @param masks what was replaced, in order of place, not overlapping
 */
public record Masked(String value, List<Mask> masks) {
    public Masked {
        masks = List.copyOf(masks);
    }

    /**
     * One replaced part.
     *
     * @param span where it stands in the key text
     * @param type what it is: a URL, host, e-mail, date, or ({@code NAME}) the site's own name
     */
    public record Mask(Span span, Template.Type type) {}
}
