//! Writing notes, through the command layer that the window uses.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::library::{Library, words};
use model::{ErrorCode, OperationId};
use serde_json::{Value, json};

const CALL: &str = "“The tide turns at noon,” said Ada Nowak on Tuesday.\n\nBoats lay still.\n";

/// One article with one quote by Ada Nowak.
fn library() -> Library {
    let library = Library::with(&[("Wire", "2017-05-02", CALL)]);
    let article = library.ask("articles", library_window())["rows"][0]["id"].clone();
    let quote = json!({
        "article": article, "start": 1, "end": 24, "speaker": { "kind": "named", "name": "Ada Nowak" },
        "rendering": "direct", "cue": null, "tags": [{ "kind": "named", "path": "place/sea" }],
    });
    library.act("mark_quote", quote);
    library
}

fn library_window() -> Value {
    let window = json!({ "offset": 0, "limit": 10 });
    json!({ "filter": {}, "order": "title", "descending": false, "window": window })
}

fn list(filter: Value) -> Value {
    let window = json!({ "offset": 0, "limit": 10 });
    json!({ "filter": filter, "order": "edited", "descending": true, "window": window })
}

fn add(library: &Library, title: &str, body: &str, about: Option<&str>) -> String {
    let id = library.act("add_note", json!({ "title": title, "body": body, "about": about }));
    words(&id).to_owned()
}

fn note(library: &Library, id: &str) -> Value {
    library.ask("note", json!({ "id": id }))
}

/// Saves upon what is stored.
fn save(library: &Library, id: &str, title: &str, body: &str) -> Value {
    let base = note(library, id)["base"].clone();
    library.act("save_note", json!({ "id": id, "base": base, "title": title, "body": body }))
}

fn key(library: &Library, listing: &str, kind: &str, name: &str) -> String {
    let rows = match listing {
        "quotes" => Value::Array(library.quotes()),
        "articles" => library.ask("articles", library_window())["rows"].clone(),
        _ => library.ask(listing, json!({})),
    };
    let named = |row: &&Value| ["name", "exact", "title"].iter().any(|field| row[field] == name);
    let row = rows.as_array().unwrap().iter().find(named).unwrap_or_else(|| panic!("{name} in {rows}"));
    format!("{kind}:{}", words(&row["id"]))
}

fn steps(library: &Library) -> usize {
    let history = library.ask("history", json!({ "window": { "offset": 0, "limit": 1000 } }));
    history["rows"].as_array().unwrap().len()
}

#[test]
fn a_note_about_a_quote_is_told_with_it() {
    let library = library();
    let quote = key(&library, "quotes", "quote", "The tide turns at noon,");
    let id = add(&library, " On  the tide ", "It *turns*.\n", Some(&quote));
    let view = note(&library, &id);
    assert_eq!((words(&view["title"]), words(&view["body"])), ("On the tide", "It *turns*.\n"));
    assert_eq!(view["row"]["about"]["thing"], quote.as_str());
    assert_eq!(words(&view["row"]["about"]["name"]), "The tide turns at noon,");
    assert_eq!(words(&view["row"]["about"]["detail"]), "Ada Nowak · Wire, 2 May 2017");
    assert_eq!((words(&view["row"]["excerpt"]), &view["row"]["words"]), ("It turns.", &json!(2)));
    assert_eq!(library.quotes()[0]["notes"], 1);
    assert_eq!(library.ask("notebook", json!({}))["counts"]["notes"], 1);
    let of_thing = library.ask("notes_about", json!({ "thing": quote }));
    assert_eq!((of_thing["about"][0]["id"].clone(), &of_thing["backlinks"]), (json!(id), &json!([])));
    assert_eq!(library.ask("notes", list(json!({ "kinds": ["quote"] })))["total"], 1);
    assert_eq!(library.ask("notes", list(json!({ "free": true })))["total"], 0);
    library.act("move_note", json!({ "id": id, "about": null }));
    assert_eq!(library.ask("notes", list(json!({ "free": true })))["total"], 1);
    library.act("remove_notes", json!({ "ids": [id] }));
    assert_eq!(library.ask("notes", list(json!({})))["total"], 0);
    library.ask("undo", json!({}));
    assert_eq!(words(&note(&library, &id)["body"]), "It *turns*.\n");
}

