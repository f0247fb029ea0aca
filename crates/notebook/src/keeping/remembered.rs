use crate::Refusal;
use model::exports::{ExportOptions, KeptExport};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that follows a notebook.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) notebook: PathBuf,
    pub(crate) folder: PathBuf,
    pub(crate) options: ExportOptions,
    pub(crate) paused: bool,
}

impl Kept {
    pub(super) fn shown(&self) -> KeptExport {
        KeptExport {
            folder: self.folder.display().to_string(),
            options: self.options.clone(),
            paused: self.paused,
            running: false,
            written: 0,
            conflicts: 0,
            left_alone: 0,
            problem: None,
        }
    }
}

/// The folder that follows a notebook.
pub(crate) fn find(data: &Path, notebook: &Path) -> Option<Kept> {
    all(data).into_iter().find(|kept| kept.notebook == notebook)
}

/// Of each notebook one folder follows.
pub(crate) fn remember(data: &Path, kept: Kept) -> Result<(), Refusal> {
    let mut all = all(data);
    all.retain(|known| known.notebook != kept.notebook);
    all.push(kept);
    save(data, &all)
}

pub(crate) fn forget(data: &Path, notebook: &Path) -> Result<(), Refusal> {
    let mut all = all(data);
    all.retain(|known| known.notebook != notebook);
    save(data, &all)
}

fn all(data: &Path) -> Vec<Kept> {
    let json = fs::read(file(data)).unwrap_or_default();
    serde_json::from_slice(&json).unwrap_or_default()
}

fn save(data: &Path, all: &[Kept]) -> Result<(), Refusal> {
    let json = serde_json::to_vec_pretty(all).map_err(|error| Refusal::Request(error.to_string()))?;
    let (file, whole) = (file(data), data.join("kept.json.new"));
    fs::create_dir_all(data)
        .and_then(|()| fs::write(&whole, json))
        .and_then(|()| fs::rename(&whole, &file))
        .map_err(|error| Refusal::file(&file, &error))
}

fn file(data: &Path) -> PathBuf {
    data.join("kept.json")
}
