package dev.stemma.report;

import dev.stemma.shown.Visible;
import java.util.Optional;

/** Every name has an address of its own. */
record ServedPlaces(PartAddresses addresses) implements Places {
    @Override
    public Link document(String id) {
        return new Link(Visible.line(id), Optional.of(addresses.document(id)));
    }

    @Override
    public Link cluster(String id) {
        return new Link(Visible.line(id), Optional.of(addresses.cluster(id)));
    }

    @Override
    public String part(String section) {
        return addresses.part(section);
    }

    @Override
    public Optional<String> members(String cluster) {
        return Optional.of(addresses.members(cluster));
    }

    @Override
    public Optional<String> comparison(String a, String b) {
        return Optional.of(addresses.comparison(a, b));
    }
}
