//! What the analyst changed in the file of a note, on its way back.

use crate::pages::{FILE, all, gone, note, options, quote, source, speaker, tag, things};
use crate::sample;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{Orphans, ReturnedBody, ReturnedNote, Things, places, render_at, returned, write};
use model::ThingKey;
use model::exports::{ExportAction, Profile};
use proptest::prelude::*;
use std::fs;
use tempfile::TempDir;

use Profile::{Commonmark, Obsidian};

/// A folder with the sample and one note in it.
struct Vault {
    temp: TempDir,
    dir: Dir,
    profile: Profile,
    things: Things,
}

impl Vault {
    fn with(profile: Profile, body: &str) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).unwrap();
        let vault = Self { temp, dir, profile, things: things(vec![note(50, "Title", None, &filled(body))]) };
        vault.export();
        vault
    }

    fn export(&self) -> Vec<ExportAction> {
        let options = options(self.profile, &all());
        let files = render_at(&sample::articles(), &self.things, &options, &places(&self.dir).unwrap());
        let told = write(&self.dir, &files, Orphans::Keep).unwrap();
        told.files.into_iter().map(|file| file.action).collect()
    }

    fn returned(&self) -> Vec<ReturnedNote> {
        returned(&self.dir, &sample::articles(), &self.things, &options(self.profile, &all())).unwrap()
    }

    fn store(&mut self, body: String) {
        self.things.notes[0].body = body;
    }

    fn text(&self) -> String {
        fs::read_to_string(self.temp.path().join("Title.md")).unwrap()
    }

    /// What stands between the markers.
    fn words(&self) -> String {
        let text = self.text();
        let start = text.find("<!-- pullquote:begin note:").unwrap();
        let start = start + text[start..].find('\n').unwrap();
        let end = text.find("\n<!-- pullquote:end note:").unwrap();
        text[start..end].trim_matches('\n').to_owned()
    }

    fn put(&self, words: &str) {
        let text = self.text().replace(&self.words(), words);
        fs::write(self.temp.path().join("Title.md"), text).unwrap();
    }

    fn edit(&self, from: &str, to: &str) {
        let words = self.words();
        assert!(words.contains(from), "{from} in {words}");
        self.put(&words.replacen(from, to, 1));
    }
}

/// Keys by their kinds in capitals.
fn filled(body: &str) -> String {
    let keys: [(&str, ThingKey); 5] = [
        ("QUOTE", quote().into()),
        ("SPEAKER", speaker().into()),
        ("TAG", tag().into()),
        ("GONE", gone().into()),
        ("SOURCE", source().into()),
    ];
    keys.iter().fold(body.to_owned(), |body, (word, key)| body.replace(word, &key.to_string()))
}

/// The analyst edits (`from` → `to`) the file of a note; what is stored then is
/// as expected, is written as she has it, and is the end of it.
fn check(profile: Profile, body: &str, from: &str, to: &str, stored: &str) {
    let mut vault = Vault::with(profile, body);
    vault.edit(from, to);
    let words = vault.words();
    let found = vault.returned();
    assert_eq!(found.len(), 1, "{body}: {from} → {to}");
    let ReturnedBody::Changed(new) = &found[0].body else { panic!("{found:?}") };
    assert_eq!(*new, filled(stored), "{body}: {from} → {to}");
    vault.store(new.clone());
    assert_eq!(vault.returned(), []);
    vault.export();
    assert_eq!(vault.words(), words);
    assert!(vault.export().iter().all(|action| *action == ExportAction::Unchanged));
}

#[test]
fn words_come_back_and_links_stay_links_by_id() {
    for profile in [Obsidian, Commonmark] {
        check(profile, "One\n\nTwo", "Two", "Three", "One\n\nThree");
        check(profile, "\n\nOne\nTwo\n\n", "Two", "Three", "\n\nOne\nThree\n\n");
        check(profile, "[[SPEAKER]] said.\n\nTwo", "Two", "Three", "[[SPEAKER]] said.\n\nThree");
        check(profile, "[[SPEAKER]] said.", "said", "says", "[[SPEAKER]] says.");
        check(profile, "[[SPEAKER|the man]] said.", "said", "says", "[[SPEAKER|the man]] says.");
        check(profile, "[[SPEAKER|the man]] said.", "the man", "she", "[[SPEAKER|she]] said.");
        check(profile, "[[SOURCE]] and [[GONE]] say", "say", "said", "[[SOURCE]] and [[GONE]] said");
        check(profile, "[[SOURCE]]\n\nsays", "says", "said", "[[SOURCE]]\n\nsaid");
        check(profile, "![[QUOTE]]\n\nTwo", "Two", "Three", "![[QUOTE]]\n\nThree");
        check(profile, "So: ![[QUOTE]] he said", "said", "says", "So: ![[QUOTE]] he says");
        check(profile, "```\n[[SPEAKER]]\nx", "\nx", "\ny", "```\n[[SPEAKER]]\ny\n```");
        check(profile, "```\n[[SPEAKER]]\nx", "```\n[", "```js\n[", "```js\n[[SPEAKER]]\nx");
        check(profile, "|a|\n|-|\n|[[SPEAKER\\|x]]|", "|a|", "|b|", "|b|\n|-|\n|[[SPEAKER\\|x]]|");
        check(profile, "[[Somebody]] said", "said", "says", "[[Somebody]] says");
    }
}

