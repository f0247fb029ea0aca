//! What is in the folder, and what therefore happens to each file.

use super::manifest::{Entry, Manifest, is_plain_name};
use super::place::{self, Found};
use crate::{ExportError, RenderedFile};
use cap_std::fs::Dir;
use model::BlobHash;
use model::exports::ExportAction;
use std::collections::{BTreeMap, HashSet};

/// The folder as it was found.
pub(super) struct Survey {
    /// The record of earlier exports.
    pub(super) manifest: Manifest,
    /// One for each file, in their order.
    pub(super) steps: Vec<Step>,
    /// Files of earlier exports that this one does not have.
    pub(super) orphans: Vec<Orphan>,
}

/// What happens to one file.
pub(super) struct Step {
    pub(super) action: ExportAction,
    /// Hash of the bytes to be written.
    pub(super) new: BlobHash,
    /// Hash of the bytes to be replaced; they must be the same when it happens.
    pub(super) old: Option<BlobHash>,
}

/// A file that stays, and what is recorded of it.
pub(super) struct Orphan {
    pub(super) path: String,
    entry: Entry,
}

impl Step {
    pub(super) fn is_change(&self) -> bool {
        matches!(self.action, ExportAction::Create | ExportAction::Update)
    }
}

impl Survey {
    pub(super) fn take(dir: &Dir, files: &[RenderedFile]) -> Result<Self, ExportError> {
        let manifest = Manifest::load(dir)?;
        let steps = files.iter().map(|file| step(dir, file, &manifest)).collect::<Result<_, _>>()?;
        let orphans = orphans(dir, files, &manifest)?;
        Ok(Self { manifest, steps, orphans })
    }

    /// The record before anything is written: the old one, and what is to come.
    pub(super) fn intent(&self, files: &[RenderedFile]) -> Manifest {
        let mut intent = self.manifest.clone();
        for (file, step) in files.iter().zip(&self.steps) {
            // What an earlier, interrupted export wrote is on disk now and
            // stays recognised until it is replaced.
            if let Some(entry) = step.old.and_then(|hash| intent.entry(&file.path, hash)) {
                let entry = entry.clone();
                intent.files.insert(file.path.clone(), entry);
            }
            if step.is_change() {
                intent.pending.insert(file.path.clone(), entry(file, step));
            }
        }
        intent
    }

    /// The record after everything is written.
    pub(super) fn record(&self, files: &[RenderedFile], actions: &[ExportAction]) -> Manifest {
        let mut recorded = BTreeMap::new();
        for ((file, step), action) in files.iter().zip(&self.steps).zip(actions) {
            let entry = match action {
                // If the analyst brings back what Pullquote wrote, it is
                // Pullquote's again.
                ExportAction::Foreign => self.manifest.files.get(&file.path).cloned(),
                _ => Some(entry(file, step)),
            };
            recorded.extend(entry.map(|entry| (file.path.clone(), entry)));
        }
        for orphan in &self.orphans {
            recorded.insert(orphan.path.clone(), orphan.entry.clone());
        }
        Manifest { files: recorded, ..Manifest::empty() }
    }
}

fn entry(file: &RenderedFile, step: &Step) -> Entry {
    Entry { blake3: step.new, key: file.key.clone() }
}

fn step(dir: &Dir, file: &RenderedFile, manifest: &Manifest) -> Result<Step, ExportError> {
    if !is_plain_name(&file.path) {
        return Err(ExportError::UnsafePath { path: file.path.clone() });
    }
    let markdown = file.markdown();
    let new = hash(markdown.as_bytes());
    let (action, old) = match place::read(dir, &file.path)? {
        Found::Nothing => (ExportAction::Create, None),
        Found::Other => (ExportAction::Foreign, None),
        Found::File(bytes) if bytes == markdown.as_bytes() => (ExportAction::Unchanged, None),
        Found::File(bytes) => {
            let old = hash(&bytes);
            match manifest.entry(&file.path, old) {
                Some(_) => (ExportAction::Update, Some(old)),
                None => (ExportAction::Foreign, None),
            }
        }
    };
    Ok(Step { action, new, old })
}

/// Recorded files that are still there and that no file of this export takes.
fn orphans(dir: &Dir, files: &[RenderedFile], manifest: &Manifest) -> Result<Vec<Orphan>, ExportError> {
    let present: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut orphans = BTreeMap::new();
    for path in manifest.files.keys().chain(manifest.pending.keys()) {
        if present.contains(path.as_str()) {
            continue;
        }
        if let Found::File(bytes) = place::read(dir, path)? {
            // What was only meant to be written may be somebody else's.
            let entry = manifest.entry(path, hash(&bytes)).or(manifest.files.get(path));
            orphans.extend(entry.map(|entry| (path.clone(), entry.clone())));
        }
    }
    Ok(orphans.into_iter().map(|(path, entry)| Orphan { path, entry }).collect())
}

pub(super) fn hash(bytes: &[u8]) -> BlobHash {
    BlobHash::from_bytes(*blake3::hash(bytes).as_bytes())
}
