//! Measurements and the long reliability tests: by hand, never in CI.

use crate::display::Virtual;
use crate::shell::{Result, cargo, flag, go, root, target};
use crate::{apt, installs, run, ui};
use std::process::Command;

pub(crate) fn bench(arguments: &[String]) -> Result {
    if !flag(arguments, "--window") {
        go(&mut cargo(&["bench", "--workspace", "--benches"]))?;
    }
    if !flag(arguments, "--crates") {
        window()?;
    }
    Ok(())
}

/// The reliability tests read their size from the environment; CI runs them small.
pub(crate) fn torture(arguments: &[String]) -> Result {
    let mut command = cargo(&["test", "--release", "--workspace", "--", "--ignored", "--nocapture"]);
    go(command.env("PULLQUOTE_TORTURE", "1").env("PROPTEST_CASES", "100000").args(arguments))
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