#[test]
fn links_that_she_typed_lead_to_the_one_thing_that_is_called_so() {
    check(Obsidian, "One", "One", "[[Donald Trump]]", "[[SPEAKER]]");
    check(Obsidian, "One", "One", "[[Donald Trump|Him]] [[Tag relations]]", "[[SPEAKER|Him]] [[TAG]]");
    // The export would write another name than she did.
    check(Obsidian, "One", "One", "[[donald trump]] [[relations]]", "[[donald trump]] [[relations]]");
    check(Obsidian, "One", "One", "[[Nobody]] `[[Donald Trump]]`", "[[Nobody]] `[[Donald Trump]]`");
    check(Commonmark, "One", "One", "[he](<Donald Trump.md>)", "[[SPEAKER|he]]");
    check(Commonmark, "One", "One", "[he](Donald%20Trump.md)", "[he](Donald%20Trump.md)");
    check(
        Commonmark,
        "One",
        "One",
        "[x](<Nobody.md>) [y](https://a.example)",
        "[x](<Nobody.md>) [y](https://a.example)",
    );
    let id = quote().to_string();
    check(
        Obsidian,
        "One",
        "One",
        &format!("[x](<{FILE}.md#^q-{id}>) ![[{FILE}#^q-{id}]]"),
        "[[QUOTE|x]] ![[QUOTE]]",
    );
}

#[test]
fn what_both_changed_is_joined_or_told() {
    let mut vault = Vault::with(Obsidian, "One\n\nTwo\n\nThree [[SPEAKER]]");
    vault.edit("One", "Uno");
    vault.store(filled("One\n\nTwo\n\nTres [[SPEAKER]]"));
    let found = vault.returned();
    assert_eq!(found[0].body, ReturnedBody::Merged(filled("Uno\n\nTwo\n\nTres [[SPEAKER]]")));
    assert!(found[0].difference.contains("-One\n+Uno"), "{}", found[0].difference);

    vault.store("Ein\n\nTwo\n\nThree".to_owned());
    assert_eq!(vault.returned()[0].body, ReturnedBody::Conflict);
    // The other version is shown in the file; she takes it out, and hers stands.
    vault.export();
    assert_eq!(vault.returned()[0].body, ReturnedBody::Conflict);
    let text = vault.text();
    let start = text.find("<!-- pullquote:begin conflict:").unwrap();
    fs::write(vault.temp.path().join("Title.md"), &text[..start]).unwrap();
    let ReturnedBody::Changed(body) = &vault.returned()[0].body else { panic!("{:?}", vault.returned()) };
    assert!(body.starts_with("Uno"), "{body}");

    vault.things.notes.clear();
    assert_eq!(vault.returned()[0].body, ReturnedBody::Gone);
}

#[test]
fn what_nobody_changed_does_not_come_back() {
    for profile in [Obsidian, Commonmark] {
        let mut vault = Vault::with(profile, "One [[SPEAKER]]\n\n![[QUOTE]]");
        assert_eq!(vault.returned(), []);
        let text = vault.text() + "\nOutside.\n";
        fs::write(vault.temp.path().join("Title.md"), text).unwrap();
        assert_eq!(vault.returned(), []);
        vault.store("Other".to_owned());
        assert_eq!(vault.returned(), []);
    }
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let line = prop::sample::select(vec![
        "[[SPEAKER]] said",
        "- [[TAG|own]] and [[SOURCE]]",
        "![[QUOTE]]",
        "> ![[QUOTE]]",
        "[[Somebody]]",
        "",
        "words",
        "# [[GONE]]",
        "`[[SPEAKER]]`",
        "```",
        "1. a ![[QUOTE]] b",
    ]);
    prop::collection::vec(line.prop_map(str::to_owned), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// What she typed is in the notebook afterwards, word for word: the export of
    /// what came back is the file as she left it.
    #[test]
    fn any_edited_line_comes_back(body in lines(), at in 0..30_usize, take in 0..2_usize, put in "[a-z ]{1,8}") {
        for profile in [Obsidian, Commonmark] {
            let mut vault = Vault::with(profile, &body.join("\n"));
            let words = vault.words();
            let mut edited: Vec<&str> = words.lines().collect();
            let at = at.min(edited.len());
            let put = put.trim();
            edited.splice(at..(at + take).min(edited.len()), [put]);
            if words.is_empty() || put.is_empty() {
                continue;
            }
            vault.put(&edited.join("\n"));
            let words = vault.words();
            let found = vault.returned();
            prop_assert_eq!(found.len(), 1);
            let ReturnedBody::Changed(new) = &found[0].body else { panic!("{found:?}") };
            vault.store(new.clone());
            vault.export();
            prop_assert_eq!(vault.words(), words, "{}", new);
        }
    }
}
