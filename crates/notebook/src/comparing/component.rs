use super::library::{bytes, day};
use super::spans::{Bytes, overlap, same_words, spans, stretches};
use super::speakers::{Speakers, Who};
use comparison::{Link, Span, Words};
use model::entities::{Article, ComparedSpan, Due, Likeness, Parting, PlaceKind, Side};
use model::{ArticleId, PlaceId, StatementId};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::{Reader, StoreError};

/// Places that are looked at together, at most: what many articles repeat is not
/// followed to its end.
const MOST: usize = 4_000;
/// Articles that wait to be compared and may be among them.
const STALE: u32 = 2_000;

/// Places that have to do with each other, and all that grouping them needs.
pub(super) struct Component {
    /// In their order.
    pub(super) places: Vec<Place>,
    pub(super) links: Vec<Link>,
    pub(super) partings: Vec<(usize, usize)>,
    pub(super) articles: HashMap<ArticleId, Known>,
    /// All that was looked at, also what is no place any more.
    pub(super) seen: Vec<PlaceId>,
    /// What waited to be compared when it was read.
    waited: HashMap<ArticleId, i64>,
}

impl Component {
    /// Whether nothing of it changed since it was read.
    pub(super) fn is_current(&self, reader: &Reader<'_>) -> Result<bool, StoreError> {
        let changed = |it: &Due| {
            self.articles.contains_key(&it.article) && self.waited.get(&it.article) != Some(&it.stamp)
        };
        Ok(!reader.due(STALE)?.iter().any(changed))
    }
}

/// A place of a component as it is now.
pub(super) struct Place {
    pub(super) id: PlaceId,
    pub(super) kind: PlaceKind,
    /// All its stretches; the first is that of its id.
    pub(super) stretches: Vec<Bytes>,
    pub(super) who: Option<Who>,
    pub(super) statement: Option<StatementId>,
    /// Its words; their ranges count from `base`.
    pub(super) span: Span,
    pub(super) base: u32,
}

/// An article of a component.
pub(super) struct Known {
    pub(super) article: Article,
    pub(super) text: String,
    spans: Vec<ComparedSpan>,
}

/// All that has to do with some places, directly or by others.
pub(super) fn gather(reader: &Reader<'_>, touched: &[PlaceId]) -> Result<Component, StoreError> {
    let (seen, likenesses) = follow(reader, touched)?;
    let waited: HashMap<ArticleId, i64> =
        reader.due(STALE)?.into_iter().map(|due| (due.article, due.stamp)).collect();
    let articles = known(reader, seen.iter().map(|place| place.article).collect(), &waited)?;
    let unquoted: HashSet<PlaceId> = likenesses.iter().filter_map(without_marks).collect();
    let mut speakers = Speakers::default();
    let mut places = Vec::with_capacity(seen.len());
    for id in &seen {
        let Some(known) = articles.get(&id.article) else { continue };
        let Some(span) = known.span(*id, unquoted.contains(id)) else { continue };
        places.extend(place(reader, &mut speakers, known, *id, span)?);
    }
    let number: HashMap<PlaceId, usize> = places.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
    let links = links(&likenesses, &number);
    let partings = partings(&reader.partings_of(&articles.keys().copied().collect::<Vec<_>>())?, &places);
    Ok(Component { places, links, partings, articles, seen: seen.into_iter().collect(), waited })
}

/// The places that are reached, and what they have to do with each other.
fn follow(
    reader: &Reader<'_>,
    touched: &[PlaceId],
) -> Result<(BTreeSet<PlaceId>, Vec<Likeness>), StoreError> {
    let mut seen: BTreeSet<PlaceId> = touched.iter().copied().collect();
    let mut likenesses: BTreeMap<(PlaceId, PlaceId), Likeness> = BTreeMap::new();
    let mut next: Vec<PlaceId> = seen.iter().copied().collect();
    while !next.is_empty() && seen.len() < MOST {
        let found = reader.likenesses_of(&next)?;
        next.clear();
        for likeness in found {
            next.extend([likeness.one, likeness.other].into_iter().filter(|place| seen.insert(*place)));
            likenesses.insert((likeness.one, likeness.other), likeness);
        }
    }
    Ok((seen, likenesses.into_values().collect()))
}

fn without_marks(likeness: &Likeness) -> Option<PlaceId> {
    likeness.unquoted.map(|side| match side {
        Side::One => likeness.one,
        Side::Other => likeness.other,
    })
}

