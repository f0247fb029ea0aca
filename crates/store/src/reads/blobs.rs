use super::Reader;
use crate::{StoreError, sql};
use model::BlobHash;
use rusqlite::named_params;

impl Reader<'_> {
    /// The bytes of a hash, if they are here and still those of the hash.
    pub fn blob(&self, hash: BlobHash) -> Result<Option<Vec<u8>>, StoreError> {
        let ask = "SELECT bytes FROM blob WHERE hash = :hash";
        let named = named_params! { ":hash": hash.as_bytes() };
        let bytes: Option<Vec<u8>> = sql::maybe(self.conn, ask, named, |row| row.get("bytes"))?;
        if let Some(bytes) = &bytes
            && blake3::hash(bytes).as_bytes() != hash.as_bytes()
        {
            return Err(StoreError::damaged(format!("the bytes of {hash} are others")));
        }
        Ok(bytes)
    }

    /// The text of a hash that a row refers to.
    pub fn text(&self, hash: BlobHash) -> Result<String, StoreError> {
        let bytes = self
            .blob(hash)?
            .ok_or_else(|| StoreError::damaged(format!("the bytes of {hash} are missing")))?;
        String::from_utf8(bytes).map_err(|_| StoreError::damaged(format!("the bytes of {hash} are no text")))
    }
}
