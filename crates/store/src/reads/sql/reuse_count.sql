-- how many pairs of articles share so many words
SELECT count(*) FROM reuse WHERE words >= :words
