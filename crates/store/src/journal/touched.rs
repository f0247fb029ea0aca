use super::{Change, change::Diff};
use model::{
    QuoteId, ThingKey,
    entities::Note,
    views::{Counts, Touched},
};
use std::collections::BTreeSet;

/// The longest list of ids that a screen is told.
const MOST: usize = 1_000;

/// What the changes touched. Rows without a screen of their own count for the
/// thing they belong to.
pub(crate) fn touched(changes: &[Change]) -> Touched {
    let mut articles = BTreeSet::new();
    let mut quotes = BTreeSet::new();
    let mut speakers = BTreeSet::new();
    let mut sources = BTreeSet::new();
    let mut tags = BTreeSet::new();
    let mut statements = BTreeSet::new();
    let mut notes = BTreeSet::new();
    for change in changes {
        match change {
            Change::Source(diff) => sources.extend(each(diff).map(|row| row.id)),
            Change::FolderSource(diff) => sources.extend(each(diff).map(|row| row.source)),
            Change::Speaker(diff) => speakers.extend(each(diff).map(|row| row.id)),
            Change::SpeakerAlias(diff) => speakers.extend(each(diff).map(|row| row.speaker)),
            Change::Lesson(diff) => speakers.extend(each(diff).map(|row| row.speaker)),
            Change::Decision(diff) => articles.extend(each(diff).map(|row| row.article)),
            Change::PassageChoice(diff) => articles.extend(each(diff).map(|row| row.article)),
            Change::Article(diff) => articles.extend(each(diff).map(|row| row.id)),
            Change::Revision(diff) => articles.extend(each(diff).map(|row| row.article)),
            Change::Quote(diff) => quotes.extend(each(diff).map(|row| row.id)),
            Change::QuoteTag(diff) => quotes.extend(each(diff).map(|row| row.quote)),
            Change::Tag(diff) => tags.extend(each(diff).map(|row| row.id)),
            Change::Statement(diff) => statements.extend(each(diff).map(|row| row.id)),
            Change::QuoteStatement(diff) => {
                statements.extend(each(diff).map(|row| row.statement));
                quotes.extend(each(diff).map(|row| row.quote));
            }
            Change::Note(diff) => {
                notes.extend(each(diff).map(|row| row.id));
                quotes.extend(each(diff).filter_map(counted_on));
            }
            // The thing that is merged is touched itself.
            Change::Succession(_) => {}
            Change::Parting(diff) => {
                articles.extend(each(diff).flat_map(|row| [row.one.article, row.other.article]));
            }
        }
    }
    let mut all = false;
    Touched {
        articles: listed(articles, &mut all),
        quotes: listed(quotes, &mut all),
        speakers: listed(speakers, &mut all),
        sources: listed(sources, &mut all),
        tags: listed(tags, &mut all),
        statements: listed(statements, &mut all),
        notes: listed(notes, &mut all),
        all,
    }
}

/// Brings `counts` from before the changes to after them.
pub(crate) fn count(counts: &mut Counts, changes: &[Change]) {
    for change in changes {
        match change {
            Change::Source(diff) => tally(&mut counts.sources, diff),
            Change::Speaker(diff) => tally(&mut counts.speakers, diff),
            Change::Article(diff) => tally(&mut counts.articles, diff),
            Change::Quote(diff) => tally(&mut counts.quotes, diff),
            Change::Tag(diff) => tally(&mut counts.tags, diff),
            Change::Statement(diff) => tally(&mut counts.statements, diff),
            Change::Note(diff) => tally(&mut counts.notes, diff),
            Change::FolderSource(_)
            | Change::SpeakerAlias(_)
            | Change::Lesson(_)
            | Change::Revision(_)
            | Change::QuoteTag(_)
            | Change::Decision(_)
            | Change::PassageChoice(_)
            | Change::QuoteStatement(_)
            | Change::Parting(_)
            | Change::Succession(_) => {}
        }
    }
}

/// The quote whose number of notes a note changes.
fn counted_on(note: &Note) -> Option<QuoteId> {
    match note.about {
        Some(ThingKey::Quote(quote)) => Some(quote),
        _ => None,
    }
}

fn tally<R>(count: &mut u32, diff: &Diff<R>) {
    match (&diff.before, &diff.after) {
        (None, Some(_)) => *count += 1,
        (Some(_), None) => *count -= 1,
        _ => {}
    }
}

fn each<R>(diff: &Diff<R>) -> impl Iterator<Item = &R> {
    diff.before.iter().chain(&diff.after)
}

fn listed<I>(ids: BTreeSet<I>, all: &mut bool) -> Vec<I> {
    if ids.len() > MOST {
        *all = true;
        return Vec::new();
    }
    ids.into_iter().collect()
}
