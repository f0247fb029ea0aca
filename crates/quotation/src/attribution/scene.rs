use crate::candidates::{Candidate, Candidates, Grammar, LinkKind, seeds};
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{self, Vocabulary};
use crate::people::People;

/// Paragraphs before the quote in which a speaker is looked for.
const PARAGRAPHS_BACK: u32 = 3;
/// Sentences before the quote, for articles without paragraphs.
const SENTENCES_BACK: u32 = 14;
/// Sentences after it.
const SENTENCES_AFTER: u32 = 3;
/// The most candidates before a quote; the nearest are kept.
const MOST_BEFORE: usize = 48;
/// The most candidates that are looked at, those inside other quotes too.
const MOST_LOOKED_AT: usize = 400;
/// The most candidates after a quote.
const MOST_AFTER: usize = 16;

/// How far around a quote its nearest cue is looked for, in tokens.
const CUE_REACH: u32 = 30;
/// Cues weaker than this do not stand between a quote and a stronger one.
const NEAR_CUE: f32 = 0.1;

/// The token of a cue, and the tokens between it and the quote.
pub(crate) type NearCue = (u32, usize);

/// An article made ready to ask who said what.
#[derive(Debug)]
pub(crate) struct Scene<'d> {
    pub(crate) document: &'d Document<'d>,
    pub(crate) grammar: Grammar<'d>,
    pub(crate) candidates: Candidates,
    pub(crate) people: People,
    pub(crate) quotes: Vec<Quote>,
    /// Tokens outside quotes before each token.
    outside: Vec<u32>,
    /// How often each candidate's name occurs.
    pub(crate) frequency: Vec<u32>,
    /// For each candidate, the first one whose head is the same word.
    pub(crate) alike: Vec<u32>,
    /// For each candidate, the entity that speaks when it does.
    who: Vec<Option<u32>>,
}

/// An outermost quoted span as the features see it.
#[derive(Debug, Clone)]
pub(crate) struct Quote {
    pub(crate) span: u32,
    pub(crate) first: u32,
    /// The token after the last.
    pub(crate) end: u32,
    pub(crate) line: u32,
    pub(crate) first_sentence: u32,
    pub(crate) last_sentence: u32,
    /// How its words end: 0 comma, 1 stop, 2 question or exclamation, 3 otherwise.
    pub(crate) ending: usize,
    pub(crate) starts_paragraph: bool,
    pub(crate) ends_paragraph: bool,
    pub(crate) words: usize,
    /// The nearest cue before it in its sentence, and the tokens between.
    pub(crate) cue_before: Option<NearCue>,
    /// The same after it.
    pub(crate) cue_after: Option<NearCue>,
    /// The distances of the nearest verbs that have a subject beside them.
    pub(crate) subject_gaps: Vec<usize>,
}

impl<'d> Scene<'d> {
    pub(crate) fn read(document: &'d Document<'d>) -> Self {
        let grammar = Grammar::new(document);
        let vocabulary = Vocabulary::of(document);
        let mut mentions = mentions::find(document, &vocabulary);
        let people = People::read(document, &vocabulary, &mut mentions);
        let mut candidates = Candidates::find(document, seeds(document, &mentions));
        for candidate in candidates.all.iter_mut().filter(|candidate| candidate.entity.is_none()) {
            let (tokens, head) = (candidate.tokens.clone(), candidate.head);
            candidate.described = people.described(document, &vocabulary, &mentions, tokens, head);
        }
        let mut count = 0;
        let mut outside = Vec::with_capacity(document.tokens.len() + 1);
        outside.push(0);
        for token in &document.tokens {
            count += u32::from(token.outside());
            outside.push(count);
        }
        let quotes: Vec<Quote> =
            (0..document.spans.len()).filter_map(|span| Quote::read(document, span)).collect();
        let (frequency, alike) = frequencies(document, &candidates);
        let who = candidates.all.iter().map(Candidate::who).collect();
        let mut scene =
            Self { document, grammar, candidates, people, quotes, outside, frequency, alike, who };
        for index in 0..scene.quotes.len() {
            let (before, after) = scene.cues(&scene.quotes[index]);
            let gaps = scene.subject_gaps(&scene.quotes[index]);
            (scene.quotes[index].cue_before, scene.quotes[index].cue_after) = (before, after);
            scene.quotes[index].subject_gaps = gaps;
        }
        scene
    }

