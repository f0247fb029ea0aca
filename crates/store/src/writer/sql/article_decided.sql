-- whether anything in an article may close a suggestion
SELECT
    EXISTS (SELECT 1 FROM quote WHERE article = :article)
    OR EXISTS (SELECT 1 FROM decision WHERE article = :article)
    OR EXISTS (SELECT 1 FROM passage_choice WHERE article = :article)
