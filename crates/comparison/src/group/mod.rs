//! Makes statements of spans that were found to have to do with each other.
//!
//! What is linked is gathered, and then every span is held against the anchors,
//! the longest wordings: so a common short quote never chains two statements
//! together. Nothing depends on the order in which articles came.

mod gather;

use crate::same::{Outline, Voices};
use crate::{Context, Likeness, Reason, Relation, Span, compare};
use std::collections::HashSet;

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
    grouping.groups()
}

struct Grouping<'a> {
    spans: &'a [Span],
    /// Articles that share other things, the smaller number first.
    related: HashSet<(u64, u64)>,
    /// The spans that are linked with each.
    linked: Vec<Vec<usize>>,
    /// The smaller index first.
    parted: HashSet<(usize, usize)>,
    outlines: Vec<Outline>,
}

/// Words that are too few to choose between anchors by.
const FEW: usize = 3;

/// A group in the making.
struct Draft {
    anchor: usize,
    members: Vec<Member>,
}

impl<'a> Grouping<'a> {
    fn of(spans: &'a [Span], links: &[Link], partings: &[(usize, usize)]) -> Self {
        let articles = |link: &Link| ordered(spans[link.a].article, spans[link.b].article);
        let mut linked = vec![Vec::new(); spans.len()];
        for link in links {
            linked[link.a].push(link.b);
            linked[link.b].push(link.a);
        }
        for others in &mut linked {
            others.sort_unstable();
            others.dedup();
        }
        Self {
            spans,
            related: links.iter().filter(|link| link.related).map(articles).collect(),
            linked,
            parted: partings.iter().map(|pair| ordered(pair.0, pair.1)).collect(),
            outlines: spans.iter().map(|span| Outline::of(&span.words)).collect(),
        }
    }

    fn likeness(&self, a: usize, b: usize) -> Likeness {
        let (a, b) = (&self.spans[a], &self.spans[b]);
        compare(a, b, Context { related: self.related.contains(&ordered(a.article, b.article)) })
    }

    fn joins(&self, a: usize, b: usize) -> Option<Likeness> {
        let worth = self.outlines[a].may_be_like(&self.outlines[b]);
        worth.then(|| self.likeness(a, b)).filter(|likeness| likeness.relation.joins())
    }

    fn are_parted(&self, a: usize, b: usize) -> bool {
        self.parted.contains(&ordered(a, b))
    }

    fn groups(&self) -> Vec<Group> {
        let mut drafts: Vec<Draft> = Vec::new();
        for component in gather::components(self.spans.len(), &self.joining()) {
            let order = gather::anchors_first(self.spans, &component);
            let mut found = self.drafts(&order);
            self.place(&order, &mut found);
            drafts.extend(found);
        }
        // Where each span is at home; one that joins nothing may still be what others differ from.
        let mut home: Vec<Option<usize>> = vec![None; self.spans.len()];
        for (number, draft) in drafts.iter().enumerate() {
            home[draft.anchor] = Some(number);
            draft.members.iter().for_each(|member| home[member.span] = Some(number));
        }
        let single = drafts.len();
        for (span, home) in home.iter_mut().enumerate() {
            if home.is_none() && !self.linked[span].is_empty() {
                *home = Some(drafts.len());
                drafts.push(Draft { anchor: span, members: Vec::new() });
            }
        }
        let finished =
            drafts.iter().enumerate().filter_map(|(number, draft)| self.finish(number, draft, &home, single));
        let mut groups: Vec<Group> = finished.collect();
        groups.sort_by_key(|group| group.anchor);
        groups
    }

    /// The pairs that are linked and join, each once.
    fn joining(&self) -> Vec<(usize, usize)> {
        let pairs =
            self.linked.iter().enumerate().flat_map(|(a, others)| others.iter().map(move |b| (a, *b)));
        let once = pairs.filter(|(a, b)| a < b && !self.are_parted(*a, *b));
        once.filter(|(a, b)| self.joins(*a, *b).is_some()).collect()
    }