    /// How far the verbs with a subject beside them are, those in the paragraph.
    fn subject_gaps(&self, quote: &Quote) -> Vec<usize> {
        let links = &self.candidates.links;
        let reach = quote.first.saturating_sub(CUE_REACH)..quote.end + CUE_REACH;
        let clear = |link: &&crate::candidates::Link| {
            matches!(
                link.kind,
                LinkKind::Subject | LinkKind::LongSubject | LinkKind::Inverted | LinkKind::According
            ) && link.strength >= NEAR_CUE
        };
        let first =
            self.candidates.all.partition_point(|candidate| candidate.tokens.start + 60 < reach.start);
        let last = self.candidates.all.partition_point(|candidate| candidate.tokens.start < reach.end);
        let start = self.candidates.all.get(first).map_or(0, |candidate| candidate.links.start) as usize;
        let end = last.checked_sub(1).map_or(0, |last| self.candidates.all[last].links.end) as usize;
        let near = links.get(start..end).unwrap_or(&[]).iter().filter(clear);
        let mut cues: Vec<u32> = near.map(|link| link.cue).filter(|cue| reach.contains(cue)).collect();
        cues.sort_unstable();
        cues.dedup();
        let same =
            |cue: &u32| self.grammar.token(*cue as usize).is_some_and(|token| token.line == quote.line);
        cues.iter().filter(|cue| same(cue)).map(|cue| self.cue_gap(quote, *cue)).collect()
    }

    /// The nearest cues before and after a quote in its sentence.
    fn cues(&self, quote: &Quote) -> (Option<NearCue>, Option<NearCue>) {
        let strong = |index: &u32| self.grammar.cue(*index as usize) >= NEAR_CUE;
        let sentence = |sentence: u32| {
            move |index: &u32| {
                self.grammar.token(*index as usize).is_some_and(|token| token.sentence == sentence)
            }
        };
        let first = quote.first.saturating_sub(CUE_REACH);
        let before = (first..quote.first).rev().take_while(sentence(quote.first_sentence)).find(strong);
        let after = (quote.end..quote.end + CUE_REACH).take_while(sentence(quote.last_sentence)).find(strong);
        let gap = |cue: u32| (cue, self.cue_gap(quote, cue));
        (before.map(gap), after.map(gap))
    }

    /// Tokens outside quotes from one token to the other, the first included.
    pub(crate) fn outside_between(&self, from: u32, to: u32) -> usize {
        let at = |token: u32| self.outside.get(token as usize).copied().unwrap_or(0);
        at(to).saturating_sub(at(from)) as usize
    }

    /// Tokens outside quotes between a cue and a quote.
    pub(crate) fn cue_gap(&self, quote: &Quote, cue: u32) -> usize {
        if cue >= quote.end {
            self.outside_between(quote.end, cue)
        } else {
            self.outside_between(cue + 1, quote.first)
        }
    }

    /// Quotes that begin from one token to the other.
    pub(crate) fn quotes_between(&self, from: u32, to: u32) -> usize {
        let at = |token: u32| self.quotes.partition_point(|quote| quote.first < token);
        at(to).saturating_sub(at(from))
    }

    /// Candidates that begin from one token to the other.
    pub(crate) fn candidates_between(&self, from: u32, to: u32) -> usize {
        let at = |token: u32| self.candidates.all.partition_point(|candidate| candidate.tokens.start < token);
        at(to).saturating_sub(at(from))
    }

