//! A migration that ran on somebody's notebook is never changed: the list in
//! `xtask/frozen-migrations.txt` holds the hash of each.

use crate::shell::Result;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const FOLDER: &str = "crates/store/migrations";
const LIST: &str = "xtask/frozen-migrations.txt";

pub(super) fn check(root: &Path) -> Vec<String> {
    let list = fs::read_to_string(root.join(LIST)).unwrap_or_default();
    let now = migrations(root);
    let mut broken = Vec::new();
    for (name, frozen) in entries(&list) {
        match now.iter().find(|(known, _)| known == name) {
            None => broken.push(format!("{FOLDER}/{name} is gone")),
            Some((_, hash)) if hash != frozen => {
                broken.push(format!("{FOLDER}/{name} was changed: write a new one"))
            }
            Some(_) => {}
        }
    }
    for (name, _) in &now {
        if !entries(&list).any(|(known, _)| known == name) {
            broken.push(format!("{FOLDER}/{name} is not frozen: cargo xtask tidy --freeze"));
        }
    }
    broken
}

/// Adds the new ones to the list, and leaves the lines of the others as they are.
pub(super) fn freeze(root: &Path) -> Result {
    let path = root.join(LIST);
    let mut list = fs::read_to_string(&path).unwrap_or_default();
    for (name, hash) in migrations(root) {
        if !entries(&list).any(|(known, _)| known == name) {
            let _ = writeln!(list, "{hash} {name}");
        }
    }
    fs::write(&path, list).map_err(|error| format!("{}: {error}", path.display()))
}

fn entries(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.lines().filter_map(|line| line.split_once(' ')).map(|(hash, name)| (name, hash))
}

fn migrations(root: &Path) -> Vec<(String, String)> {
    let mut found: Vec<_> = root
        .join(FOLDER)
        .read_dir()
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "sql"))
        .filter_map(|entry| {
            let hash = format!("{:016x}", fnv(&fs::read(entry.path()).ok()?));
            Some((entry.file_name().to_string_lossy().into_owned(), hash))
        })
        .collect();
    found.sort();
    found
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): against accidents, not against malice.
fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fnv;

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
