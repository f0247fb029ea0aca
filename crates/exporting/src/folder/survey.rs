//! What is in the folder, and what therefore happens to each file.

use super::base::Base;
use super::locate::{key_of, locate};
use super::manifest::{Entry, Manifest, Stamp, is_plain_name};
use super::place::{self, Found};
use super::{THREADS, in_chunks};
use crate::region::{fitting, merge};
use crate::{Content, ExportError, Places, RenderedFile};
use cap_std::fs::Dir;
use model::BlobHash;
use model::exports::{ExportAction, ExportReason};
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
    /// Where it is or will be.
    pub(super) path: String,
    pub(super) action: ExportAction,
    pub(super) reasons: Vec<ExportReason>,
    /// Where the last export left it, if it is elsewhere now.
    pub(super) moved_from: Option<String>,
    /// Whether bytes are to be written.
    pub(super) is_change: bool,
    /// What Pullquote has to say.
    pub(super) ours: String,
    /// Hash of that.
    pub(super) said: BlobHash,
    /// With the analyst's part, if she has one.
    pub(super) joined: Option<String>,
    /// Hash of the bytes that shall stand there.
    pub(super) new: BlobHash,
    /// Hash of the bytes to be replaced; they must be the same when it happens.
    pub(super) old: Option<BlobHash>,
    /// Hash of what Pullquote had said in bytes that it does not know.
    base: Option<BlobHash>,
    /// Of a file that stays.
    stamp: Option<Stamp>,
}

/// A file that stays, and what is recorded of it.
pub(super) struct Orphan {
    pub(super) path: String,
    pub(super) entry: Entry,
    /// Hash of its bytes, if all of them are Pullquote's.
    pub(super) untouched: Option<BlobHash>,
}

impl Step {
    /// The bytes that shall stand there.
    pub(super) fn text(&self) -> &str {
        self.joined.as_deref().unwrap_or(&self.ours)
    }
}

impl Survey {
    pub(super) fn take(dir: &Dir, files: &[RenderedFile]) -> Result<Self, ExportError> {
        let manifest = Manifest::load(dir)?;
        let steps = steps(dir, files, &manifest)?;
        let orphans = orphans(dir, &steps, &manifest)?;
        Ok(Self { manifest, steps, orphans })
    }

    /// What happens to some files, whatever other files there are.
    pub(super) fn steps_alone(dir: &Dir, files: &[RenderedFile]) -> Result<Vec<Step>, ExportError> {
        steps(dir, files, &Manifest::load(dir)?)
    }

    /// The record before anything is written: the old one, and what is to come.
    pub(super) fn intent(&self, files: &[RenderedFile]) -> Manifest {
        let mut intent = self.manifest.clone();
        for (file, step) in files.iter().zip(&self.steps) {
            // What an earlier, interrupted export wrote is on disk now and
            // stays recognised until it is replaced.
            if let Some(entry) = step.old.and_then(|hash| intent.entry(&step.path, hash)) {
                let entry = entry.clone();
                intent.files.insert(step.path.clone(), entry);
            }
            // So does what the analyst changed before this one began: which of
            // two interrupted exports she had before her is known only now.
            if let (Some(old), Some(base)) = (step.old, step.base) {
                let key = file.key.clone();
                let hers = Entry { blake3: old, key, ours: Some(base), stamp: None, reasons: Vec::new() };
                intent.files.insert(step.path.clone(), hers);
            }
            if step.is_change {
                intent.pending.insert(step.path.clone(), entry(file, step, None));
            }
        }
        intent
    }

    /// The record after everything is written.
    pub(super) fn record(&self, files: &[RenderedFile], done: &[(ExportAction, Option<Stamp>)]) -> Manifest {
        let mut recorded = BTreeMap::new();
        for ((file, step), (action, stamp)) in files.iter().zip(&self.steps).zip(done) {
            let entry = match action {
                // If the analyst brings back what Pullquote wrote, it is
                // Pullquote's again.
                ExportAction::Foreign => self.manifest.files.get(&step.path).cloned(),
                _ => Some(entry(file, step, stamp.or(step.stamp))),
            };
            recorded.extend(entry.map(|entry| (step.path.clone(), entry)));
        }
        for orphan in &self.orphans {
            recorded.insert(orphan.path.clone(), orphan.entry.clone());
        }
        Manifest { files: recorded, ..Manifest::empty() }
    }
}

fn steps(dir: &Dir, files: &[RenderedFile], manifest: &Manifest) -> Result<Vec<Step>, ExportError> {
    let places = locate(dir, manifest)?;
    let looking = Looking { dir, manifest, places: &places, base: &Base::of(dir) };
    in_chunks(files, THREADS, |file, _| looking.step(file))
}

fn entry(file: &RenderedFile, step: &Step, stamp: Option<Stamp>) -> Entry {
    let lasting = step.reasons.iter().filter(|reason| **reason != ExportReason::Merged);
    Entry {
        blake3: step.new,
        key: file.key.clone(),
        ours: (step.new != step.said).then_some(step.said),
        stamp,
        reasons: lasting.copied().collect(),
    }
}

/// What is looked at for every file.
struct Looking<'a> {
    dir: &'a Dir,
    manifest: &'a Manifest,
    places: &'a Places,
    base: &'a Base<'a>,
}

