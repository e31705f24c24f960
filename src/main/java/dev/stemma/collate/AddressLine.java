package dev.stemma.collate;

import dev.stemma.model.Template;
import dev.stemma.pieces.PieceTable;
import dev.stemma.pieces.Pieces;
import java.util.List;

/** The address of its page, which a capture often has for a first line: it stands for the address of any other copy's page. */
public final class AddressLine {
    private AddressLine() {}

    /** Whether the first line of {@code pieces} is an address and nothing else, and others stand below it. */
    public static boolean isFirst(Pieces pieces, PieceTable table) {
        return pieces.size() > 1 && pieces.startsLine(1) && table.type(pieces.number(0)) == Template.Type.URL;
    }

    /** Whether the first line of all members and of the base is one. */
    public static boolean inAll(Base base, List<Columns> members) {
        return isFirst(base.pieces(), base.table())
                && members.stream().allMatch(member -> isFirst(member.pieces(), base.table()));
    }
}
