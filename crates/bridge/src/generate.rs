//! The window's TypeScript.

use std::fs;
use std::path::Path;

pub(crate) fn generate(file: &Path) -> Result<(), String> {
    let fresh = notebook::commands::typescript();
    // An unchanged file keeps its time, so that the UI is not built again.
    if fs::read_to_string(file).is_ok_and(|old| old == fresh) {
        return Ok(());
    }
    fs::write(file, fresh).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn the_typescript_in_the_repository_is_fresh() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/generated.ts");
        let there = fs::read_to_string(file).expect("it is in the repository");
        assert!(there == notebook::commands::typescript(), "it is old: cargo xtask generate");
    }
}
