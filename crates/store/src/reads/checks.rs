use super::Reader;
use crate::{StoreError, sql};
use model::{BlobHash, QuoteId};
use rusqlite::{Row, named_params};
use text::TextRange;

impl Reader<'_> {
    /// Every contradiction in the notebook, in words for its keeper; none in a
    /// sound one. Reads all of it: minutes for a large one.
    pub fn checks(&self) -> Result<Vec<String>, StoreError> {
        let mut found = self.integrity()?;
        if !found.is_empty() {
            // A broken file answers no further question reliably.
            return Ok(found);
        }
        found.extend(self.loose_references()?);
        found.extend(self.broken_bytes("SELECT hash, bytes FROM blob")?);
        found.extend(self.broken_bytes("SELECT hash, markdown AS bytes FROM note_body")?);
        found.extend(self.misplaced_quotes()?);
        found.extend(self.names_twice()?);
        found.extend(self.search_out_of_step()?);
        found.extend(self.waiting_out_of_step()?);
        found.extend(self.comparison_out_of_step()?);
        found.extend(self.notes_out_of_step()?);
        Ok(found)
    }

    fn integrity(&self) -> Result<Vec<String>, StoreError> {
        // The check of a full-text index takes the places of its runs from what the
        // connection remembers, and only a search looks whether that is of today.
        match sql::count(self.conn, include_str!("sql/check_fresh.sql"), &[]) {
            Ok(_) => {}
            Err(StoreError::Damaged { detail }) => return Ok(vec![detail]),
            Err(problem) => return Err(problem),
        }
        let mut found = match sql::all(self.conn, "PRAGMA integrity_check", &[], |row| row.get(0)) {
            Ok(found) => found,
            Err(StoreError::Damaged { detail }) => vec![detail],
            Err(problem) => return Err(problem),
        };
        found.retain(|line: &String| line != "ok");
        Ok(found)
    }

    fn loose_references(&self) -> Result<Vec<String>, StoreError> {
        sql::all(self.conn, include_str!("sql/check_references.sql"), &[], |row| {
            let (table, parent): (String, String) = (row.get("table")?, row.get("parent")?);
            let rows: u32 = row.get("rows")?;
            Ok(format!("{rows} rows of {table} refer to a {parent} that is not there"))
        })
    }

    fn broken_bytes(&self, sql: &str) -> Result<Vec<String>, StoreError> {
        let broken = sql::all(self.conn, sql, &[], |row| {
            let hash: [u8; 32] = row.get("hash")?;
            let bytes = row.get_ref("bytes")?.as_blob()?;
            let same = blake3::hash(bytes).as_bytes() == &hash;
            Ok((!same).then(|| format!("the bytes of {} are others", BlobHash::from_bytes(hash))))
        })?;
        Ok(broken.into_iter().flatten().collect())
    }

    fn misplaced_quotes(&self) -> Result<Vec<String>, StoreError> {
        // Quotes come text by text, so that each text is read once.
        let quotes = sql::all(self.conn, include_str!("sql/check_quotes.sql"), &[], Place::read)?;
        let (mut known, mut text) = (None, String::new());
        let mut found = Vec::new();
        for quote in quotes {
            if known != Some(quote.text) {
                known = Some(quote.text);
                match self.text(quote.text) {
                    Ok(read) => text = read,
                    Err(problem) => {
                        found.push(problem.to_string());
                        text.clear();
                    }
                }
            }
            if quote.range.slice(&text) != Some(&quote.exact) {
                found.push(format!("quote {} is not what its text says there", quote.id));
            }
        }
        Ok(found)
    }

    fn names_twice(&self) -> Result<Vec<String>, StoreError> {
        sql::all(self.conn, include_str!("sql/check_names.sql"), &[], |row| {
            let name: String = row.get("name")?;
            Ok(format!("{name:?} is an alias and the name of another speaker"))
        })
    }

    fn waiting_out_of_step(&self) -> Result<Vec<String>, StoreError> {
        Ok(match sql::count(self.conn, include_str!("sql/check_waiting.sql"), &[])? {
            0 => Vec::new(),
            _ => vec!["what waits is out of step with what was decided".to_owned()],
        })
    }

    fn comparison_out_of_step(&self) -> Result<Vec<String>, StoreError> {
        Ok(match sql::count(self.conn, include_str!("sql/check_comparison.sql"), &[])? {
            0 => Vec::new(),
            _ => vec!["what was compared is out of step with the articles and statements".to_owned()],
        })
    }

    /// What is derived of notes, and the log's use of their bodies.
    fn notes_out_of_step(&self) -> Result<Vec<String>, StoreError> {
        sql::all(self.conn, include_str!("sql/check_notes.sql"), &[], |row| row.get("wrong"))
    }

    /// Indexes everything again in a temporary table and compares: for every
    /// article its number of words, for every word its number of places.
    fn search_out_of_step(&self) -> Result<Vec<String>, StoreError> {
        self.conn
            .execute_batch(include_str!("sql/check_search_begin.sql"))
            .map_err(|source| StoreError::of(source, "indexing again"))?;
        let difference = include_str!("sql/check_search.sql");
        let found = sql::count(self.conn, difference, named_params! {});
        let end = include_str!("sql/check_search_end.sql");
        self.conn
            .execute_batch(end)
            .map_err(|source| StoreError::of(source, "forgetting the second index"))?;
        Ok(match found? {
            0 => Vec::new(),
            _ => vec!["the search index is out of step with the articles, notes or names".to_owned()],
        })
    }
}

/// Where a quote says that it stands.
struct Place {
    id: QuoteId,
    text: BlobHash,
    range: TextRange,
    exact: String,
}

impl Place {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let (start, end): (u32, u32) = (row.get("start_byte")?, row.get("end_byte")?);
        Ok(Self {
            id: QuoteId::from_bytes(row.get("id")?),
            text: BlobHash::from_bytes(row.get("text")?),
            range: TextRange::new(start as usize, end as usize),
            exact: row.get("exact")?,
        })
    }
}
