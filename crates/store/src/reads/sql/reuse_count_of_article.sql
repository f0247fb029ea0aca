-- how many articles share so many words with one
SELECT
    (SELECT count(*) FROM reuse WHERE one = :article AND words >= :words)
    + (SELECT count(*) FROM reuse WHERE other = :article AND words >= :words)
