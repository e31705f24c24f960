package dev.stemma.store;

/**
 * What every list of templates says of one, as SQL over the tables of a run, so that all views say the same: who shares it, on which
 * sites, under which title, and what differs. Sites are hosts; several hosts of one registrable domain are one owner's, and are said
 * to be.
 */
public final class TemplateWords {
    /** Sites told by name. */
    private static final int SITES = 4;

    /** Slots told with two of their values; characters of such a value. */
    private static final int SLOTS = 2;

    private static final int VALUE_CHARS = 32;

    /** Orders clusters: what several owners share first. */
    public static final String ORDER =
            "clusters.domains desc, clusters.sites desc, clusters.size desc, clusters.cluster";

    /** Holds for clusters that several sites share; a site is a host, and {@code www.a.org} is another one than {@code shop.a.org}. */
    public static final String SHARED = "clusters.sites > 1";

    /** Holds for those of them that several registrable domains share: more than the hosts of one owner. */
    public static final String SHARED_BY_DOMAINS = "clusters.domains > 1";

    private TemplateWords() {}

    /**
     * Who shares it: {@code 18 sites}, {@code 5 sites on 2 domains}, {@code 3 hosts of one domain}, {@code one site}.
     *
     * @param sites expression for the number of hosts
     * @param domains expression for the number of their registrable domains
     */
    public static String sharedBy(String sites, String domains) {
        return "case when SITES = 0 then 'no site known' when SITES = 1 then 'one site'".replace("SITES", sites)
                + " when DOMAINS = 1 then SITES || ' hosts of one domain'"
                        .replace("SITES", sites)
                        .replace("DOMAINS", domains)
                + " when DOMAINS between 1 and SITES - 1 then SITES || ' sites on ' || DOMAINS || ' domains'"
                        .replace("SITES", sites)
                        .replace("DOMAINS", domains)
                + " else " + sites + " || ' sites' end";
    }

    /**
     * Columns {@code key, sites, domains, shared_by, names}: the sites of each key, the first few by name. Of each domain one
     * site is named before the second of any.
     *
     * @param keyed a query for {@code key, site, domain}
     */
    public static String sites(String keyed) {
        return """
                select key, count(*) as sites, count(distinct domain) as domains, SHARED as shared_by,
                       array_to_string((list(site order by nth, site))[1:MOST], ', ')
                       || case when count(*) > MOST then ' and ' || (count(*) - MOST) || ' more' else '' end as names
                from (select *, row_number() over (partition by key, coalesce(domain, site) order by site) as nth
                      from (select distinct key, site, domain from (KEYED) where site is not null))
                group by key""".replace("SHARED", sharedBy("count(*)", "count(distinct domain)"))
                .replace("MOST", Integer.toString(SITES))
                .replace("KEYED", keyed);
    }

    /**
     * Columns {@code cluster, title}: what most members are called, as the representative's own may be a line of its menu; of as many,
     * its own. Clusters without any title are left out.
     *
     * @param clusters a query for one column of {@code clusters.cluster}
     */
    public static String titles(String clusters) {
        return """
                select cluster, title from documents join clusters using (cluster)
                where cluster in (CLUSTERS) and title is not null group by cluster, title
                qualify row_number() over (partition by cluster order by count(*) desc, bool_or(id = representative) desc, title) = 1""".replace("CLUSTERS", clusters);
    }

    /**
     * Columns {@code cluster, size, sites, domains, shared_by, names, title, differs} of clusters, in no order; {@code differs} names the
     * slots that tell most, each with two values: {@code name: "Acme", "Zenith"; url: ...; and 3 more}. Where no member has a title,
     * the representative's id stands for it.
     *
     * @param clusters a query for one column of {@code clusters.cluster}
     */
    public static String of(String clusters) {
        return """
                with asked as materialized (CLUSTERS),
                     named as (NAMED),
                     titled as (TITLED),
                     filled as (select cluster, slot, case when regexp_matches(slot, '^(optional|frame)(_\\d+)?$') then 3
                                       when min(type) in ('text', 'row') then 2 when min(type) in ('url', 'host') then 1 else 0 end as rank,
                                       count(distinct value) as n, min(left(value, 64)) as least, max(left(value, 64)) as most
                                from slots where cluster in (select * from asked) and trim(value) <> '' group by cluster, slot),
                     told as (select cluster, count(*) as slots, list(slot || ': ' || VALUE_least
                                     || case when n > 1 then ', ' || VALUE_most else '' end
                                     order by rank = 3, n = 1, rank, n desc, length(slot), slot) as words
                              from filled group by cluster)
                select clusters.cluster, clusters.size, clusters.sites, clusters.domains, SHARED as shared_by, names,
                       coalesce(titled.title, representative) as title,
                       case when slots > 0 then array_to_string(words[1:SLOTS], '; ')
                            || case when slots > SLOTS then '; and ' || (slots - SLOTS) || ' more' else '' end end as differs
                from clusters left join titled on titled.cluster = clusters.cluster left join named on named.key = clusters.cluster
                     left join told on told.cluster = clusters.cluster
                where clusters.cluster in (select * from asked)""".replace("CLUSTERS", clusters)
                .replace(
                        "NAMED",
                        sites(
                                "select cluster as key, site, domain from documents where cluster in (select * from asked)"))
                .replace("TITLED", titles("select * from asked"))
                .replace("SHARED", sharedBy("clusters.sites", "clusters.domains"))
                .replace("SLOTS", Integer.toString(SLOTS))
                .replace("VALUE_least", value("least"))
                .replace("VALUE_most", value("most"));
    }

    /** In quotes, on one line, cut when it is longer than a glance. */
    private static String value(String column) {
        String line = "trim(regexp_replace(" + column + ", '\\s+', ' ', 'g'))";
        return "'\"' || case when length(" + line + ") > " + VALUE_CHARS + " then left(" + line + ", "
                + (VALUE_CHARS - 1) + ") || '…' else " + line + " end || '\"'";
    }
}
