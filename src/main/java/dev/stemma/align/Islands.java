package dev.stemma.align;

import dev.stemma.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Equal stretches between two changes that say nothing: only blanks, or only punctuation. */
final class Islands {
    private Islands() {}

    static List<Op> drop(List<Op> ops, char[] a) {
        List<Op> kept = new ArrayList<>(ops.size());
        for (int k = 0; k < ops.size(); k++) {
            Op op = ops.get(k);
            boolean island = op.kind() == Op.Kind.EQUAL && k > 0 && k < ops.size() - 1 && isIsland(a, op.a());
            boolean afterIsland = !kept.isEmpty()
                    && k > 0
                    && kept.get(kept.size() - 1).b().end() == op.b().start()
                    && op.kind() != Op.Kind.EQUAL
                    && kept.get(kept.size() - 1).kind() != Op.Kind.EQUAL;
            if (island || afterIsland) {
                Op before = kept.remove(kept.size() - 1);
                kept.add(joined(before, op));
            } else {
                kept.add(op);
            }
        }
        return List.copyOf(kept);
    }

    private static Op joined(Op first, Op second) {
        Span a = new Span(first.a().start(), second.a().end());
        Span b = new Span(first.b().start(), second.b().end());
        Op.Kind kind = a.isEmpty() ? Op.Kind.INSERT : b.isEmpty() ? Op.Kind.DELETE : Op.Kind.REPLACE;
        return new Op(kind, a, b);
    }

    private static boolean isIsland(char[] a, Span span) {
        boolean blanks = true;
        boolean punctuation = true;
        for (int i = span.start(); i < span.end() && (blanks || punctuation); i++) {
            char c = a[i];
            boolean blank = c == ' ' || c == '\u00A0' || c == '\u202F';
            blanks &= blank;
            punctuation &= !blank && c > ' ' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
        }
        return blanks || punctuation;
    }
}