    /// Indices of those who may have said this quote.
    pub(crate) fn speakers(&self, quote: &Quote) -> Vec<u32> {
        let all = &self.candidates.all;
        let middle = all.partition_point(|candidate| candidate.tokens.start < quote.first);
        let line = |candidate: &Candidate| {
            self.document.tokens.get(candidate.tokens.start as usize).map_or(0, |token| token.line)
        };
        let outside = |candidate: &Candidate| {
            self.document.tokens.get(candidate.head as usize).is_some_and(|token| token.outside())
        };
        let sentence = |candidate: &Candidate| {
            self.document.tokens.get(candidate.tokens.start as usize).map_or(0, |token| token.sentence)
        };
        // An article may be one line, and a line nothing but names inside marks.
        let before = (0..middle).rev().take(MOST_LOOKED_AT).take_while(|index| {
            let candidate = &all[*index];
            line(candidate) + PARAGRAPHS_BACK >= quote.line
                && sentence(candidate) + SENTENCES_BACK >= quote.first_sentence
        });
        let mut found: Vec<u32> = before
            .filter(|index| outside(&all[*index]))
            .take(MOST_BEFORE)
            .map(|index| index as u32)
            .collect();
        found.reverse();
        let inside = all[middle..].iter().take_while(|candidate| candidate.tokens.start < quote.end);
        let labels = inside.enumerate().filter(|(_, candidate)| candidate.label);
        found.extend(labels.map(|(index, _)| (middle + index) as u32));
        let past = middle + all[middle..].partition_point(|candidate| candidate.tokens.start < quote.end);
        let near = |candidate: &Candidate| {
            let line = line(candidate);
            line == quote.line && sentence(candidate) <= quote.last_sentence + SENTENCES_AFTER
                || (line == quote.line + 1
                    && quote.ends_paragraph
                    && self.outside_between(quote.end, candidate.tokens.start) < 12)
        };
        let after =
            (past..all.len()).take(MOST_AFTER).take_while(|index| line(&all[*index]) <= quote.line + 1);
        found.extend(
            after.filter(|index| near(&all[*index]) && outside(&all[*index])).map(|index| index as u32),
        );
        found
    }

    /// Whether two candidates seem to be the same one: by the article's people,
    /// else by their words.
    pub(crate) fn same(&self, one: u32, other: u32) -> bool {
        match (self.who[one as usize], self.who[other as usize]) {
            (Some(a), Some(b)) => a == b,
            _ => self.alike[one as usize] == self.alike[other as usize],
        }
    }
}

#[cfg(feature = "training")]
impl Scene<'_> {
    /// The words that name a candidate, and who that is.
    pub(crate) fn names(&self, candidate: u32) -> (String, String) {
        let candidate = &self.candidates.all[candidate as usize];
        let range = self.document.range(candidate.tokens.clone());
        let mention = range.slice(self.document.text).unwrap_or("").to_owned();
        let whole = candidate.kind.named() || candidate.kind.pronoun();
        let entity = candidate.entity.filter(|_| whole).and_then(|entity| self.people.entity(entity));
        let name = entity.map_or_else(|| mention.clone(), |entity| entity.name.clone());
        (mention, name)
    }
}

impl Quote {
    fn read(document: &Document<'_>, span: usize) -> Option<Self> {
        let found = document.spans.get(span).filter(|found| found.parent.is_none())?;
        let (first, end) = (found.tokens.start, found.tokens.end);
        let opening = document.tokens.get(first as usize)?;
        let closing = document.tokens.get(end.checked_sub(1)? as usize).filter(|_| end > first)?;
        let other_line = |token: Option<u32>| {
            token
                .and_then(|index| document.tokens.get(index as usize))
                .is_none_or(|token| token.line != found.line)
        };
        let words = found.words.slice(document.text).unwrap_or("");
        let ending = match words.trim_end_matches(['"', '”', '’', '\'', ' ']).chars().next_back() {
            Some(',') => 0,
            Some('.' | '…') => 1,
            Some('?' | '!') => 2,
            _ => 3,
        };
        let is_word = |index: &u32| {
            document
                .tokens
                .get(*index as usize)
                .is_some_and(|token| !token.word.flags.is_empty() || token.shape as u8 <= 4)
        };
        Some(Self {
            span: span as u32,
            first,
            end,
            line: found.line,
            first_sentence: opening.sentence,
            last_sentence: closing.sentence,
            ending,
            starts_paragraph: other_line(first.checked_sub(1)),
            ends_paragraph: other_line(Some(end)),
            cue_before: None,
            cue_after: None,
            subject_gaps: Vec::new(),
            words: (first..end.min(first + 200)).filter(is_word).count(),
        })
    }
}

