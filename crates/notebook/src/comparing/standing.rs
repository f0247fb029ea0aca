use super::spans::{same_words, spans, stretches};
use model::entities::{Article, ComparedSpan};
use model::{PlaceId, QuoteId};
use store::{Reader, StoreError};

/// What stands at a place by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// A quote.
    Quote(QuoteId),
    /// A suggestion that waits; the first byte of its quotation.
    Suggestion(u32),
    /// Words and nothing else.
    Nothing,
}

/// Looks it up: what was proposed may have been decided meanwhile, and its
/// edges moved.
pub(crate) fn standing(reader: &Reader<'_>, article: &Article, place: PlaceId) -> Result<Stands, StoreError> {
    Ok(standing_in(&spans(reader, article)?, place))
}

/// As [`standing`], with the quotations of the article at hand.
pub(super) fn standing_in(spans: &[ComparedSpan], place: PlaceId) -> Stands {
    let here = (place.start, place.end);
    let exactly = |span: &&ComparedSpan| stretches(span).contains(&here);
    let about = |span: &&ComparedSpan| stretches(span).into_iter().any(|it| same_words(it, here));
    let span = spans.iter().find(exactly).or_else(|| spans.iter().find(about));
    match span {
        Some(ComparedSpan { quote: Some(id), .. }) => Stands::Quote(*id),
        Some(span) => Stands::Suggestion(span.start),
        None => Stands::Nothing,
    }
}
