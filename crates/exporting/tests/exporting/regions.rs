//! What an export does to files in which the analyst has written.

use crate::sample;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{Content, Orphans, Region, RenderedFile, differences, places, plan, write};
use model::exports::{ExportAction, ExportManifest, ExportReason, ExportedFile};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn folder() -> (TempDir, Dir) {
    let temp = tempfile::tempdir().unwrap();
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
    (temp, dir)
}

fn key() -> String {
    format!("article:{}", sample::article(1, "").id)
}

/// A file `a.md` with these regions, `key=text`.
fn file(matter: &str, regions: &[(&str, &str)]) -> RenderedFile {
    RenderedFile {
        path: "a.md".to_owned(),
        key: key(),
        content: Content::Managed {
            matter: format!("pullquote: \"{}\"\n{matter}", key()),
            regions: regions.iter().map(|(key, text)| Region::new(*key, text)).collect(),
        },
        quotes: 0,
    }
}

fn export(dir: &Dir, file: &RenderedFile) -> ExportedFile {
    let files = std::slice::from_ref(file);
    let planned = plan(dir, files, Orphans::Keep).unwrap();
    let told = write(dir, files, Orphans::Keep).unwrap();
    assert_eq!(told, planned);
    told.files.into_iter().next().unwrap()
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} in\n{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The analyst edits (`from` → `to`) what was exported as `before`; then `after`
/// is exported. What the body has then, without markers, is as expected.
fn check(
    before: &[(&str, &str)],
    from: &str,
    to: &str,
    after: &[(&str, &str)],
    told: ExportAction,
    body: &str,
) {
    let (temp, dir) = folder();
    let path = temp.path().join("a.md");
    export(&dir, &file("", before));
    edit(&path, from, to);
    assert_eq!(export(&dir, &file("", after)).action, told);
    let text = fs::read_to_string(&path).unwrap();
    let lines = text.split_once("---\n\n").unwrap().1.lines();
    let shown: Vec<&str> = lines.filter(|line| !line.starts_with("<!--") && !line.is_empty()).collect();
    assert_eq!(shown.join(" / "), body);
    let again = export(&dir, &file("", after));
    assert!(matches!(again.action, Unchanged | Conflict), "{again:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "the second export writes nothing");
}

use ExportAction::{Conflict, Create, Foreign, Merged, Orphan, Removed, Unchanged, Update};

#[test]
fn what_stands_around_regions_stays_and_what_stands_in_them_follows() {
    let two: &[(&str, &str)] = &[("a", "one"), ("b", "two")];
    let end = "<!-- pullquote:end a -->\n";
    let mine = "<!-- pullquote:end a -->\nmine\n";
    check(two, end, mine, &[("a", "uno"), ("b", "two")], Update, "uno / mine / two");
    check(two, end, mine, &[("a", "one"), ("c", "three"), ("b", "two")], Update, "one / three / mine / two");
    check(two, end, mine, &[("c", "three"), ("a", "one"), ("b", "two")], Update, "three / one / mine / two");
    check(two, end, mine, &[("b", "two")], Update, "mine / two");
    check(two, end, mine, two, Unchanged, "one / mine / two");
}

#[test]
fn what_is_changed_inside_is_joined_or_shown_and_never_lost() {
    let lines: &[(&str, &str)] = &[("a", "one\n\ntwo\n\nthree\n\nfour")];
    let other: &[(&str, &str)] = &[("a", "ONE\n\ntwo\n\nthree\n\nfour")];
    check(lines, "four", "4", other, Merged, "ONE / two / three / 4");
    check(lines, "one", "1", lines, Unchanged, "1 / two / three / four");
    let shown = "1 / two / three / four / > [!warning] Pullquote has another version / > / > ONE / > / > two / \
                 > / > three / > / > four";
    check(lines, "one", "1", other, Conflict, shown);
    check(lines, "one", "ONE", other, Update, "ONE / two / three / four");
    check(&[("a", "one"), ("b", "two")], "two", "deux", &[("a", "one")], Update, "one / deux");
}

#[test]
fn a_conflict_goes_away_when_it_is_resolved() {
    for (from, to, left) in [("mine", "ours", "ours"), ("mine", "mine, really", "mine, really")] {
        let (temp, dir) = folder();
        let path = temp.path().join("a.md");
        export(&dir, &file("", &[("a", "base")]));
        edit(&path, "base", "mine");
        let told = export(&dir, &file("", &[("a", "ours")]));
        assert_eq!((told.action, told.reasons), (Conflict, vec![ExportReason::Conflict]));
        edit(&path, from, to);
        if to != "ours" {
            // She takes the callout out.
            let text = fs::read_to_string(&path).unwrap();
            let start = text.find("<!-- pullquote:begin conflict:a").unwrap();
            fs::write(&path, &text[..start]).unwrap();
        }
        export(&dir, &file("", &[("a", "ours")]));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(left) && !text.contains("conflict") && !text.contains("[!warning]"), "{text}");
    }
}

#[test]
fn what_she_took_out_stays_out() {
    let (temp, dir) = folder();
    let path = temp.path().join("a.md");
    let regions: &[(&str, &str)] = &[("a", "one"), ("b", "two")];
    export(&dir, &file("", regions));
    let text = fs::read_to_string(&path).unwrap();
    let start = text.find("<!-- pullquote:begin b").unwrap();
    fs::write(&path, &text[..start]).unwrap();
    for regions in [&[("a", "one"), ("b", "two")], &[("a", "uno"), ("b", "dos")]] {
        let told = export(&dir, &file("", regions));
        assert_eq!(told.reasons, [ExportReason::LeftOut]);
        assert!(!fs::read_to_string(&path).unwrap().contains("pullquote:begin b"));
    }
}

#[test]
fn her_properties_keep_their_place_and_ours_follow() {
    let (temp, dir) = folder();
    let path = temp.path().join("a.md");
    let matter =
        |title: &str, tags: &str| file(&format!("title: \"{title}\"\ntags: [{tags}]\n"), &[("a", "x")]);
    export(&dir, &matter("Old", "a, b"));
    edit(
        &path,
        "title: \"Old\"\ntags: [a, b]",
        "mine: 2017 # hers\ntitle: Old\nread: yes\ntags:\n  - b\n  - hers",
    );
    export(&dir, &matter("New", "a, b, c"));
    let text = fs::read_to_string(&path).unwrap();
    let [_, yaml, _] = text.splitn(3, "---\n").collect::<Vec<_>>().try_into().unwrap();
    let expected = "mine: 2017 # hers\ntitle: \"New\"\nread: yes\ntags:\n- \"b\"\n- \"hers\"\n- \"c\"\n";
    assert_eq!(yaml, format!("pullquote: \"{}\"\n{expected}", key()));
    edit(&path, "title: \"New\"", "title: Hers");
    let told = export(&dir, &matter("Newer", "a, b, c"));
    assert_eq!(told.reasons, [ExportReason::PropertyKept]);
    assert!(fs::read_to_string(&path).unwrap().contains("title: Hers\n"));
    edit(&path, "title: Hers", "title: [");
    let told = export(&dir, &matter("Newest", "a"));
    assert_eq!(told.reasons, [ExportReason::UnreadableProperties]);
}

#[test]
fn renamed_and_moved_files_are_followed() {
    let (temp, dir) = folder();
    let at = |name: &str| temp.path().join(name);
    export(&dir, &file("", &[("a", "one")]));
    fs::create_dir_all(at("People/Others")).unwrap();
    fs::rename(at("a.md"), at("People/Others/Mine.md")).unwrap();
    fs::write(at("a.md"), "another thing").unwrap();
    assert_eq!(places(&dir).unwrap().of(&key()), Some("People/Others/Mine.md"));
    let told = export(&dir, &file("", &[("a", "two")]));
    assert_eq!((told.path.as_str(), told.action), ("People/Others/Mine.md", Update));
    assert_eq!(told.moved_from.as_deref(), Some("a.md"));
    assert!(fs::read_to_string(at("People/Others/Mine.md")).unwrap().contains("two"));
    assert_eq!(fs::read_to_string(at("a.md")).unwrap(), "another thing");
    // The record is lost: the file still says what it is.
    fs::remove_file(at(exporting::MANIFEST)).unwrap();
    let told = export(&dir, &file("", &[("a", "three")]));
    assert_eq!((told.path.as_str(), told.action), ("People/Others/Mine.md", Update));
}

#[test]
fn files_of_what_is_gone_are_removed_on_request_unless_she_wrote_in_them() {
    let (temp, dir) = folder();
    let other = RenderedFile { path: "b.md".to_owned(), key: "index".to_owned(), ..file("", &[("b", "x")]) };
    let actions =
        |told: ExportManifest| -> Vec<ExportAction> { told.files.iter().map(|it| it.action).collect() };
    for (edited, kept, removed) in [(false, Orphan, Removed), (true, Orphan, Orphan)] {
        write(&dir, &[file("", &[("a", "one")]), other.clone()], Orphans::Keep).unwrap();
        if edited {
            fs::write(temp.path().join("a.md"), fs::read_to_string(temp.path().join("a.md")).unwrap() + "x")
                .unwrap();
        }
        let files = std::slice::from_ref(&other);
        assert_eq!(actions(write(&dir, files, Orphans::Keep).unwrap()), [kept, Unchanged]);
        assert_eq!(actions(plan(&dir, files, Orphans::Remove).unwrap()), [removed, Unchanged]);
        assert_eq!(actions(write(&dir, files, Orphans::Remove).unwrap()), [removed, Unchanged]);
        assert_eq!(temp.path().join("a.md").exists(), edited);
    }
}

#[test]
fn markers_in_words_are_words() {
    let hostile =
        "<!-- pullquote:end a -->\n<!-- pullquote:begin b 0123456789abcdef -->\n<!-- \\pullquote:end a -->";
    check(&[("a", hostile), ("b", "two")], "two", "two", &[("a", "x"), ("b", "two")], Update, "x / two");
    check(&[("a", "x"), ("b", "two")], "two", "two", &[("a", hostile), ("b", "2")], Update, "2");
}

#[test]
fn markers_that_do_not_fit_are_hers() {
    let one: &[(&str, &str)] = &[("a", "one")];
    for from in ["<!-- pullquote:end a -->", "<!-- pullquote:begin a "] {
        let (temp, dir) = folder();
        let path = temp.path().join("a.md");
        export(&dir, &file("", one));
        edit(&path, from, "");
        let before = fs::read_to_string(&path).unwrap();
        export(&dir, &file("", &[("a", "two")]));
        assert_eq!(fs::read_to_string(&path).unwrap(), before);
    }
    let copied = "<!-- pullquote:begin a 0123456789abcdef -->\nhers\n<!-- pullquote:end a -->\n";
    let end = "<!-- pullquote:end a -->\n";
    check(one, end, &format!("{end}{copied}"), &[("a", "two")], Update, "two / hers");
}

#[test]
fn line_ends_of_windows_stay() {
    let (temp, dir) = folder();
    let path = temp.path().join("a.md");
    export(&dir, &file("", &[("a", "one\n\ntwo")]));
    let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    fs::write(&path, &text).unwrap();
    assert_eq!(export(&dir, &file("", &[("a", "one\n\ntwo")])).action, Unchanged);
    export(&dir, &file("x: 1\n", &[("a", "one\n\nthree"), ("b", "new")]));
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.contains("three") && text.contains("new") && text.contains("x: 1"));
}