#[test]
fn a_note_without_a_title_has_its_first_line() {
    let library = library();
    let speaker = key(&library, "speakers", "speaker", "Ada Nowak");
    let id = add(&library, "", &format!("# What [[{speaker}]] wants\n\nThe rest.\n"), None);
    let row = &note(&library, &id)["row"];
    assert_eq!((words(&row["title"]), words(&row["excerpt"])), ("What Ada Nowak wants", "The rest."));
    assert_eq!(words(&note(&library, &add(&library, "", " ", None))["row"]["title"]), "Untitled");
    let history = library.ask("history", json!({ "window": { "offset": 1, "limit": 1 } }));
    let told = (words(&history["rows"][0]["label"]), words(&history["rows"][0]["subject"]));
    assert_eq!(told, ("add note", "“What Ada Nowak wants”"));
}

#[test]
fn links_lead_to_names_as_they_are_now() {
    let library = library();
    let speaker = key(&library, "speakers", "speaker", "Ada Nowak");
    let quote = key(&library, "quotes", "quote", "The tide turns at noon,");
    let body = format!("See [[{speaker}]], ![[{quote}]], [[the mayor]] and [[{speaker}|her]].");
    let id = add(&library, "Links", &body, None);
    let draft = json!({ "name": "Ada Lind", "role": "", "aliases": [], "onBehalfOf": null, "colour": null });
    library.act("edit_speaker", json!({ "id": &speaker[8..], "draft": draft }));
    let view = note(&library, &id);
    let links = view["links"].as_array().unwrap();
    assert_eq!(links.len(), 2, "each once");
    assert_eq!((&links[0]["key"], words(&links[0]["to"]["name"])), (&json!(speaker), "Ada Lind"));
    assert_eq!(view["open"], json!(["the mayor"]));
    assert_eq!(words(&view["row"]["excerpt"]), "See Ada Lind, The tide turns at noon,, the mayor and her.");
    let back = &library.ask("notes_about", json!({ "thing": quote }))["backlinks"];
    assert_eq!(back.as_array().unwrap().len(), 1);
    assert_eq!((&back[0]["note"], &back[0]["embed"]), (&json!(id), &json!(true)));
    assert!(words(&back[0]["excerpt"]).starts_with("See Ada Lind, The tide turns"));
}

#[test]
fn notes_and_links_follow_a_merge_and_come_back_with_its_undo() {
    let library = library();
    let ada = key(&library, "speakers", "speaker", "Ada Nowak");
    let draft = json!({ "name": "A. Nowak", "role": "", "aliases": [], "onBehalfOf": null, "colour": null });
    let other = format!("speaker:{}", words(&library.act("add_speaker", draft)));
    let about = add(&library, "About her", "Text", Some(&ada));
    let linking = add(&library, "Linking", &format!("to [[{ada}]]"), None);
    library.act("merge_speakers", json!({ "from": &ada[8..], "into": &other[8..] }));
    let check = |thing: &str, to: &str| {
        let told = library.ask("notes_about", json!({ "thing": thing }));
        assert_eq!(told["about"][0]["id"], about.as_str(), "{thing}");
        assert_eq!(told["backlinks"][0]["note"], linking.as_str(), "{thing}");
        let link = note(&library, &linking)["links"][0].clone();
        assert_eq!((words(&link["key"]), words(&link["to"]["thing"])), (ada.as_str(), to));
        assert_eq!(link["to"]["broken"], false);
    };
    check(&other, &other);
    check(&ada, &other);
    library.ask("undo", json!({}));
    check(&ada, &ada);
    assert_eq!(library.desk.checks(), Vec::<String>::new());
}

