package dev.stemma.template;

import dev.stemma.model.PlatformUrl;
import java.util.Optional;

/**
 * One document of a cluster, as the induction sees it.
 *
 * @param id unique in the cluster
 * @param text clean text without the parts outside the document
 * @param site host that the document speaks for
 * @param url the address it gives for itself
 * @param incomplete whether a part is missing: then what it lacks says nothing
 */
public record Member(String id, String text, Optional<String> site, Optional<PlatformUrl> url, boolean incomplete) {
    public Member {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a member needs an id");
        }
    }
}
