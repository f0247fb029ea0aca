//! An export that is killed: every file is whole, and the next export goes on.

use super::versions::{FILES, files};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{plan, write};
use model::exports::ExportAction;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn version(folder: &Path, number: usize) -> Option<u32> {
    let text = fs::read_to_string(folder.join(format!("{number:03}.md"))).ok()?;
    let first = text.lines().next().unwrap();
    assert_eq!(text, format!("{first}\n").repeat(500), "{number} is not whole");
    first.strip_prefix("version ")?.parse().ok()
}

#[test]
fn a_killed_export_leaves_whole_files_that_the_next_one_knows() {
    for (number, until) in [(0, 1), (36, 1), (5, 2), (19, 2), (39, 3), (12, 3)] {
        let temp = tempfile::tempdir().unwrap();
        let mut child = Command::new(endless_export()).arg(temp.path()).spawn().unwrap();
        while version(temp.path(), number).is_none_or(|version| version < until) {
            assert!(child.try_wait().unwrap().is_none(), "the export ended by itself");
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let written = (0..FILES).filter(|number| version(temp.path(), *number).is_some());
        assert!(written.count() > 0);
        let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
        let planned = plan(&dir, &files(1_000)).unwrap();
        assert!(
            planned
                .files
                .iter()
                .all(|file| { matches!(file.action, ExportAction::Create | ExportAction::Update) })
        );
        assert_eq!(write(&dir, &files(1_000)).unwrap(), planned);
        assert!((0..FILES).all(|number| version(temp.path(), number) == Some(1_000)));
        // Nothing but the files and the record.
        assert_eq!(fs::read_dir(temp.path()).unwrap().count(), FILES + 1);
    }
}

/// The example of this package that cargo built beside this test.
fn endless_export() -> PathBuf {
    let test = env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap();
    folder.join("examples").join(format!("endless_export{}", env::consts::EXE_SUFFIX))
}
