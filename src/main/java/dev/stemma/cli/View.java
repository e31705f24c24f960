package dev.stemma.cli;

import dev.stemma.store.Doubts;
import dev.stemma.store.TemplateWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The views of {@code show} that are one query each. */
enum View {
    CLUSTERS("clusters of two and more, the largest first", List.of("diameter", "domains"), """
            select cluster, size as copies, sites, domains, round(weakest, 4) as weakest, round(diameter, 4) as diameter,
                   representative
            from clusters where size > 1 order by size desc, cluster"""),
    TEMPLATES(
            "templates by the number of domains and sites that share them: how much is skeleton, their slots by type, family and renderings",
            List.of("renderings", "family", "skeleton", "slots"),
            """
            with used as (select cluster, count(distinct slot) as slots from slots group by cluster),
                 kinds as (select cluster, slot, case when regexp_matches(slot, '^optional_\\d+$') then 'optional block'
                                  when regexp_matches(slot, '^frame(_\\d+)?$') then 'page frame' else type end as type from slots),
                 typed as (select cluster, list(type || ' ' || n order by n desc, type) as types
                           from (select cluster, type, count(distinct slot) as n from kinds group by cluster, type) group by cluster),
                 set as (select cluster, count(distinct rendering) as renderings from renderings group by cluster),
                 named as (select cluster, list_sort(list_distinct(list(site))) as names from documents group by cluster),
                 one as (select clusters.cluster, clusters.sites as shared, clusters.domains as owners, SHARED as by_whom, size as copies,
                   round(least(1, length(regexp_replace(regexp_replace(template, -- neither optional blocks nor marks
                               '\\{\\{#optional_\\d+\\}\\}.*?\\{\\{/optional_\\d+\\}\\}', '', 'gs'), '\\{\\{[^{}]*\\}\\}', '', 'g'))
                           / greatest(1, chars)), 2) as skeleton,
                   coalesce(slots, 0) as slots, types as "what differs", names as sites, renderings, family
                 from clusters join documents on documents.id = representative left join used on used.cluster = clusters.cluster
                 left join typed on typed.cluster = clusters.cluster
                 left join set on set.cluster = clusters.cluster left join named on named.cluster = clusters.cluster
                 left join families on families.cluster = clusters.cluster
                 where size > 1)
            select cluster, by_whom || case when skeleton = 0 and shared > 1 then ', no text in all'
                       when shared = 1 then ': its versions' else '' end as "shared by",
                   copies, skeleton, slots, "what differs", sites, renderings, family
            from one order by skeleton = 0, owners desc, shared desc, copies desc, cluster""".replace("SHARED", TemplateWords.sharedBy("clusters.sites", "clusters.domains"))),
    FAMILIES(
            "templates that are versions of one another or share long sections, and how much of the shorter is shared",
            List.of("shared_chars", "title", "what differs"),
            """
            with told as (WORDS)
            select family, families.cluster, round(share, 2) as share, shared_chars, size as copies, shared_by as "shared by",
                   string_split(names, ', ') as sites, title, differs as "what differs"
            from families join told using (cluster)
            order by sum(size) over (partition by family) desc, family, share desc, families.cluster""".replace("WORDS", TemplateWords.of("select cluster from families"))),
    PASSAGES(
            "text that stands in three templates and more, each passage once",
            List.of(),
            "select clusters, chars, text from passages order by clusters desc, chars desc, passage"),
    MATCHES(
            "documents and the given template that each was made from (run --templates FILE), with its slots",
            List.of("held", "similarity"),
            """
            select document, coalesce(site, '-') as site, template, round(m.similarity, 4) as similarity, round(held, 4) as held,
                   list(fills.slot || '=' || fills.value order by fills.slot) filter (fills.slot is not null) as slots
            from matches m join documents on id = document left join fills using (document, template)
            group by document, site, template, m.similarity, held order by template, document"""),
    SITES(
            "sites by domain: their documents, the templates that they share with others, how many are not whole",
            List.of("leaks", "clusters", "domain"),
            """
            with shared as (select cluster from clusters where SHARED),
                 leaking as (select document, count(*) as leaks from slots where leak group by document),
                 set as (select document, count(*) as rows from cookies where source = 'read' group by document)
            select domain, site, documents, clusters,
                   "shared", incomplete, cookies, leaks
            from (select domain, site, count(*) as documents, count(distinct s.cluster) as clusters,
                         list_sort(list_distinct(list(shared.cluster))) as "shared",
                         count(*) filter (completeness <> 'complete') as incomplete,
                         coalesce(sum(rows), 0)::int as cookies, coalesce(sum(leaks), 0)::int as leaks
                  from documents s left join shared on shared.cluster = s.cluster left join leaking on leaking.document = id
                       left join set on set.document = id
                  group by domain, site)
            order by domain nulls last, site nulls last""".replace("SHARED", TemplateWords.SHARED)),
    COOKIES(
            "every cookie row: which site, which name, by whom, what for, how long",
            List.of("purpose", "category", "source"),
            """
            select coalesce(site, id) as "site, else document", array_to_string(names, ', ') as names, provider, category, cookies.duration,
                   coalesce(purpose, "function") as purpose, source
            from cookies join documents on document = id
            order by coalesce(site, id), id, source desc, row"""),
    INCOMPLETE(
            "every document that is not whole, and how that is known",
            List.of("confidence", "cut_at", "cut_by", "missing_chars"),
            """
            select id, completeness, round(kept, 3) as kept, missing_chars, cut_at, cut_by, round(confidence, 2) as confidence,
                   list_transform(from_json(evidence, '[{"message":"VARCHAR"}]'), lambda sign: sign.message) as evidence
            from documents where completeness <> 'complete' order by completeness, id"""),
    DOUBTS(
            "documents that pass for whole and may have lost a part or all: what speaks for it most, the most doubtful first",
            List.of("relation", "cluster", "signs"),
            Doubts.SQL,
            """
            select format('{:,} of {:,} documents that pass for whole may have lost a part or all: ', sum(n)::bigint,
                          (select count(*) from documents where completeness = 'complete'))
                   || string_agg(format('{:,} their ', n) || lacks, ', ' order by n desc, lacks) || '.'
            from (select lacks, count(*) as n from (%s) group by lacks) having sum(n) > 0"""),
    REPAIRS("repairs and refusals by rule", List.of("becomes"), """
            select rule, count(*) filter (refused is null) as repairs, count(*) filter (refused is not null) as refused,
                   count(distinct document) as documents,
                   min(before) filter (refused is null) as "for example", min_by("after", before) filter (refused is null) as becomes
            from repairs group by rule order by repairs desc, rule"""),
    QUARANTINE("every input that could not become a document, and why", List.of("stage", "observed", "limit"), """
            select origin, stage, code, "limit", observed,
                   case when starts_with(message, origin || ': ') then substr(message, length(origin) + 3) else message end as message
            from quarantine order by origin, stage, code, quarantine.message, "limit", observed, sha256""");

    final String purpose;

    /** Columns that a narrow window can do without, the first first. */
    @SuppressWarnings("ImmutableEnumChecker") // all are List.of
    final List<String> spare;

    final String sql;

    /** One sentence about all rows, to be said before the first of them; "" for none. */
    final String overview;

    View(String purpose, List<String> spare, String sql) {
        this(purpose, spare, sql, "");
    }

    /** @param overview holds {@code %s} where {@code sql} is to stand */
    View(String purpose, List<String> spare, String sql, String overview) {
        this.purpose = purpose;
        this.spare = spare;
        this.sql = sql;
        this.overview = overview.replace("%s", sql);
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
