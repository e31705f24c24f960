package dev.stemma.template;

import dev.stemma.collate.AddedBlocks;
import dev.stemma.collate.AddressLine;
import dev.stemma.collate.Aligner;
import dev.stemma.collate.Base;
import dev.stemma.collate.Columns;
import dev.stemma.collate.Consensus;
import dev.stemma.collate.Majority;
import dev.stemma.collate.Parts;
import dev.stemma.model.Template;
import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the template of a cluster: what its members share, and the slots in which they differ. Stateless and thread-safe.
 *
 * <p>Each member is aligned to the representative; where most members agree against it, the representative is set right and all
 * are aligned once more, so that its own oddities become no slots. What one then has crosswise is laid by what most have there. The result depends on the set of members only, and on
 * which one is the representative. Time and memory are linear in the number of members.
 *
 * <p><b>Marks.</b> <code>{{name}}</code> is a slot; <code>{{#optional_1}}...{{/optional_1}}</code> a block that some members
 * have, word for word, and some have not (SPDX: {@code optional}). What a text has outside of these all members have, but for
 * edits ({@link TemplateOptions#noise}) and incomplete ones. A text that only one member has is never printed: it is
 * a slot with one value. <code>{{frame}}</code> stands for the page around the text, see {@link Frames}.
 */
public final class Templates {
    /** The mark of places beyond the most that are named; no slot is called so. */
    public static final String UNNAMED = "unnamed";

    /** The base is set right once, and blocks that it lacks are added: of several at one place one in each round. */
    private static final int MOST_ROUNDS = 4;

    private Templates() {}

    /**
     * The template of {@code members}.
     *
     * @param members the representative first; the order of the others does not matter
     * @throws IllegalArgumentException if there are no members
     */
    public static Template induce(List<Member> members, TemplateOptions options) {
        return induce(members, options, Parts.IN_TURN);
    }

    /** The same, with the alignment of members done as {@code parts} does it. */
    public static Template induce(List<Member> members, TemplateOptions options, Parts parts) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a template needs members");
        }
        List<Member> ordered = new ArrayList<>(members.subList(1, members.size()));
        ordered.sort(Comparator.comparing(Member::id));
        ordered.add(0, members.get(0));
        int sites = (int) ordered.stream()
                .flatMap(member -> member.site().stream())
                .distinct()
                .count();
        if (ordered.size() == 1) {
            return new Template(ordered.get(0).text(), List.of(), List.of(), sites);
        }
        LineTable table = new LineTable();
        Aligner aligner = new Aligner(table, parts);
        List<Pieces> pieces = new ArrayList<>(ordered.size());
        ordered.forEach(member -> pieces.add(table.read(member.text())));
        Base base = new Base(pieces.get(0), table.table());
        List<Columns> columns = align(aligner, base, pieces, ordered);
        String consensus = Consensus.of(base, columns.subList(1, columns.size()));
        if (consensus.equals(base.text())) {
            consensus = AddedBlocks.in(base, columns);
        }
        for (int round = 0; round < MOST_ROUNDS && !consensus.equals(base.text()); round++) {
            base = new Base(table.read(consensus), table.table());
            columns = align(aligner, base, pieces, ordered);
            consensus = AddedBlocks.in(base, columns);
        }
        columns = Majority.settled(base, columns, aligner);
        if (AddressLine.inAll(base, columns)) {
            columns = columns.stream().map(Columns::withAnAddress).toList();
        }
        List<Region> regions = Regions.of(base.withDates(), columns, options.noise());
        return new Draft(ordered, base, columns, sites, options).write(regions);
    }

    private static List<Columns> align(Aligner aligner, Base base, List<Pieces> pieces, List<Member> members) {
        aligner.base(base);
        return aligner.align(pieces, m -> members.get(m).incomplete());
    }
}
