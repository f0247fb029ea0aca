-- every place that is linked with an article
SELECT one_article AS article, one_start AS start_byte, one_end AS end_byte
FROM likeness WHERE one_article = :article
UNION
SELECT other_article, other_start, other_end FROM likeness WHERE one_article = :article
UNION
SELECT one_article, one_start, one_end FROM likeness WHERE other_article = :article
UNION
SELECT other_article, other_start, other_end FROM likeness WHERE other_article = :article
UNION
SELECT article, start_byte, end_byte FROM proposal_place WHERE article = :article