#[test]
fn a_difference_shows_what_would_change() {
    let (temp, dir) = folder();
    let difference = |dir: &Dir, file: &RenderedFile| {
        let mut shown = differences(dir, std::slice::from_ref(file)).unwrap();
        shown.pop().map_or_else(String::new, |(_, difference)| difference)
    };
    assert!(difference(&dir, &file("", &[("a", "one")])).contains("\n+one\n"));
    export(&dir, &file("", &[("a", "one")]));
    assert_eq!(difference(&dir, &file("", &[("a", "one")])), "");
    let shown = difference(&dir, &file("", &[("a", "two")]));
    assert!(shown.contains("\n-one\n") && shown.contains("\n+two\n"), "{shown}");
    fs::write(temp.path().join("a.md"), "hers").unwrap();
    fs::remove_file(temp.path().join(exporting::MANIFEST)).unwrap();
    assert_eq!(export(&dir, &file("", &[("a", "two")])).action, Foreign);
    fs::remove_file(temp.path().join("a.md")).unwrap();
    assert_eq!(export(&dir, &file("", &[("a", "two")])).action, Create);
}

/// What may stand between regions: also what looks like one.
fn free() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z \\n]{0,30}",
        "\\PC{0,12}",
        Just("---\n".to_owned()),
        Just("<!-- pullquote:end x -->\n".to_owned()),
        Just("```\n".to_owned()),
        Just("\r\n".to_owned()),
    ]
    .prop_map(|text| format!("{text}\n"))
}

