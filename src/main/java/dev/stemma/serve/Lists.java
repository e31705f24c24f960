package dev.stemma.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All lists, in the order of the navigation; a list is added to the ones of its group and nowhere else. */
final class Lists {
    static final List<Listing> ALL = Stream.of(TemplateLists.ALL, DocumentLists.ALL, CookieLists.ALL, RunLists.ALL)
            .flatMap(List::stream)
            .toList();

    private Lists() {}

    static Optional<Listing> of(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }
}
