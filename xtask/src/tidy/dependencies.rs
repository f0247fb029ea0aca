//! Which crate may know what: a crate exists to forbid a dependency. A new one
//! is added here on purpose, with its sentence in ARCHITECTURE.md.

use std::fs;
use std::path::Path;

/// Folder of the manifest, and all that its `[dependencies]` may name: crates
/// of this repository first.
const TABLE: &[(&str, &str)] = &[
    ("crates/text", "unicode-normalization unicode-segmentation"),
    ("crates/quotation", "text unicode-segmentation"),
    ("crates/comparison", "text unicode-normalization"),
    ("crates/model", "text jiff serde serde_json thiserror ts-rs uuid"),
    (
        "crates/importing",
        "model text blake3 chardetng dom_query dom_smoothie encoding_rs html5ever jiff pulldown-cmark rs-trafilatura serde \
         serde-saphyr serde_json thiserror",
    ),
    (
        "crates/store",
        "model text blake3 jiff rayon rusqlite rustix serde serde_json tempfile thiserror \
         unicode-normalization uuid",
    ),
    (
        "crates/exporting",
        "comparison model text base64 blake3 cap-std csv diffy hayagriva jiff minijinja pulldown-cmark quick-xml rust_xlsxwriter serde serde-saphyr serde_json \
         thiserror unicode-normalization zip",
    ),
    (
        "crates/notebook",
        "comparison exporting importing model quotation store text base64 cap-std jiff rayon rustix serde serde_json thiserror tokio ts-rs uuid",
    ),
    ("crates/cli", "model notebook quotation text anyhow clap indicatif jiff serde serde_json"),
    // These serve developers; no manifest names them but for its tests.
    ("crates/corpus", "comparison text clap"),
    ("crates/fitting", "quotation text rayon serde serde_json"),
    ("crates/bridge", "model notebook axum clap serde serde_json tempfile tokio tokio-stream uuid"),
    (".", "model notebook arboard opener serde serde_json tauri tauri-plugin-dialog tokio"),
    ("xtask", ""),
];

/// May stand in no other manifest, not even for its tests.
const ONLY_IN: &[(&str, &str)] = &[("rusqlite", "crates/store")];

pub(super) fn check(root: &Path) -> Vec<String> {
    let mut broken = Vec::new();
    for folder in manifests(root) {
        let file = root.join(&folder).join("Cargo.toml");
        let Ok(manifest) = fs::read_to_string(&file) else {
            continue;
        };
        let Some((_, allowed)) = TABLE.iter().find(|(known, _)| *known == folder) else {
            broken.push(format!("{folder} is not in the table"));
            continue;
        };
        for (kind, name) in dependencies(&manifest) {
            let stranger = kind == Kind::Normal && !allowed.split(' ').any(|known| known == name);
            let elsewhere = ONLY_IN.iter().any(|(only, home)| *only == name && *home != folder);
            if stranger || elsewhere {
                broken.push(format!("{folder} must not depend on {name}"));
            }
        }
    }
    broken
}

fn manifests(root: &Path) -> Vec<String> {
    let mut folders: Vec<String> = vec![".".into(), "xtask".into()];
    let crates = root.join("crates").read_dir().into_iter().flatten().flatten();
    folders.extend(crates.map(|entry| format!("crates/{}", entry.file_name().to_string_lossy())));
    folders.sort();
    folders
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Normal,
    Test,
}

/// The names under the dependency tables of a manifest.
fn dependencies(manifest: &str) -> Vec<(Kind, String)> {
    let mut kind = None;
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            kind = table_kind(table);
            // `[dependencies.name]`: the name is in the title, its lines are settings.
            if let Some((above, name)) = table.rsplit_once('.')
                && let Some(kind) = table_kind(above)
            {
                found.push((kind, name.to_owned()));
            }
        } else if let (Some(kind), Some((name, _))) = (kind, line.split_once(['=', '.']))
            && !line.starts_with('#')
        {
            found.push((kind, name.trim().to_owned()));
        }
    }
    found
}

/// `[workspace.dependencies]` only says versions.
fn table_kind(table: &str) -> Option<Kind> {
    if table.starts_with("workspace.") {
        return None;
    }
    match table.rsplit('.').next()? {
        "dependencies" => Some(Kind::Normal),
        "dev-dependencies" => Some(Kind::Test),
        _ => None,
    }
}
