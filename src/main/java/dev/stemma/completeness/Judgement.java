package dev.stemma.completeness;

import dev.stemma.model.Declaration;
import dev.stemma.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the wholeness of one document.
 *
 * @param verdict state, numbers and evidence
 * @param proposals cookie rows that are missing and that the representative has; never records
 * @param witness id of the document that it was held against; absent when none was like it
 */
public record Judgement(Verdict verdict, List<Declaration> proposals, Optional<String> witness) {
    public Judgement {
        proposals = List.copyOf(proposals);
    }
}
