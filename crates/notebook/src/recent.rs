//! The notebooks opened before: a small file beside the settings, rebuilt at will.

use crate::Refusal;
use model::views::RecentNotebook;
use std::fs;
use std::path::{Path, PathBuf};

/// Notebooks remembered.
const REMEMBERED: usize = 12;

/// The paths, newest first; those that are gone are left out.
pub(crate) fn list(data: &Path) -> Vec<RecentNotebook> {
    let paths = paths(data).into_iter().filter(|path| path.is_file());
    paths
        .map(|path| RecentNotebook {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            path: path.display().to_string(),
        })
        .collect()
}

/// The remembered path that people see written so.
pub(crate) fn find(data: &Path, shown: &str) -> Option<PathBuf> {
    paths(data).into_iter().find(|path| path.display().to_string() == shown)
}

/// Puts a path first.
pub(crate) fn remember(data: &Path, opened: &Path) -> Result<(), Refusal> {
    let mut paths = paths(data);
    paths.retain(|path| path != opened);
    paths.insert(0, opened.to_owned());
    paths.truncate(REMEMBERED);
    let json = serde_json::to_vec_pretty(&paths).map_err(|error| Refusal::Request(error.to_string()))?;
    let (file, whole) = (file(data), data.join("recent.json.new"));
    fs::create_dir_all(data)
        .and_then(|()| fs::write(&whole, json))
        .and_then(|()| fs::rename(&whole, &file))
        .map_err(|error| Refusal::file(&file, &error))
}

fn paths(data: &Path) -> Vec<PathBuf> {
    let json = fs::read(file(data)).unwrap_or_default();
    serde_json::from_slice(&json).unwrap_or_default()
}

fn file(data: &Path) -> PathBuf {
    data.join("recent.json")
}
