use super::articles::{Articles, Standing};
use super::{Known, Told, time};
use crate::exchange::place;
use crate::notebook::tidy_text;
use crate::verbs::quotes::{Place, rendering_by_marks, short};
use crate::{Act, Refusal};
use exporting::exchange::{IncomingQuote, Quote};
use model::entities::{self, QuoteStatement, QuoteTag};
use model::{ArticleId, PlaceId, QuoteId, RevisionId};
use std::collections::HashSet;
use store::Writer;

/// A quote of the file with its place in an article of the notebook.
pub(super) struct Placed {
    quote: Quote,
    article: ArticleId,
    revision: RevisionId,
    place: Place,
}

/// Looks for the quotes in their texts: at the told place if the words stand
/// there, else by the words.
pub(super) fn prepare(
    quotes: Vec<Quote>,
    unrendered: &HashSet<QuoteId>,
    articles: &Articles,
    told: &mut Told,
) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(quotes.len());
    for mut quote in quotes {
        let what = format!("quote “{}”", short(&quote.exact));
        let Some(Standing { id, revision, text }) = articles.standing(quote.article) else {
            told.leave(what, "its article is not taken over");
            continue;
        };
        let asked = IncomingQuote {
            exact: quote.exact.clone(),
            prefix: quote.prefix.clone(),
            suffix: quote.suffix.clone(),
            position: Some((quote.start, quote.end)),
            ..IncomingQuote::default()
        };
        let Some(place) = place(text, &asked).and_then(|range| Place::of(text, range).ok()) else {
            told.leave(what, "its article does not have these words, or has them several times");
            continue;
        };
        if unrendered.contains(&quote.id) {
            quote.rendering = rendering_by_marks(&text.text, place.range);
        }
        placed.push(Placed { quote, article: *id, revision: *revision, place });
    }
    placed
}

pub(super) fn insert(
    writer: &mut Writer<'_>,
    act: Act,
    quotes: Vec<Placed>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    for Placed { quote, article, revision, place } in quotes {
        let byte = |at: usize| u32::try_from(at).expect("texts are far below 4 GiB");
        let (start, end) = (byte(place.range.start()), byte(place.range.end()));
        let there = match writer.get::<entities::Quote>(&quote.id)? {
            Some(there) => Some(there.id),
            None => writer.quote_at(PlaceId { article, start, end })?,
        };
        if let Some(id) = there {
            told.already_there.quotes += 1;
            known.quotes.insert(quote.id, id);
            continue;
        }
        let id = quote.id;
        writer.insert(&place.put(entities::Quote {
            id,
            article,
            revision,
            start,
            end,
            exact: String::new(),
            prefix: String::new(),
            suffix: String::new(),
            rendering: quote.rendering,
            speaker: quote.speaker.and_then(|id| known.speakers.get(&id).copied()),
            cue: tidy_text(quote.cue),
            marked_at: time(quote.marked, act),
        }))?;
        let mut tags: Vec<_> = quote.tags.iter().filter_map(|id| known.tags.get(id).copied()).collect();
        tags.sort_unstable();
        tags.dedup();
        for tag in tags {
            writer.insert(&QuoteTag { quote: id, tag })?;
        }
        if let Some(statement) = quote.statement.and_then(|id| known.statements.get(&id).copied()) {
            writer.insert(&QuoteStatement { quote: id, statement })?;
        }
        told.added.quotes += 1;
        known.quotes.insert(id, id);
    }
    Ok(())
}
