package dev.stemma.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was read out of a document.
 *
 * @param title the document's title
 * @param language ISO 639-1, absent when undecided
 * @param platformUrl the site it speaks for
 * @param lastUpdated the date it gives for itself
 * @param sections in order
 * @param cookies in order
 */
public record Facts(
        Optional<String> title,
        Optional<String> language,
        Optional<PlatformUrl> platformUrl,
        Optional<LocalDate> lastUpdated,
        List<Section> sections,
        List<Declaration> cookies) {
    public static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    public Facts {
        sections = List.copyOf(sections);
        cookies = List.copyOf(cookies);
    }
}
