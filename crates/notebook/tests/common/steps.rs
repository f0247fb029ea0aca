//! Random steps: a number picks the command, the others what it is done to.

use super::TestDesk;
use model::{ErrorView, OperationId};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// One random gesture.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub kind: u8,
    pub a: u16,
    pub b: u16,
}

/// Every kind of command that changes a notebook, by the number of [`Step::kind`].
pub const KINDS: [&str; 46] = [
    "import",
    "paste_article",
    "edit_article",
    "source_articles",
    "remove_articles",
    "mark_quote",
    "mark_quote",
    "mark_quote",
    "edit_quote",
    "move_quote",
    "attribute_quotes",
    "tag_quotes",
    "untag_quotes",
    "remove_quotes",
    "accept_suggestions",
    "accept_suggestions",
    "correct_suggestion",
    "correct_suggestion",
    "reject_suggestions",
    "accept_above",
    "mask_passage",
    "forget_lesson",
    "add_speaker",
    "edit_speaker",
    "merge_speakers",
    "remove_speaker",
    "edit_source",
    "merge_sources",
    "edit_tag",
    "merge_tags",
    "remove_tag",
    "accept_statement",
    "accept_statement",
    "reject_statement",
    "edit_statement",
    "merge_statements",
    "group_quotes",
    "group_quotes",
    "ungroup_quotes",
    "remove_statement",
    "add_note",
    "add_note",
    "save_note",
    "save_note",
    "move_note",
    "remove_notes",
];

const NAMES: [&str; 7] =
    ["Ada Nowak", "ADA", "Ministry of Tides", "Łukasz Żeleński", "Łukasz", "the Harbour Office", "Zoë 🌊"];
const RENDERINGS: [&str; 4] = ["direct", "partial", "unquoted", "paraphrase"];
const TAGS: [&str; 5] = ["tone", "tone/cool", "tone/warm", "place", "place/sea"];
const WORDS: &str = "The tide “turns at noon”, said Ada. The office called it a ‘very good’ turn; 🌊 others did not. \
     “We wait for it,” said the foreign minister, “as every year.” Ada Nowak said: “It will turn.”";

/// Files that imports pick from.
pub fn write_files(folder: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(folder).expect("a folder");
    (0..9)
        .map(|number| {
            let path = folder.join(format!("article {number}.txt"));
            let head = if number % 3 == 0 {
                format!("---\nsource: Outlet {}\n---\n", number % 2)
            } else {
                String::new()
            };
            fs::write(&path, format!("{head}Report {number}\n\n{WORDS}\n\nEnd of report {number}.\n"))
                .expect("a file");
            path
        })
        .collect()
}

/// Performs a step through the command layer. A refusal is an answer too: with
/// nothing to act on most steps are refused.
pub fn perform(
    desk: &TestDesk,
    files: &[PathBuf],
    step: Step,
    operation: OperationId,
) -> Result<Value, ErrorView> {
    let kind = KINDS[usize::from(step.kind) % KINDS.len()];
    if kind == "import" {
        let first = usize::from(step.a) % files.len();
        let length = usize::from(step.b) % 3 + 1;
        *desk.answers.files.lock().unwrap() =
            files.iter().cycle().skip(first).take(length).cloned().collect();
        let plan = desk.call("plan_files", &json!({}))?;
        return desk.call_as(operation, "import", &json!({ "plan": plan["plan"], "source": named(step.b) }));
    }
    desk.call_as(operation, kind, &request(desk, kind, step)?)
}

