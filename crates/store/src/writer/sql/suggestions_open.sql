-- what is open in an article
UPDATE suggestion SET open = (
    SELECT r.open FROM suggestion_rule r
    WHERE r.article = suggestion.article AND r.start_byte = suggestion.start_byte
)
WHERE article = :article