/// The articles with their quotations: of one that waits to be compared as they
/// are now, since what was kept of it is from before the change.
fn known(
    reader: &Reader<'_>,
    ids: BTreeSet<ArticleId>,
    stale: &HashMap<ArticleId, i64>,
) -> Result<HashMap<ArticleId, Known>, StoreError> {
    let mut known = HashMap::with_capacity(ids.len());
    for id in ids {
        let Some(article) = reader.get::<Article>(&id)? else { continue };
        let kept = if stale.contains_key(&id) { None } else { reader.compared_article(id)? };
        let spans = match kept {
            Some(kept) => kept.spans,
            None => spans(reader, &article)?,
        };
        let text = reader.text(article.text)?;
        known.insert(id, Known { article, text, spans });
    }
    Ok(known)
}

impl Known {
    /// The span that stands at a place; of words without marks only where no
    /// quotation stands by now.
    fn span(&self, place: PlaceId, unquoted: bool) -> Option<ComparedSpan> {
        let here = (place.start, place.end);
        if let Some(span) = self.spans.iter().find(|span| (span.start, span.end) == here) {
            return Some(span.clone());
        }
        let taken = self.spans.iter().any(|span| stretches(span).into_iter().any(|it| overlap(it, here)));
        (unquoted && !taken).then_some(ComparedSpan {
            start: place.start,
            end: place.end,
            stretches: Vec::new(),
            quoted: false,
            quote: None,
            speaker: None,
            name: None,
            sure: false,
        })
    }

    /// The words of some stretches, as they are read.
    pub(super) fn words(&self, stretches: &[Bytes]) -> String {
        let words = |(start, end): &Bytes| self.text.get(*start as usize..*end as usize);
        stretches.iter().filter_map(words).collect::<Vec<_>>().join(" … ")
    }
}

/// None for what does not lie in the text.
fn place(
    reader: &Reader<'_>,
    speakers: &mut Speakers,
    known: &Known,
    id: PlaceId,
    compared: ComparedSpan,
) -> Result<Option<Place>, StoreError> {
    let stretches = stretches(&compared);
    let base = stretches.iter().map(|it| it.0).min().unwrap_or(id.start);
    let end = stretches.iter().map(|it| it.1).max().unwrap_or(id.end);
    let Some(words) = known.text.get(base as usize..end as usize) else { return Ok(None) };
    let ranges: Vec<_> = stretches.iter().map(|(start, end)| bytes((start - base, end - base))).collect();
    let mut span = Span::new(number(id.article), &Words::of(words), &ranges, compared.quoted);
    span.speaker = speakers.of(reader, &compared)?;
    span.day = day(known.article.published.as_ref());
    let statement = compared.quote.map_or(Ok(None), |quote| reader.statement_of_quote(quote))?;
    let kind = match compared.quote {
        Some(quote) => PlaceKind::Quote(quote),
        None if compared.quoted => PlaceKind::Suggestion,
        None => PlaceKind::Unquoted,
    };
    Ok(Some(Place { id, kind, stretches, who: Who::of(&compared), statement, span, base }))
}

/// A number for an article: only whether two are equal counts.
fn number(article: ArticleId) -> u64 {
    let bytes = article.as_bytes();
    let half = |from: usize| bytes[from..from + 8].try_into().map(u64::from_be_bytes).unwrap_or_default();
    half(0) ^ half(8).rotate_left(17)
}

fn links(likenesses: &[Likeness], number: &HashMap<PlaceId, usize>) -> Vec<Link> {
    let link = |it: &Likeness| {
        let (a, b) = (*number.get(&it.one)?, *number.get(&it.other)?);
        (a != b).then_some(Link { a, b, related: it.related })
    };
    likenesses.iter().filter_map(link).collect()
}

/// Which two of the places are parted: a place is found again where its edges
/// were moved.
fn partings(partings: &[Parting], places: &[Place]) -> Vec<(usize, usize)> {
    let at = |parted: PlaceId| {
        let same = move |it: &Place| {
            it.id.article == parted.article
                && same_words((it.id.start, it.id.end), (parted.start, parted.end))
        };
        places.iter().enumerate().filter(move |(_, it)| same(it)).map(|(number, _)| number)
    };
    let mut pairs = Vec::new();
    for parting in partings {
        for one in at(parting.one) {
            pairs.extend(at(parting.other).filter(|other| *other != one).map(|other| (one, other)));
        }
    }
    pairs
}
