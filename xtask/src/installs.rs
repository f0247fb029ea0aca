//! What must be on the machine before anything can be built.

use crate::shell::{Result, npm, output, root};
use crate::{apt, shell, ui};
use std::fs;

pub(crate) fn setup() -> Result {
    apt::install(&["build", "headless", "shot", "test"])?;
    node_packages()?;
    ui::build("dist")
}

/// The UI's packages as its lock file has them.
pub(crate) fn node_packages() -> Result {
    node()?;
    let ui = root().join("ui");
    let lock =
        fs::read(ui.join("package-lock.json")).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    // A copy of the lock file says what was installed: times of files lie after a checkout.
    let mark = ui.join("node_modules/.installed-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!("npm ci");
    shell::go(&mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(&mark, lock).map_err(|error| format!("{}: {error}", mark.display()))
}

fn node() -> Result {
    let need = "Node 20.19 or newer of 20, or 22.12 or newer, is needed (Debian 12's own is 18)";
    let version = output("node", &["--version"]).ok_or_else(|| format!("node is not installed: {need}"))?;
    if new_enough(&version) { Ok(()) } else { Err(format!("node is {version}: {need}")) }
}

fn new_enough(version: &str) -> bool {
    let mut numbers =
        version.trim_start_matches('v').split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    matches!((major, minor), (20, 19..) | (22, 12..) | (23.., _))
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn node_is_checked_as_vite_needs_it() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0"] {
            assert!(new_enough(good), "{good}");
        }
        for old in ["v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0", "nonsense"] {
            assert!(!new_enough(old), "{old}");
        }
    }
}
