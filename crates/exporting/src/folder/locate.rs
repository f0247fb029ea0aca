//! Where the files of earlier exports are now: renamed or moved, they are known
//! by what they are.

use super::manifest::{Manifest, Stamp, is_plain_path};
use super::place;
use crate::region::Document;
use crate::{ExportError, Places};
use cap_std::fs::Dir;
use std::collections::HashSet;
use std::io::Read;

/// Folders within folders that are looked into.
const DEEPEST: usize = 16;
/// Bytes of a file in which its front matter names what it is.
const HEAD: u64 = 4096;

/// The paths of all files of earlier exports that can be found.
pub(super) fn locate(dir: &Dir, manifest: &Manifest) -> Result<Places, ExportError> {
    let mut places = Places::default();
    let mut missing = HashSet::new();
    let mut known = HashSet::new();
    // Files that do not say what they are, where one of ours was.
    let mut doubtful = Vec::new();
    for (path, entry) in manifest.files.iter().chain(&manifest.pending) {
        if entry.key.is_empty() {
            continue;
        }
        let stamp = place::stamp(dir, path)?;
        let said = match stamp {
            Some(stamp) if entry.stamp != Some(stamp) => Some(head_key(dir, path)),
            _ => None,
        };
        let is_there = match &said {
            None => stamp.is_some(),
            Some(key) => key.as_ref() == Some(&entry.key),
        };
        doubtful.extend((said == Some(None)).then_some((&entry.key, path)));
        if is_there {
            places.put(&entry.key, path);
            known.insert(path.as_str());
        } else {
            missing.insert(entry.key.as_str());
        }
    }
    missing.retain(|key| places.of(key).is_none());
    if missing.is_empty() && !manifest.files.is_empty() {
        return Ok(places);
    }
    // Without a record, all that says what it is counts.
    let is_wanted = |key: &str| manifest.files.is_empty() || missing.contains(key);
    let mut found = Vec::new();
    walk(dir, "", 0, &mut found)?;
    found.sort();
    for path in found.iter().filter(|path| !known.contains(path.as_str())) {
        if let Some(key) = head_key(dir, path).filter(|key| is_wanted(key)) {
            places.put(&key, path);
        }
    }
    doubtful.into_iter().for_each(|(key, path)| places.put(key, path));
    Ok(places)
}

/// Markdown files below a folder, without links and hidden ones.
fn walk(dir: &Dir, under: &str, depth: usize, found: &mut Vec<String>) -> Result<(), ExportError> {
    let folder = if under.is_empty() { "." } else { under };
    let Ok(entries) = dir.read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let (Ok(kind), Ok(name)) = (entry.file_type(), entry.file_name().into_string()) else { continue };
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        if !is_plain_path(&path) {
            continue;
        }
        if kind.is_dir() && depth < DEEPEST {
            walk(dir, &path, depth + 1, found)?;
        } else if kind.is_file() && path.ends_with(".md") {
            found.push(path);
        }
    }
    Ok(())
}

/// What the front matter of a file says that it is.
fn head_key(dir: &Dir, path: &str) -> Option<String> {
    place::stamp(dir, path).ok()??;
    let mut head = Vec::new();
    dir.open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    key_of(&String::from_utf8_lossy(&head))
}

/// What the front matter of a Markdown file says that it is.
pub(super) fn key_of(file: &str) -> Option<String> {
    let [_, yaml, _] = Document::cut(file).matter?;
    let value = yaml.lines().find_map(|line| line.strip_prefix("pullquote:"))?;
    let key = value.trim().trim_matches(['"', '\'']);
    // A number names the format of the first exports.
    (!key.is_empty() && !key.bytes().all(|b| b.is_ascii_digit())).then(|| key.to_owned())
}

impl Stamp {
    pub(super) fn of(metadata: &cap_std::fs::Metadata) -> Self {
        let changed = metadata.modified().map(cap_std::time::SystemTime::into_std).ok();
        let since = changed.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        let nanoseconds = since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(0));
        Self(metadata.len(), nanoseconds)
    }
}
