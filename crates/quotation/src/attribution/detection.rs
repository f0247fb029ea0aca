//! Is it a quotation? Titles, names and words held with tongs stand in marks too.

use super::questions::Detection;
use super::ranking;
use super::scene::{Quote, Scene, neighbour};
use super::sequence::Chosen;
use super::setting;
use super::table::Features;
use crate::candidates::LinkKind;
use crate::document::{Shape, Style};
use crate::lexicons::Flags;

struct Look<'s> {
    scene: &'s Scene<'s>,
    quote: &'s Quote,
    short: usize,
    /// Whether all its words but the small ones have capitals.
    title: bool,
    /// Which of `SHAPE` its capitals make.
    shape: usize,
    features: Features,
}

/// What is known of a quoted span whose speaker was chosen.
pub(crate) fn features(scene: &Scene<'_>, quote: usize, chosen: Option<Chosen>) -> Features {
    let quote = &scene.quotes[quote];
    let short = match quote.words {
        0..=1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    let mut look = Look { scene, quote, short, title: false, shape: 0, features: Features::new() };
    look.words();
    look.surroundings();
    look.cues();
    look.speaker(chosen);
    look.features
}

impl Look<'_> {
    fn words(&mut self) {
        let (scene, quote, short) = (self.scene, self.quote, self.short);
        Detection::Bias.add(&mut self.features, &[]);
        let grammar = scene.grammar;
        let (mut words, mut capitals, mut first, mut small) = (0, 0, false, 0);
        let mut verb = false;
        for index in quote.first as usize..(quote.end as usize).min(quote.first as usize + 40) {
            let shape = grammar.shape(index);
            if matches!(shape, Some(Shape::Punctuation | Shape::Mark) | None) {
                continue;
            }
            let capital = grammar.capital(index);
            first |= capital && words == 0;
            words += 1;
            capitals += usize::from(capital);
            let function = Flags::DETERMINER
                | Flags::PREPOSITION
                | Flags::CONJUNCTION
                | Flags::AUXILIARY
                | Flags::COMMON;
            small += usize::from(!capital && grammar.any(index, function));
            verb |= grammar.any(index, Flags::AUXILIARY | Flags::SUBJECT);
        }
        let shape = if capitals == 0 {
            0
        } else if capitals == words {
            3
        } else if first {
            1
        } else {
            2
        };
        Detection::Capitals.add(&mut self.features, &[shape, short]);
        self.title = words > 0 && first && capitals + small == words;
        self.shape = if self.title { 2 } else { usize::from(first) };
        Detection::Title.add(&mut self.features, &[usize::from(self.title), short]);
        Detection::Verb.add(&mut self.features, &[usize::from(verb), short]);
    }

    fn surroundings(&mut self) {
        let (scene, quote, short) = (self.scene, self.quote, self.short);
        let position = usize::from(quote.ends_paragraph) + 2 * usize::from(quote.starts_paragraph);
        Detection::Position.add(&mut self.features, &[position, short]);
        let grammar = scene.grammar;
        let at = |index: Option<u32>| neighbour(grammar, index, quote.line);
        let before = at(quote.first.checked_sub(1));
        Detection::Before.add(&mut self.features, &[short, before]);
        let second = at(quote.first.checked_sub(2));
        Detection::BeforeTwo.add(&mut self.features, &[group(second), group(before)]);
        Detection::TitleBefore.add(&mut self.features, &[usize::from(self.title), before]);
        Detection::SecondBefore.add(&mut self.features, &[at(quote.first.checked_sub(2))]);
        let after = at(Some(quote.end));
        Detection::After.add(&mut self.features, &[after]);
        let style = match scene.document.spans.get(quote.span as usize).map(|span| span.style) {
            Some(Style::Double) => 0,
            Some(Style::Single) => 1,
            _ => 2,
        };
        Detection::Headline.add(&mut self.features, &[usize::from(quote.line == 0), style]);
        let near = (quote.first.saturating_sub(4)..quote.first).any(|index| {
            grammar.token(index as usize).is_some_and(|token| !token.outside() && token.line == quote.line)
        }) || (quote.end..quote.end + 4).any(|index| {
            grammar.token(index as usize).is_some_and(|token| !token.outside() && token.line == quote.line)
        });
        Detection::Beside.add(&mut self.features, &[usize::from(near), short]);
        let work = |index: usize| WORKS.contains(&grammar.word(index).to_ascii_lowercase().as_str());
        let before = (quote.first.saturating_sub(3)..quote.first).any(|index| work(index as usize));
        let following = (quote.end..quote.end + 2).any(|index| work(index as usize));
        Detection::Work.add(&mut self.features, &[usize::from(before), usize::from(following)]);
    }

    fn cues(&mut self) {
        let (scene, quote, short) = (self.scene, self.quote, self.short);
        let grammar = scene.grammar;
        let strongest = |from: u32, to: u32| {
            (from..to)
                .filter(|index| grammar.token(*index as usize).is_some_and(|token| token.line == quote.line))
                .map(|index| grammar.cue(index as usize))
                .fold(0.0, f32::max)
        };
        let beside = strongest(quote.first.saturating_sub(2), quote.first);
        Detection::CueBefore.add(&mut self.features, &[strength(beside), short]);
        let near =
            strongest(quote.first.saturating_sub(8), quote.first).max(strongest(quote.end, quote.end + 8));
        Detection::CueNear.add(&mut self.features, &[strength(near), short]);
        let same = |index: &u32| {
            grammar.token(*index as usize).is_some_and(|token| {
                token.sentence == quote.first_sentence || token.sentence == quote.last_sentence
            })
        };
        let around = (quote.first.saturating_sub(40)..quote.first).chain(quote.end..quote.end + 40);
        let sentence = around.filter(same).map(|index| grammar.cue(index as usize)).fold(0.0, f32::max);
        Detection::CueSentence.add(&mut self.features, &[strength(sentence), short]);
    }

    fn speaker(&mut self, chosen: Option<Chosen>) {
        let short = self.short;
        let chance = chosen.map_or(0, |chosen| match chosen.chance {
            c if c >= 0.95 => 6,
            c if c >= 0.8 => 5,
            c if c >= 0.6 => 4,
            c if c >= 0.4 => 3,
            c if c >= 0.2 => 2,
            _ => 1,
        });
        Detection::Chance.add(&mut self.features, &[chance, short]);
        let link = chosen.and_then(|chosen| ranking::nearest_link(self.scene, self.quote, chosen.candidate));
        let same = |cue: u32| {
            self.scene.grammar.token(cue as usize).is_some_and(|token| {
                token.sentence == self.quote.first_sentence || token.sentence == self.quote.last_sentence
            })
        };
        let kind = link.filter(|link| same(link.cue)).map_or(LinkKind::NONE, |link| link.kind as usize);
        let gap = link.map_or(0, |link| ranking::gap_size(self.scene.cue_gap(self.quote, link.cue)));
        let gap = if kind == LinkKind::NONE { 5 } else { gap };
        Detection::LinkGap.add(&mut self.features, &[kind, gap]);
        let tie = match gap {
            _ if kind == LinkKind::NONE => 0,
            0 | 1 => 3,
            2 => 2,
            _ => 1,
        };
        let rival = link.is_some_and(|link| kind != LinkKind::NONE && self.rival(link.cue));
        self.setting(tie, rival);
        let Some(candidate) =
            chosen.and_then(|chosen| self.scene.candidates.all.get(chosen.candidate as usize))
        else {
            return;
        };
        let after = candidate.tokens.start >= self.quote.end;
        let place = ranking::place(self.scene, self.quote, candidate, after);
        Detection::Place.add(&mut self.features, &[place, short]);
        Detection::Kind.add(&mut self.features, &[candidate.kind as usize, short]);
    }
}

