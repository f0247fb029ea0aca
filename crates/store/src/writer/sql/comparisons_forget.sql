DELETE FROM likeness;
DELETE FROM reuse;
DELETE FROM proposal;
DELETE FROM compared;
INSERT INTO article_key (article_key) VALUES ('delete-all');
DELETE FROM comparison_due;
INSERT INTO comparison_due (article, changed) SELECT article, 0 FROM finding;