    /// Every span that goes with none of the anchors before it is an anchor.
    fn drafts(&self, order: &[usize]) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = Vec::new();
        for span in order {
            let goes = |draft: &Draft| {
                !self.are_parted(*span, draft.anchor) && self.joins(*span, draft.anchor).is_some()
            };
            if !drafts.iter().any(goes) {
                drafts.push(Draft { anchor: *span, members: Vec::new() });
            }
        }
        drafts
    }

    /// Puts the others to the anchors they go with. Those that go with several,
    /// as a part without the number in which two wordings differ, go where the
    /// same person is known to have said it, and then where most go that have no choice.
    fn place(&self, order: &[usize], drafts: &mut [Draft]) {
        let anchors: HashSet<usize> = drafts.iter().map(|draft| draft.anchor).collect();
        let choices: Vec<(usize, Vec<(usize, Likeness)>)> = order
            .iter()
            .filter(|span| !anchors.contains(span))
            .map(|span| {
                let fits = |(number, draft): (usize, &Draft)| {
                    let parted = self.are_parted(*span, draft.anchor);
                    Some((number, self.joins(*span, draft.anchor).filter(|_| !parted)?))
                };
                (*span, drafts.iter().enumerate().filter_map(fits).collect())
            })
            .collect();
        let mut support = vec![0_usize; drafts.len()];
        for (_, fits) in choices.iter().filter(|(_, fits)| fits.len() == 1) {
            support[fits[0].0] += 1;
        }
        for (span, fits) in choices {
            // A word or two that several statements of the same person have tells none of them.
            let known = |fit: &&(usize, Likeness)| {
                let (here, there) = (self.spans[span].speaker, self.spans[drafts[fit.0].anchor].speaker);
                here.map(|it| it.of) == there.map(|it| it.of) && fit.1.words <= FEW
            };
            if fits.iter().filter(known).count() > 1 || self.is_anybodys(span, &fits, drafts) {
                continue;
            }
            let rank = |(number, likeness): &(usize, Likeness)| {
                let (here, there) = (&self.spans[span], &self.spans[drafts[*number].anchor]);
                let said = Voices::of(here.speaker, there.speaker) == Voices::Agree;
                (said, support[*number], likeness.score)
            };
            let parted = |number: usize| {
                drafts[number].members.iter().any(|member| self.are_parted(span, member.span))
            };
            let mut best: Option<(usize, Likeness)> = None;
            for fit in fits.into_iter().filter(|(number, _)| !parted(*number)) {
                if best.as_ref().is_none_or(|best| rank(&fit) > rank(best)) {
                    best = Some(fit);
                }
            }
            if let Some((number, likeness)) = best {
                drafts[number].members.push(Member { span, likeness });
            }
        }
    }

    /// Whether few words, by whom is not known, are the words of several people.
    fn is_anybodys(&self, span: usize, fits: &[(usize, Likeness)], drafts: &[Draft]) -> bool {
        let speaker = |number: usize| self.spans[drafts[number].anchor].speaker;
        let own =
            |fit: &(usize, Likeness)| Voices::of(self.spans[span].speaker, speaker(fit.0)) == Voices::Agree;
        let few = fits.iter().filter(|fit| fit.1.reason == Reason::RelatedArticles);
        let mut people: Vec<Option<u64>> = few.map(|fit| speaker(fit.0).map(|it| it.of)).collect();
        people.sort_unstable();
        people.dedup();
        people.len() > 1 && !fits.iter().any(own)
    }

    /// Adds what is told beside the members; `None` when the group says nothing.
    fn finish(&self, number: usize, draft: &Draft, home: &[Option<usize>], single: usize) -> Option<Group> {
        let mut group = Group {
            anchor: draft.anchor,
            members: draft.members.clone(),
            possible: Vec::new(),
            differs: Vec::new(),
        };
        let own = draft.members.iter().map(|member| member.span).chain([draft.anchor]);
        let mut near: Vec<usize> = own.flat_map(|span| self.linked[span].iter().copied()).collect();
        near.sort_unstable();
        near.dedup();
        for span in near.into_iter().filter(|span| home[*span] != Some(number)) {
            let parted = self.are_parted(span, draft.anchor);
            if parted || self.spans[span].article == self.spans[draft.anchor].article {
                continue;
            }
            let member = Member { span, likeness: self.likeness(span, draft.anchor) };
            match member.likeness.relation {
                Relation::Differs => group.differs.push(member),
                Relation::Possible => group.possible.push(member),
                _ => {}
            }
        }
        group.members.sort_by_key(|member| member.span);
        let anchor = self.spans[draft.anchor].article;
        let reported = group.members.iter().any(|member| self.spans[member.span].article != anchor);
        (reported || self.tells_alone(&group, home, single)).then_some(group)
    }

    /// Of two single spans that differ, the one that would be the anchor tells it.
    fn tells_alone(&self, group: &Group, home: &[Option<usize>], single: usize) -> bool {
        let mut spans: Vec<usize> = group.differs.iter().map(|member| member.span).collect();
        // Drafts of one span come last.
        let joined = |span: &usize| home[*span].is_some_and(|home| home < single);
        if !group.members.is_empty() || spans.is_empty() || spans.iter().any(joined) {
            return false;
        }
        spans.push(group.anchor);
        gather::anchors_first(self.spans, &spans).first() == Some(&group.anchor)
    }
}

fn ordered<T: Ord>(a: T, b: T) -> (T, T) {
    if a <= b { (a, b) } else { (b, a) }
}

#[cfg(test)]
mod tests;
