package dev.stemma.store;

/** Documents that pass for whole and may have lost a part, or be no document at all: all that are not surely whole. As SQL over the tables of a run, so that all views count the same. */
public final class Doubts {
    /** What puts the most doubtful first; the columns are those of {@link #SQL}. */
    public static final String ORDER = "confidence, list_position(['end', 'start', 'middle', 'text'], lacks), id";

    /** Columns {@code id, confidence, lacks, evidence, signs, relation, cluster}: what speaks for a loss most, the most doubtful first. */
    public static final String SQL = """
            with doubts as (
                select id, confidence, relation, cluster, list_reverse_sort(list_transform(list_filter(
                           from_json(evidence, '[{"state":"VARCHAR","weight":"DOUBLE","message":"VARCHAR"}]'),
                           lambda sign: sign.state <> 'doubled'),
                           lambda sign: {'weight': sign.weight, 'state': sign.state, 'message': sign.message})) as signs
                from documents where completeness = 'complete' and confidence < 1)
            select id, round(confidence, 2) as confidence,
                   case signs[1].state when 'truncated' then 'end' when 'headless' then 'start' when 'gapped' then 'middle' else 'text' end as lacks,
                   signs[1].message as evidence, len(signs) as signs, relation, cluster
            from doubts where len(signs) > 0""" + " order by " + ORDER;

    private Doubts() {}
}
