//! The UI in an ordinary browser.

use crate::shell::{Result, cargo, go};
use crate::{installs, ui};

pub(crate) fn bridge(arguments: &[String]) -> Result {
    installs::node_packages()?;
    ui::build("dist-bridge")?;
    let mut command = cargo(&["run", "--quiet", "--package", "bridge", "--", "serve"]);
    go(command.args(arguments))
}
