//! Everything that holds the repository together, in the order in which it
//! tells most for the least time.

use crate::shell::{Result, cargo, flag, go, npm, on_path};
use crate::steps::Steps;
use crate::{apt, installs, journeys, tidy, ui};

pub(crate) fn test(arguments: &[String]) -> Result {
    let quick = flag(arguments, "--quick");
    // Nothing below means anything without these.
    apt::install(if quick { &["build"] } else { &["build", "headless", "test"] })?;
    installs::node_packages()?;
    ui::build("dist")?;

    let mut steps = Steps::default();
    steps.take("tidy", || tidy::tidy(&[]));
    steps.take("cargo fmt", || go(&mut cargo(&["fmt", "--all", "--check"])));
    steps.take("eslint and prettier", || go(&mut npm(&["run", "--silent", "lint"])));
    steps.take("svelte-check", || go(&mut npm(&["run", "--silent", "check"])));
    steps.take("UI unit tests", || go(&mut npm(&["run", "--silent", "test"])));
    steps.take("cargo clippy", || {
        go(&mut cargo(&[
            "clippy",
            "--quiet",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    });
    // Binaries and tests in one go: cargo then resolves one set of features for both.
    steps.take("cargo build", || {
        go(&mut cargo(&["build", "--quiet", "--locked", "--workspace", "--bins", "--tests"]))
    });
    steps.take("cargo test", || go(&mut cargo(&["test", "--quiet", "--locked", "--workspace"])));
    deny(&mut steps);
    if quick {
        steps.skip("journeys", "--quick");
        return steps.end();
    }
    steps.take("journeys in Chromium", journeys::browser);
    steps.take("journey in the real window", journeys::window);
    steps.end()
}

fn deny(steps: &mut Steps) {
    if on_path("cargo-deny") {
        let checks = ["deny", "--offline", "check", "bans", "licenses", "sources"];
        steps.take("cargo deny", || go(&mut cargo(&checks)));
    } else {
        steps.skip("cargo deny", "it is not installed (cargo install cargo-deny --locked)");
    }
}
