//! The record of what Pullquote wrote into a folder, kept in that folder.
//!
//! The file may come from anybody with the folder: what it names is looked at
//! only if it is a plain name, and it can make Pullquote leave a file alone or
//! replace one whose exact bytes it names, nothing more.

use super::place::{self, Found};
use crate::ExportError;
use cap_std::fs::Dir;
use model::BlobHash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of the record.
pub const MANIFEST: &str = ".pullquote-export.json";

/// Version of the record.
const FORMAT: u32 = 1;

/// What Pullquote wrote, by path, in the order of the paths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: u32,
    pub(super) files: BTreeMap<String, Entry>,
    /// What an export was about to write when it last spoke; empty after one
    /// that came to its end.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) pending: BTreeMap<String, Entry>,
}

/// One file as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Of its bytes.
    pub(super) blake3: BlobHash,
    /// What the file is; empty in records of the first export that had one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) key: String,
}

/// Read first, because the rest of a newer record may look different.
#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl Manifest {
    pub(super) fn empty() -> Self {
        Self { format: FORMAT, files: BTreeMap::new(), pending: BTreeMap::new() }
    }

    /// The record of the folder; an empty one if there is none.
    pub(super) fn load(dir: &Dir) -> Result<Self, ExportError> {
        let bytes = match place::read(dir, MANIFEST)? {
            Found::Nothing => return Ok(Self::empty()),
            Found::File(bytes) => bytes,
            Found::Other => return Err(damaged("it is not an ordinary file")),
        };
        let FormatOnly { format } =
            serde_json::from_slice(&bytes).map_err(|error| damaged(&error.to_string()))?;
        if format > FORMAT {
            return Err(ExportError::NewerManifest { format });
        }
        let mut manifest: Self =
            serde_json::from_slice(&bytes).map_err(|error| damaged(&error.to_string()))?;
        manifest.files.retain(|path, _| is_plain_name(path));
        manifest.pending.retain(|path, _| is_plain_name(path));
        Ok(manifest)
    }

    /// Replaces the record, whole or not at all.
    pub(super) fn save(&self, dir: &Dir) -> Result<(), ExportError> {
        let mut json = serde_json::to_vec_pretty(self).expect("maps of strings and hashes are JSON");
        json.push(b'\n');
        place::replace(dir, MANIFEST, &json)
    }

    /// What is known of a path, as far as it was recorded with these bytes.
    pub(super) fn entry(&self, path: &str, hash: BlobHash) -> Option<&Entry> {
        [self.files.get(path), self.pending.get(path)]
            .into_iter()
            .flatten()
            .find(|entry| entry.blake3 == hash)
    }
}

/// A name in the folder itself, not hidden: Pullquote exports no other.
pub(super) fn is_plain_name(path: &str) -> bool {
    !path.is_empty() && !path.starts_with('.') && !path.contains(['/', '\\', '\0', ':'])
}

fn damaged(detail: &str) -> ExportError {
    ExportError::DamagedManifest { file: MANIFEST, detail: detail.to_owned() }
}
