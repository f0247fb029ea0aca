//! What an export does to a folder in which other things stand.

use crate::sample;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{Content, ExportError, MANIFEST, Orphans, RenderedFile};
use model::ThingKey;
use model::exports::{ExportAction, ExportManifest, Profile};
use std::collections::BTreeMap;
use std::{fs, path::Path};
use tempfile::TempDir;

use ExportAction::{Create, Foreign, Orphan, Unchanged, Update};

fn plan(dir: &Dir, files: &[RenderedFile]) -> Result<ExportManifest, ExportError> {
    exporting::plan(dir, files, Orphans::Keep)
}

fn write(dir: &Dir, files: &[RenderedFile]) -> Result<ExportManifest, ExportError> {
    exporting::write(dir, files, Orphans::Keep)
}

fn folder() -> (TempDir, Dir) {
    let temp = tempfile::tempdir().unwrap();
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
    (temp, dir)
}

fn file(path: &str, markdown: &str) -> RenderedFile {
    RenderedFile {
        path: path.to_owned(),
        key: ThingKey::from(
            sample::article(
                path.bytes().fold(0, |sum: u8, byte| sum.wrapping_mul(31).wrapping_add(byte)),
                "",
            )
            .id,
        )
        .to_string(),
        content: Content::Whole(markdown.to_owned()),
        quotes: 2,
    }
}

/// Every file of a folder but the record, with its contents.
fn contents(folder: &Path) -> BTreeMap<String, String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file() && entry.file_name() != MANIFEST)
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

fn check(told: &ExportManifest, expected: &[(&str, ExportAction)]) {
    let told: Vec<(&str, ExportAction)> =
        told.files.iter().map(|file| (file.path.as_str(), file.action)).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_plan_says_what_write_does_and_writes_nothing() {
    let (temp, dir) = folder();
    let files = sample::render(&sample::articles(), &sample::statements(), Profile::Obsidian);
    let planned = plan(&dir, &files).unwrap();
    assert_eq!(fs::read_dir(temp.path()).unwrap().count(), 0);
    assert_eq!(write(&dir, &files).unwrap(), planned);
    assert_eq!((planned.articles, planned.quotes, planned.statements), (4, 8, 2));
    assert!(planned.files.iter().all(|file| file.action == Create));
    for file in &files {
        assert_eq!(contents(temp.path())[&file.path], file.markdown());
    }
}

#[test]
fn exporting_the_same_again_writes_nothing() {
    let (temp, dir) = folder();
    let files = sample::render(&sample::articles(), &sample::statements(), Profile::Commonmark);
    write(&dir, &files).unwrap();
    let times = || {
        let mut times: Vec<_> = fs::read_dir(temp.path())
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name(), entry.metadata().unwrap().modified().unwrap()))
            .collect();
        times.sort();
        times
    };
    let before = times();
    let told = write(&dir, &files).unwrap();
    assert!(told.files.iter().all(|file| file.action == Unchanged));
    assert_eq!(times(), before);
}

#[test]
fn what_pullquote_wrote_is_updated_and_what_others_wrote_stays() {
    let (temp, dir) = folder();
    write(&dir, &[file("a.md", "1"), file("b.md", "1"), file("c.md", "1")]).unwrap();
    fs::write(temp.path().join("b.md"), "changed by the analyst").unwrap();
    fs::write(temp.path().join("d.md"), "the analyst's own").unwrap();
    fs::create_dir(temp.path().join("e.md")).unwrap();
    fs::remove_file(temp.path().join("c.md")).unwrap();
    let next: Vec<RenderedFile> =
        ["a.md", "b.md", "c.md", "d.md", "e.md"].into_iter().map(|path| file(path, "2")).collect();
    let planned = plan(&dir, &next).unwrap();
    let told = write(&dir, &next).unwrap();
    assert_eq!(told, planned);
    check(
        &told,
        &[("a.md", Update), ("b.md", Foreign), ("c.md", Create), ("d.md", Foreign), ("e.md", Foreign)],
    );
    assert_eq!((told.articles, told.quotes), (2, 4));
    let after = contents(temp.path());
    assert_eq!(after["a.md"], "2");
    assert_eq!(after["b.md"], "changed by the analyst");
    assert_eq!(after["d.md"], "the analyst's own");
    assert_eq!(after.len(), 4);
}

