use super::has_log;
use crate::{StoreError, schema};
use std::{
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};

/// What the first hundred bytes of a database tell (sqlite.org/fileformat2.html),
/// read before SQLite is let near the file.
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) user_version: u32,
}

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Header {
    /// The header of a notebook; anything else is refused.
    pub(crate) fn read(path: &Path) -> Result<Self, StoreError> {
        let foreign = || StoreError::NotANotebook { path: path.to_owned() };
        let failed = |source| StoreError::file(path, source);
        let mut file = File::open(path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let mut bytes = [0; 100];
        match file.read_exact(&mut bytes) {
            Err(problem) if problem.kind() == ErrorKind::UnexpectedEof => return Err(foreign()),
            read => read.map_err(failed)?,
        }
        if bytes.iter().all(|byte| *byte == 0) {
            return Err(StoreError::damaged("its beginning is empty"));
        }
        if bytes[..16] != *MAGIC || number(&bytes, 68) != schema::APPLICATION_ID.cast_unsigned() {
            return Err(foreign());
        }
        let header = Self { user_version: number(&bytes, 60) };
        if header.user_version == 0 {
            return Err(StoreError::damaged("it has no version"));
        }
        check_size(&bytes, size, has_log(path))?;
        Ok(header)
    }
}

fn check_size(bytes: &[u8; 100], size: u64, has_log: bool) -> Result<(), StoreError> {
    let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    if page < 512 || !page.is_power_of_two() {
        return Err(StoreError::damaged("its page size is impossible"));
    }
    // A log may hold the pages that the file has not got yet. The count is only
    // valid if the change counter says so.
    let counted = number(bytes, 24) == number(bytes, 92);
    if counted && !has_log && u64::from(number(bytes, 28)) * page > size {
        return Err(StoreError::damaged("its end is missing"));
    }
    Ok(())
}

fn number(bytes: &[u8; 100], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
