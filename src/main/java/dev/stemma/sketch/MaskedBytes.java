package dev.stemma.sketch;

import dev.stemma.model.Template;
import dev.stemma.text.Masked;
import dev.stemma.text.Masking;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A masked key text in UTF-8, out of the key text's own bytes: what lies between two masks is copied and not encoded again. */
public final class MaskedBytes {
    private static final Map<Template.Type, byte[]> PLACEHOLDERS = new EnumMap<>(Template.Type.class);

    static {
        for (Template.Type type : Masking.TYPES) {
            PLACEHOLDERS.put(type, Masking.placeholder(type).getBytes(StandardCharsets.UTF_8));
        }
    }

    private MaskedBytes() {}

    /**
     * The bytes of {@link Masked#of} the same text and masks.
     *
     * @param keyText as {@link Digests#utf8} encodes it
     * @param masks as {@link Masking#masks} finds them in it; none begins or ends between the halves of a surrogate pair
     */
    public static byte[] of(byte[] keyText, List<Masked.Mask> masks) {
        int[] bounds = bounds(keyText, masks);
        int length = keyText.length;
        for (int i = 0; i < masks.size(); i++) {
            length += placeholder(masks.get(i)).length - (bounds[2 * i + 1] - bounds[2 * i]);
        }
        byte[] out = new byte[length];
        int copied = 0;
        int at = 0;
        for (int i = 0; i < masks.size(); i++) {
            byte[] placeholder = placeholder(masks.get(i));
            int run = bounds[2 * i] - copied;
            System.arraycopy(keyText, copied, out, at, run);
            System.arraycopy(placeholder, 0, out, at + run, placeholder.length);
            at += run + placeholder.length;
            copied = bounds[2 * i + 1];
        }
        System.arraycopy(keyText, copied, out, at, keyText.length - copied);
        return out;
    }

    /** Where the masks begin and end in bytes. */
    private static int[] bounds(byte[] utf8, List<Masked.Mask> masks) {
        int[] bounds = new int[2 * masks.size()];
        int unit = 0;
        int at = 0;
        for (int i = 0; i < bounds.length; i++) {
            Masked.Mask mask = masks.get(i / 2);
            int wanted = i % 2 == 0 ? mask.span().start() : mask.span().end();
            while (unit <= wanted - 2 * Long.BYTES && at <= utf8.length - Long.BYTES) {
                unit += units(Eights.get(utf8, at));
                at += Long.BYTES;
            }
            while (unit < wanted || (at < utf8.length && isInside(utf8[at]))) {
                unit += isInside(utf8[at]) ? 0 : utf8[at] >= (byte) 0xF0 && utf8[at] < 0 ? 2 : 1;
                at++;
            }
            bounds[i] = at;
        }
        return bounds;
    }

    /** UTF-16 units of the characters that begin in {@code eight}, of which those of four bytes have two. */
    private static int units(long eight) {
        long inside = eight & ~(eight << 1) & Eights.HIGHS;
        long pairs = eight & (eight << 1) & (eight << 2) & (eight << 3) & Eights.HIGHS;
        return Long.BYTES - Long.bitCount(inside) + Long.bitCount(pairs);
    }

    /** Whether it is a byte of a character behind its first. */
    private static boolean isInside(byte b) {
        return b < (byte) 0xC0;
    }

    private static byte[] placeholder(Masked.Mask mask) {
        return PLACEHOLDERS.get(mask.type());
    }
}
