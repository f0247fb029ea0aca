//! Scores what the comparison found against the truth.
//!
//! A pair counts when two articles give the same statement in words that the
//! comparison could know: at least half of the telling words of the one with
//! fewer are in both. It is found when both places are in one group. A pair in
//! one group is wrong when the statements are not the same, and a silent swap
//! when one of the two is a false variant and both give the words that are false.

use crate::missed::Missed;
use crate::{Article, Form, Gathering, Rendering, Swap};
use comparison::{Matches, Record};
use std::collections::{BTreeMap, HashMap, HashSet};
use text::TextRange;

/// Counts of one score.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// By the words of the shorter place, 8 for 8 and more: found, and all.
    pub by_length: BTreeMap<usize, (usize, usize)>,
    /// By the forms of the pair: found, and all.
    pub pairs: BTreeMap<(Form, Form), (usize, usize)>,
    /// Pairs in one group.
    pub joined: usize,
    /// Of these, different statements.
    pub wrong: usize,
    /// Of these, false variants that were not told.
    pub silent: BTreeMap<Swap, usize>,
    /// False variants beside what was said that are told as differing: found, and all.
    pub told: (usize, usize),
    /// Copies of which the original was found among reused texts, and all.
    pub reuse: (usize, usize),
    /// The first wrong joins, to look at.
    pub examples: Vec<String>,
    /// The first pairs that were not found.
    pub missed: Vec<String>,
    /// Why pairs were not found, and how many.
    pub why: BTreeMap<String, usize>,
}

/// How many examples are kept.
const EXAMPLES: usize = 400;

impl Score {
    /// Pairs of the same statement that were found, and all.
    pub fn found(&self) -> (usize, usize) {
        self.pairs.values().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1))
    }

    /// Scores the groups of `gathering` for the articles whose matches were all
    /// looked for; `searched` says which. Numbers are indices of `articles`.
    pub fn of(
        articles: &[Article],
        records: &[Record],
        gathering: &Gathering,
        searched: &dyn Fn(u64) -> bool,
    ) -> Self {
        let mut score = Self::default();
        let groups = Groups::of(articles, gathering);
        let missed = Missed::of(gathering, articles, |span| truth(articles, gathering.place(span)));
        score.expected(articles, &groups, searched, &missed);
        score.joins(articles, records, &groups, gathering);
        score
    }

    /// Every pair that should be found.
    fn expected(
        &mut self,
        articles: &[Article],
        groups: &Groups,
        searched: &dyn Fn(u64) -> bool,
        missed: &Missed<'_>,
    ) {
        let mut statements: HashMap<u64, Vec<(u64, usize)>> = HashMap::new();
        for article in articles {
            for (at, rendering) in article.renderings.iter().enumerate() {
                statements.entry(rendering.statement).or_default().push((article.number, at));
            }
        }
        for places in statements.values() {
            for (first, one) in places.iter().enumerate() {
                for other in &places[first + 1..] {
                    if one.0 == other.0 || !(searched(one.0) || searched(other.0)) {
                        continue;
                    }
                    let (a, b) = (rendering(articles, *one), rendering(articles, *other));
                    if contradict(a, b) {
                        self.told.0 += usize::from(groups.tells(*one, *other));
                        self.told.1 += 1;
                    } else if a.variant == b.variant
                        && (a.form.is_quoted() || b.form.is_quoted())
                        && alike(a, b)
                    {
                        let found = groups.together(*one, *other);
                        let forms = (a.form.min(b.form), a.form.max(b.form));
                        let pair = self.pairs.entry(forms).or_default();
                        pair.0 += usize::from(found);
                        pair.1 += 1;
                        let length =
                            self.by_length.entry(a.covered.len().min(b.covered.len()).min(8)).or_default();
                        length.0 += usize::from(found);
                        length.1 += 1;
                        if !found {
                            *self.why.entry(missed.why(*one, *other)).or_default() += 1;
                        }
                        let long = a.covered.len().min(b.covered.len()) >= 4;
                        if !found && long && self.missed.len() < EXAMPLES {
                            self.missed.push(format!(
                                "{:?}, {}\n    {}\n    {}",
                                forms,
                                missed.why(*one, *other),
                                given(articles, *one, groups.homes(*one)),
                                given(articles, *other, groups.homes(*other))
                            ));
                        }
                    }
                }
            }
        }
    }

    /// Every pair in one group.
    fn joins(&mut self, articles: &[Article], records: &[Record], groups: &Groups, gathering: &Gathering) {
        for members in &groups.members {
            for (first, one) in members.iter().enumerate() {
                for other in &members[first + 1..] {
                    let ((a_article, _), (b_article, _)) = (gathering.place(*one), gathering.place(*other));
                    if a_article == b_article {
                        continue;
                    }
                    self.joined += 1;
                    let truth = groups.truth.get(one).zip(groups.truth.get(other));
                    let pair = truth.map(|(a, b)| (rendering(articles, *a), rendering(articles, *b)));
                    let wrong = pair.is_none_or(|(a, b)| a.statement != b.statement);
                    // A use may be cut before the false words: then the place itself says nothing false.
                    let shown = |rendering: &Rendering, span: usize| {
                        let place = gathering.place(span).1;
                        let inside =
                            |range: TextRange| range.start() < place.end() && place.start() < range.end();
                        let length: usize = rendering.stretches.iter().map(|stretch| stretch.len()).sum();
                        match rendering.variant {
                            0 => 5 * place.len() >= 4 * length,
                            _ => rendering.false_at.is_some_and(inside),
                        }
                    };
                    let silent = pair
                        .filter(|(a, b)| !wrong && contradict(a, b) && shown(a, *one) && shown(b, *other));
                    self.wrong += usize::from(wrong);
                    if let Some((a, b)) = silent {
                        let swap = a.swap.filter(|_| a.variant != 0).or(b.swap).map(|swap| swap.0);
                        *self.silent.entry(swap.unwrap_or(Swap::Name)).or_default() += 1;
                    }
                    if (wrong || silent.is_some()) && self.examples.len() < EXAMPLES {
                        let words = |span: usize| {
                            let (article, range) = gathering.place(span);
                            format!(
                                "[{article}] {}",
                                range.slice(&records[article as usize].text).unwrap_or_default()
                            )
                        };
                        let kind = if wrong { "" } else { "silent " };
                        self.examples.push(format!("{kind}{}\n    {}", words(*one), words(*other)));
                    }
                }
            }
        }
    }

    /// Counts for one article whether what it copies was found.
    pub fn add_reuse(&mut self, article: &Article, originals: &[u64], matches: &Matches) {
        let found: HashSet<u64> = matches.reuse.iter().map(|reuse| reuse.article).collect();
        for original in originals.iter().filter(|original| **original != article.number) {
            self.reuse.0 += usize::from(found.contains(original));
            self.reuse.1 += 1;
        }
    }
}

