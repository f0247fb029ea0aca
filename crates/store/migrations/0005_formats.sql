-- Which formats there are is told by the importers: a new one must not need a
-- new schema. The column loses its list of them.
ALTER TABLE revision ADD COLUMN read_as TEXT NOT NULL DEFAULT 'text';
UPDATE revision SET read_as = format;
ALTER TABLE revision DROP COLUMN format;
ALTER TABLE revision RENAME COLUMN read_as TO format;