fn request(desk: &TestDesk, kind: &str, step: Step) -> Result<Value, ErrorView> {
    let Step { a, b, .. } = step;
    let article = || pick(desk, "articles", a);
    let quote = || pick(desk, "quotes", a);
    let name = NAMES[usize::from(b) % NAMES.len()];
    let edit = json!({
        "speaker": named(b), "rendering": RENDERINGS[usize::from(b) % 4],
        "cue": "said", "tags": [tag(b), tag(b / 3)],
    });
    Ok(match kind {
        "paste_article" => {
            json!({ "text": format!("Pasted {a}\n\n{WORDS} {b}"), "title": null, "source": named(b) })
        }
        "edit_article" => json!({ "id": article()?, "edit": {
            "title": format!("Title {b}"), "source": named(b), "author": null, "published": "2017-05-02", "url": null } }),
        "source_articles" => json!({ "ids": [article()?], "source": named(b) }),
        "remove_articles" => json!({ "ids": [article()?] }),
        "mark_quote" => {
            let start = u32::from(b % 40);
            let mut draft = edit;
            draft["article"] = article()?;
            draft["start"] = json!(start);
            draft["end"] = json!(start + u32::from(a % 30) + 1);
            draft
        }
        "edit_quote" => json!({ "id": quote()?, "edit": edit }),
        "move_quote" => json!({ "id": quote()?, "start": b % 20, "end": b % 20 + a % 40 }),
        "attribute_quotes" => json!({ "ids": [quote()?], "speaker": named(b) }),
        "tag_quotes" => json!({ "ids": [quote()?], "tag": tag(b) }),
        "untag_quotes" => {
            json!({ "ids": [quote()?], "tag": { "kind": "existing", "id": pick(desk, "tags", b)? } })
        }
        "accept_suggestions" | "reject_suggestions" => {
            json!({ "ids": [waiting(desk, step)?["id"], waiting(desk, Step { a: b, ..step })?["id"]] })
        }
        "correct_suggestion" => {
            let it = waiting(desk, step)?;
            let longer = it["end"].as_u64().unwrap_or_default() + u64::from(b % 3);
            json!({ "suggestion": it["id"], "start": it["start"], "end": longer, "edit": edit })
        }
        "accept_above" => {
            json!({ "confidence": f32::from(b % 10) / 10.0, "article": if a % 2 == 0 { article()? } else { Value::Null } })
        }
        "mask_passage" => {
            let start = b % 3;
            json!({ "article": article()?, "start": start, "end": start + 60 + a % 60, "masked": a % 2 == 0 })
        }
        "forget_lesson" => {
            let speakers = desk.call("speakers", &json!({}))?;
            let taught = |it: &&Value| it["lessons"].as_array().is_some_and(|lessons| !lessons.is_empty());
            let speaker = speakers.as_array().into_iter().flatten().find(taught).cloned().unwrap_or_default();
            json!({ "speaker": speaker["id"], "name": speaker["lessons"][0] })
        }
        "remove_quotes" => json!({ "ids": [quote()?] }),
        "add_speaker" => json!({ "name": name, "role": "", "aliases": [NAMES[usize::from(a) % NAMES.len()]],
            "onBehalfOf": null, "colour": null }),
        "edit_speaker" => json!({ "id": pick(desk, "speakers", a)?, "draft": { "name": format!("{name} {a}"),
            "role": "spokeswoman", "aliases": [name], "onBehalfOf": pick(desk, "speakers", b)?, "colour": b % 8 } }),
        "merge_speakers" => json!({ "from": pick(desk, "speakers", a)?, "into": pick(desk, "speakers", b)? }),
        "remove_speaker" => json!({ "id": pick(desk, "speakers", a)? }),
        "edit_source" => json!({ "id": pick(desk, "sources", a)?,
            "draft": { "name": format!("Outlet {b}"), "homepage": "https://example.org", "description": "" } }),
        "merge_sources" => json!({ "from": pick(desk, "sources", a)?, "into": pick(desk, "sources", b)? }),
        "edit_tag" => json!({ "id": pick(desk, "tags", a)?, "draft": { "name": format!("tag {b}"),
            "parent": pick(desk, "tags", b)?, "colour": null, "description": "when in doubt" } }),
        "merge_tags" => json!({ "from": pick(desk, "tags", a)?, "into": pick(desk, "tags", b)? }),
        "remove_tag" => json!({ "id": pick(desk, "tags", a)? }),
        "accept_statement" => {
            let id = proposed(desk, a)?;
            let places = if b % 2 == 0 { Value::Null } else { some_place(desk, &id, b)? };
            json!({ "id": id, "places": places })
        }
        "reject_statement" => json!({ "id": proposed(desk, a)? }),
        "edit_statement" => json!({ "id": accepted(desk, a)?, "wording": format!("It turns {b}"),
            "speaker": named(b), "occasion": { "place": "the harbour", "said": "2017-05-02" } }),
        "merge_statements" => json!({ "from": [accepted(desk, a)?], "into": accepted(desk, b)? }),
        "group_quotes" => {
            let into = if b % 2 == 0 { accepted(desk, b / 2)? } else { Value::Null };
            json!({ "quotes": [quote()?, pick(desk, "quotes", b)?], "statement": into })
        }
        "ungroup_quotes" => json!({ "ids": [quote()?] }),
        "remove_statement" => json!({ "id": accepted(desk, a)? }),
        "add_note" => json!({ "title": name, "body": body(desk, step)?, "about": thing(desk, b)? }),
        "save_note" => {
            let note = desk.call("note", &json!({ "id": pick(desk, "notes", a)? }))?;
            json!({ "id": note["row"]["id"], "base": note["base"], "title": name, "body": body(desk, step)? })
        }
        "move_note" => json!({ "id": pick(desk, "notes", a)?, "about": thing(desk, b)? }),
        "remove_notes" => json!({ "ids": [pick(desk, "notes", a)?] }),
        other => panic!("no request for {other}"),
    })
}

