DROP TABLE IF EXISTS temp.search_word;
DROP TABLE IF EXISTS temp.again_word;
DROP TABLE IF EXISTS temp.again;