#[test]
fn a_file_brought_back_to_what_pullquote_wrote_is_updated_again() {
    let (temp, dir) = folder();
    write(&dir, &[file("a.md", "1")]).unwrap();
    fs::write(temp.path().join("a.md"), "changed").unwrap();
    check(&write(&dir, &[file("a.md", "2")]).unwrap(), &[("a.md", Foreign)]);
    fs::write(temp.path().join("a.md"), "1").unwrap();
    check(&write(&dir, &[file("a.md", "2")]).unwrap(), &[("a.md", Update)]);
}

#[test]
fn an_article_that_is_gone_leaves_its_file_and_is_told_every_time() {
    let (temp, dir) = folder();
    write(&dir, &[file("a.md", "1"), file("b.md", "1")]).unwrap();
    for _ in 0..2 {
        let told = write(&dir, &[file("a.md", "1")]).unwrap();
        check(&told, &[("a.md", Unchanged), ("b.md", Orphan)]);
        assert_eq!((told.articles, told.quotes), (1, 2));
    }
    assert_eq!(contents(temp.path())["b.md"], "1");
    fs::remove_file(temp.path().join("b.md")).unwrap();
    check(&write(&dir, &[file("a.md", "1")]).unwrap(), &[("a.md", Unchanged)]);
    assert!(!fs::read_to_string(temp.path().join(MANIFEST)).unwrap().contains("b.md"));
}

/// Leaves the folder as a power cut does between the last file and the record:
/// the files, the record of what was meant to be written, and half a file.
fn interrupt(temp: &Path, dir: &Dir, files: &[RenderedFile]) {
    write(dir, files).unwrap();
    let record = temp.join(MANIFEST);
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&record).unwrap()).unwrap();
    let intent = serde_json::json!({ "format": 1, "files": {}, "pending": json["files"] });
    fs::write(&record, intent.to_string()).unwrap();
    fs::write(temp.join(".pullquote-export-3.tmp"), "ha").unwrap();
}

#[test]
fn an_interrupted_export_is_recognised_by_the_next_even_with_other_words() {
    let (temp, dir) = folder();
    interrupt(
        temp.path(),
        &dir,
        &[file("a.md", "1"), file("b.md", "1"), file("c.md", "1"), file("d.md", "1")],
    );
    fs::write(temp.path().join("d.md"), "changed").unwrap();
    fs::write(temp.path().join("b.md"), "changed").unwrap();
    let next = [file("a.md", "2"), file("b.md", "2")];
    check(&write(&dir, &next).unwrap(), &[("a.md", Update), ("b.md", Foreign), ("c.md", Orphan)]);
    let names: Vec<String> = contents(temp.path()).into_keys().collect();
    assert_eq!(names, ["a.md", "b.md", "c.md", "d.md"]);
    check(&write(&dir, &next).unwrap(), &[("a.md", Unchanged), ("b.md", Foreign), ("c.md", Orphan)]);
}

#[test]
fn an_export_whose_record_is_lost_adopts_what_is_the_same() {
    let (temp, dir) = folder();
    write(&dir, &[file("a.md", "1"), file("b.md", "1")]).unwrap();
    fs::remove_file(temp.path().join(MANIFEST)).unwrap();
    check(
        &write(&dir, &[file("a.md", "1"), file("b.md", "2")]).unwrap(),
        &[("a.md", Unchanged), ("b.md", Foreign)],
    );
    check(
        &write(&dir, &[file("a.md", "2"), file("b.md", "2")]).unwrap(),
        &[("a.md", Update), ("b.md", Foreign)],
    );
}

