//! Measurements and the long reliability tests: by hand, never in CI.

use crate::display::Virtual;
use crate::shell::{Result, cargo, flag, go, root, target};
use crate::{apt, installs, run, ui};
use std::process::Command;

pub(crate) fn bench(arguments: &[String]) -> Result {
    if !flag(arguments, "--window") {
        crates()?;
    }
    if !flag(arguments, "--crates") {
        window()?;
    }
    Ok(())
}

/// The reliability tests read their size from the environment; `test` runs them small.
pub(crate) fn torture(arguments: &[String]) -> Result {
    // Naming tests leaves the process that is killed as it was built before.
    go(&mut cargo(&["build", "--release", "--package", "notebook", "--examples"]))?;
    let mut command = cargo(&["test", "--release", "--package", "notebook"]);
    command.args(["--test", "kill", "--test", "kill_saving", "--test", "undo"]);
    command.env("PULLQUOTE_KILLS", "50000").env("PULLQUOTE_UNDO_CASES", "100000");
    go(command.args(["--", "--nocapture"]).args(arguments))
}

/// Every crate that has a folder of benchmarks.
fn crates() -> Result {
    let folder = root().join("crates");
    let entries = folder.read_dir().map_err(|error| format!("{}: {error}", folder.display()))?;
    let measured = entries.flatten().filter(|entry| entry.path().join("benches").is_dir());
    let mut command = cargo(&["bench", "--bench", "*"]);
    for name in measured.map(|entry| entry.file_name()) {
        command.arg("--package").arg(name);
    }
    go(&mut command)
}

fn window() -> Result {
    apt::install(&["build", "headless", "test"])?;
    installs::node_packages()?;
    ui::build("dist")?;
    let app = run::build(true)?;
    go(&mut cargo(&["build", "--quiet", "--release", "--package", "bridge"]))?;
    let display = Virtual::start()?;
    let mut node = Command::new("node");
    node.arg("tests/window/bench.mjs").current_dir(root().join("ui"));
    node.env("APP", app).env("BRIDGE", target("release").join("bridge"));
    display.show(&mut node);
    go(&mut node)
}