/// How often each candidate's last word names somebody, and the first candidate
/// with the same word.
fn frequencies(document: &Document<'_>, candidates: &Candidates) -> (Vec<u32>, Vec<u32>) {
    let mut first_by_word: std::collections::HashMap<&str, u32> = std::collections::HashMap::new();
    let mut counts = vec![0; candidates.all.len()];
    let mut alike = Vec::with_capacity(candidates.all.len());
    for (index, candidate) in (0..).zip(&candidates.all) {
        let first = *first_by_word.entry(document.stem(candidate.head as usize)).or_insert(index);
        counts[first as usize] += 1;
        alike.push(first);
    }
    let frequency = alike.iter().map(|first| counts[*first as usize]).collect();
    (frequency, alike)
}

/// Classes of words around a quote or a candidate that have a say in who speaks.
pub(crate) const NEIGHBOURS: &[&str] = &[
    "edge",
    "quote",
    "comma",
    "stop",
    "colon",
    "dash",
    "bracket",
    "of",
    "for",
    "to",
    "by",
    "in",
    "with",
    "from",
    "on",
    "as",
    "preposition",
    "that",
    "and",
    "when",
    "who",
    "article",
    "be",
    "have",
    "modal",
    "cue",
    "verb",
    "adverb",
    "owner",
    "capital",
    "other",
];

/// Which of [`NEIGHBOURS`] a token is, seen from a line.
pub(crate) fn neighbour(grammar: Grammar<'_>, index: Option<u32>, line: u32) -> usize {
    let Some(index) = index.map(|index| index as usize) else { return 0 };
    let Some(token) = grammar.token(index).filter(|token| token.line == line) else { return 0 };
    if !token.outside() {
        return 1;
    }
    match grammar.sign(index) {
        b',' => return 2,
        b'.' | b'!' | b'?' | b';' => return 3,
        b':' => return 4,
        b'(' | b')' | b'[' | b']' => return 6,
        _ if grammar.dash(index) => return 5,
        _ => {}
    }
    let flags = token.word.flags;
    if let Some(known) = small_word(grammar.word(index)) {
        known
    } else if flags.any(Flags::WHO) {
        20
    } else if flags.any(Flags::PREPOSITION) {
        16
    } else if flags.any(Flags::AUXILIARY) {
        24
    } else if grammar.cue(index) >= 0.1 {
        25
    } else if flags.any(Flags::POSSESSIVE) || token.possessive() {
        28
    } else if grammar.adverb(index) {
        27
    } else if grammar.ends_with(index, "ed") || grammar.ends_with(index, "ing") {
        26
    } else if grammar.capital(index) {
        29
    } else {
        30
    }
}

/// Which of [`NEIGHBOURS`] the small words of grammar are.
fn small_word(word: &str) -> Option<usize> {
    let mut small = [0; 8];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    Some(match &*small {
        b"of" => 7,
        b"for" => 8,
        b"to" => 9,
        b"by" => 10,
        b"in" => 11,
        b"with" => 12,
        b"from" => 13,
        b"on" => 14,
        b"as" => 15,
        b"that" => 17,
        b"and" | b"or" | b"but" => 18,
        b"when" | b"while" | b"if" | b"because" | b"after" | b"before" | b"since" | b"although"
        | b"though" | b"where" | b"whether" => 19,
        b"a" | b"an" | b"the" | b"this" | b"these" | b"those" | b"such" | b"some" | b"any" | b"no" => 21,
        b"is" | b"are" | b"was" | b"were" | b"be" | b"been" | b"being" | b"am" => 22,
        b"has" | b"have" | b"had" | b"having" => 23,
        _ => return None,
    })
}
