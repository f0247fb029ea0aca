//! Notebooks to measure with: made by the commands that an analyst's gestures
//! become, the same for the same numbers.

mod prose;

use crate::answers::Answers;
use model::OperationId;
use notebook::Desk;
use notebook::commands::{self, Call};
use prose::{Dice, SPEAKERS, document};
use serde_json::{Value, json, value::to_raw_value};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where to; nothing may lie there.
    notebook: PathBuf,
    /// Articles of 500 words.
    #[arg(long, default_value_t = 10_000)]
    articles: u32,
    /// Quotes marked in each of them.
    #[arg(long, default_value_t = 2)]
    quotes: usize,
    /// One more article, of 1 MB and with 2,000 quotes.
    #[arg(long)]
    large: bool,
    /// A note of 100 kB with links to speakers and quotes shown in full.
    #[arg(long)]
    note: bool,
}

/// Words of the large article: 1 MB.
const LARGE: usize = 162_000;
const LARGE_QUOTES: usize = 2_000;
/// Words of the long note: 100 kB.
const NOTE: usize = 16_000;
/// No article has it.
const NOTE_SEED: u64 = 1 << 40;

pub(crate) fn fill(options: &Options) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    write_documents(options, folder.path())?;
    let answers = Answers::new(vec![options.notebook.clone(), folder.path().to_owned()]);
    let desk = Desk::new(Box::new(answers), folder.path().to_owned(), PathBuf::new());
    ask(&desk, "create_notebook", json!({}))?;
    let plan = ask(&desk, "plan_folder", json!({}))?;
    ask(&desk, "import", json!({ "plan": plan["plan"], "source": { "kind": "unknown" } }))?;
    let mut offset = 0;
    loop {
        let page = json!({
            "filter": {}, "order": "imported", "descending": false,
            "window": { "offset": offset, "limit": 1_000 },
        });
        let page = ask(&desk, "articles", page)?;
        let rows = page["rows"].as_array().map_or(&[][..], Vec::as_slice);
        for row in rows {
            let large = row["words"].as_u64().is_some_and(|words| words > 10_000);
            mark(&desk, &row["id"], if large { LARGE_QUOTES } else { options.quotes })?;
        }
        if rows.len() < 1_000 {
            break;
        }
        offset += rows.len();
    }
    if options.note { write_note(&desk) } else { Ok(()) }
}

/// A long note: paragraphs, every few of them a heading, a link, a quote or a list.
fn write_note(desk: &Desk) -> Result<(), String> {
    let speakers = ask(desk, "speakers", json!({}))?;
    let speakers = speakers.as_array().map_or(&[][..], Vec::as_slice);
    let window = json!({ "offset": 0, "limit": 100 });
    let quotes = json!({ "filter": {}, "order": "reading", "descending": false, "window": window });
    let quotes = ask(desk, "quotes", quotes)?;
    let quotes = quotes["rows"].as_array().map_or(&[][..], Vec::as_slice);
    let text = document(NOTE_SEED, NOTE);
    let paragraphs = text.split("\n\n").skip(1);
    let body = paragraphs.enumerate().fold(String::new(), |mut body, (at, paragraph)| {
        body += paragraph;
        body += "\n\n";
        body += &match (at % 12, at / 12) {
            (2, turn) => format!("## Part {turn}\n\n"),
            (5, turn) => {
                linked(speakers, "speaker", turn, "- Said by [[", "]] and by **others**\n- and so on\n\n")
            }
            (8, turn) => linked(quotes, "quote", turn, "![[", "]]\n\n"),
            _ => String::new(),
        };
        body
    });
    let note = json!({ "title": "A long note", "body": body, "about": null });
    ask(desk, "add_note", note).map(|_| ())
}

/// A link to one of the things, between two texts; nothing when there are none.
fn linked(things: &[Value], kind: &str, turn: usize, before: &str, after: &str) -> String {
    let id = things.get(turn % things.len().max(1)).and_then(|thing| thing["id"].as_str());
    id.map(|id| format!("{before}{kind}:{id}{after}")).unwrap_or_default()
}

fn write_documents(options: &Options, folder: &Path) -> Result<(), String> {
    let mut documents: Vec<(u64, usize)> =
        (0..u64::from(options.articles)).map(|number| (number, 500)).collect();
    documents.extend(options.large.then_some((u64::from(options.articles), LARGE)));
    for (number, words) in documents {
        let file = folder.join(format!("{number:07}.md"));
        fs::write(&file, document(number, words)).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// Marks what stands in quotation marks, at most `most` times.
fn mark(desk: &Desk, article: &Value, most: usize) -> Result<(), String> {
    let view = ask(desk, "article", json!({ "id": article }))?;
    let mut dice = Dice::new(u64::try_from(most).unwrap_or(1));
    for block in
        view["blocks"].as_array().into_iter().flatten().filter(|block| block["kind"] != "heading").take(most)
    {
        let (text, start) =
            (block["text"].as_str().unwrap_or_default(), block["start"].as_u64().unwrap_or_default());
        let Some((from, to)) = text.find('“').zip(text.find('”')) else {
            continue;
        };
        let utf16 = |byte: usize| start + text[..byte].encode_utf16().count() as u64;
        let draft = json!({
            "article": article, "start": utf16(from + '“'.len_utf8()), "end": utf16(to),
            "speaker": { "kind": "named", "name": SPEAKERS[dice.below(SPEAKERS.len())] },
            "rendering": "direct", "cue": null, "tags": [],
        });
        ask(desk, "mark_quote", draft)?;
    }
    Ok(())
}

fn ask(desk: &Desk, name: &str, request: Value) -> Result<Value, String> {
    let request = to_raw_value(&request).map_err(|error| error.to_string())?;
    let call = Call { name: name.to_owned(), operation: Some(OperationId::new()), request };
    let reply = commands::call(desk, &call).map_err(|refusal| format!("{name}: {}", refusal.detail))?;
    serde_json::from_str(&reply).map_err(|error| error.to_string())
}