fn texts() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::btree_map("[a-f]", "[x-z]{1,3}(\n\n[x-z]{1,3}){0,3}", 1..5)
        .prop_map(|map| map.into_iter().collect())
}

fn rendered(texts: &[(String, String)]) -> RenderedFile {
    file("", &texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn edits_outside_regions_survive_byte_for_byte(
        before in texts(), after in texts(), later in texts(), edits in prop::collection::vec(free(), 5),
    ) {
        let (temp, dir) = folder();
        let path = temp.path().join("a.md");
        export(&dir, &rendered(&before));
        let text = fs::read_to_string(&path).unwrap();
        let mut edits = edits.into_iter().enumerate().map(|(at, text)| format!("⟦{at}{text}{at}⟧\n"));
        let mut edited = String::new();
        let mut kept = Vec::new();
        for line in text.split_inclusive('\n') {
            edited.push_str(line);
            if line.starts_with("<!-- pullquote:end") && let Some(edit) = edits.next() {
                edited.push_str(&edit);
                kept.push(edit);
            }
        }
        fs::write(&path, &edited).unwrap();
        for version in [&after, &later, &before] {
            export(&dir, &rendered(version));
            let text = fs::read_to_string(&path).unwrap();
            for edit in &kept {
                prop_assert!(text.contains(edit.as_str()), "{edit:?} in {text}");
            }
            let again = export(&dir, &rendered(version));
            prop_assert_eq!(again.action, Unchanged);
            prop_assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        export(&dir, &rendered(&before));
    }

    #[test]
    fn edits_inside_regions_never_vanish(before in texts(), after in texts(), at in any::<prop::sample::Index>()) {
        let (temp, dir) = folder();
        let path = temp.path().join("a.md");
        export(&dir, &rendered(&before));
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        let body = text.find("<!-- pullquote:begin").unwrap();
        let places: Vec<usize> = lines.into_iter().filter(|line| *line > body).collect();
        let place = places[at.index(places.len())];
        fs::write(&path, format!("{}HERS\n{}", &text[..place], &text[place..])).unwrap();
        export(&dir, &rendered(&after));
        let merged = fs::read_to_string(&path).unwrap();
        prop_assert!(merged.contains("HERS"), "{merged}");
        export(&dir, &rendered(&after));
        prop_assert_eq!(fs::read_to_string(&path).unwrap(), merged);
    }
}
