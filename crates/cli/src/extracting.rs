//! What an import would read of a file, without a notebook.

use crate::arguments::Extract;
use anyhow::Result;
use notebook::import::read_article;
use serde::Serialize;
use std::io::{self, BufWriter, Write};

#[derive(Serialize)]
struct Record<'a> {
    file: &'a str,
    title: &'a str,
    source: Option<&'a str>,
    author: Option<&'a str>,
    published: Option<&'a str>,
    url: Option<&'a str>,
    encoding: &'a str,
    text: &'a str,
}

pub(crate) fn extract(asked: &Extract) -> Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut sound = true;
    for path in &asked.files {
        let file = path.display().to_string();
        let draft = match read_article(path) {
            Ok(draft) => draft,
            Err(reason) => {
                sound = false;
                eprintln!("skipped {file}: {}", crate::importing::in_words(&reason));
                continue;
            }
        };
        let record = Record {
            file: &file,
            title: &draft.title,
            source: draft.source.as_deref(),
            author: draft.author.as_deref(),
            published: draft.published.as_ref().map(|date| date.as_str()),
            url: draft.url.as_deref(),
            encoding: draft.encoding,
            text: &draft.text,
        };
        if asked.json {
            serde_json::to_writer(&mut out, &record)?;
            writeln!(out)?;
        } else {
            tell(&mut out, &record)?;
        }
    }
    out.flush()?;
    Ok(sound)
}

fn tell(out: &mut impl Write, record: &Record<'_>) -> io::Result<()> {
    writeln!(out, "{}", record.title)?;
    let facts = [record.source, record.author, record.published, record.url];
    for fact in facts.into_iter().flatten() {
        writeln!(out, "{fact}")?;
    }
    writeln!(out, "\n{}\n", record.text)
}
