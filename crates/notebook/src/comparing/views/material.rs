use crate::comparing::reasons;
use crate::comparing::spans::spans;
use crate::comparing::standing::{Stands, standing_in};
use model::entities::{Article, ComparedSpan, PlaceRelation, Proposal, Quote, Standing};
use model::{ArticleId, PlaceId, QuoteId, StatementId, StatementKey};
use std::collections::{BTreeMap, HashMap};
use store::{Reader, StoreError};

/// What a statement's screen is made of.
pub(super) struct Material {
    pub(super) places: Vec<Given>,
    /// Why a proposal is one; empty where there is none.
    pub(super) reason: String,
}

/// A place of a statement, with what stands there by now.
pub(super) struct Given {
    pub(super) place: PlaceId,
    pub(super) stands: Stands,
    /// Whether it belongs to the accepted statement.
    pub(super) member: bool,
    pub(super) standing: Standing,
    pub(super) reason: String,
    pub(super) repeats: u32,
}

/// All places of a statement: the quotes that it has, and those that are
/// proposed for it.
pub(super) fn material(
    reader: &Reader<'_>,
    key: StatementKey,
    joins: Option<StatementId>,
) -> Result<Material, StoreError> {
    let (accepted, anchors) = match key {
        StatementKey::Accepted(id) => (Some(id), reader.proposals_joining(id)?),
        StatementKey::Proposed(anchor) => (joins, vec![anchor]),
    };
    let mut given: BTreeMap<PlaceId, Given> = BTreeMap::new();
    let mut members: Vec<QuoteId> = Vec::new();
    for id in accepted.map_or(Ok(Vec::new()), |id| reader.quotes_of_statement(id))? {
        members.push(id);
        given.extend(reader.get::<Quote>(&id)?.map(|quote| member(&quote)));
    }
    let mut reasons = Vec::new();
    let mut articles = Articles::default();
    for anchor in anchors {
        let Some(proposal) = reader.proposal(anchor)? else { continue };
        for (place, it) in proposed(reader, &mut articles, &proposal, &members)? {
            given.entry(place).or_insert(it);
        }
        reasons.push(proposal.reason);
    }
    if accepted.is_some() {
        add_differing(reader, &mut articles, &mut given)?;
    }
    Ok(Material { places: given.into_values().collect(), reason: reasons.join("; ") })
}

fn member(quote: &Quote) -> (PlaceId, Given) {
    let place = PlaceId { article: quote.article, start: quote.start, end: quote.end };
    let given = Given {
        place,
        stands: Stands::Quote(quote.id),
        member: true,
        standing: Standing::Member,
        reason: String::new(),
        repeats: 0,
    };
    (place, given)
}

fn proposed(
    reader: &Reader<'_>,
    articles: &mut Articles,
    proposal: &Proposal,
    members: &[QuoteId],
) -> Result<Vec<(PlaceId, Given)>, StoreError> {
    let mut given = Vec::with_capacity(proposal.places.len());
    for it in &proposal.places {
        let Some(stands) = articles.stands(reader, it.place)? else { continue };
        let decided = matches!(it.kind, model::entities::PlaceKind::Suggestion) && stands == Stands::Nothing;
        let is_member = matches!(stands, Stands::Quote(id) if members.contains(&id));
        // What was rejected meanwhile is none any more; members are there already.
        if !decided && !is_member {
            given.push((
                it.place,
                Given {
                    place: it.place,
                    stands,
                    member: false,
                    standing: it.standing,
                    reason: it.reason.clone(),
                    repeats: it.repeats,
                },
            ));
        }
    }
    Ok(given)
}

/// What is the same as a quote of an accepted statement but for a number, a name
/// or a negation: told, since it is not proposed.
fn add_differing(
    reader: &Reader<'_>,
    articles: &mut Articles,
    given: &mut BTreeMap<PlaceId, Given>,
) -> Result<(), StoreError> {
    let members: Vec<PlaceId> = given.values().filter(|it| it.member).map(|it| it.place).collect();
    for likeness in reader.likenesses_of(&members)? {
        if likeness.relation != PlaceRelation::Differs || likeness.unquoted.is_some() {
            continue;
        }
        for place in [likeness.one, likeness.other] {
            if given.contains_key(&place) {
                continue;
            }
            let Some(stands) = articles.stands(reader, place)? else { continue };
            if stands == Stands::Nothing || parted(reader, place, &members)? {
                continue;
            }
            let reason = reasons::DIFFERS.to_owned();
            let standing = Standing::Differs;
            given.insert(place, Given { place, stands, member: false, standing, reason, repeats: 0 });
        }
    }
    Ok(())
}

fn parted(reader: &Reader<'_>, place: PlaceId, members: &[PlaceId]) -> Result<bool, StoreError> {
    let partings = reader.partings_of(&[place.article])?;
    Ok(partings.iter().any(|it| {
        (it.one == place && members.contains(&it.other)) || (it.other == place && members.contains(&it.one))
    }))
}

/// The quotations of articles, each read once.
#[derive(Default)]
struct Articles(HashMap<ArticleId, Option<Vec<ComparedSpan>>>);

impl Articles {
    /// None when the article is gone.
    fn stands(&mut self, reader: &Reader<'_>, place: PlaceId) -> Result<Option<Stands>, StoreError> {
        let spans = match self.0.entry(place.article) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(empty) => {
                let article = reader.get::<Article>(&place.article)?;
                empty.insert(article.map(|article| spans(reader, &article)).transpose()?)
            }
        };
        Ok(spans.as_ref().map(|spans| standing_in(spans, place)))
    }
}
