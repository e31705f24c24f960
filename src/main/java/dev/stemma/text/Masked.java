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

    /** {@code keyText} with a placeholder for each of {@code masks}: what {@link Masking#mask} found can be kept without its text. */
    public static Masked of(String keyText, List<Mask> masks) {
        if (masks.isEmpty()) {
            return new Masked(keyText, masks);
        }
        char[] out = new char[length(keyText.length(), masks)];
        int copied = 0;
        int at = 0;
        for (Mask mask : masks) {
            String placeholder = Masking.placeholder(mask.type());
            keyText.getChars(copied, mask.span().start(), out, at);
            at += mask.span().start() - copied;
            placeholder.getChars(0, placeholder.length(), out, at);
            at += placeholder.length();
            copied = mask.span().end();
        }
        keyText.getChars(copied, keyText.length(), out, at);
        return new Masked(new String(out), masks);
    }

    /** How long a key text of so many UTF-16 units is with a placeholder for each of {@code masks}. */
    public static int length(int keyLength, List<Mask> masks) {
        int length = keyLength;
        for (Mask mask : masks) {
            length += Masking.placeholder(mask.type()).length() - mask.span().length();
        }
        return length;
    }

    /**
     * One replaced part.
     *
     * @param span where it stands in the key text
     * @param type what it is: a URL, host, e-mail, date, or ({@code NAME}) the site's own name
     */
    public record Mask(Span span, Template.Type type) {}
}
