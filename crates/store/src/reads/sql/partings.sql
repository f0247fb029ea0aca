-- every parting
SELECT * FROM parting
ORDER BY one_article, one_start, one_end, other_article, other_start, other_end
