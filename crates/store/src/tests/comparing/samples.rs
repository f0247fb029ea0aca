//! What comparing might give, made by hand.

use model::entities::{
    Article, Compared, ComparedSpan, Likeness, PlaceKind, PlaceRelation, Proposal, ProposalPlace, Standing,
    Statement,
};
use model::statements::Occasion;
use model::{PlaceId, StatementId};

/// As in `suggesting`, so that its findings fit.
pub(super) const TEXT: &str =
    "“We will go on,” he said, “whatever comes.” The talks were “cool”. Read more: “cool”.";

pub(in crate::tests) fn place(article: &Article, start: u32, end: u32) -> PlaceId {
    PlaceId { article: article.id, start, end }
}

pub(in crate::tests) fn compared(article: &Article, keys: &[u64]) -> Compared {
    Compared {
        article: article.id,
        revision: article.revision,
        version: 1,
        keys: keys.to_vec(),
        masked: vec![(70, 90)],
        spans: vec![ComparedSpan {
            start: 3,
            end: 17,
            stretches: vec![(3, 17), (31, 46)],
            quoted: true,
            quote: None,
            speaker: None,
            name: Some("Ann Lee".to_owned()),
            sure: true,
        }],
        likenesses: Vec::new(),
        reuses: Vec::new(),
    }
}

pub(in crate::tests) fn alike(one: PlaceId, other: PlaceId, relation: PlaceRelation) -> Likeness {
    Likeness { one, other, relation, score: 900, related: true, unquoted: None }
}

pub(in crate::tests) fn proposal(places: &[PlaceId]) -> Proposal {
    let it = |place: &PlaceId| ProposalPlace {
        place: *place,
        kind: PlaceKind::Suggestion,
        standing: Standing::Member,
        score: 1000,
        differences: Vec::new(),
        reason: "the same words".to_owned(),
        repeats: 0,
    };
    Proposal {
        anchor: places[0],
        joins: None,
        wording: "We will go on".to_owned(),
        speaker: None,
        name: Some("Ann Lee".to_owned()),
        occasion: Occasion { place: Some("at a summit".to_owned()), said: "2017-05".parse().ok() },
        wordings: 1,
        reason: "the same words in two articles".to_owned(),
        places: places.iter().map(it).collect(),
    }
}

pub(in crate::tests) fn statement(wording: &str) -> Statement {
    Statement {
        id: StatementId::new(),
        wording: wording.to_owned(),
        speaker: None,
        place: None,
        said: None,
        created_at: 0,
    }
}
