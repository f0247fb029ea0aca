-- articles that wait to be compared
SELECT article, stamp FROM comparison_due
ORDER BY changed DESC, stamp LIMIT :limit
