-- how much is in the notebook
SELECT
    (SELECT count(*) FROM article) AS articles,
    (SELECT count(*) FROM quote) AS quotes,
    (SELECT count(*) FROM speaker) AS speakers,
    (SELECT count(*) FROM source) AS sources,
    (SELECT count(*) FROM tag) AS tags,
    (SELECT suggestions FROM waiting_total) AS waiting,
    (SELECT count(*) FROM statement) AS statements,
    (SELECT proposals FROM proposal_total) AS proposed,
    (SELECT count(*) FROM note) AS notes
