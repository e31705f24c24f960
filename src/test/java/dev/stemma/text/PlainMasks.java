package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The masks of a key text, one name after the other, each asked all questions: the oracle of {@link MaskScanner}, which skips. */
final class PlainMasks {
    private final byte[] in;
    private final OwnName own;
    private final List<Masked.Mask> masks = new ArrayList<>();
    private int done;

    private PlainMasks(byte[] text, Optional<String> site) {
        this.in = text;
        this.own = OwnName.of(site);
    }

    static List<Masked.Mask> of(String text, Optional<String> site) {
        PlainMasks plain = new PlainMasks(Utf8.lossless(text), site);
        int at = 0;
        while (at < plain.in.length) {
            int end = at;
            while (end < plain.in.length && isOfName(Units.at(plain.in, end))) {
                end = Units.next(plain.in, end);
            }
            at = end == at ? Units.next(plain.in, at) : plain.name(at, end);
        }
        return plain.masks.stream()
                .map(mask -> new Masked.Mask(
                        new Span(
                                plain.units(mask.span().start()),
                                plain.units(mask.span().end())),
                        mask.type()))
                .toList();
    }

    /** UTF-16 units before a byte. */
    private int units(int bytes) {
        return Utf8.text(in, 0, bytes).length();
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || ".-_+%".indexOf(c) >= 0;
    }

    private int name(int start, int end) {
        String name = Utf8.text(in, start, end - start);
        if (next(end, "://")) {
            int scheme = Addresses.schemeStart(in, start, end);
            if (scheme >= 0) {
                return mask(scheme, Addresses.urlEnd(in, end + 3), Template.Type.URL);
            }
        }
        if (next(end, "@") && Addresses.mailEnd(in, end) > end) {
            return mask(start, Addresses.mailEnd(in, end), Template.Type.EMAIL);
        }
        Span date = name.chars().anyMatch(c -> c >= '0' && c <= '9') ? new Dates(in).around(start, end, done) : null;
        if (date != null) {
            return mask(date.start(), date.end(), Template.Type.DATE);
        }
        int host = name.indexOf('.') >= 0 ? Addresses.hostEnd(in, start, end) : start;
        if (host > start) {
            int path = host == end ? Addresses.pathEnd(in, end) : host;
            return mask(Addresses.hostStart(in, start), path, path > host ? Template.Type.URL : Template.Type.HOST);
        }
        int after = own.endAt(in, start);
        boolean whole = after > start && (after == in.length || !Character.isLetterOrDigit(Units.at(in, after)));
        return whole ? mask(start, after, Template.Type.NAME) : end;
    }

    private boolean next(int at, String what) {
        byte[] bytes = Utf8.lossless(what);
        return Arrays.equals(in, at, Math.min(in.length, at + bytes.length), bytes, 0, bytes.length);
    }

    private int mask(int start, int end, Template.Type type) {
        masks.add(new Masked.Mask(new Span(start, end), type));
        done = end;
        return end;
    }
}
