//! Links between files that the analyst has renamed and moved.

use crate::sample::{self, file_links};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{Orphans, RenderedFile, places, render_at, write};
use model::exports::{ExportAction, ExportArticle, ExportOptions, Profile};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Exports the sample, moves files, and exports it again.
fn moved(profile: Profile, moves: &[(&str, &str)], articles: &[ExportArticle]) -> Vec<RenderedFile> {
    let temp = tempfile::tempdir().unwrap();
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
    let things = sample::things(&sample::statements());
    let export = |articles: &[ExportArticle]| {
        let files = render_at(articles, &things, &ExportOptions::of(profile), &places(&dir).unwrap());
        let told = write(&dir, &files, Orphans::Keep).unwrap();
        (files, told)
    };
    export(&sample::articles());
    for (from, to) in moves {
        let to = temp.path().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(temp.path().join(from), to).unwrap();
    }
    let (files, told) = export(articles);
    assert!(told.files.iter().all(|file| file.action != ExportAction::Orphan), "{told:?}");
    let (again, told) = export(articles);
    assert_eq!(files, again);
    assert!(told.files.iter().all(|file| file.action == ExportAction::Unchanged), "{told:?}");
    files
}

fn names(articles: &[ExportArticle]) -> Vec<String> {
    let things = sample::things(&sample::statements());
    let files = exporting::render(articles, &things, &ExportOptions::of(Profile::Obsidian));
    files.into_iter().map(|file| file.path).collect()
}

/// The path that a link names, from the folder of the file in which it stands.
fn resolved(from: &str, link: &str) -> String {
    let folder = Path::new(from).parent().unwrap();
    let mut parts: Vec<String> = folder.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    for part in link.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{link} in {from} leaves the folder"),
            part => parts.push(part.to_owned()),
        }
    }
    decoded(&parts.join("/"))
}

fn decoded(path: &str) -> String {
    [("%23", "#"), ("%5B", "["), ("%5D", "]"), ("%3F", "?")]
        .iter()
        .fold(path.to_owned(), |path, (code, c)| path.replace(code, c))
}

#[test]
fn links_lead_to_files_wherever_they_were_moved() {
    let paths = names(&sample::articles());
    let article = paths.iter().find(|path| path.starts_with("2017")).unwrap();
    let statement = paths.iter().find(|path| path.starts_with("Statement")).unwrap();
    let moves = [(article.as_str(), "Mine/2017/My [call] #1?.md"), (statement.as_str(), "Mine/S.md")];
    let files = moved(Profile::Commonmark, &moves, &sample::articles());
    let known: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut up = 0;
    for file in &files {
        for link in file_links(&file.markdown()) {
            up += usize::from(link.starts_with("../"));
            let path = resolved(&file.path, &link);
            assert!(known.contains(path.as_str()), "{link} in {} leads to {path}", file.path);
        }
    }
    assert!(up > 0);

    let files = moved(Profile::Obsidian, &moves, &sample::articles());
    for file in &files {
        for link in file_links(&file.markdown()) {
            let path = decoded(link.rsplit('/').next().unwrap());
            let is_there = files.iter().filter(|it| it.path.rsplit('/').next() == Some(&path));
            assert_eq!(is_there.count(), 1, "{link} in {}", file.path);
        }
    }
    let index = files.iter().find(|file| file.key == "index").unwrap().markdown();
    assert!(index.contains("[[S]]"), "a file is named by its last part: {index}");
}

#[test]
fn two_files_that_she_gave_one_name_are_told_apart() {
    let paths = names(&sample::articles());
    let articles: Vec<&String> = paths.iter().filter(|path| path.starts_with("2017")).collect();
    let moves = [(articles[0].as_str(), "A/Call.md"), (articles[1].as_str(), "B/call.md")];
    let files = moved(Profile::Obsidian, &moves, &sample::articles());
    let index = files.iter().find(|file| file.key == "index").unwrap().markdown();
    assert!(index.contains("[[A/Call]]") && index.contains("[[B/call]]"), "{index}");
}

#[test]
fn no_new_file_is_called_as_one_that_was_moved() {
    let mut articles = sample::articles();
    articles.push(sample::article(77, "My call"));
    let paths = names(&sample::articles());
    let first = paths.iter().find(|path| path.starts_with("2017")).unwrap();
    let files = moved(Profile::Obsidian, &[(first, "Deep/MY CALL.md")], &articles);
    let new = files.iter().find(|file| file.path.to_lowercase().starts_with("my call")).unwrap();
    assert!(new.path.starts_with("My call ("), "{}", new.path);
}
