//! Building the UI, when its sources are newer than what was built.

use crate::shell::{Result, go, npm, root};
use std::path::Path;
use std::time::SystemTime;

/// Builds `ui/dist` for the window or `ui/dist-bridge` for the bridge.
pub(crate) fn build(dist: &str) -> Result {
    let ui = root().join("ui");
    let sources = ["src", "index.html", "package-lock.json", "vite.config.ts", "svelte.config.js"];
    let changed = sources.iter().filter_map(|source| newest(&ui.join(source))).max();
    if newest(&ui.join(dist).join("index.html")) > changed {
        return Ok(());
    }
    eprintln!("building ui/{dist}");
    let script = if dist == "dist" { "build" } else { "build:bridge" };
    go(&mut npm(&["run", "--silent", script]))
}

fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_file() {
        return path.metadata().ok()?.modified().ok();
    }
    path.read_dir().ok()?.flatten().filter_map(|entry| newest(&entry.path())).max()
}
