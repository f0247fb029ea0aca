use crate::{PartialDate, PlaceId, QuoteId, RevisionId, SpeakerId, StatementId};
use serde::{Deserialize, Serialize};

/// Something said once, as the analyst accepted it. Its quotes are apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Stable id.
    pub id: StatementId,
    /// Canonical wording; never empty.
    pub wording: String,
    /// Who said it, once known.
    pub speaker: Option<SpeakerId>,
    /// Where, or at what, it was said.
    pub place: Option<String>,
    /// When it was said, as exact as it is known.
    pub said: Option<PartialDate>,
    /// Milliseconds since 1970 UTC.
    pub created_at: i64,
}

/// A quote reports a statement; it reports one at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuoteStatement {
    /// The quote.
    pub quote: QuoteId,
    /// The statement.
    pub statement: StatementId,
}

/// Two places that the analyst said do not give the same statement, whatever
/// their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    /// The place that sorts first.
    pub one: PlaceId,
    /// The text its offsets count in.
    pub one_revision: RevisionId,
    /// The other place.
    pub other: PlaceId,
    /// The text its offsets count in.
    pub other_revision: RevisionId,
}

impl Parting {
    /// The parting of two places, whichever comes first.
    pub fn new(a: (PlaceId, RevisionId), b: (PlaceId, RevisionId)) -> Self {
        let (one, other) = if a.0 <= b.0 { (a, b) } else { (b, a) };
        Self { one: one.0, one_revision: one.1, other: other.0, other_revision: other.1 }
    }
}
