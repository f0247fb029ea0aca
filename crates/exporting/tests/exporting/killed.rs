//! An export that is killed: every file is whole, and the next export goes on.

use super::versions::{FILES, files};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{MANIFEST, Orphans, plan, write};
use model::exports::ExportAction;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

const KILLS: u64 = 200;

/// What the analyst wrote at the end of every third file.
const HERS: &str = "\nHer own words.\n";

/// The version of a file that is whole; none if it is not there yet.
fn version(folder: &Path, number: usize) -> Option<u32> {
    let text = fs::read_to_string(folder.join(format!("{number:03}.md"))).ok()?;
    let version = text.split("\nversion: ").nth(1).unwrap().lines().next().unwrap().parse().ok()?;
    let mut whole = files(version).swap_remove(number).markdown();
    if text.len() != whole.len() {
        whole.push_str(HERS);
    }
    assert_eq!(text, whole, "{number} is not whole");
    Some(version)
}

#[test]
fn an_export_killed_two_hundred_times_leaves_whole_files_that_the_next_one_knows() {
    let temp = tempfile::tempdir().unwrap();
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
    let mut hers = Vec::new();
    for kill in 0..KILLS {
        let mut child = Command::new(endless_export()).arg(temp.path()).spawn().unwrap();
        // Not the same instant twice, from before the first file to some versions on.
        let until = Instant::now() + Duration::from_micros(2_000 + kill * 7_919 % 60_000);
        while Instant::now() < until {
            assert!(child.try_wait().unwrap().is_none(), "the export ended by itself");
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();

        let written: Vec<usize> =
            (0..FILES).filter(|number| version(temp.path(), *number).is_some()).collect();
        let planned = plan(&dir, &files(1_000_000), Orphans::Keep).unwrap();
        for file in &planned.files {
            assert!(matches!(file.action, ExportAction::Create | ExportAction::Update), "{kill}: {file:?}");
            assert!(file.reasons.is_empty(), "{kill}: {file:?}");
        }
        if kill % 10 == 9 {
            for number in written.into_iter().filter(|number| number % 3 == 0) {
                if hers.contains(&number) {
                    continue;
                }
                hers.push(number);
                let path = temp.path().join(format!("{number:03}.md"));
                fs::write(&path, fs::read_to_string(&path).unwrap() + HERS).unwrap();
            }
        }
    }
    let planned = plan(&dir, &files(1_000_000), Orphans::Keep).unwrap();
    assert_eq!(write(&dir, &files(1_000_000), Orphans::Keep).unwrap(), planned);
    assert!((0..FILES).all(|number| version(temp.path(), number) == Some(1_000_000)));
    assert!(!hers.is_empty());
    for number in hers {
        assert!(fs::read_to_string(temp.path().join(format!("{number:03}.md"))).unwrap().ends_with(HERS));
    }
    // Nothing but the files, the record, and what the next changes are told from.
    let names: Vec<_> = fs::read_dir(temp.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), FILES + 2, "{names:?}");
    assert!(names.iter().any(|name| name == MANIFEST));
}

/// The example of this package that cargo built beside this test.
fn endless_export() -> PathBuf {
    let test = env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap();
    folder.join("examples").join(format!("endless_export{}", env::consts::EXE_SUFFIX))
}
