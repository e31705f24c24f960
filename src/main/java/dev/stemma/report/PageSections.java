package dev.stemma.report;

import java.util.List;
import java.util.function.Function;

/** The parts of the page in reading order; a part is added here and nowhere else. */
final class PageSections {
    static final List<Function<Scope, PageSection>> ALL = List.of(
            OverviewSection::read,
            TemplateSection::read,
            ClusterSection::read,
            DocumentSection::read,
            IncompleteSection::read,
            CookieSection::read,
            QuarantineSection::read,
            MethodSection::read);

    private PageSections() {}
}
