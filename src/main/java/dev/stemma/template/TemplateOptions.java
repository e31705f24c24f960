package dev.stemma.template;

/**
 * Limits of the induction.
 *
 * @param noise share of the members that may differ at a place before it is a slot, 0..1: typos and small edits of single
 *     copies are no slots. Places that hold a URL, host, e-mail or date are slots from the first difference on.
 * @param maxSlots more slots than this are not named: all further places are marked {@link Templates#UNNAMED}
 */
public record TemplateOptions(double noise, int maxSlots) {
    public TemplateOptions {
        if (!(noise >= 0 && noise < 1)) {
            throw new IllegalArgumentException("noise is 0..1, not " + noise);
        }
        if (maxSlots < 1) {
            throw new IllegalArgumentException("maxSlots is at least 1, not " + maxSlots);
        }
    }

    /** A fifth of the members, 500 slots. */
    public static TemplateOptions defaults() {
        return new TemplateOptions(0.2, 500);
    }
}
