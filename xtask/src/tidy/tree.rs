//! The files that people wrote.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders with what machines wrote.
const SKIPPED: &[&str] =
    &[".git", "target", "node_modules", "dist", "dist-bridge", "gen", "test-results", "proptest-regressions"];

/// Every file below, sorted, with its path relative to `root` written with `/`.
pub(super) fn files(root: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    walk(root, &mut found);
    let mut named: Vec<_> = found
        .into_iter()
        .filter_map(|path| {
            let relative = path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
            Some((relative, path))
        })
        .collect();
    named.sort();
    named
}

/// The files with one of these endings and their text; what is not text is left out.
pub(super) fn texts(root: &Path, endings: &[&str]) -> Vec<(String, String)> {
    files(root)
        .into_iter()
        .filter(|(name, _)| endings.iter().any(|ending| name.ends_with(ending)))
        .filter_map(|(name, path)| Some((name, fs::read_to_string(path).ok()?)))
        .collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let path = entry.path();
        let skipped = SKIPPED.iter().any(|name| entry.file_name() == *name);
        if path.is_dir() && !path.is_symlink() && !skipped {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}
