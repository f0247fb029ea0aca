//! What the verbs promise, through the command layer that the window uses.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::TestDesk;
use model::{ErrorCode, OperationId};
use serde_json::{Value, json};
use std::fs;

/// A notebook with two articles by two outlets.
struct Room {
    _folder: tempfile::TempDir,
    desk: TestDesk,
}

const FIRST: &str = "---\ntitle: A call at noon\nsource: Meridian Wire\ndate: 2017-05-03\n---\n\
    🌊 The talk was “business-like”, the ministry said. “We will go on,” it added.\n";
const SECOND: &str = "---\ntitle: Relations at a low\nsource: Harbour Courier\n---\n\
    She said relations may be at an all-time low. Nobody else agreed.\n";

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = TestDesk::open(folder.path());
        let room = Self { _folder: folder, desk };
        let files = [room.file("one.md", FIRST), room.file("two.txt", SECOND)];
        room.import(&files, &json!({ "kind": "unknown" }));
        room
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> std::path::PathBuf {
        let path = self._folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn import(&self, files: &[std::path::PathBuf], source: &Value) -> Value {
        *self.desk.answers.files.lock().unwrap() = files.to_vec();
        let plan = self.done("plan_files", &json!({}));
        self.done("import", &json!({ "plan": plan["plan"], "source": source }))["value"].clone()
    }

    #[track_caller]
    fn done(&self, name: &str, request: &Value) -> Value {
        self.desk.call(name, request).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    #[track_caller]
    fn refused(&self, name: &str, request: &Value) -> ErrorCode {
        let before = self.desk.dump();
        let code = self.desk.call(name, request).expect_err("it is refused").code;
        assert_eq!(self.desk.dump(), before, "a refusal changes nothing");
        code
    }

    /// Marks the words where they first stand; gives the quote.
    #[track_caller]
    fn mark(&self, article: &str, words: &str, speaker: &str, tags: &[&str]) -> Value {
        let id = self.article(article);
        let view = self.done("article", &json!({ "id": id }));
        let blocks = view["blocks"].as_array().unwrap();
        let place = blocks.iter().find_map(|block| {
            let text = block["text"].as_str().unwrap();
            let before = text[..text.find(words)?].encode_utf16().count() as u64;
            Some(block["start"].as_u64().unwrap() + before)
        });
        let start = place.expect(words);
        let tags: Vec<_> = tags.iter().map(|path| json!({ "kind": "named", "path": path })).collect();
        let speaker = json!({ "kind": "named", "name": speaker });
        let end = start + words.encode_utf16().count() as u64;
        let draft = json!({ "article": id, "start": start, "end": end, "speaker": speaker,
            "rendering": "partial", "cue": null, "tags": tags });
        self.done("mark_quote", &draft)["value"].clone()
    }

    fn article(&self, title: &str) -> Value {
        let rows = self.articles();
        rows.iter().find(|row| row["title"].as_str().unwrap().contains(title)).expect(title)["id"].clone()
    }

    fn articles(&self) -> Vec<Value> {
        let window = json!({ "offset": 0, "limit": 100 });
        let request = json!({ "filter": {}, "order": "title", "descending": false, "window": window });
        self.done("articles", &request)["rows"].as_array().unwrap().clone()
    }

    fn quotes(&self, filter: &Value) -> Vec<Value> {
        let window = json!({ "offset": 0, "limit": 100 });
        let request = json!({ "filter": filter, "order": "reading", "descending": false, "window": window });
        self.done("quotes", &request)["rows"].as_array().unwrap().clone()
    }

    fn named(&self, listing: &str, name: &str) -> Value {
        let things = self.done(listing, &json!({}));
        let found =
            things.as_array().unwrap().iter().find(|thing| thing["name"] == name || thing["path"] == name);
        found.unwrap_or_else(|| panic!("no {name} in {listing}")).clone()
    }
}

#[test]
fn a_quote_keeps_its_words_and_place_in_utf_16() {
    let room = Room::new();
    let quote = room.mark("A call", "business-like", "The ministry", &["tone"]);
    assert_eq!(quote["exact"], "business-like");
    assert_eq!(quote["start"].as_u64(), Some("🌊 The talk was “".encode_utf16().count() as u64));
    let article = quote["article"].clone();
    let placed = room.done("article_quotes", &json!({ "id": article }));
    assert_eq!(placed, json!([quote]));
}

#[test]
fn a_selection_of_nothing_or_of_half_a_character_is_refused() {
    let room = Room::new();
    let article = room.article("A call");
    for (start, end) in [(1, 5), (5, 5), (2, 3), (9, 4), (0, 100_000)] {
        let draft = json!({ "article": article, "start": start, "end": end, "speaker": { "kind": "unknown" },
            "rendering": "direct", "cue": null, "tags": [] });
        assert_eq!(room.refused("mark_quote", &draft), ErrorCode::Invalid, "{start}..{end}");
    }
}

#[test]
fn a_repeated_call_marks_once() {
    let room = Room::new();
    let operation = OperationId::new();
    let draft = json!({ "article": room.article("A call"), "start": 3, "end": 11, "speaker": { "kind": "unknown" },
        "rendering": "direct", "cue": null, "tags": [] });
    let first = room.desk.call_as(operation, "mark_quote", &draft).unwrap();
    let again = room.desk.call_as(operation, "mark_quote", &draft).unwrap();
    assert_eq!(first["value"], again["value"]);
    assert_eq!(room.quotes(&json!({})).len(), 1);
}

#[test]
fn quotes_may_overlap_and_stand_in_reading_order() {
    let room = Room::new();
    room.mark("A call", "the ministry said", "The ministry", &[]);
    room.mark("A call", "“business-like”, the ministry", "The ministry", &[]);
    let words: Vec<_> = room.quotes(&json!({})).iter().map(|row| row["exact"].clone()).collect();
    assert_eq!(words, ["“business-like”, the ministry", "the ministry said"]);
}

#[test]
fn moving_a_quote_gives_it_the_words_of_its_new_place() {
    let room = Room::new();
    let quote = room.mark("A call", "We will", "The ministry", &[]);
    let (start, end) = (quote["start"].as_u64().unwrap(), quote["end"].as_u64().unwrap());
    let moved = room.done("move_quote", &json!({ "id": quote["id"], "start": start, "end": end + 6 }));
    assert_eq!(moved["value"]["exact"], "We will go on");
    room.done("undo", &json!({}));
    assert_eq!(room.quotes(&json!({}))[0]["exact"], "We will");
}

#[test]
fn a_name_or_alias_finds_the_speaker_whatever_its_case() {
    let room = Room::new();
    room.mark("A call", "business-like", "Łukasz Żeleński", &[]);
    let speaker = room.named("speakers", "Łukasz Żeleński");
    room.done(
        "edit_speaker",
        &json!({ "id": speaker["id"], "draft": { "name": "Łukasz Żeleński", "role": "",
        "aliases": ["the ministry"], "onBehalfOf": null, "colour": null } }),
    );
    let by_case = room.mark("A call", "We will go on", "ŁUKASZ ŻELEŃSKI", &[]);
    let by_alias = room.mark("Relations", "all-time low", "The Ministry", &[]);
    assert_eq!(by_case["speaker"]["id"], speaker["id"]);
    assert_eq!(by_alias["speaker"]["id"], speaker["id"]);
}

#[test]
fn merging_speakers_keeps_every_quote_and_name() {
    let room = Room::new();
    room.mark("A call", "business-like", "The Kremlin", &[]);
    room.mark("Relations", "all-time low", "Kremlin", &[]);
    let (from, into) = (room.named("speakers", "Kremlin"), room.named("speakers", "The Kremlin"));
    room.done("merge_speakers", &json!({ "from": from["id"], "into": into["id"] }));
    let merged = room.named("speakers", "The Kremlin");
    assert_eq!((merged["quotes"].as_u64(), merged["sources"].as_u64()), (Some(2), Some(2)));
    assert_eq!(merged["aliases"], json!(["Kremlin"]));
    let undone = room.done("undo", &json!({}));
    assert_eq!(undone["value"], "merge speakers");
    assert_eq!(room.named("speakers", "Kremlin")["quotes"], 1);
}

#[test]
fn a_speaker_cannot_speak_for_itself_by_a_detour() {
    let room = Room::new();
    let draft = |name: &str, principal: &Value| json!({ "name": name, "role": "", "aliases": [], "onBehalfOf": principal, "colour": null });
    let first = room.done("add_speaker", &draft("First", &Value::Null))["value"].clone();
    let second = room.done("add_speaker", &draft("Second", &first))["value"].clone();
    let circle = json!({ "id": first, "draft": draft("First", &second) });
    assert_eq!(room.refused("edit_speaker", &circle), ErrorCode::Invalid);
    assert_eq!(room.refused("add_speaker", &draft("FIRST", &Value::Null)), ErrorCode::AlreadyThere);
}

#[test]
fn tags_are_a_tree_that_merges_namesakes() {
    let room = Room::new();
    let one = room.mark("A call", "business-like", "A", &["tone/cool", "place"]);
    room.mark("Relations", "all-time low", "B", &["mood/cool"]);
    let (from, into) = (room.named("tags", "mood"), room.named("tags", "tone"));
    room.done("merge_tags", &json!({ "from": from["id"], "into": into["id"] }));
    assert_eq!(room.named("tags", "tone/cool")["quotes"], 2);
    let under_itself = json!({ "id": into["id"], "draft": { "name": "tone", "parent": room.named("tags", "tone/cool")["id"],
        "colour": null, "description": "" } });
    assert_eq!(room.refused("edit_tag", &under_itself), ErrorCode::Invalid);
    room.done("remove_tag", &json!({ "id": into["id"] }));
    let left = room.done("placed_quotes", &json!({ "ids": [one["id"]] }));
    let paths: Vec<_> = left[0]["tags"].as_array().unwrap().iter().map(|tag| tag["path"].clone()).collect();
    assert_eq!(paths, ["place"]);
    room.done("undo", &json!({}));
    assert_eq!(room.named("tags", "tone/cool")["quotes"], 2);
}

#[test]
fn removing_an_article_takes_its_quotes_and_undo_brings_all_back() {
    let room = Room::new();
    room.mark("A call", "business-like", "A", &["tone"]);
    let before = room.desk.dump();
    room.done("remove_articles", &json!({ "ids": [room.article("A call")] }));
    assert_eq!((room.articles().len(), room.quotes(&json!({})).len()), (1, 0));
    let hits = |words: &str| {
        room.done("search", &json!({ "query": words, "window": { "offset": 0, "limit": 10 } }))["total"]
            .clone()
    };
    assert_eq!(hits("talk"), 0);
    room.done("undo", &json!({}));
    assert_eq!(hits("talk"), 1);
    assert_eq!(room.desk.dump(), before);
}

#[test]
fn facets_divide_what_the_other_facets_leave() {
    let room = Room::new();
    let first = room.mark("A call", "business-like", "A", &["tone"]);
    room.mark("A call", "We will go on", "B", &[]);
    room.mark("Relations", "all-time low", "A", &[]);
    let speaker = first["speaker"]["id"].clone();
    let facets = room.done("quote_facets", &json!({ "speakers": [speaker] }));
    let counts = |facet: &str| -> Vec<(String, u64)> {
        let values = facets[facet].as_array().unwrap();
        let mut pairs: Vec<_> = values
            .iter()
            .map(|v| (v["name"].as_str().unwrap().to_owned(), v["count"].as_u64().unwrap()))
            .collect();
        pairs.sort();
        pairs
    };
    let pairs = |expected: &[(&str, u64)]| -> Vec<(String, u64)> {
        expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    };
    assert_eq!(counts("sources"), pairs(&[("Harbour Courier", 1), ("Meridian Wire", 1)]));
    assert_eq!(counts("speakers"), pairs(&[("A", 2), ("B", 1)]), "its own choice does not narrow a facet");
    assert_eq!(room.quotes(&json!({ "speakers": [speaker], "noTag": true })).len(), 1);
}

#[test]
fn one_bad_file_never_stops_the_others() {
    let room = Room::new();
    let files = [
        room.file("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        room.file("empty.txt", " \n \n"),
        room.file("again.md", FIRST),
        room.file("front.md", "---\ntitle: [unclosed\n---\nWords.\n"),
        room.file("latin.txt", b"Un caf\xe9 ferm\xe9\n\nLe d\xe9bat est rest\xe9 \xe9lev\xe9, dit le pr\xe9sident \xe0 la presse.\n"),
    ];
    let summary = room.import(&files, &json!({ "kind": "named", "name": "Le Port" }));
    let reasons: Vec<_> = summary["skipped"]
        .as_array()
        .unwrap()
        .iter()
        .map(|skipped| skipped["reason"]["kind"].clone())
        .collect();
    assert_eq!(reasons, ["alreadyThere", "empty", "badFrontMatter", "binary"], "in the order of their paths");
    assert_eq!(summary["importedCount"], 1);
    let imported = room.articles().into_iter().find(|row| row["title"] == "Un café fermé").expect("decoded");
    assert_eq!(imported["source"]["name"], "Le Port");
}

#[test]
fn a_folder_remembers_its_source_and_an_import_is_undone_in_one_step() {
    let room = Room::new();
    let before = room.desk.dump();
    let folder = room._folder.path().join("many");
    fs::create_dir(&folder).unwrap();
    for number in 0..1_203 {
        fs::write(
            folder.join(format!("{number:04}.txt")),
            format!("Report {number}\n\nWords of report {number}.\n"),
        )
        .unwrap();
    }
    *room.desk.answers.folder.lock().unwrap() = Some(folder);
    let plan = room.done("plan_folder", &json!({}));
    assert_eq!((plan["files"].as_u64(), plan["withoutSource"].as_u64()), (Some(1_203), Some(1_203)));
    assert_eq!(plan["remembered"], Value::Null);
    let source = json!({ "kind": "named", "name": "Tide Tables" });
    room.done("import", &json!({ "plan": plan["plan"], "source": source }));
    assert_eq!(room.named("sources", "Tide Tables")["articles"], 1_203);
    let history = room.done("history", &json!({ "window": { "offset": 0, "limit": 1 } }));
    assert_eq!(history["rows"][0]["subject"], "1203 articles", "the whole import is one line");
    let steps = room.desk.answers.events.lock().unwrap().len();
    assert!(steps > 1, "progress was told {steps} times");
    let plan = room.done("plan_folder", &json!({}));
    assert_eq!(plan["remembered"], room.named("sources", "Tide Tables")["id"]);
    assert_eq!(room.refused("import", &json!({ "plan": 7_777, "source": source })), ErrorCode::StalePlan);
    assert_eq!(room.done("undo", &json!({}))["value"], "import");
    assert_eq!(room.desk.dump(), before);
    room.done("redo", &json!({}));
    assert_eq!(room.named("sources", "Tide Tables")["articles"], 1_203);
}

#[test]
fn history_goes_back_to_a_point() {
    let room = Room::new();
    room.mark("A call", "business-like", "A", &[]);
    let window = json!({ "window": { "offset": 0, "limit": 10 } });
    let point = room.done("history", &window)["rows"][0].clone();
    assert_eq!(point["label"], "mark quote");
    assert_eq!(point["subject"], "“business-like” by A");
    let at_point = room.desk.dump();
    room.mark("A call", "We will go on", "B", &[]);
    room.mark("Relations", "all-time low", "C", &[]);
    assert_eq!(room.done("undo_to", &json!({ "operation": point["id"] }))["value"], 2);
    assert_eq!(room.desk.dump(), at_point);
}

#[test]
fn an_export_is_planned_seen_and_written() {
    let room = Room::new();
    room.mark("A call", "business-like", "The ministry", &["tone"]);
    let to = room._folder.path().join("vault");
    fs::create_dir(&to).unwrap();
    *room.desk.answers.folder.lock().unwrap() = Some(to.clone());
    let options = json!({ "profile": "obsidian", "pages": ["articles"] });
    let thing = format!("article:{}", room.article("A call").as_str().unwrap());
    let seen = room.done("preview_export", &json!({ "options": options, "thing": thing }));
    let plan = room.done("plan_export", &json!({ "options": options }));
    assert_eq!(fs::read_dir(&to).unwrap().count(), 0, "a dry run writes nothing");
    let manifest = room.done("export", &json!({ "plan": plan["plan"], "prune": false }));
    assert_eq!((manifest["articles"].as_u64(), manifest["quotes"].as_u64()), (Some(2), Some(1)));
    let written = fs::read_to_string(to.join(seen["path"].as_str().unwrap())).unwrap();
    assert_eq!(written, seen["markdown"].as_str().unwrap());
    assert_eq!(
        room.refused("export", &json!({ "plan": plan["plan"], "prune": false })),
        ErrorCode::StalePlan
    );
}

#[test]
fn what_is_open_elsewhere_can_only_be_read() {
    let room = Room::new();
    let other = TestDesk::open(room._folder.path());
    assert_eq!(other.call("notebook", &json!({})).unwrap()["access"], "readOnlyInUse");
    let code = other.call("undo", &json!({})).expect_err("it is refused").code;
    assert_eq!(code, ErrorCode::ReadOnly);
    room.mark("A call", "business-like", "A", &[]);
    assert_eq!(other.call("notebook", &json!({})).unwrap()["counts"]["quotes"], 1);
}