/// Anything that a note can be about; null when there is nothing of the kind.
fn thing(desk: &TestDesk, number: u16) -> Result<Value, ErrorView> {
    let kinds = ["article", "quote", "speaker", "source", "tag"];
    let kind = kinds[usize::from(number) % kinds.len()];
    let id = pick(desk, &format!("{kind}s"), number / 5)?;
    Ok(id.as_str().map_or(Value::Null, |id| json!(format!("{kind}:{id}"))))
}

/// Markdown that links to something, sometimes the same as before.
fn body(desk: &TestDesk, Step { a, b, .. }: Step) -> Result<String, ErrorView> {
    let link = thing(desk, a)?;
    let link = link.as_str().unwrap_or("Somebody");
    Ok(format!("# Note {}\n\nAbout [[{link}]] and ![[{link}]]: {WORDS}\n", b % 3))
}

/// A suggestion that waits in some article; null, which is refused, when none does.
fn waiting(desk: &TestDesk, Step { a, b, .. }: Step) -> Result<Value, ErrorView> {
    let found = desk.call("article_suggestions", &json!({ "id": pick(desk, "articles", a)? }))?;
    let found = found.as_array().cloned().unwrap_or_default();
    Ok(found.get(usize::from(b) % found.len().max(1)).cloned().unwrap_or_default())
}

/// A proposed statement; null, which is refused, when there is none.
fn proposed(desk: &TestDesk, number: u16) -> Result<Value, ErrorView> {
    notebook::catch_up(&desk.desk.open().expect("open"), &|_| ()).expect("compared");
    statement(desk, "proposed", number)
}

/// One place of a statement alone: the others are left out.
fn some_place(desk: &TestDesk, id: &Value, number: u16) -> Result<Value, ErrorView> {
    let view = desk.call("statement", &json!({ "id": id }))?;
    let places = view["places"].as_array().cloned().unwrap_or_default();
    Ok(json!([places[usize::from(number) % places.len().max(1)]["id"]]))
}

/// An accepted one.
fn accepted(desk: &TestDesk, number: u16) -> Result<Value, ErrorView> {
    statement(desk, "accepted", number)
}

fn statement(desk: &TestDesk, state: &str, number: u16) -> Result<Value, ErrorView> {
    let window = json!({ "offset": 0, "limit": 200 });
    let request = json!({ "filter": { "state": state }, "order": "wording", "window": window });
    let rows = desk.call("statements", &request)?["rows"].as_array().cloned().unwrap_or_default();
    Ok(rows.get(usize::from(number) % rows.len().max(1)).map_or(Value::Null, |row| row["id"].clone()))
}

fn named(pick: u16) -> Value {
    json!({ "kind": "named", "name": NAMES[usize::from(pick) % NAMES.len()] })
}

fn tag(pick: u16) -> Value {
    json!({ "kind": "named", "path": TAGS[usize::from(pick) % 5] })
}

/// The id of one thing of a kind; null, which is refused, when there is none.
fn pick(desk: &TestDesk, listing: &str, number: u16) -> Result<Value, ErrorView> {
    let window = json!({ "offset": 0, "limit": 200 });
    let request = match listing {
        "articles" => json!({ "filter": {}, "order": "imported", "descending": false, "window": window }),
        "notes" => json!({ "filter": {}, "order": "made", "descending": false, "window": window }),
        "quotes" => json!({ "filter": {}, "order": "marked", "descending": false, "window": window }),
        _ => json!({}),
    };
    let reply = desk.call(listing, &request)?;
    let rows = reply.get("rows").unwrap_or(&reply).as_array().cloned().unwrap_or_default();
    let place = usize::from(number) % rows.len().max(1);
    Ok(rows.get(place).map_or(Value::Null, |row| row["id"].clone()))
}