impl Look<'_> {
    /// Whether the verb is nearer to another span of the sentence.
    fn rival(&self, cue: u32) -> bool {
        let quotes = &self.scene.quotes;
        let index = quotes.partition_point(|quote| quote.first < self.quote.first);
        let gap = self.scene.cue_gap(self.quote, cue);
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        beside.filter_map(|other| quotes.get(other)).any(|other| {
            other.first_sentence == self.quote.first_sentence && self.scene.cue_gap(other, cue) < gap
        })
    }

    fn setting(&mut self, tie: usize, rival: bool) {
        let (scene, quote, short, shape) = (self.scene, self.quote, self.short, self.shape);
        let frame = setting::frame(scene, quote);
        let (first, last) = setting::inner(scene, quote);
        let headline = quote.line == 0;
        let named = setting::naming(scene, quote);
        let programme = setting::programme(scene, quote);
        let features = &mut self.features;
        if headline {
            Detection::HeadlineShape.add(features, &[shape, short, tie]);
            let labelled = usize::from(setting::labelled(scene, quote));
            Detection::HeadlineLabel.add(features, &[labelled, short]);
        }
        let shape = if headline { 0 } else { shape };
        if programme {
            Detection::Programme.add(features, &[shape, usize::from(quote.ending == 3)]);
            Detection::ProgrammeLength.add(features, &[shape, short]);
        }
        if named > 0 {
            Detection::Named.add(features, &[named, shape]);
        }
        if frame > 0 {
            Detection::Frame.add(features, &[frame, shape, short]);
            Detection::FrameHead.add(features, &[frame, shape]);
        }
        if short < 3 {
            let at = |index: Option<u32>| neighbour(scene.grammar, index, quote.line);
            Detection::Edges.add(features, &[at(quote.first.checked_sub(1)), at(Some(quote.end))]);
        }
        Detection::First.add(features, &[first, short]);
        Detection::Last.add(features, &[last, short]);
        Detection::Tie.add(features, &[tie, shape, short]);
        Detection::Rival.add(features, &[usize::from(rival), short]);
    }
}

/// [`NEIGHBOURS`] in fewer classes.
fn group(neighbour: usize) -> usize {
    match neighbour {
        0..=3 => neighbour,
        4..=6 => 4,
        7..=16 => 5,
        17..=20 => 6,
        21 => 7,
        22..=24 => 8,
        25 => 9,
        26 => 10,
        28 => 11,
        _ => 12,
    }
}

fn strength(share: f32) -> usize {
    match share {
        s if s >= 0.6 => 4,
        s if s >= 0.3 => 3,
        s if s >= 0.1 => 2,
        s if s > 0.0 => 1,
        _ => 0,
    }
}

/// Things that have titles in quotation marks.
const WORKS: &[&str] = &[
    "film",
    "movie",
    "book",
    "song",
    "album",
    "show",
    "series",
    "episode",
    "program",
    "programme",
    "play",
    "novel",
    "memoir",
    "article",
    "essay",
    "column",
    "documentary",
    "magazine",
    "game",
    "track",
    "single",
    "musical",
    "sitcom",
    "comedy",
    "drama",
    "poem",
    "story",
    "video",
    "ad",
    "podcast",
    "painting",
    "host",
    "co-host",
    "anchor",
    "star",
    "starred",
    "stars",
    "broadcast",
    "radio",
    "television",
    "tv",
    "nbc's",
    "cnn's",
    "abc's",
    "cbs's",
    "msnbc's",
];
