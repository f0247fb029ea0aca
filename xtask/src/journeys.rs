//! What an analyst does, done by machine: in Chromium over the bridge, and in
//! the real window by WebDriver. Both take what `cargo build` has built.

use crate::display::Virtual;
use crate::shell::{Result, find, go, npm, root, target};
use crate::{apt, ui};
use std::path::PathBuf;
use std::process::Command;

pub(crate) fn browser() -> Result {
    ui::build("dist-bridge")?;
    let chromium = find(apt::BROWSERS).ok_or("no Chromium is installed")?;
    let mut playwright = npm(&["exec", "--offline", "--", "playwright", "test"]);
    go(playwright.env("CHROMIUM", chromium).env("BRIDGE", target("debug").join("bridge")))
}

pub(crate) fn window() -> Result {
    drive("test.mjs", target("debug").join("pullquote-desktop"))
}

/// Runs the scripts of this ending against the app, on a display of their own.
pub(crate) fn drive(ending: &str, app: PathBuf) -> Result {
    let display = Virtual::start()?;
    let mut node = Command::new("node");
    // Node 20's --test takes files, not globs.
    node.arg("--test").args(["--test-timeout=240000"]).args(scripts(ending)?);
    node.current_dir(root().join("ui")).env("APP", app).env("BRIDGE", target("debug").join("bridge"));
    display.show(&mut node);
    go(&mut node)
}

fn scripts(ending: &str) -> Result<Vec<PathBuf>> {
    let folder = root().join("ui/tests/window");
    let entries = folder.read_dir().map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut scripts: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    scripts.sort();
    Ok(scripts)
}
