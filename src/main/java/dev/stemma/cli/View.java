package dev.stemma.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The views of {@code show} that are one query each. */
enum View {
    CLUSTERS("clusters of two and more, the largest first", """
            select cluster, size as copies, sites, domains, round(weakest, 4) as weakest, round(diameter, 4) as diameter,
                   representative
            from clusters where size > 1 order by size desc, cluster"""),
    TEMPLATES("clusters by the number of sites that share them, with their slots", """
            select cluster, sites, size as copies,
                   list_sort(list_distinct(list(slot))) as slots, any_value(template) as template
            from clusters left join slots using (cluster)
            where size > 1 group by cluster, sites, size order by sites desc, size desc, cluster"""),
    SITES("sites by domain: their documents, the clusters these are in, how many are not whole", """
            select domain, site, count(*) as documents, count(distinct cluster) as clusters,
                   count(*) filter (completeness <> 'complete') as incomplete,
                   (select count(*) from cookies join documents d on document = d.id where d.site is not distinct from s.site) as cookies
            from documents s group by domain, site order by domain nulls last, site nulls last"""),
    COOKIES("every cookie row: which site, which name, by whom, what for, how long", """
            select coalesce(site, id) as "site, else document", array_to_string(names, ', ') as names, provider, category, cookies.duration,
                   coalesce(purpose, "function") as purpose, source
            from cookies join documents on document = id
            order by coalesce(site, id), id, source desc, row"""),
    INCOMPLETE("every document that is not whole, and how that is known", """
            select id, completeness, round(kept, 3) as kept, missing_chars, cut_at, cut_by, round(confidence, 2) as confidence,
                   list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message) as evidence
            from documents where completeness <> 'complete' order by completeness, id"""),
    REPAIRS("repairs and refusals by rule", """
            select rule, count(*) filter (refused is null) as repairs, count(*) filter (refused is not null) as refused,
                   count(distinct document) as documents,
                   min(before) filter (refused is null) as "for example", min_by("after", before) filter (refused is null) as becomes
            from repairs group by rule order by repairs desc, rule"""),
    QUARANTINE(
            "every input that could not become a document, and why",
            "select origin, stage, code, \"limit\", observed, message from quarantine order by origin, code");

    final String purpose;
    final String sql;

    View(String purpose, String sql) {
        this.purpose = purpose;
        this.sql = sql;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<View> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }
}
