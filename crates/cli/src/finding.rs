//! Finds the quotes of files without a notebook: for a look, for a script, and
//! for measuring the finding itself.

use crate::arguments::FindQuotes;
use anyhow::{Context, Result};
use notebook::import::read_article;
use quotation::{Finder, FoundQuote, Role};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::time::Instant;
use text::{OffsetIndex, TextRange};

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Asked {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    quotes: Vec<QuoteRecord<'a>>,
    ms: f64,
}

#[derive(Serialize)]
struct QuoteRecord<'a> {
    start: usize,
    end: usize,
    speaker_text: Option<&'a str>,
    speaker_name: Option<&'a str>,
    confidence: f32,
    cue: Option<&'a str>,
    evidence: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    repeat: bool,
}

pub(crate) fn find_quotes(asked: &FindQuotes) -> Result<bool> {
    let finder = Finder::new();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut sound = true;
    for path in &asked.files {
        match read_article(path) {
            Ok(draft) => tell(&mut out, asked, &finder, &path.display().to_string(), &draft.text)?,
            Err(reason) => {
                sound = false;
                eprintln!("skipped {}: {}", path.display(), crate::importing::in_words(&reason));
            }
        }
    }
    if let Some(path) = &asked.jsonl {
        for (number, line) in (1..).zip(lines(path)?) {
            let line = line.with_context(|| path.display().to_string())?;
            if line.trim().is_empty() {
                continue;
            }
            let place = || format!("{}, line {number}", path.display());
            let article: Asked = serde_json::from_str(&line).with_context(place)?;
            tell(&mut out, asked, &finder, &article.id, &article.text)?;
        }
    }
    out.flush()?;
    Ok(sound)
}

/// The lines of a file; `-` is the standard input.
fn lines(path: &Path) -> Result<Box<dyn Iterator<Item = io::Result<String>>>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lines()));
    }
    let file = File::open(path).with_context(|| path.display().to_string())?;
    Ok(Box::new(BufReader::new(file).lines()))
}

fn tell(out: &mut impl Write, asked: &FindQuotes, finder: &Finder, id: &str, text: &str) -> Result<()> {
    let begun = Instant::now();
    let findings = finder.read(text);
    let ms = begun.elapsed().as_secs_f64() * 1_000.0;
    // Nobody is quoted by a subscription offer; what is said twice is said.
    let quotes = findings.quotes.iter().filter(|quote| quote.masked.is_none_or(|role| role == Role::Repeat));
    if asked.json {
        let offsets = OffsetIndex::new(text);
        let quotes = quotes.filter_map(|quote| record(text, &offsets, quote)).collect();
        serde_json::to_writer(&mut *out, &Record { id, quotes, ms })?;
        writeln!(out)?;
        return Ok(());
    }
    writeln!(out, "{id}")?;
    for quote in quotes {
        let words = quote.words.slice(text).unwrap_or_default();
        let speaker = quote.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
        let repeat = if quote.masked.is_some() { ", repeated" } else { "" };
        writeln!(out, "  “{words}”")?;
        writeln!(out, "      {speaker}, {:.0} %{repeat}", quote.confidence * 100.0)?;
        if !quote.evidence.is_empty() {
            writeln!(out, "      {}", quote.evidence)?;
        }
    }
    Ok(())
}

/// A quote with its marks, in code points.
fn record<'a>(text: &'a str, offsets: &OffsetIndex, quote: &'a FoundQuote) -> Option<QuoteRecord<'a>> {
    let slice = |range: TextRange| range.slice(text);
    Some(QuoteRecord {
        start: offsets.code_point(text, quote.marked.start())?,
        end: offsets.code_point(text, quote.marked.end())?,
        speaker_text: quote.speaker.as_ref().and_then(|speaker| slice(speaker.mention)),
        speaker_name: quote.speaker.as_ref().map(|speaker| speaker.annotated_name(text)),
        confidence: quote.confidence,
        cue: quote.cue.and_then(|cue| slice(cue.range)),
        evidence: &quote.evidence,
        repeat: quote.masked == Some(Role::Repeat),
    })
}
