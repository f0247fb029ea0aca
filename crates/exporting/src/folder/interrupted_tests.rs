//! Exports that end before their record is written.

use super::survey::Survey;
use super::{Orphans, keep_base, place, plan, write};
use crate::{Content, Region, RenderedFile};
use cap_std::{ambient_authority, fs::Dir};
use model::exports::ExportAction;

const HERS: &str = "\nHer own words.\n";

fn version(number: u32) -> [RenderedFile; 1] {
    let regions = vec![Region::new("note:1", &format!("Version {number}.\n"))];
    let content = Content::Managed { matter: format!("version: {number}\n"), regions };
    [RenderedFile { path: "a.md".to_owned(), key: "note:1".to_owned(), content, quotes: 0 }]
}

/// An export that is killed after it said what it would write, or after it wrote it.
fn interrupted(dir: &Dir, number: u32, written: bool) {
    let files = version(number);
    let survey = Survey::take(dir, &files).expect("a survey");
    keep_base(dir, &files, &survey).expect("the texts are kept");
    survey.intent(&files).save(dir).expect("the record is written");
    if written {
        let [step] = &survey.steps[..] else { panic!("one file") };
        place::put(dir, step, 0).expect("the file is written");
    }
}

#[test]
fn what_she_changed_between_two_interrupted_exports_is_told_from_ours() {
    let temp = tempfile::tempdir().expect("a temporary folder");
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).expect("it opens");
    write(&dir, &version(1), Orphans::Keep).expect("an export");
    interrupted(&dir, 2, true);
    let hers = dir.read_to_string("a.md").expect("the file") + HERS;
    dir.write("a.md", &hers).expect("it is written");
    interrupted(&dir, 3, false);
    assert_eq!(dir.read_to_string("a.md").expect("the file"), hers);

    let planned = plan(&dir, &version(4), Orphans::Keep).expect("a plan");
    assert_eq!(planned.files[0].action, ExportAction::Update);
    assert!(planned.files[0].reasons.is_empty(), "{:?}", planned.files[0]);
    write(&dir, &version(4), Orphans::Keep).expect("an export");
    let text = dir.read_to_string("a.md").expect("the file");
    assert_eq!(text, version(4)[0].markdown() + HERS);
}
