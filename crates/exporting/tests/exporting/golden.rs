//! The whole export of a small notebook, byte by byte.
//!
//! After a wanted change: `UPDATE_GOLDEN=1 cargo test -p exporting`, then read
//! what changed in tests/golden as an analyst would.

use crate::sample;
use model::exports::Profile;
use std::collections::BTreeMap;
use std::{env, fs, path::Path};

fn check(profile: Profile, folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    let rendered: BTreeMap<String, String> =
        sample::render(&sample::articles(), &sample::statements(), profile)
            .into_iter()
            .map(|file| (file.path.clone(), file.markdown()))
            .collect();
    if env::var_os("UPDATE_GOLDEN").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, markdown) in &rendered {
            fs::write(folder.join(name), markdown).unwrap();
        }
    }
    let golden: BTreeMap<String, String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    assert_eq!(rendered.keys().collect::<Vec<_>>(), golden.keys().collect::<Vec<_>>());
    for (name, markdown) in &rendered {
        assert_eq!(markdown, &golden[name], "{name}");
    }
}

#[test]
fn the_obsidian_export_of_the_sample_is_as_agreed() {
    check(Profile::Obsidian, "obsidian");
}

#[test]
fn the_commonmark_export_of_the_sample_is_as_agreed() {
    check(Profile::Commonmark, "commonmark");
}

#[test]
fn the_order_in_which_things_come_changes_no_byte() {
    for profile in [Profile::Obsidian, Profile::Commonmark] {
        let (mut articles, mut statements) = (sample::articles(), sample::statements());
        let before = sample::render(&articles, &statements, profile);
        articles.reverse();
        statements.reverse();
        assert_eq!(sample::render(&articles, &statements, profile), before);
    }
}

#[test]
fn every_quote_is_counted_once_and_every_file_ends_its_last_line() {
    let files = sample::render(&sample::articles(), &sample::statements(), Profile::Obsidian);
    assert_eq!(files.iter().map(|file| file.quotes).sum::<u32>(), 8);
    for file in files {
        assert!(file.markdown().ends_with('\n') && !file.markdown().ends_with("\n\n"));
        assert!(!file.markdown().contains('\r'));
    }
}
