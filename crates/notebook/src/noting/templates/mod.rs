use super::naming::Called;
use crate::commands::requests::Nothing;
use crate::{Notebook, Refusal};
use facts::{numbers, quotes_of};
use model::filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window};
use model::notes::{FillTemplate, NoteDraft, NoteTemplate};
use model::views::QuoteRow;
use model::{ThingKey, ThingKind};
use std::fmt::Write;
use store::{Reader, StoreError};

mod facts;

const PROFILE: &str = "speaker-profile";
const CHECK: &str = "fact-check";
const LOG: &str = "daily-log";

/// Things of a list in a filled template.
const MOST: u32 = 10;

/// Beginnings for notes.
///
/// # Errors
/// Never; as the other commands.
pub fn note_templates(_: &Notebook, _: Nothing) -> Result<Vec<NoteTemplate>, Refusal> {
    let template = |key: &str, name: &str, kinds: &[ThingKind]| NoteTemplate {
        key: key.to_owned(),
        name: name.to_owned(),
        kinds: kinds.to_vec(),
    };
    Ok(vec![
        template(PROFILE, "Speaker profile", &[ThingKind::Speaker]),
        template(CHECK, "Fact check", &[ThingKind::Quote, ThingKind::Statement]),
        template(LOG, "Daily log", &[]),
    ])
}

/// A beginning with what the notebook knows of the thing now.
///
/// # Errors
/// When there is no such template, it is not for such things, or the thing is gone.
pub fn fill_template(notebook: &Notebook, request: FillTemplate) -> Result<NoteDraft, Refusal> {
    let draft = notebook.store.read(|reader| {
        let about = match request.about {
            Some(key) => Some(reader.called(&[key])?.remove(0)).filter(|it| it.there).map(|it| it.to),
            None => None,
        };
        match (request.template.as_str(), about) {
            (PROFILE, Some(ThingKey::Speaker(_))) => profile(reader, about),
            (CHECK, Some(ThingKey::Quote(_) | ThingKey::Statement(_))) => check(reader, about),
            (LOG, None) if request.about.is_none() => log(reader, &jiff::Zoned::now()).map(Some),
            _ => Ok(None),
        }
    })?;
    draft.ok_or(Refusal::NotFound(if request.about.is_some() {
        "thing for this template"
    } else {
        "template"
    }))
}

fn profile(reader: &Reader<'_>, about: Option<ThingKey>) -> Result<Option<NoteDraft>, StoreError> {
    let Some(ThingKey::Speaker(id)) = about else { return Ok(None) };
    let speakers = reader.speakers()?;
    let Some(speaker) = speakers.into_iter().find(|it| it.id == id) else { return Ok(None) };
    let mut body = String::new();
    let mut fact = |name: &str, value: String| {
        if !value.is_empty() {
            let _ = writeln!(body, "- **{name}:** {value}");
        }
    };
    fact("Speaker", link(id));
    fact("Role", plain(&speaker.role));
    let aliases: Vec<String> = speaker.aliases.iter().map(|name| plain(name)).collect();
    fact("Also called", aliases.join(", "));
    fact("Speaks for", speaker.on_behalf_of.map_or(String::new(), |it| link(it.id)));
    let quotes = quotes_of(reader, &QuoteFilter { speakers: vec![id], ..QuoteFilter::default() })?;
    fact("Quoted", numbers(reader, id)?);
    body.push_str("\n## Positions\n\n\n## Last quoted\n");
    embed_all(&mut body, &quotes);
    body.push_str("\n## Open questions\n\n- [ ] \n");
    Ok(Some(NoteDraft { title: speaker.name, body }))
}

fn check(reader: &Reader<'_>, about: Option<ThingKey>) -> Result<Option<NoteDraft>, StoreError> {
    let filter = match about {
        Some(ThingKey::Statement(id)) => QuoteFilter { statements: vec![id], ..QuoteFilter::default() },
        Some(ThingKey::Quote(id)) => match reader.statement_of_quote(id)? {
            Some(statement) => QuoteFilter { statements: vec![statement], ..QuoteFilter::default() },
            None => QuoteFilter::default(),
        },
        _ => return Ok(None),
    };
    let Some(key) = about else { return Ok(None) };
    let quotes = match (&filter.statements[..], key) {
        ([], ThingKey::Quote(id)) => reader.quote_rows(&[id])?,
        _ => quotes_of(reader, &filter)?,
    };
    let called = Called::read(reader, [key], [])?.of(key);
    let mut body = format!("## Claim\n\n!{}\n", link(key));
    let named = quotes.iter().find_map(|row| row.quote.speaker.as_ref());
    if let Some(speaker) = named {
        let _ = writeln!(body, "\nSaid by {}.", link(speaker.id));
    }
    body.push_str("\n## Reported by\n\n");
    for row in &quotes {
        let source = row.source.as_ref().map_or("without a source".to_owned(), |it| link(it.id));
        let date = row.published.as_ref().map_or(String::new(), |date| format!(", {}", date.in_words()));
        let _ = writeln!(body, "- {source}{date}: {} in {}", link(row.quote.id), link(row.quote.article));
    }
    body.push_str(
        "\n## Evidence\n\n- [ ] Who would know?\n- [ ] What do records say?\n\n## Against it\n\n\n## Verdict\n\n\n",
    );
    Ok(Some(NoteDraft { title: format!("Fact check: {}", called.name), body }))
}

fn log(reader: &Reader<'_>, now: &jiff::Zoned) -> Result<NoteDraft, StoreError> {
    let today = now.date();
    let midnight = now.start_of_day().map_or(i64::MAX, |start| start.timestamp().as_millisecond());
    let mut body = String::from("## Read\n\n");
    let window = Window { offset: 0, limit: MOST };
    let articles = reader.articles(&ArticleFilter::default(), ArticleOrder::Imported, true, window)?;
    for row in articles.rows.iter().filter(|row| row.imported_at >= midnight) {
        let _ = writeln!(body, "- {}", link(row.id));
    }
    body.push_str("\n## Marked\n");
    let quotes = reader.quotes(&QuoteFilter::default(), QuoteOrder::Marked, true, window)?;
    let marked: Vec<QuoteRow> = quotes.rows.into_iter().filter(|it| it.quote.marked_at >= midnight).collect();
    embed_all(&mut body, &marked);
    let counts = reader.counts()?;
    let _ = write!(
        body,
        "\n## Where it stands\n\n- {} articles, {} quotes, {} statements\n- {} suggestions and {} statements wait\n\n\
         ## Thoughts\n\n\n## Tomorrow\n\n- [ ] \n",
        counts.articles, counts.quotes, counts.statements, counts.waiting, counts.proposed
    );
    let date = today.strftime("%-d %B %Y");
    Ok(NoteDraft { title: format!("Daily log, {date}"), body })
}

/// A link to a thing; with `!` before it, the thing itself.
fn link(thing: impl Into<ThingKey>) -> String {
    format!("[[{}]]", thing.into())
}

fn embed_all(body: &mut String, quotes: &[QuoteRow]) {
    for row in quotes {
        let _ = write!(body, "\n!{}\n", link(row.quote.id));
    }
}

/// Words of the notebook that shall mean nothing to Markdown.
fn plain(words: &str) -> String {
    words.chars().fold(String::new(), |mut escaped, c| {
        if c.is_ascii_punctuation()
            && !matches!(c, '.' | ',' | ';' | ':' | '\'' | '"' | '-' | '(' | ')' | '/')
        {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
        escaped
    })
}