#[test]
fn a_note_about_what_is_removed_stays_and_tells_its_name() {
    let library = library();
    let tag = key(&library, "tags", "tag", "sea");
    let about = add(&library, "About the sea", "Text", Some(&tag));
    let linking = add(&library, "Linking", &format!("to [[{tag}]]"), None);
    assert_eq!(words(&note(&library, &about)["row"]["about"]["name"]), "place/sea");
    library.act("remove_tag", json!({ "id": &tag[4..] }));
    let told = &note(&library, &about)["row"]["about"];
    assert_eq!((words(&told["name"]), &told["broken"]), ("sea", &json!(true)));
    let link = &note(&library, &linking)["links"][0]["to"];
    assert_eq!((words(&link["name"]), &link["broken"]), ("sea", &json!(true)));
    library.ask("undo", json!({}));
    assert_eq!(note(&library, &about)["row"]["about"]["broken"], false);
    let unknown = format!("tag:{}", OperationId::new());
    let id = add(&library, "", &format!("[[{unknown}]]"), None);
    assert_eq!(words(&note(&library, &id)["links"][0]["to"]["name"]), "removed tag");
    let refused = library.desk.call("add_note", &json!({ "title": "", "body": "", "about": unknown }));
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn saves_that_follow_each_other_are_one_step() {
    let library = library();
    let id = add(&library, "Typing", "", None);
    let before = steps(&library);
    let dump = library.desk.dump();
    let mut body = String::new();
    for number in 0..200 {
        body.push_str(&format!("word {number} "));
        save(&library, &id, "Typing", &body);
    }
    assert_eq!(steps(&library), before + 1);
    assert_eq!(library.desk.checks(), Vec::<String>::new());
    let end = library.desk.dump();
    assert_eq!(words(&library.ask("undo", json!({}))["value"]), "edit note");
    assert_eq!(library.desk.dump(), dump);
    library.ask("redo", json!({}));
    assert_eq!(library.desk.dump(), end);
    save(&library, &id, "Typing", "after a redo, a step of its own");
    assert_eq!(steps(&library), before + 4);
    let other = add(&library, "Other", "", None);
    save(&library, &other, "Other", "one");
    save(&library, &id, "Typing", "two");
    save(&library, &other, "Other", "three");
    assert_eq!(steps(&library), before + 8, "another note is another step");
    assert_eq!(library.desk.checks(), Vec::<String>::new());
}

#[test]
fn a_save_upon_other_words_is_refused_and_loses_nothing() {
    let library = library();
    let id = add(&library, "Plan", "one", None);
    let base = note(&library, &id)["base"].clone();
    save(&library, &id, "Plan", "two");
    let dump = library.desk.dump();
    let stale = json!({ "id": id, "base": base, "title": "Plan", "body": "three" });
    let refused = library.desk.call("save_note", &stale).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ChangedSince);
    assert_eq!(library.desk.dump(), dump);
    assert_eq!(words(&note(&library, &id)["body"]), "two");
    // What is stored already is no conflict, whatever it was typed upon.
    library.act("save_note", json!({ "id": id, "base": base, "title": "Plan", "body": "two" }));
    assert_eq!(library.desk.dump(), dump);
    library.act("remove_notes", json!({ "ids": [id] }));
    assert_eq!(library.desk.call("save_note", &stale).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn a_repeated_call_changes_nothing() {
    let library = library();
    let operation = OperationId::new();
    let request = json!({ "title": "Once", "body": "one", "about": null });
    let id = library.act_as(operation, "add_note", &request);
    assert_eq!(library.act_as(operation, "add_note", &request), id);
    let base = note(&library, words(&id))["base"].clone();
    let dump = || library.desk.dump();
    for body in ["two", "three"] {
        let operation = OperationId::new();
        let base = note(&library, words(&id))["base"].clone();
        let request = json!({ "id": id, "base": base, "title": "Once", "body": body });
        let saved = library.act_as(operation, "save_note", &request);
        let first = dump();
        assert_eq!(library.act_as(operation, "save_note", &request), saved, "{body}");
        assert_eq!(dump(), first);
    }
    // One whose answer was lost, after which something else was saved.
    let late = json!({ "id": id, "base": base, "title": "Once", "body": "two" });
    assert_eq!(library.desk.call("save_note", &late).unwrap_err().code, ErrorCode::ChangedSince);
    assert_eq!(library.ask("notebook", json!({}))["counts"]["notes"], 1);
}

#[test]
fn a_megabyte_is_a_note_and_a_hundred_are_not() {
    let library = library();
    let speaker = key(&library, "speakers", "speaker", "Ada Nowak");
    let body = format!("Łukasz said 🌊 [[{speaker}]] \u{202e}again.\n\n").repeat(20_000);
    assert!(body.len() > 1_000_000);
    let id = add(&library, "Long", &body, None);
    let view = note(&library, &id);
    assert_eq!(words(&view["body"]), body);
    assert_eq!(view["links"].as_array().unwrap().len(), 1);
    save(&library, &id, "Long", &(body + "more"));
    assert_eq!(library.desk.checks(), Vec::<String>::new());
    let request = json!({ "title": "", "body": "x".repeat(17 << 20), "about": null });
    assert_eq!(library.desk.call("add_note", &request).unwrap_err().code, ErrorCode::Invalid);
}

#[test]
fn words_are_found_in_notes_and_shown_with_names() {
    let library = library();
    let speaker = key(&library, "speakers", "speaker", "Ada Nowak");
    add(&library, "Źródła", &format!("What [[{speaker}]] said of **trade** talks."), None);
    add(&library, "Other", "Nothing here.", None);
    let search = |query: &str| {
        let page =
            library.ask("search_notes", json!({ "query": query, "window": { "offset": 0, "limit": 10 } }));
        let hits = page["rows"].as_array().unwrap().iter().map(|hit| {
            let parts = hit["snippet"].as_array().unwrap().iter();
            let marked = parts.map(|part| match part["hit"].as_bool() {
                Some(true) => format!("[{}]", words(&part["text"])),
                _ => words(&part["text"]).to_owned(),
            });
            format!("{}: {}", words(&hit["row"]["title"]), marked.collect::<String>())
        });
        hits.collect::<Vec<_>>()
    };
    assert_eq!(search("trade tal"), ["Źródła: What Ada Nowak said of [trade] [talks]."]);
    assert_eq!(search("zrodł"), ["Źródła: [Źródła]"]);
    assert_eq!(search("speaker"), Vec::<String>::new(), "what a link is made of is no word");
    assert_eq!(library.ask("notes", list(json!({ "words": "trade" })))["total"], 1);
}

#[test]
fn things_are_found_by_parts_of_their_names() {
    let library = library();
    let id = add(&library, "The Ådalen file", "", None);
    let find = |typed: &str, kinds: Value| {
        let found = library.ask("things", json!({ "words": typed, "kinds": kinds, "limit": 20 }));
        let names = found.as_array().unwrap().iter();
        names
            .map(|it| format!("{}: {}", words(&it["thing"]).split(':').next().unwrap(), words(&it["name"])))
            .collect::<Vec<_>>()
    };
    assert_eq!(find("ada", json!([])), ["speaker: Ada Nowak", "note: The Ådalen file"]);
    assert_eq!(find("NOW", json!([])), ["speaker: Ada Nowak"]);
    assert_eq!(find("owa", json!([])), ["speaker: Ada Nowak"], "in the middle of a word");
    assert_eq!(find("tide noon", json!([])), ["quote: The tide turns at noon,"]);
    assert_eq!(find("wire", json!([])), ["source: Wire", "article: By Wire"]);
    assert_eq!(find("wire", json!(["article"])), ["article: By Wire"]);
    assert_eq!(find("pl se", json!(["tag"])), ["tag: place/sea"]);
    assert_eq!(find("\"*^:-", json!([])).len(), 7, "no words give what is newest");
    assert_eq!(find("zzz", json!([])), Vec::<String>::new());
    library.act("remove_notes", json!({ "ids": [id] }));
    assert_eq!(find("ada", json!([])), ["speaker: Ada Nowak"]);
}

#[test]
fn templates_are_filled_with_what_the_notebook_knows() {
    let library = library();
    let quote = key(&library, "quotes", "quote", "The tide turns at noon,");
    let speaker = key(&library, "speakers", "speaker", "Ada Nowak");
    let article = key(&library, "articles", "article", "By Wire");
    let source = key(&library, "sources", "source", "Wire");
    let offered = library.ask("note_templates", json!({}));
    let names: Vec<&str> = offered.as_array().unwrap().iter().map(|it| words(&it["name"])).collect();
    assert_eq!(names, ["Speaker profile", "Fact check", "Daily log"]);
    let fill = |template: &str, about: Option<&str>| {
        library.desk.call("fill_template", &json!({ "template": template, "about": about }))
    };
    let profile = fill("speaker-profile", Some(&speaker)).unwrap();
    assert_eq!(profile["title"], "Ada Nowak");
    let body = words(&profile["body"]);
    assert!(body.contains(&format!("[[{speaker}]]")) && body.contains(&format!("![[{quote}]]")), "{body}");
    assert!(body.contains("1 quote in 1 source, 2 May 2017"), "{body}");
    let check = fill("fact-check", Some(&quote)).unwrap();
    assert_eq!(check["title"], "Fact check: The tide turns at noon,");
    let body = words(&check["body"]);
    assert!(body.starts_with(&format!("## Claim\n\n![[{quote}]]\n\nSaid by [[{speaker}]].")), "{body}");
    assert!(body.contains(&format!("- [[{source}]], 2 May 2017: [[{quote}]] in [[{article}]]")), "{body}");
    let log = fill("daily-log", None).unwrap();
    assert!(words(&log["title"]).starts_with("Daily log, "));
    assert!(words(&log["body"]).contains(&format!("- [[{article}]]")), "{log}");
    // A filled template is a note whose links all lead somewhere.
    for draft in [profile, check, log] {
        let id = add(&library, words(&draft["title"]), words(&draft["body"]), None);
        let view = note(&library, &id);
        assert_eq!(view["open"], json!([]));
        assert!(view["links"].as_array().unwrap().iter().all(|link| link["to"]["broken"] == false));
    }
    for (template, about) in [("speaker-profile", None), ("speaker-profile", Some(&quote)), ("no", None)] {
        let refused = fill(template, about.map(String::as_str)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::NotFound, "{template}");
    }
}
