package dev.stemma.text;

import dev.stemma.model.Span;
import dev.stemma.model.Template.Type;
import java.util.ArrayList;
import java.util.List;

/** One pass over a key text. A <i>name</i> is a run of letters, digits and {@code . - _ + %}, as in hosts and addresses. */
final class MaskScanner {
    private final String text;
    private final OwnName own;
    private final Dates dates;
    private final StringBuilder out;
    private final List<Masked.Mask> masks = new ArrayList<>();
    private int copied;

    MaskScanner(String text, OwnName own) {
        this.text = text;
        this.own = own;
        this.dates = new Dates(text);
        this.out = new StringBuilder(text.length());
    }

    Masked scan() {
        int at = 0;
        int end = text.length();
        while (at < end) {
            char c = text.charAt(at);
            if (!nameChar(c)) {
                at++;
                continue;
            }
            at = name(at);
        }
        if (masks.isEmpty()) {
            return new Masked(text, List.of());
        }
        out.append(text, copied, end);
        return new Masked(out.toString(), masks);
    }

    /** Handles the name that starts at {@code start}; returns where to go on. */
    private int name(int start) {
        int at = start;
        boolean dotted = false;
        boolean numeric = false;
        while (at < text.length() && nameChar(text.charAt(at))) {
            char c = text.charAt(at++);
            dotted |= c == '.';
            numeric |= c >= '0' && c <= '9';
        }
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == ':' && text.startsWith("//", at + 1)) {
            int scheme = Addresses.schemeStart(text, start, at);
            if (scheme >= 0) {
                return mask(scheme, Addresses.urlEnd(text, at + 3), Type.URL);
            }
        }
        if (next == '@') {
            int mailEnd = Addresses.mailEnd(text, at);
            if (mailEnd > at) {
                return mask(start, mailEnd, Type.EMAIL);
            }
        }
        if (numeric) {
            Span date = dates.around(start, at, copied);
            if (date != null) {
                return mask(date.start(), date.end(), Type.DATE);
            }
        }
        if (dotted) {
            int hostEnd = Addresses.hostEnd(text, start, at);
            if (hostEnd > start) {
                int hostStart = Addresses.hostStart(text, start);
                int urlEnd = hostEnd == at ? Addresses.pathEnd(text, at) : hostEnd;
                return mask(hostStart, urlEnd, urlEnd > hostEnd ? Type.URL : Type.HOST);
            }
        }
        dates.word(start, at);
        return ownName(start, at);
    }

    private int ownName(int start, int end) {
        if (own.at(text, start)) {
            int after = start + own.length();
            if (after >= text.length() || !Character.isLetterOrDigit(text.charAt(after))) {
                return mask(start, after, Type.NAME);
            }
        }
        return end;
    }

    private int mask(int start, int end, Type type) {
        out.append(text, copied, start).append(Masking.placeholder(type));
        masks.add(new Masked.Mask(new Span(start, end), type));
        copied = end;
        return end;
    }

    private static boolean nameChar(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z')
                    || (c >= '-' && c <= '9' && c != '/')
                    || (c >= 'A' && c <= 'Z')
                    || c == '_'
                    || c == '%'
                    || c == '+';
        }
        return Character.isLetterOrDigit(c);
    }
}
