package dev.stemma.report;

import java.util.Optional;

/** Where the names on a page lead. */
interface Places {
    Link document(String id);

    Link cluster(String id);

    /** Where the part of the report with this {@link PageSection#id()} is. */
    String part(String section);

    /** Where all documents of a cluster are listed; absent when there is no such list. */
    Optional<String> members(String cluster);

    /** Where two texts stand beside each other; absent when there is no place of its own for that. */
    Optional<String> comparison(String a, String b);

    /**
     * A name on the page.
     *
     * @param text what it reads
     * @param href where it leads; absent when there is no place for it
     */
    record Link(String text, Optional<String> href) {}
}
