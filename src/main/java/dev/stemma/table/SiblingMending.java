package dev.stemma.table;

import dev.stemma.model.Edit;
import dev.stemma.model.Layer;
import dev.stemma.model.Tabled;
import dev.stemma.wrapped.CopyJoins;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mends wrapped rows that a document alone could not decide, by an intact copy of the same table: lines are joined when together
 * they say, cell by cell, what one row of the sibling says. The sibling decides where a row goes on; not one of its words
 * gets into the text.
 */
public final class SiblingMending {
    /** The rule under which such joins stand on the ledger. */
    public static final String RULE = "table-join-by-sibling";

    private SiblingMending() {}

    /**
     * {@code broken} with further rows joined; absent when {@code sibling} decides nothing. The layers are only those that are new,
     * to follow the ledger of {@code broken}. Tables of other forms than tabs are not touched. Thread-safe.
     */
    public static Optional<Tabled> mend(Tabled broken, Tabled sibling) {
        List<Edit> edits = CopyJoins.of(broken, sibling);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        Layer layer = new Layer(RULE, edits);
        Tabled again = Tables.read(layer.apply(broken.text()), List.of(), List.of());
        return Optional.of(new Tabled(
                again.text(),
                Stream.concat(Stream.of(layer), again.layers().stream()).toList(),
                List.of(),
                again.tables(),
                again.noise(),
                again.findings()));
    }
}
