package dev.stemma.template;

/**
 * Limits of the induction.
 *
 * @param noise share of the members that may differ at a place before it is a slot, 0..1: of many members the typos and small edits
 *     of a few are no slots. Of fewer than 1 / noise members each difference is one, and so it is of any number where one has another
 *     URL, host, e-mail or number, or where two lack a long stretch.
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

    /** A twentieth of the members, set by hand: of nineteen none is outvoted. 500 slots. */
    public static TemplateOptions defaults() {
        return new TemplateOptions(0.05, 500);
    }
}
