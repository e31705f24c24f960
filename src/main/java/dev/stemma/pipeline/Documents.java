package dev.stemma.pipeline;

import dev.stemma.model.Document;
import dev.stemma.spool.Card;
import java.util.Optional;

/** The documents that clusters are judged from, by ordinal. Asked from several threads at once; reading one may be slow. */
public interface Documents {
    Card card(int ordinal);

    /** As it was read, before siblings mended its tables. */
    Document document(int ordinal);

    /** The key text of that document, where it was kept. */
    default Optional<String> key(int ordinal) {
        return Optional.empty();
    }
}
