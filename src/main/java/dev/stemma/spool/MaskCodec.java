package dev.stemma.spool;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import dev.stemma.text.Masked;
import java.util.List;

/** The masks of a key text as bytes and back, each by its distance from the one before. Under the same rule as {@link DocumentCodec}. */
@SuppressWarnings("EnumOrdinal") // the spool's heading names the build: no other one ever sees these numbers
final class MaskCodec {
    private static final Template.Type[] TYPES = Template.Type.values();

    private MaskCodec() {}

    static void write(List<Masked.Mask> masks, ByteSink out) {
        out.number(masks.size());
        int end = 0;
        for (Masked.Mask mask : masks) {
            out.number(mask.span().start() - end);
            out.number(mask.span().length());
            out.oneByte(mask.type().ordinal());
            end = mask.span().end();
        }
    }

    static List<Masked.Mask> read(ByteSource in) {
        int[] end = {0};
        return in.all(() -> {
            int start = end[0] + in.integer();
            end[0] = start + in.integer();
            return new Masked.Mask(new Span(start, end[0]), TYPES[in.oneByte()]);
        });
    }
}
