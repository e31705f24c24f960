-- ledgers holds one line for all places that one rule changed in one way; people and programs read it unfolded
CREATE VIEW repairs AS
SELECT document, rule, unnest(starts) AS "start", unnest(ends) AS "end", "before", "after", refused, evidence
FROM ledgers;

-- how each copy was set, before it was cleaned: what the ledger undid, but for damage and stray marks, which are no rendering
CREATE VIEW renderings AS
SELECT cluster, id AS document, coalesce(rendering, 'plain') AS rendering
FROM documents LEFT JOIN (
    SELECT document, string_agg(DISTINCT setting, ', ' ORDER BY setting) AS rendering
    FROM ledgers JOIN (VALUES
        ('quotes', 'other quotes'), ('autolinks', 'addresses in brackets'), ('table-join', 'wrapped cells'),
        ('hard-wraps', 'wrapped lines'), ('hyphenation', 'wrapped words'), ('markdown-links', 'Markdown links'),
        ('markdown-escapes', 'Markdown escapes'), ('ligatures', 'ligatures'), ('character-width', 'wide letters')
    ) AS settings(made_by, setting) ON rule = made_by
    WHERE refused IS NULL GROUP BY document
) ON document = id;
