package dev.stemma.parse;

import dev.stemma.model.Block;
import dev.stemma.text.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What speaks for a zone, and how much it takes to believe it. */
enum ZoneKind {
    /** The container of a consent platform, by an id or class that only that product uses. */
    CONSENT,
    /** {@code <nav>} or its role. */
    MENU,
    /** The site's header: {@code <header>} outside the document, or its role. */
    HEADER,
    /** The site's footer. */
    FOOTER,
    /** A class name that speaks of a menu; believed only where it is full of links. */
    LINKS;

    private static final List<Named> NAMES = DataFile.rows(ZoneKind.class, "zones.tsv", 2).stream()
            .map(row -> new Named(row.get(0), valueOf(row.get(1).toUpperCase(Locale.ROOT))))
            .toList();

    /** An id or class, or its start where it ends with a dash, and what an element with it is. */
    private record Named(String name, ZoneKind kind) {}

    Block.Kind block() {
        return this == CONSENT ? Block.Kind.BANNER : Block.Kind.NAVIGATION;
    }

    static Optional<ZoneKind> of(Element element, boolean inDocument) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
            return Optional.empty();
        }
        String role = element.attr("role");
        if (tag.equals("nav") || role.equals("navigation") || role.equals("menubar")) {
            return Optional.of(inDocument ? LINKS : MENU);
        }
        if (!inDocument && (tag.equals("footer") || role.equals("contentinfo"))) {
            return Optional.of(FOOTER);
        }
        if (!inDocument && (tag.equals("header") || role.equals("banner"))) {
            return Optional.of(HEADER);
        }
        String id = element.id();
        String classes = element.className();
        return id.isEmpty() && classes.isEmpty() ? Optional.empty() : byName(id, classes, inDocument);
    }

    private static Optional<ZoneKind> byName(String id, String classes, boolean inDocument) {
        String names = (" " + id + " " + classes + " ").toLowerCase(Locale.ROOT);
        for (Named named : NAMES) {
            int at = names.indexOf(named.name);
            if (at > 0
                    && names.charAt(at - 1) == ' '
                    && (named.name.endsWith("-") || names.charAt(at + named.name.length()) == ' ')) {
                if (named.kind == CONSENT || !inDocument) {
                    return Optional.of(named.kind);
                }
            }
        }
        return Optional.empty();
    }
}
