package dev.stemma.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mark in the text of a template.
 *
 * @param slot the name that it gives
 * @param start where it starts in the text
 * @param end one past its last brace
 */
record Mark(Kind kind, String slot, int start, int end) {
    enum Kind {
        /** <code>{{name}}</code> */
        SLOT,
        /** <code>{{#name}}</code> */
        OPEN,
        /** <code>{{/name}}</code> */
        CLOSE
    }

    /** The marks in {@code text} of the slots that {@code names} has; what looks like a mark of another name is text. */
    static List<Mark> in(String text, Set<String> names) {
        List<Mark> marks = new ArrayList<>();
        int open = text.indexOf("{{");
        while (open >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            String inner = text.substring(open + 2, close);
            Kind kind = inner.startsWith("#") ? Kind.OPEN : inner.startsWith("/") ? Kind.CLOSE : Kind.SLOT;
            String name = kind == Kind.SLOT ? inner : inner.substring(1);
            boolean known = names.contains(name);
            if (known) {
                marks.add(new Mark(kind, name, open, close + 2));
            }
            open = text.indexOf("{{", known ? close + 2 : open + 2);
        }
        return marks;
    }
}
