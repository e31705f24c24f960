package dev.stemma.completeness;

import dev.stemma.model.Declaration;
import dev.stemma.model.Verdict;
import java.util.List;

/**
 * What is known of the wholeness of one document.
 *
 * @param verdict state, numbers and evidence
 * @param proposals cookie rows that are missing and that the representative has; never records
 * @param missingSections titles of the representative's sections that are missing, in order
 */
public record Judgement(Verdict verdict, List<Declaration> proposals, List<String> missingSections) {
    public Judgement {
        proposals = List.copyOf(proposals);
        missingSections = List.copyOf(missingSections);
    }
}
