//! What Pullquote had to say in each file at the last export, to tell its own
//! changes from the analyst's.
//!
//! One file that grows at its end: a text that is not written anew costs
//! nothing, and a text is found by its hash. Nothing here is relied upon: it is
//! not synchronised, each text is checked, and what is lost makes of a merge a
//! conflict that is shown.

use super::place::{self, Found};
use super::survey::hash;
use crate::ExportError;
use cap_std::fs::Dir;
use model::BlobHash;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Hidden: Obsidian and other programs do not show it.
const FOLDER: &str = ".pullquote";
const FILE: &str = ".pullquote/base";
const HEAD: &[u8] = b"pullquote base 1\n";
/// Bytes that may lie unused beside twice what is used.
const SLACK: usize = 1 << 20;

/// The texts, read when the first is asked for.
pub(super) struct Base<'a> {
    dir: &'a Dir,
    read: OnceLock<Texts>,
}

#[derive(Default)]
struct Texts {
    bytes: Vec<u8>,
    ranges: HashMap<BlobHash, std::ops::Range<usize>>,
}

impl<'a> Base<'a> {
    pub(super) fn of(dir: &'a Dir) -> Self {
        Self { dir, read: OnceLock::new() }
    }

    pub(super) fn text(&self, wanted: BlobHash) -> Option<String> {
        let texts = self.read.get_or_init(|| read(self.dir).unwrap_or_default());
        String::from_utf8(texts.bytes[texts.ranges.get(&wanted)?.clone()].to_vec()).ok()
    }
}

fn read(dir: &Dir) -> Option<Texts> {
    let Found::File(bytes) = place::read(dir, FILE).ok()? else { return None };
    let mut at = bytes.starts_with(HEAD).then_some(HEAD.len())?;
    let mut ranges = HashMap::new();
    while at < bytes.len() {
        let text = header(&bytes, at).and_then(|(wanted, length, start)| {
            let end = start.checked_add(length).filter(|end| *end < bytes.len())?;
            (hash(&bytes[start..end]) == wanted).then_some((wanted, start..end))
        });
        at = match text {
            Some((wanted, range)) => {
                let end = range.end + 1;
                ranges.insert(wanted, range);
                end
            }
            // An export was interrupted here; the next text begins a line.
            None => bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |line| at + line + 1),
        };
    }
    Some(Texts { bytes, ranges })
}

/// Hash and length of a text, and where it begins.
fn header(bytes: &[u8], at: usize) -> Option<(BlobHash, usize, usize)> {
    let line = bytes.get(at..)?.split(|b| *b == b'\n').next()?;
    let (wanted, length) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    Some((wanted.parse().ok()?, length.parse().ok()?, at + line.len() + 1))
}

/// Adds texts; all of them when there are none yet.
pub(super) fn add<'t>(
    dir: &Dir,
    new: &[&'t str],
    all: impl Iterator<Item = &'t str>,
) -> Result<(), ExportError> {
    if new.is_empty() {
        return Ok(());
    }
    match dir.symlink_metadata(FOLDER) {
        Ok(folder) if folder.is_dir() => {}
        // A link or a file has this name: nothing is written where it leads.
        Ok(_) => return Ok(()),
        Err(_) => dir.create_dir(FOLDER).map_err(|error| place::io_error("write", FOLDER, error))?,
    }
    if length(dir)?.is_none() {
        let mut bytes = HEAD.to_vec();
        all.for_each(|text| push(&mut bytes, hash(text.as_bytes()), text.as_bytes()));
        return place::replace_unsynced(dir, FILE, &bytes);
    }
    // What an interrupted export left ends its line.
    let mut bytes = vec![b'\n'];
    new.iter().for_each(|text| push(&mut bytes, hash(text.as_bytes()), text.as_bytes()));
    place::append(dir, FILE, &bytes)
}

/// Leaves only what is recorded, when most of the file is not. Only after all
/// files are written: until then, what they were before is needed.
pub(super) fn compact(dir: &Dir, recorded: &HashSet<BlobHash>) -> Result<(), ExportError> {
    let Some(length) = length(dir)?.filter(|length| *length > SLACK) else { return Ok(()) };
    let texts = read(dir).unwrap_or_default();
    let mut live: Vec<_> = texts.ranges.into_iter().filter(|(hash, _)| recorded.contains(hash)).collect();
    let used: usize = live.iter().map(|(_, range)| range.len()).sum();
    if length <= 3 * used + SLACK {
        return Ok(());
    }
    live.sort_by_key(|(_, range)| range.start);
    let mut bytes = HEAD.to_vec();
    live.into_iter().for_each(|(hash, range)| push(&mut bytes, hash, &texts.bytes[range]));
    place::replace_unsynced(dir, FILE, &bytes)
}

/// Bytes of the file; none if it is not there, or not ours.
fn length(dir: &Dir) -> Result<Option<usize>, ExportError> {
    let stamp = place::stamp(dir, FILE)?.filter(|_| place::begins(dir, FILE, HEAD));
    Ok(stamp.map(|stamp| usize::try_from(stamp.0).unwrap_or(usize::MAX)))
}

fn push(bytes: &mut Vec<u8>, hash: BlobHash, text: &[u8]) {
    bytes.extend(format!("{hash} {}\n", text.len()).as_bytes());
    bytes.extend(text);
    bytes.push(b'\n');
}
