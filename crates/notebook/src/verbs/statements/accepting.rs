use super::members::{fullest, part, place_of, put, quotes_of, speaker, statement_of};
use crate::comparing::{Stands, same_words, standing};
use crate::notebook::with_value;
use crate::suggesting::full_names_first;
use crate::verbs::quotes::{Place, describe};
use crate::verbs::suggestions::{Accepting, NewQuote, Quotation, quote_ids, waiting};
use crate::{Act, Notebook, Refusal};
use model::entities::{Article, Proposal, Quote, Rendering, Standing, Statement};
use model::statements::{AcceptStatement, Occasion};
use model::views::Outcome;
use model::{Invalid, PlaceId, QuoteId, SpeakerId, StatementId, StatementKey};
use store::Writer;
use text::TextRange;

/// Makes a statement of a proposal, or adds places to an accepted one. What is a
/// suggestion is accepted, with all parts of its quotation; words without marks
/// become quotes with rendering *unquoted*. Of a proposal, the members that are
/// not among the places are parted from it: they are not offered to it again.
///
/// # Errors
/// When it is not proposed any more or gone, a place is not one of it, or there
/// are none to accept.
pub fn accept_statement(
    notebook: &Notebook,
    act: Act,
    request: AcceptStatement,
) -> Result<Outcome<StatementId>, Refusal> {
    let fresh = StatementId::from_bytes(*act.id.as_bytes());
    let key = request.id;
    let outcome = notebook.commit(act, "accept statement", String::new(), move |writer| {
        let chosen = Chosen::of(writer, request)?;
        accept(notebook, writer, act, &chosen)
    })?;
    // A retry finds by what it touched which one it was.
    let touched = &outcome.touched.statements;
    let id = match key {
        StatementKey::Accepted(id) => id,
        StatementKey::Proposed(_) if touched.contains(&fresh) => fresh,
        StatementKey::Proposed(_) => touched.first().copied().unwrap_or(fresh),
    };
    Ok(with_value(outcome, id))
}

/// What shall be accepted.
struct Chosen {
    /// The accepted statement that it is added to.
    joins: Option<StatementId>,
    /// In the order of the request; at least one.
    places: Vec<PlaceId>,
    /// The members of the proposal that the analyst does not want.
    left: Vec<PlaceId>,
    /// The wording of a proposal, if its place is among the chosen.
    wording: Option<String>,
    occasion: Occasion,
}

impl Chosen {
    fn of(writer: &Writer<'_>, request: AcceptStatement) -> Result<Self, Refusal> {
        let proposals = match request.id {
            StatementKey::Proposed(anchor) => vec![proposal(writer, anchor)?],
            StatementKey::Accepted(id) => {
                statement_of(writer, id)?;
                let joining = writer.proposals_joining(id)?;
                joining.into_iter().map(|anchor| proposal(writer, anchor)).collect::<Result<_, _>>()?
            }
        };
        let joins = match request.id {
            StatementKey::Accepted(id) => Some(id),
            StatementKey::Proposed(_) => proposals.first().and_then(|it| it.joins),
        };
        let known = |place: &PlaceId| proposals.iter().flat_map(|it| &it.places).any(|it| it.place == *place);
        let places: Vec<PlaceId> = match request.places {
            // Of an accepted statement any place can be said to give it.
            Some(places) if matches!(request.id, StatementKey::Accepted(_)) => places,
            Some(places) if places.iter().all(known) => places,
            Some(_) => return Err(Refusal::NotFound("place")),
            None => {
                let all = proposals.iter().flat_map(|it| &it.places);
                all.filter(|it| it.standing == Standing::Member).map(|it| it.place).collect()
            }
        };
        if places.is_empty() {
            return Err(Invalid { field: "places", rule: "at least one place" }.into());
        }
        // Whoever adds a place to an accepted statement says nothing of the others.
        let decided = matches!(request.id, StatementKey::Proposed(_));
        let members = proposals.iter().flat_map(|it| &it.places).filter(|it| it.standing == Standing::Member);
        let left = members.map(|it| it.place).filter(|it| decided && !places.contains(it)).collect();
        let first = proposals.into_iter().next();
        let (wording, occasion) = match first {
            Some(it) => (places.contains(&it.anchor).then_some(it.wording), it.occasion),
            None => (None, Occasion::default()),
        };
        Ok(Self { joins, places, left, wording, occasion })
    }
}

fn proposal(writer: &Writer<'_>, anchor: PlaceId) -> Result<Proposal, Refusal> {
    writer.proposal(anchor)?.ok_or(Refusal::NotFound("statement"))
}

