use super::Writer;
use crate::{StoreError, fold::fold, sql};
use model::{
    BlobHash,
    entities::{BodyLink, NoteBody},
};
use rusqlite::named_params;

/// What bytes are addressed by.
pub fn hash_of(bytes: &[u8]) -> BlobHash {
    BlobHash::from_bytes(*blake3::hash(bytes).as_bytes())
}

impl Writer<'_> {
    /// Keeps the body of a note, before a row refers to it; gives its hash. One
    /// that is there already stays as it is. Nothing shows it, nothing undoes it.
    pub fn keep_body(&mut self, body: &NoteBody) -> Result<BlobHash, StoreError> {
        let conn = self.reader().conn();
        let hash = hash_of(body.markdown.as_bytes());
        let named = named_params! {
            ":hash": hash.as_bytes(),
            ":words": body.words,
            ":heading": body.heading,
            ":heading_key": fold(&body.heading),
            ":excerpt": body.excerpt,
            ":markdown": body.markdown.as_bytes(),
        };
        if sql::run(conn, include_str!("sql/note_body_insert.sql"), named)? == 0 {
            return Ok(hash);
        }
        for (place, BodyLink { thing, embed, excerpt }) in (0_u32..).zip(&body.links) {
            let named = named_params! {
                ":body": hash.as_bytes(),
                ":place": place,
                ":kind": thing.kind().word(),
                ":thing": thing.id_bytes(),
                ":embed": embed,
                ":excerpt": excerpt,
            };
            sql::run(conn, include_str!("sql/note_link_insert.sql"), named)?;
        }
        Ok(hash)
    }

    /// Makes this edit of a note and the one before it one operation, if that was
    /// of the same note, has the same label, and is not older than `window`
    /// milliseconds. It keeps its id and its time.
    pub fn join_previous(&mut self, window: i64) {
        self.together = Some(window);
    }
}
