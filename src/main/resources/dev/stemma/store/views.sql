-- ledgers holds one line for all places that one rule changed in one way; people and programs read it unfolded
CREATE VIEW repairs AS
SELECT document, rule, unnest(starts) AS "start", unnest(ends) AS "end", "before", "after", refused, evidence
FROM ledgers;