impl Looking<'_> {
    fn step(&self, file: &RenderedFile) -> Result<Step, ExportError> {
        let place = self.places.of(&file.key);
        if place.is_none() && !is_plain_name(&file.path) {
            return Err(ExportError::UnsafePath { path: file.path.clone() });
        }
        let path = place.unwrap_or(&file.path).to_owned();
        let ours = file.markdown();
        let said = hash(ours.as_bytes());
        let moved_from = self.moved_from(file, &path);
        let mut step = Step {
            path,
            action: ExportAction::Foreign,
            reasons: Vec::new(),
            moved_from,
            is_change: false,
            ours,
            said,
            joined: None,
            new: said,
            old: None,
            base: None,
            stamp: None,
        };
        let stamp = place::stamp(self.dir, &step.path)?;
        let recorded = self.manifest.files.get(&step.path);
        if let Some(known) = recorded.filter(|it| stamp.is_some() && it.stamp == stamp && it.said() == said) {
            step.new = known.blake3;
            step.reasons.clone_from(&known.reasons);
            step.stay(stamp);
            return Ok(step);
        }
        match place::read(self.dir, &step.path)? {
            Found::Nothing => (step.action, step.is_change) = (ExportAction::Create, true),
            Found::Other => step.reasons.push(ExportReason::NotAFile),
            Found::File(bytes) if bytes == step.ours.as_bytes() => step.stay(stamp),
            Found::File(bytes) => self.join(file, &mut step, &bytes, stamp),
        }
        Ok(step)
    }

    /// What becomes of a file that has other bytes.
    fn join(&self, file: &RenderedFile, step: &mut Step, bytes: &[u8], stamp: Option<Stamp>) {
        let old = hash(bytes);
        let entry = self.manifest.entry(&step.path, old);
        if entry.is_some_and(|entry| entry.ours.is_none()) {
            (step.action, step.is_change, step.old) = (ExportAction::Update, true, Some(old));
            return;
        }
        let is_ours = |text: &str| {
            self.manifest.entries(&step.path).any(|entry| entry.key == file.key)
                || key_of(text).as_ref() == Some(&file.key)
        };
        let text = std::str::from_utf8(bytes).ok().filter(|text| is_ours(text));
        let (Some(text), Content::Managed { .. }) = (text, &file.content) else {
            return step.reasons.push(ExportReason::NotOurs);
        };
        let changed = match entry {
            Some(_) => None,
            None => fitting(text, self.bases(file, &step.path)),
        };
        step.base = changed.as_deref().map(|base| hash(base.as_bytes()));
        let merged = merge(text, file, || changed.or_else(|| self.base.text(entry?.said())));
        step.reasons = merged.reasons.into_iter().collect();
        step.new = hash(merged.text.as_bytes());
        if step.new == old {
            return step.stay(stamp);
        }
        step.action =
            [(ExportReason::Conflict, ExportAction::Conflict), (ExportReason::Merged, ExportAction::Merged)]
                .into_iter()
                .find_map(|(reason, action)| step.reasons.contains(&reason).then_some(action))
                .unwrap_or(ExportAction::Update);
        (step.is_change, step.old, step.joined) = (true, Some(old), Some(merged.text));
    }

    /// What Pullquote may have said in a file that was changed since, wherever it
    /// was then.
    fn bases(&self, file: &RenderedFile, path: &str) -> Vec<String> {
        let here = self.manifest.entries(path);
        let elsewhere = self.manifest.files.values().filter(|entry| entry.key == file.key);
        here.chain(elsewhere).filter_map(|entry| self.base.text(entry.said())).collect()
    }

    fn moved_from(&self, file: &RenderedFile, path: &str) -> Option<String> {
        if self.manifest.files.contains_key(path) {
            return None;
        }
        self.places.of(&file.key)?;
        let old = self.manifest.files.iter().find(|(_, entry)| entry.key == file.key);
        old.map(|(path, _)| path.clone())
    }
}

impl Step {
    #[cfg(test)]
    pub(super) fn for_test(path: &str, action: ExportAction, ours: &str, old: Option<BlobHash>) -> Self {
        let said = hash(ours.as_bytes());
        Self {
            path: path.to_owned(),
            action,
            reasons: Vec::new(),
            moved_from: None,
            is_change: true,
            ours: ours.to_owned(),
            said,
            joined: None,
            new: said,
            old,
            base: None,
            stamp: None,
        }
    }

    fn stay(&mut self, stamp: Option<Stamp>) {
        let conflict = self.reasons.contains(&ExportReason::Conflict);
        self.action = if conflict { ExportAction::Conflict } else { ExportAction::Unchanged };
        self.stamp = stamp;
    }
}

/// Recorded files that are still there and that no file of this export takes.
fn orphans(dir: &Dir, steps: &[Step], manifest: &Manifest) -> Result<Vec<Orphan>, ExportError> {
    let present: HashSet<&str> = steps.iter().map(|step| step.path.as_str()).collect();
    let mut orphans = BTreeMap::new();
    for path in manifest.files.keys().chain(manifest.pending.keys()) {
        if present.contains(path.as_str()) || orphans.contains_key(path) {
            continue;
        }
        if let Found::File(bytes) = place::read(dir, path)? {
            let hash = hash(&bytes);
            // What was only meant to be written may be somebody else's.
            let Some(entry) = manifest.entry(path, hash).or(manifest.files.get(path)) else { continue };
            let untouched = (entry.said() == hash).then_some(hash);
            let orphan = Orphan { path: path.clone(), entry: entry.clone(), untouched };
            orphans.insert(path.clone(), orphan);
        }
    }
    Ok(orphans.into_values().collect())
}

pub(super) fn hash(bytes: &[u8]) -> BlobHash {
    BlobHash::from_bytes(*blake3::hash(bytes).as_bytes())
}