#[cfg(unix)]
#[test]
fn of_two_exports_to_one_folder_at_once_one_is_refused() {
    let (temp, dir) = folder();
    let files = |version: &str| -> Vec<RenderedFile> {
        (0..40).map(|number| file(&format!("{number}.md"), &format!("{number} {version}"))).collect()
    };
    let export = |version: String| {
        let dir = dir.try_clone().unwrap();
        let files = files(&version);
        move || (0..10).map(|_| write(&dir, &files)).collect::<Vec<_>>()
    };
    let all: Vec<_> = std::thread::scope(|scope| {
        let both = ["a", "b"].map(|version| scope.spawn(export(version.to_owned())));
        both.into_iter().flat_map(|one| one.join().unwrap()).collect()
    });
    assert!(all.iter().any(Result::is_ok));
    for outcome in all {
        assert!(matches!(outcome, Ok(_) | Err(ExportError::Busy)), "{outcome:?}");
    }
    let next = files("c");
    let told = write(&dir, &next).unwrap();
    assert!(told.files.iter().all(|file| file.action == Update), "nothing became somebody else's");
    assert_eq!(contents(temp.path()).len(), 40);
}

#[test]
fn a_damaged_or_newer_record_stops_the_export_before_anything_is_written() {
    let (temp, dir) = folder();
    for record in ["", "{", "[]", "{\"format\":1}", "{\"format\":1,\"files\":{\"a.md\":{\"blake3\":\"x\"}}}"]
    {
        fs::write(temp.path().join(MANIFEST), record).unwrap();
        let error = write(&dir, &[file("a.md", "1")]).unwrap_err();
        assert!(matches!(error, ExportError::DamagedManifest { .. }), "{record}: {error}");
    }
    fs::write(temp.path().join(MANIFEST), "{\"format\":3,\"other\":1}").unwrap();
    let error = write(&dir, &[file("a.md", "1")]).unwrap_err();
    assert!(matches!(error, ExportError::NewerManifest { format: 3 }));
    assert!(contents(temp.path()).is_empty());
}

#[test]
fn a_record_that_names_paths_elsewhere_reaches_nothing() {
    let (temp, dir) = folder();
    let hash = "00".repeat(32);
    let entries: Vec<String> = ["/etc/passwd", "../x.md", "a/../../x", "..", "", "C:\\x", ".hidden"]
        .iter()
        .map(|path| format!("{}:{{\"blake3\":\"{hash}\"}}", serde_json::json!(path)))
        .collect();
    let record = format!("{{\"format\":1,\"files\":{{{}}}}}", entries.join(","));
    fs::write(temp.path().join(MANIFEST), record).unwrap();
    check(&write(&dir, &[file("a.md", "1")]).unwrap(), &[("a.md", Create)]);
    assert!(!fs::read_to_string(temp.path().join(MANIFEST)).unwrap().contains("passwd"));
}

#[test]
fn a_file_to_write_has_a_plain_name() {
    let (_temp, dir) = folder();
    for path in ["../a.md", "/a.md", "a/b.md", ".a.md", "", "a\\b.md"] {
        let file = RenderedFile { path: path.to_owned(), ..file("a.md", "1") };
        let error = write(&dir, &[file]).unwrap_err();
        assert!(matches!(error, ExportError::UnsafePath { .. }), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    use std::os::unix::fs::symlink;
    let (temp, dir) = folder();
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("target.md");
    fs::write(&target, "1").unwrap();
    symlink(&target, temp.path().join("a.md")).unwrap();
    symlink(outside.path().join("nothing.md"), temp.path().join("b.md")).unwrap();
    let files = [file("a.md", "1"), file("b.md", "1")];
    check(&write(&dir, &files).unwrap(), &[("a.md", Foreign), ("b.md", Foreign)]);
    assert_eq!(contents(outside.path()).len(), 1);

    symlink(&target, temp.path().join(MANIFEST)).unwrap();
    let error = write(&dir, &files).unwrap_err();
    assert!(matches!(error, ExportError::DamagedManifest { .. }));
    assert_eq!(fs::read_to_string(target).unwrap(), "1");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_gives_an_error_with_the_name() {
    use std::os::unix::fs::symlink;
    let (temp, dir) = folder();
    // A folder under the name of a temporary file stands in for a full disk:
    // it works for every user, root included.
    fs::create_dir(temp.path().join(".pullquote-export-record.tmp")).unwrap();
    symlink("nowhere", temp.path().join("z")).unwrap();
    let error = write(&dir, &[file("a.md", "1")]).unwrap_err();
    assert!(error.to_string().contains(".pullquote-export-record.tmp"), "{error}");
    assert!(contents(temp.path()).is_empty());
}
