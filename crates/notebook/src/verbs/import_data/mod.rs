//! Files of other notebooks and of other programs come in, each in one step that
//! can be undone. What is in the notebook stays as it is: a thing of the file is
//! the same if it has the same id, or else the same name, the same bytes, the
//! same place.
//!
//! Must not know formats. Start with [`import_data()`]; then `things` for what has
//! a name, `articles`, `quotes` and `notes`.

mod annotations;
mod articles;
mod notes;
mod quotes;
mod things;

use crate::notebook::with_value;
use crate::{Act, Notebook, Refusal, suggesting};
use articles::Articles;
use exporting::exchange::{Incoming, ReadThings};
use model::entities::Finding;
use model::exchange::{DataFormat, ImportedData, NotTakenOver, ThingCounts};
use model::views::Outcome;
use model::{ArticleId, QuoteId, SourceId, SpeakerId, StatementId, TagId, ThingKey};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::collections::HashMap;

/// Takes over what a file holds: JSON of Pullquote, W3C annotations, a codebook
/// or a project of REFI-QDA. Tells what could not be taken over.
///
/// # Errors
/// When it is none of them, hostile, or of a newer Pullquote.
pub fn import_data(notebook: &Notebook, act: Act, file: &[u8]) -> Result<Outcome<ImportedData>, Refusal> {
    match exporting::exchange::read(file)? {
        Incoming::Quotes(read) => annotations::import(notebook, act, read),
        Incoming::Things(read) => import(notebook, act, *read),
    }
}

fn import(notebook: &Notebook, act: Act, read: ReadThings) -> Result<Outcome<ImportedData>, Refusal> {
    let ReadThings { format, exchange, unrendered, left_out } = read;
    let mut told = Told { left_out, ..Told::new(format) };
    let articles = Articles::prepare(notebook, exchange.articles, &mut told)?;
    let found: Vec<Finding> =
        articles.new.par_iter().map(|it| suggesting::read(it.id, it.revision, it.text())).collect();
    let quotes = quotes::prepare(exchange.quotes, &unrendered, &articles, &mut told);
    let mut outcome = notebook.commit(act, "import data", String::new(), |writer| {
        let mut known = Known { articles: articles.ids(), ..Known::default() };
        things::sources(writer, exchange.sources, &mut known, &mut told)?;
        things::speakers(writer, exchange.speakers, &mut known, &mut told)?;
        things::tags(writer, exchange.tags, &mut known, &mut told)?;
        articles.insert(writer, act, &known, &mut told)?;
        things::statements(writer, act, exchange.statements, &mut known, &mut told)?;
        quotes::insert(writer, act, quotes, &mut known, &mut told)?;
        notes::insert(writer, act, exchange.notes, &known, &mut told)?;
        writer.set_subject(told.subject());
        Ok(())
    })?;
    // Derived: what cannot be kept now is read again when the notebook is opened.
    if let Ok(waiting) = notebook.store.keep_findings(&found) {
        outcome.counts.waiting = waiting.suggestions;
    }
    Ok(with_value(outcome, told.done()))
}

/// What the things of a file are in the notebook, by their ids in the file.
#[derive(Default)]
struct Known {
    articles: HashMap<ArticleId, ArticleId>,
    sources: HashMap<SourceId, SourceId>,
    speakers: HashMap<SpeakerId, SpeakerId>,
    tags: HashMap<TagId, TagId>,
    statements: HashMap<StatementId, StatementId>,
    quotes: HashMap<QuoteId, QuoteId>,
}

impl Known {
    /// What a thing of the file is in the notebook; notes keep their ids.
    fn thing(&self, key: ThingKey) -> Option<ThingKey> {
        Some(match key {
            ThingKey::Article(id) => (*self.articles.get(&id)?).into(),
            ThingKey::Source(id) => (*self.sources.get(&id)?).into(),
            ThingKey::Speaker(id) => (*self.speakers.get(&id)?).into(),
            ThingKey::Tag(id) => (*self.tags.get(&id)?).into(),
            ThingKey::Statement(id) => (*self.statements.get(&id)?).into(),
            ThingKey::Quote(id) => (*self.quotes.get(&id)?).into(),
            ThingKey::Note(_) => key,
        })
    }
}

/// What the import did so far, for whoever asked.
struct Told {
    format: DataFormat,
    added: ThingCounts,
    already_there: ThingCounts,
    left_out: Vec<NotTakenOver>,
}

impl Told {
    fn new(format: DataFormat) -> Self {
        let (added, already_there) = (ThingCounts::default(), ThingCounts::default());
        Self { format, added, already_there, left_out: Vec::new() }
    }

    fn leave(&mut self, what: impl Into<String>, reason: impl Into<String>) {
        self.left_out.push(NotTakenOver { what: what.into(), reason: reason.into() });
    }

    /// For the history: what is most of it.
    fn subject(&self) -> String {
        let ThingCounts { articles, quotes, speakers, sources, tags, statements, notes } = self.added;
        let counts = [
            (articles, "article"),
            (quotes, "quote"),
            (notes, "note"),
            (tags, "tag"),
            (statements, "statement"),
            (speakers, "speaker"),
            (sources, "source"),
        ];
        let told = counts.into_iter().filter(|(count, _)| *count > 0).take(2);
        told.map(|(count, noun)| super::counted(count as usize, noun)).collect::<Vec<_>>().join(", ")
    }

    fn done(self) -> ImportedData {
        let Self { format, added, already_there, left_out } = self;
        ImportedData { format, added, already_there, left_out }
    }
}

/// A time of the file; of now where it tells none.
fn time(told: jiff::Timestamp, act: Act) -> i64 {
    match told.as_millisecond() {
        0 => act.at,
        time => time,
    }
}

/// Words on one line, at most `longest` characters of them; none when nothing is
/// left. Names that follow the rules of a notebook stay as they are.
fn line(words: &str, longest: usize) -> Option<String> {
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(longest).collect();
    Some(cut.trim_end().to_owned()).filter(|line| !line.is_empty())
}
