use crate::exchange::ExchangeError;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Files in an archive.
const MOST_FILES: usize = 200_000;
/// Bytes of one file, unpacked; fewer for tests, which have to pack as many.
const LONGEST: u64 = if cfg!(test) { 1 << 20 } else { 256 << 20 };
/// Bytes of all files that are read, unpacked.
const MOST_BYTES: u64 = 2 << 30;

/// A project's archive. Nothing of it is ever written to a disk, so that a name
/// in it leads nowhere but into it.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// By their names in lower case: programs write `Sources` and `sources`.
    places: HashMap<String, usize>,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ExchangeError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
        if zip.len() > MOST_FILES {
            return Err(unreadable(format!("it has more than {MOST_FILES} files")));
        }
        let names = (0..zip.len()).filter_map(|at| Some((zip.name_for_index(at)?.ok()?.to_lowercase(), at)));
        Ok(Self { places: names.collect(), zip, unpacked: 0 })
    }

    /// The description of the project: `project.qde`, by the standard.
    pub(super) fn project(&mut self) -> Result<Vec<u8>, ExchangeError> {
        let mut described =
            self.places.iter().filter(|(name, _)| name.ends_with(".qde") && !name.contains('/'));
        let at = described
            .next()
            .map(|(_, at)| *at)
            .ok_or_else(|| unreadable("no project.qde is in it".to_owned()))?;
        self.unpack(at)
    }

    /// The file of an address such as `internal://0198….txt`, or why there is none.
    ///
    /// # Errors
    /// When it is larger than what is read.
    pub(super) fn source(&mut self, address: &str) -> Result<Result<Vec<u8>, &'static str>, ExchangeError> {
        let Some(name) = address.strip_prefix("internal://") else {
            return Ok(Err("its text lies outside the project"));
        };
        let name = name.trim_start_matches('/').to_lowercase();
        match self.places.get(&format!("sources/{name}")).or_else(|| self.places.get(&name)) {
            Some(at) => Ok(Ok(self.unpack(*at)?)),
            None => Ok(Err("its text is not in the project")),
        }
    }

    fn unpack(&mut self, at: usize) -> Result<Vec<u8>, ExchangeError> {
        let file = self.zip.by_index(at).map_err(|error| unreadable(error.to_string()))?;
        // What an archive says of sizes may be a lie: it is counted.
        let left = LONGEST.min(MOST_BYTES - self.unpacked);
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).map_err(|error| unreadable(error.to_string()))?;
        if bytes.len() as u64 > left {
            return Err(unreadable("unpacked, it is larger than what is read".to_owned()));
        }
        self.unpacked += bytes.len() as u64;
        Ok(bytes)
    }
}

fn unreadable(detail: String) -> ExchangeError {
    ExchangeError::Unreadable { format: "a project of REFI-QDA", detail }
}
