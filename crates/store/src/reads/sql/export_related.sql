-- pairs of articles that share a passage or the same words
SELECT one_article AS one, other_article AS other FROM likeness
WHERE relation IN ('same', 'within', 'contains', 'overlaps') AND one_article <> other_article
UNION
SELECT one, other FROM reuse
