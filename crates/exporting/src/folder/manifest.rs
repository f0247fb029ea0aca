//! The record of what Pullquote wrote into a folder, kept in that folder.
//!
//! The file may come from anybody with the folder: what it names is looked at
//! only if it is a plain path, and it can make Pullquote leave a file alone,
//! replace one whose exact bytes it names, or bring regions up to date that a
//! file marks as such; nothing more.

use super::place::{self, Found};
use crate::ExportError;
use cap_std::fs::Dir;
use model::BlobHash;
use model::exports::ExportReason;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of the record.
pub const MANIFEST: &str = ".pullquote-export.json";

/// Version of the record. The first had whole files only: what it names and was
/// changed since is nobody's but the analyst's.
const FORMAT: u32 = 2;

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

/// One file as an export left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Of its bytes.
    pub(super) blake3: BlobHash,
    /// What the file is; empty in records of the first format.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) key: String,
    /// Of what Pullquote had to say, where the analyst has a part in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ours: Option<BlobHash>,
    /// How it looked from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stamp: Option<Stamp>,
    /// What was said of it, and holds as long as it stays as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reasons: Vec<ExportReason>,
}

/// Bytes, and nanoseconds since 1970 of the last change: a file that has both as
/// before is not read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp(pub(super) u64, pub(super) u64);

impl Entry {
    /// Of what Pullquote had to say.
    pub(super) fn said(&self) -> BlobHash {
        self.ours.unwrap_or(self.blake3)
    }
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
        manifest.format = FORMAT;
        manifest.files.retain(|path, _| is_plain_path(path));
        manifest.pending.retain(|path, _| is_plain_path(path));
        Ok(manifest)
    }

    /// Replaces the record, whole or not at all.
    pub(super) fn save(&self, dir: &Dir) -> Result<(), ExportError> {
        let mut json = Vec::with_capacity(self.files.len() * 256);
        serde_json::to_writer(&mut json, self).expect("maps of strings and hashes are JSON");
        json.push(b'\n');
        place::replace(dir, MANIFEST, &json)
    }

    /// What is known of a path, as far as it was recorded with these bytes.
    pub(super) fn entry(&self, path: &str, hash: BlobHash) -> Option<&Entry> {
        self.entries(path).find(|entry| entry.blake3 == hash)
    }

    /// What is known of a path: what is, then what was about to be.
    pub(super) fn entries(&self, path: &str) -> impl Iterator<Item = &Entry> {
        [self.files.get(path), self.pending.get(path)].into_iter().flatten()
    }
}

/// A name in the folder itself, not hidden: new files have no other.
pub(super) fn is_plain_name(path: &str) -> bool {
    is_plain_path(path) && !path.contains('/')
}

/// A path below the folder without hidden or special parts.
pub(super) fn is_plain_path(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.');
    path.split('/').all(plain) && !path.contains(['\\', '\0', ':'])
}

fn damaged(detail: &str) -> ExportError {
    ExportError::DamagedManifest { file: MANIFEST, detail: detail.to_owned() }
}
