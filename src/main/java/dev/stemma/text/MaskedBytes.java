package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A key text in UTF-8 and what is masked in it. Immutable, but for the arrays that it takes and gives. */
public final class MaskedBytes {
    private static final Map<Template.Type, byte[]> PLACEHOLDERS = new EnumMap<>(Template.Type.class);

    static {
        for (Template.Type type : Masking.TYPES) {
            PLACEHOLDERS.put(type, Masking.placeholder(type).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final byte[] key;
    private final List<Masked.Mask> found;

    /**
     * @param key as {@link Utf8#lossless} encodes it
     * @param found in order of place, not overlapping, their spans in bytes; none begins or ends inside a character
     */
    MaskedBytes(byte[] key, List<Masked.Mask> found) {
        this.key = key;
        this.found = found;
    }

    /** The masked key text in UTF-8; without a mask the key text's own array. */
    public byte[] utf8() {
        if (found.isEmpty()) {
            return key;
        }
        int length = key.length;
        for (Masked.Mask mask : found) {
            length += PLACEHOLDERS.get(mask.type()).length - mask.span().length();
        }
        byte[] out = new byte[length];
        int copied = 0;
        int at = 0;
        for (Masked.Mask mask : found) {
            byte[] placeholder = PLACEHOLDERS.get(mask.type());
            int run = mask.span().start() - copied;
            System.arraycopy(key, copied, out, at, run);
            System.arraycopy(placeholder, 0, out, at + run, placeholder.length);
            at += run + placeholder.length;
            copied = mask.span().end();
        }
        System.arraycopy(key, copied, out, at, key.length - copied);
        return out;
    }

    /** What is masked, as {@link Masked} has it: in UTF-16 units of the key text. */
    public List<Masked.Mask> masks() {
        List<Masked.Mask> masks = new ArrayList<>(found.size());
        int unit = 0;
        int at = 0;
        for (Masked.Mask mask : found) {
            int start = unit + Units.count(key, at, mask.span().start());
            unit = start + Units.count(key, mask.span().start(), mask.span().end());
            at = mask.span().end();
            masks.add(new Masked.Mask(new Span(start, unit), mask.type()));
        }
        return List.copyOf(masks);
    }
}
