package dev.stemma.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One cookie row of the canonical model. Texts are the document's own words; absent means that the document does not say.
 *
 * @param row 0-based number among the document's declarations
 * @param names the cookie's names as printed; never empty
 * @param provider who sets it
 * @param function the whole cell that says what it does and where
 * @param location the part of {@code function} that names the place: {@code front and back office}
 * @param purpose what it is for
 * @param category the canonical category: necessary, functional, statistics, marketing, social, security, unclassified
 * @param duration as written
 * @param durationDays in days; a session is 0
 * @param storage cookie, local-storage, session-storage, indexed-db, pixel, script
 * @param party first, third, both
 * @param domain the host it belongs to
 * @param section title of the section that it stands in
 * @param confidence 0..1 that row and columns were read right
 * @param span the row in the text
 * @param source whether the document says it or a sibling does
 */
public record Declaration(
        int row,
        List<String> names,
        Optional<String> provider,
        Optional<String> function,
        Optional<String> location,
        Optional<String> purpose,
        Optional<String> category,
        Optional<String> duration,
        OptionalDouble durationDays,
        Optional<String> storage,
        Optional<String> party,
        Optional<String> domain,
        Optional<String> section,
        double confidence,
        Span span,
        Source source) {
    public enum Source {
        /** Read from the document itself. */
        READ,
        /** Missing in the document, taken from a sibling: never a record. */
        PROPOSED
    }

    public Declaration {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a declaration needs a name, at " + span);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0..1, not " + confidence);
        }
        names = List.copyOf(names);
    }

    /** The same row as a proposal for another document, standing at {@code place} of its text. */
    public Declaration proposedAt(int number, Span place) {
        return new Declaration(
                number,
                names,
                provider,
                function,
                location,
                purpose,
                category,
                duration,
                durationDays,
                storage,
                party,
                domain,
                section,
                confidence,
                place,
                Source.PROPOSED);
    }
}