fn accept(notebook: &Notebook, writer: &mut Writer<'_>, act: Act, chosen: &Chosen) -> Result<(), Refusal> {
    writer.drop_proposals(&chosen.places)?;
    let found = Found::of(notebook, writer, &chosen.places)?;
    // The first id is that of the statement.
    let mut accepting = Accepting::with_ids(act, quote_ids(act).skip(1));
    let mut ids = found.quotes;
    for quotation in &found.quotations {
        ids.extend(accepting.accept(writer, quotation)?.quotes);
    }
    let joined = chosen.joins.map(|id| statement_of(writer, id)).transpose()?;
    let quotes = quotes_of(writer, &ids)?;
    let by = match &joined {
        Some(statement) => statement.speaker,
        None => speaker(&quotes),
    };
    for (article, place) in found.unquoted {
        let id = accepting.next_id()?;
        mark(notebook, writer, &article, place, NewQuote { id, speaker: by, at: act.at })?;
        ids.push(id);
    }
    let quotes = quotes_of(writer, &ids)?;
    let statement = match joined {
        Some(statement) => statement,
        None => add(writer, act, chosen, &quotes, by)?,
    };
    describe(writer, &statement.wording, statement.speaker)?;
    writer.drop_proposals(&quotes.iter().map(place_of).collect::<Vec<_>>())?;
    put(writer, &quotes, statement.id)?;
    part_left(writer, &chosen.left, statement.id)
}

/// Parts what was left out from all quotes of the statement; not the stretches
/// that came with a quotation of which another one was chosen.
fn part_left(writer: &mut Writer<'_>, left: &[PlaceId], statement: StatementId) -> Result<(), Refusal> {
    let members = quotes_of(writer, &writer.quotes_of_statement(statement)?)?;
    let members: Vec<PlaceId> = members.iter().map(place_of).collect();
    let taken = |place: &PlaceId| {
        members
            .iter()
            .any(|it| it.article == place.article && same_words((it.start, it.end), (place.start, place.end)))
    };
    let left: Vec<PlaceId> = left.iter().filter(|it| !taken(it)).copied().collect();
    writer.drop_proposals(&left)?;
    part(writer, left.iter().flat_map(|one| members.iter().map(move |other| (*one, *other))))
}

fn add(
    writer: &mut Writer<'_>,
    act: Act,
    chosen: &Chosen,
    quotes: &[Quote],
    speaker: Option<SpeakerId>,
) -> Result<Statement, Refusal> {
    let Occasion { place, said } = chosen.occasion.clone();
    let statement = Statement {
        id: StatementId::from_bytes(*act.id.as_bytes()),
        wording: chosen.wording.clone().unwrap_or_else(|| fullest(quotes)),
        speaker,
        place,
        said,
        created_at: act.at,
    };
    writer.insert(&statement)?;
    Ok(statement)
}

/// What stands at the chosen places by now.
struct Found {
    quotes: Vec<QuoteId>,
    quotations: Vec<Quotation>,
    unquoted: Vec<(Article, PlaceId)>,
}

impl Found {
    fn of(notebook: &Notebook, writer: &Writer<'_>, places: &[PlaceId]) -> Result<Self, Refusal> {
        let mut found = Self { quotes: Vec::new(), quotations: Vec::new(), unquoted: Vec::new() };
        let mut seen: Vec<(model::ArticleId, u32)> = Vec::new();
        for place in places {
            let article = writer.get::<Article>(&place.article)?.ok_or(Refusal::NotFound("article"))?;
            match standing(writer.reader(), &article, *place)? {
                Stands::Quote(id) if found.quotes.contains(&id) => {}
                Stands::Quote(id) => found.quotes.push(id),
                Stands::Suggestion(first) if seen.contains(&(place.article, first)) => {}
                Stands::Suggestion(first) => {
                    seen.push((place.article, first));
                    let quotation = waiting(notebook, writer.reader(), place.article, first)?;
                    found.quotations.push(quotation.ok_or(Refusal::AlreadyDecided)?);
                }
                Stands::Nothing => found.unquoted.push((article, *place)),
            }
        }
        full_names_first(&mut found.quotations, |it| it.stretches[0].speaker.as_ref());
        Ok(found)
    }
}

/// Marks words that stand without marks.
fn mark(
    notebook: &Notebook,
    writer: &mut Writer<'_>,
    article: &Article,
    place: PlaceId,
    quote: NewQuote,
) -> Result<(), Refusal> {
    let text = notebook.texts.get_in(writer.reader(), article.text)?;
    let place = Place::of(&text, TextRange::new(place.start as usize, place.end as usize))?;
    let blank = Quote { rendering: Rendering::Unquoted, ..quote.blank(article) };
    Ok(writer.insert(&place.put(blank))?)
}