fn rendering(articles: &[Article], place: (u64, usize)) -> &Rendering {
    &articles[place.0 as usize].renderings[place.1]
}

fn given(articles: &[Article], place: (u64, usize), homes: &[usize]) -> String {
    let (article, rendering) = (&articles[place.0 as usize], rendering(articles, place));
    let words: Vec<&str> =
        rendering.stretches.iter().filter_map(|range| range.slice(&article.text)).collect();
    format!("[{}] {} ({}, in {homes:?})", place.0, words.join(" | "), rendering.speaker)
}

fn alike(a: &Rendering, b: &Rendering) -> bool {
    let both = a.telling.iter().filter(|at| b.telling.contains(at)).count();
    let fewer = a.telling.len().min(b.telling.len());
    both > 0 && 2 * both >= fewer
}

/// Whether one gives what the other has another number, name or "not" for.
fn contradict(a: &Rendering, b: &Rendering) -> bool {
    let shows = |rendering: &Rendering, swap: (Swap, usize)| {
        let at = |at: usize| rendering.covered.contains(&at);
        at(swap.1) && (swap.0 != Swap::Negation || at(swap.1 + 1) || at(swap.1 + 2))
    };
    let against = |a: &Rendering, b: &Rendering| a.swap.is_some_and(|swap| shows(a, swap) && shows(b, swap));
    a.variant != b.variant && (against(a, b) || against(b, a))
}

/// The groups by place.
struct Groups {
    /// The spans of each group.
    members: Vec<Vec<usize>>,
    /// What a span truly gives.
    truth: HashMap<usize, (u64, usize)>,
    home: HashMap<(u64, usize), Vec<usize>>,
    differing: HashSet<(usize, usize)>,
}

impl Groups {
    fn of(articles: &[Article], gathering: &Gathering) -> Self {
        let mut groups = Self {
            members: Vec::new(),
            truth: HashMap::new(),
            home: HashMap::new(),
            differing: HashSet::new(),
        };
        let made = gathering.groups();
        let mut group_of: HashMap<usize, usize> = HashMap::new();
        for (number, group) in made.iter().enumerate() {
            let spans: Vec<usize> =
                group.members.iter().map(|member| member.span).chain([group.anchor]).collect();
            for span in &spans {
                group_of.insert(*span, number);
                if let Some(place) = truth(articles, gathering.place(*span)) {
                    groups.truth.insert(*span, place);
                    groups.home.entry(place).or_default().push(number);
                }
            }
            groups.members.push(spans);
        }
        // What differs from the anchor may be at home in another group, or alone.
        let mut alone = made.len();
        for (number, group) in made.iter().enumerate() {
            for member in &group.differs {
                let home = *group_of.entry(member.span).or_insert_with(|| {
                    alone += 1;
                    alone
                });
                if let Some(place) = truth(articles, gathering.place(member.span)) {
                    groups.home.entry(place).or_insert_with(|| vec![home]);
                }
                groups.differing.insert((number.min(home), number.max(home)));
            }
        }
        groups
    }

    fn homes(&self, place: (u64, usize)) -> &[usize] {
        self.home.get(&place).map_or(&[], Vec::as_slice)
    }

    fn together(&self, one: (u64, usize), other: (u64, usize)) -> bool {
        self.homes(one).iter().any(|home| self.homes(other).contains(home))
    }

    fn tells(&self, one: (u64, usize), other: (u64, usize)) -> bool {
        let told = |a: usize, b: usize| self.differing.contains(&(a.min(b), a.max(b)));
        self.homes(one).iter().any(|a| self.homes(other).iter().any(|b| told(*a, *b)))
    }
}

/// The rendering that shares most with the place.
fn truth(articles: &[Article], (number, range): (u64, TextRange)) -> Option<(u64, usize)> {
    let shared = |rendering: &Rendering| -> usize {
        let common = |stretch: &TextRange| {
            stretch.end().min(range.end()).saturating_sub(stretch.start().max(range.start()))
        };
        rendering.stretches.iter().map(common).sum()
    };
    let all = articles.get(number as usize)?.renderings.iter().enumerate();
    let best = all.map(|(at, rendering)| (shared(rendering), at)).max()?;
    (2 * best.0 >= range.len().min(60)).then_some((number, best.1))
}
