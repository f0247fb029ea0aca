//! The window's TypeScript, written from the command list.

use crate::shell::{Result, cargo, go};

pub(crate) const GENERATED: &str = "ui/src/ipc/generated.ts";

pub(crate) fn generate() -> Result {
    go(&mut cargo(&["run", "--quiet", "--package", "bridge", "--", "generate", GENERATED]))
}
