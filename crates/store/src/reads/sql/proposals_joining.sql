-- proposed statements that would add places to an accepted one
SELECT article, start_byte, end_byte FROM proposal
WHERE joins = :statement
ORDER BY article, start_byte, end_byte
