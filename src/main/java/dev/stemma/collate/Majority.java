package dev.stemma.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays right what one member has crosswise. Between two slots stands a word or two that all have; where a legal form, a month or a
 * year of the one slot stands in the other slot of the base, a comparison of two texts may take that for what they share. The
 * others show what is: words that most members have there come first.
 */
public final class Majority {
    /** Longer runs are no chance, whatever the others have. */
    private static final int MOST_CHANCE = 4;

    /** Two copies are no majority over a third. */
    private static final int LEAST_COPIES = 3;

    /** So many times as many must have a word as have another: a legal form that half of them have tells nothing. */
    private static final int MOST = 2;

    /** So much of what most members have there a member must have in its order: a shared legal form may be another one with it. A shared number is a chance. */
    private static final double LEAST = 2 / 3.0;

    /** They stand in any sentence and tell nothing; a {@code ©} or a {@code §} does. */
    private static final String MARKS_OF_SENTENCES = ".,;:!?-'\"()[]/*&|_+=<>\u2026";

    private final Base base;
    private final Aligner aligner;
    /** How many words that most members have stand before each piece of the base. */
    private final int[] common;

    private Majority(Base base, List<Columns> members, Aligner aligner) {
        this.base = base;
        this.aligner = aligner;
        Tally tally = new Tally(0, base.size(), members);
        common = new int[base.size() + 1];
        for (int i = 0; i < base.size(); i++) {
            boolean mark = isMarkOfSentences(base.piece(i)); // a full stop stands behind any form
            common[i + 1] = common[i]
                    + (!mark && tally.same(i) >= LEAST_COPIES && tally.same(i) >= MOST * tally.different(i) ? 1 : 0);
        }
    }

    private static boolean isMarkOfSentences(String piece) {
        return piece.length() == 1 && MARKS_OF_SENTENCES.indexOf(piece.charAt(0)) >= 0;
    }

    /** {@code members}, those laid again that have something crosswise. */
    public static List<Columns> settled(Base base, List<Columns> members, Aligner aligner) {
        Majority majority = new Majority(base, members, aligner);
        return members.stream().map(majority::settled).toList();
    }

    private Columns settled(Columns member) {
        List<int[]> runs = new ArrayList<>();
        boolean changed = false;
        for (int g = 0; g < member.gaps(); ) {
            int last = g;
            while (last + 1 < member.gaps() && isChance(member, last + 1)) {
                last++;
            }
            List<int[]> instead = isCommon(member, g, last) ? instead(member, g, last) : List.of();
            changed |= !instead.isEmpty();
            for (int k = g; instead.isEmpty() && k < last; k++) {
                runs.add(run(member, k));
            }
            runs.addAll(instead);
            if (last + 1 < member.gaps()) {
                runs.add(run(member, last));
            }
            g = last + 1;
        }
        return changed ? member.laid(aligner.settled(runs, member.pieces())) : member;
    }

    /** The run behind gap {@code g}. */
    private static int[] run(Columns member, int g) {
        return new int[] {member.runs()[3 * g], member.runs()[3 * g + 1], member.runs()[3 * g + 2]};
    }

    /** Whether of the run before gap {@code g} most members have nothing. */
    private boolean isChance(Columns member, int g) {
        int from = member.runStart(g);
        int to = member.gapStart(g);
        return to - from <= MOST_CHANCE && common[to] == common[from];
    }

    /** Whether the member says otherwise, from gap {@code first} to gap {@code last}, what most members say. */
    private boolean isCommon(Columns member, int first, int last) {
        int from = member.gapStart(first);
        int to = member.gapEnd(last);
        int own = member.ownEnd(last) - member.ownStart(first);
        int all = common[to] - common[from];
        return all > 0 && own >= LEAST * all && !member.silentIn(from, to);
    }

    /** The runs between gap {@code first} and gap {@code last}, from what most members have; empty when the member has no such thing. */
    private List<int[]> instead(Columns member, int first, int last) {
        int from = member.gapStart(first);
        int to = member.gapEnd(last);
        int[] places = new int[common[to] - common[from]];
        int[] numbers = new int[places.length];
        for (int i = from, k = 0; k < places.length; i++) {
            if (common[i + 1] > common[i]) {
                places[k] = i;
                numbers[k++] = base.number(i);
            }
        }
        int own = member.ownStart(first);
        int ownTo = member.ownEnd(last);
        int[] shared = aligner.equalRuns(member.pieces().numbers(own, ownTo), numbers);
        int found = 0;
        for (int k = 2; k < shared.length; k += 3) {
            found += shared[k];
        }
        int lost = 0;
        boolean words = false;
        for (int g = first + 1; g <= last; g++) {
            for (int i = member.runStart(g); i < member.gapStart(g); i++) {
                boolean mark = base.table().isMark(base.number(i));
                lost += mark ? 0 : 1;
                words |= !mark && !base.isNumber(i);
            }
        }
        if (found == 0 || found < lost || (words && found < LEAST * places.length)) {
            return List.of();
        }
        List<int[]> runs = new ArrayList<>();
        int at = own;
        int baseAt = from;
        for (int k = 0; k < shared.length; k += 3) {
            for (int l = 0; l < shared[k + 2]; l++) {
                int piece = own + shared[k] + l;
                int place = places[shared[k + 1] + l];
                aligner.between(member.pieces(), at, piece, baseAt, place, runs);
                runs.add(new int[] {piece, place, 1});
                at = piece + 1;
                baseAt = place + 1;
            }
        }
        aligner.between(member.pieces(), at, ownTo, baseAt, to, runs);
        return runs;
    }
}
