//! Every statement fits the schema; migrations follow one another.

use super::fixture::Fixture;
use std::{
    fs,
    path::{Path, PathBuf},
};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|ending| ending == "sql") {
            files.push(path);
        }
    }
    files
}

#[test]
fn every_statement_file_fits_the_schema() {
    let notebook = Fixture::new();
    let found = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(found.len() > 30, "{found:?}");
    notebook
        .store
        .read(|reader| {
            let begin = include_str!("../reads/sql/check_search_begin.sql");
            reader.conn().execute_batch(begin).unwrap();
            // What is read of a filter's quotes reads them from there.
            let checked =
                concat!("CREATE TEMP TABLE checked AS ", include_str!("../reads/sql/quotes_checked.sql"));
            reader.conn().execute_batch(checked).unwrap();
            for file in found {
                let name = file.file_name().unwrap().to_str().unwrap();
                // Several statements each, which tests of their own run.
                let several = ["check_search_begin.sql", "check_search_end.sql", "comparisons_forget.sql"];
                if !several.contains(&name) {
                    let statement = fs::read_to_string(&file).unwrap();
                    if let Err(problem) = reader.conn().prepare(&statement) {
                        panic!("{name}: {problem}");
                    }
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut names: Vec<_> = files(&folder)
        .iter()
        .map(|file| file.file_name().unwrap().to_str().unwrap()[..4].parse::<u32>().unwrap())
        .collect();
    names.sort_unstable();
    let expected: Vec<_> = (1..=crate::schema::VERSION).collect();
    assert_eq!(names, expected);
}

#[test]
fn every_column_that_is_referred_from_has_an_index() {
    let notebook = Fixture::new();
    let plain = rusqlite::Connection::open(&notebook.path).unwrap();
    let missing = crate::sql::all(&plain, include_str!("missing_indexes.sql"), &[], |row| {
        Ok(format!("{} ({})", row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    });
    assert_eq!(missing.unwrap(), Vec::<String>::new());
}
