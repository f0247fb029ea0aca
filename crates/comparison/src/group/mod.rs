//! Makes statements of spans that were found to have to do with each other.
//!
//! What is linked is gathered, and then every span is held against the anchors,
//! the longest wordings: so a common short quote never chains two statements
//! together. Nothing depends on the order in which articles came.

mod gather;

use crate::{Context, Likeness, Relation, Span, compare};
use std::collections::{BTreeMap, HashSet};

/// Two of the spans that are known to have to do with each other, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// One span.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Whether the two articles share other things.
    pub related: bool,
}

/// One span of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its index in the spans.
    pub span: usize,
    /// How it stands to the anchor: `a` is the member.
    pub likeness: Likeness,
}

/// Spans that give one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Index of the wording that stands for all: the longest quoted one, given by the most.
    pub anchor: usize,
    /// The others, by index. Each goes with the anchor itself, never only with another member.
    pub members: Vec<Member>,
    /// Perhaps the same: too short to tell, or in other words.
    pub possible: Vec<Member>,
    /// The same but for a number, name or negation: told, not joined.
    pub differs: Vec<Member>,
}

/// The groups with spans of two articles or more, by anchor; also a single span
/// that another article's [differs](Group::differs) from. Does not depend on the
/// order of spans or links, apart from the indices. `partings` are pairs of
/// spans that never stand in one group. A span is anchor or member of one group
/// at most. What lies outside `spans` is left out.
pub fn group(spans: &[Span], links: &[Link], partings: &[(usize, usize)]) -> Vec<Group> {
    let known = |at: usize| at < spans.len();
    let links: Vec<Link> =
        links.iter().filter(|link| known(link.a) && known(link.b) && link.a != link.b).copied().collect();
    let grouping = Grouping::of(spans, &links, partings);
    let mut groups: Vec<Group> = gather::components(spans.len(), &links)
        .iter()
        .flat_map(|component| grouping.groups(component))
        .collect();
    groups.sort_by_key(|group| group.anchor);
    groups
}

struct Grouping<'a> {
    spans: &'a [Span],
    /// Articles that share other things, the smaller number first.
    related: HashSet<(u64, u64)>,
    /// The smaller index first.
    linked: HashSet<(usize, usize)>,
    parted: HashSet<(usize, usize)>,
}

/// A group in the making.
struct Draft {
    anchor: usize,
    members: Vec<Member>,
}

impl<'a> Grouping<'a> {
    fn of(spans: &'a [Span], links: &[Link], partings: &[(usize, usize)]) -> Self {
        let articles = |link: &Link| ordered(spans[link.a].article, spans[link.b].article);
        Self {
            spans,
            related: links.iter().filter(|link| link.related).map(articles).collect(),
            linked: links.iter().map(|link| ordered(link.a, link.b)).collect(),
            parted: partings.iter().map(|pair| ordered(pair.0, pair.1)).collect(),
        }
    }

    fn likeness(&self, a: usize, b: usize) -> Likeness {
        let (a, b) = (&self.spans[a], &self.spans[b]);
        compare(a, b, Context { related: self.related.contains(&ordered(a.article, b.article)) })
    }

    fn are_parted(&self, a: usize, b: usize) -> bool {
        self.parted.contains(&ordered(a, b))
    }

    /// The groups of spans that are linked with each other, directly or not.
    fn groups(&self, component: &[usize]) -> Vec<Group> {
        let order = gather::anchors_first(self.spans, component);
        let mut drafts = self.drafts(&order);
        self.place(&order, &mut drafts);
        let home: BTreeMap<usize, usize> = drafts
            .iter()
            .enumerate()
            .flat_map(|(number, draft)| {
                let members = draft.members.iter().map(|member| member.span);
                members.chain([draft.anchor]).map(move |span| (span, number))
            })
            .collect();
        drafts
            .iter()
            .enumerate()
            .filter_map(|(number, draft)| self.finish(number, draft, &home, &order))
            .collect()
    }

    /// Every span that goes with none of the anchors before it is an anchor.
    fn drafts(&self, order: &[usize]) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = Vec::new();
        for span in order {
            let goes = |draft: &Draft| {
                !self.are_parted(*span, draft.anchor) && self.likeness(*span, draft.anchor).relation.joins()
            };
            if !drafts.iter().any(goes) {
                drafts.push(Draft { anchor: *span, members: Vec::new() });
            }
        }
        drafts
    }

    /// Puts the others to the anchor that most speaks for; among equals to the first.
    fn place(&self, order: &[usize], drafts: &mut [Draft]) {
        let anchors: HashSet<usize> = drafts.iter().map(|draft| draft.anchor).collect();
        for span in order.iter().filter(|span| !anchors.contains(span)) {
            let parted = |draft: &Draft| {
                self.are_parted(*span, draft.anchor)
                    || draft.members.iter().any(|member| self.are_parted(*span, member.span))
            };
            let mut best: Option<(&mut Draft, Likeness, (bool, bool, f64))> = None;
            for draft in drafts.iter_mut().filter(|draft| !parted(draft)) {
                let likeness = self.likeness(*span, draft.anchor);
                if !likeness.relation.joins() {
                    continue;
                }
                let speaker = self.spans[*span].speaker;
                let said = speaker.is_some() && speaker == self.spans[draft.anchor].speaker;
                let rank = (said, self.linked.contains(&ordered(*span, draft.anchor)), likeness.score);
                if best.as_ref().is_none_or(|best| rank > best.2) {
                    best = Some((draft, likeness, rank));
                }
            }
            if let Some((draft, likeness, _)) = best {
                draft.members.push(Member { span: *span, likeness });
            }
        }
    }

    /// Adds what is told beside the members; `None` when the group says nothing.
    fn finish(
        &self,
        number: usize,
        draft: &Draft,
        home: &BTreeMap<usize, usize>,
        order: &[usize],
    ) -> Option<Group> {
        let mut group = Group {
            anchor: draft.anchor,
            members: draft.members.clone(),
            possible: Vec::new(),
            differs: Vec::new(),
        };
        for span in order.iter().filter(|span| home.get(span) != Some(&number)) {
            let article = self.spans[*span].article;
            if self.are_parted(*span, draft.anchor) || article == self.spans[draft.anchor].article {
                continue;
            }
            let member = Member { span: *span, likeness: self.likeness(*span, draft.anchor) };
            match member.likeness.relation {
                Relation::Differs => group.differs.push(member),
                Relation::Possible => group.possible.push(member),
                _ => {}
            }
        }
        let anchor = self.spans[draft.anchor].article;
        let others =
            |members: &[Member]| members.iter().any(|member| self.spans[member.span].article != anchor);
        // Of two single spans that differ, the first tells it.
        let rank = |span: usize| order.iter().position(|other| *other == span);
        let first = group.differs.iter().all(|member| rank(draft.anchor) < rank(member.span));
        for members in [&mut group.members, &mut group.possible, &mut group.differs] {
            members.sort_by_key(|member| member.span);
        }
        let alone = group.members.is_empty();
        (others(&group.members) || (alone && !group.differs.is_empty() && first)).then_some(group)
    }
}

fn ordered<T: Ord>(a: T, b: T) -> (T, T) {
    if a <= b { (a, b) } else { (b, a) }
}

#[cfg(test)]
mod tests;
