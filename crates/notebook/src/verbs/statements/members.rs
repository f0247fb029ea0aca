use crate::Refusal;
use crate::comparing::{canonical, same_words};
use model::entities::{Parting, Quote, QuoteStatement, Rendering, Statement};
use model::{ArticleId, PlaceId, QuoteId, SpeakerId, StatementId};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::Writer;

const GONE: Refusal = Refusal::NotFound("statement");

pub(super) fn statement_of(writer: &Writer<'_>, id: StatementId) -> Result<Statement, Refusal> {
    writer.get::<Statement>(&id)?.ok_or(GONE)
}

pub(super) fn quotes_of(writer: &Writer<'_>, ids: &[QuoteId]) -> Result<Vec<Quote>, Refusal> {
    let quote = |id: &QuoteId| writer.get::<Quote>(id)?.ok_or(Refusal::NotFound("quote"));
    ids.iter().map(quote).collect()
}

pub(super) fn place_of(quote: &Quote) -> PlaceId {
    PlaceId { article: quote.article, start: quote.start, end: quote.end }
}

/// Gives quotes a statement. A statement that is left without any is removed,
/// and what was parted of the one that they join belongs together again.
pub(super) fn put(writer: &mut Writer<'_>, quotes: &[Quote], statement: StatementId) -> Result<(), Refusal> {
    let mut left = Vec::new();
    for quote in quotes {
        let row = QuoteStatement { quote: quote.id, statement };
        match writer.get::<QuoteStatement>(&quote.id)? {
            Some(before) if before.statement == statement => {}
            Some(before) => {
                writer.update(&row)?;
                left.push(before.statement);
            }
            None => writer.insert(&row)?,
        }
    }
    remove_empty(writer, left)?;
    let places: Vec<PlaceId> = quotes.iter().map(place_of).collect();
    writer.drop_proposals(&places)?;
    rejoin(writer, statement)
}

/// Takes quotes out of their statements, before they go or for good.
pub(crate) fn take_out(writer: &mut Writer<'_>, quotes: &[QuoteId]) -> Result<(), Refusal> {
    let mut left = Vec::new();
    for quote in quotes {
        if let Some(before) = writer.get::<QuoteStatement>(quote)? {
            writer.delete::<QuoteStatement>(quote)?;
            left.push(before.statement);
        }
    }
    remove_empty(writer, left)
}

fn remove_empty(writer: &mut Writer<'_>, mut statements: Vec<StatementId>) -> Result<(), Refusal> {
    statements.sort_unstable();
    statements.dedup();
    for id in statements {
        if writer.quotes_of_statement(id)?.is_empty() && writer.get::<Statement>(&id)?.is_some() {
            writer.delete::<Statement>(&id)?;
        }
    }
    Ok(())
}

/// Forgets that any two quotes of a statement were parted.
fn rejoin(writer: &mut Writer<'_>, statement: StatementId) -> Result<(), Refusal> {
    let members = quotes_of(writer, &writer.quotes_of_statement(statement)?)?;
    let mut articles: Vec<ArticleId> = members.iter().map(|it| it.article).collect();
    articles.sort_unstable();
    articles.dedup();
    let is_member = |place: PlaceId| {
        members
            .iter()
            .any(|it| it.article == place.article && same_words((it.start, it.end), (place.start, place.end)))
    };
    for Parting { one, other, .. } in writer.partings_of(&articles)? {
        if is_member(one) && is_member(other) {
            writer.delete::<Parting>(&(one, other))?;
        }
    }
    Ok(())
}

/// Parts every place of one list from every place of another.
pub(super) fn part(
    writer: &mut Writer<'_>,
    pairs: impl Iterator<Item = (PlaceId, PlaceId)>,
) -> Result<(), Refusal> {
    let mut revisions = BTreeMap::new();
    for (one, other) in pairs {
        let mut revision = |article: ArticleId| match revisions.get(&article) {
            Some(known) => Ok(*known),
            None => {
                let row = writer.get::<model::entities::Article>(&article)?;
                let revision = row.ok_or(Refusal::NotFound("article"))?.revision;
                revisions.insert(article, revision);
                Ok::<_, Refusal>(revision)
            }
        };
        let parting = Parting::new((one, revision(one.article)?), (other, revision(other.article)?));
        if one != other && writer.get::<Parting>(&(parting.one, parting.other))?.is_none() {
            writer.insert(&parting)?;
        }
    }
    Ok(())
}

/// The fullest quoted wording; where none is quoted, the fullest.
pub(super) fn fullest(quotes: &[Quote]) -> String {
    let full = |it: &&Quote| {
        let quoted = matches!(it.rendering, Rendering::Direct | Rendering::Partial);
        (quoted, text::words(&it.exact), Reverse(it.id))
    };
    quotes.iter().max_by_key(full).map(|it| canonical(&it.exact)).unwrap_or_default()
}

/// Whom most of those that name somebody name; of several the first.
pub(super) fn speaker(quotes: &[Quote]) -> Option<SpeakerId> {
    let named: Vec<SpeakerId> = quotes.iter().filter_map(|it| it.speaker).collect();
    let times = |id: &SpeakerId| named.iter().filter(|other| *other == id).count();
    let most = named.iter().map(times).max()?;
    named.iter().find(|id| times(id) == most).copied()
}
