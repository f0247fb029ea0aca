use super::Finder;
use super::forward::{modified_end, phrase_end};
use super::phrases::Phrase;
use crate::document::Shape;
use crate::lexicons::Flags;

/// How far a subject may lie before its verb, in tokens.
const REACH: usize = 40;

/// A verb, or words like it, that tie a candidate to what is said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    pub(crate) candidate: u32,
    /// The token of the verb.
    pub(crate) cue: u32,
    pub(crate) kind: LinkKind,
    /// How often the verb attributes a quote, 0 to 1.
    pub(crate) strength: f32,
}

/// The part that a candidate has beside a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum LinkKind {
    /// "Smith said"
    Subject,
    /// "a spokesman for Smith said", of the spokesman.
    LongSubject,
    /// "a spokesman for Smith said", of Smith.
    Inside,
    /// "Smith, a lawyer, said", "Smith, who is a lawyer, said"
    Apposition,
    /// "Smith got up and said"
    Chain,
    /// The first of the sentence, when another is nearer: "Smith thinks Jones is wrong and said"
    First,
    /// "Smith got up, saying"
    Participle,
    /// "Smith, who said", "a letter that said"
    Relative,
    /// "said Smith"
    Inverted,
    /// "told Smith", after another subject.
    Object,
    /// "according to Smith", "in the words of Smith"
    According,
}

impl LinkKind {
    pub(crate) const NAMES: &'static [&'static str] = &[
        "subject",
        "long-subject",
        "inside",
        "apposition",
        "chain",
        "first",
        "participle",
        "relative",
        "inverted",
        "object",
        "according",
        "none",
    ];
    pub(crate) const NONE: usize = 11;
}

impl Finder<'_> {
    /// Looks at every cue for its subject, and for what stands after it.
    pub(super) fn link(&mut self) {
        for cue in 0..self.by_head.len() {
            if self.according(cue) {
                continue;
            }
            let strength = self.grammar.cue(cue);
            if strength > 0.0 && !self.noun_after_article(cue) {
                let found = self.subject(cue, strength);
                self.after(cue, strength, found);
            }
        }
    }

    /// "a report", "his remarks": no verb.
    fn noun_after_article(&self, cue: usize) -> bool {
        let Some(before) = cue.checked_sub(1) else { return false };
        let grammar = self.grammar;
        let possessor = grammar.any(before, Flags::POSSESSIVE)
            || grammar.token(before).is_some_and(|token| token.possessive());
        let article = matches!(grammar.word(before), "a" | "an" | "the" | "The" | "A" | "An" | "this");
        article || (possessor && !grammar.any(before, Flags::SUBJECT))
    }

    fn tie(&mut self, candidate: usize, cue: usize, kind: LinkKind, strength: f32) {
        self.links.push(Link { candidate: candidate as u32, cue: cue as u32, kind, strength });
    }

    /// "according to X", "in the words of X".
    fn according(&mut self, cue: usize) -> bool {
        let grammar = self.grammar;
        let Some(token) = grammar.token(cue).filter(|token| token.outside()) else { return false };
        let is = |index: usize, word: &str| grammar.word(index).eq_ignore_ascii_case(word);
        let start = if is(cue, "according") && is(cue + 1, "to") || is(cue, "words") && is(cue + 1, "of") {
            cue + 2
        } else {
            return false;
        };
        if let Some(candidate) = self.starting(start, token.line) {
            self.tie(candidate, cue, LinkKind::According, 1.0);
        }
        true
    }

    /// Finds who does it, to the left; whether anybody was found.
    fn subject(&mut self, cue: usize, strength: f32) -> bool {
        let grammar = self.grammar;
        let Some(last) = self.left_of(cue) else { return false };
        if let Some(pronoun) = self.at_head(last)
            && self.all[pronoun].kind.pronoun()
        {
            self.tie(pronoun, cue, LinkKind::Subject, strength);
            return true;
        }
        let comma = grammar.sign(last) == b',' || grammar.dash(last);
        let participle = grammar.ends_with(cue, "ing");
        if comma && !participle && self.apposition(last, cue, strength) {
            return true;
        }
        if grammar.any(last, Flags::WHO | Flags::RELATIVE) {
            self.antecedent(last, cue, strength);
        }
        if !comma && let Some(phrase) = grammar.phrase_ending(last).or_else(|| grammar.lone(last)) {
            self.tie_phrase(&phrase, last, cue, strength);
            return true;
        }
        self.sentence_subject(cue, strength, participle)
    }

    /// "a letter that called", "Smith, who said": what the relative word stands for.
    fn antecedent(&mut self, relative: usize, cue: usize, strength: f32) {
        let grammar = self.grammar;
        let Some(before) = relative.checked_sub(1) else { return };
        let last = if grammar.sign(before) == b',' { before.checked_sub(1) } else { Some(before) };
        let line = grammar.token(cue).map(|token| token.line);
        let Some(last) = last.filter(|last| grammar.token(*last).map(|token| token.line) == line) else {
            return;
        };
        if let Some(phrase) = grammar.phrase_ending(grammar.before_bracket(last).unwrap_or(last)) {
            let candidate = self.add(phrase.tokens, phrase.head);
            self.tie(candidate, cue, LinkKind::Relative, strength);
        }
    }

    /// The last token before the verb and its small words; `None` at the start
    /// of the sentence.
    fn left_of(&self, cue: usize) -> Option<usize> {
        let grammar = self.grammar;
        let line = grammar.token(cue)?.line;
        let mut index = cue;
        for _ in 0..8 {
            if grammar.token(index)?.starts_sentence {
                return None;
            }
            index = index.checked_sub(1)?;
            let token = grammar.beside(index, line)?;
            if let Some(before) = grammar.before_bracket(index) {
                index = before + 1;
                continue;
            }
            let pronoun = token.word.flags.any(Flags::SUBJECT);
            let small = token.word.flags.any(Flags::AUXILIARY)
                || grammar.adverb(index)
                || (token.word.flags.any(Flags::DAY) && token.shape != Shape::Lower);
            if pronoun || !small {
                return Some(index);
            }
        }
        None
    }

    fn tie_phrase(&mut self, phrase: &Phrase, last: usize, cue: usize, strength: f32) {
        let long = phrase.head != last;
        let candidate = self.add(phrase.tokens.clone(), phrase.head);
        self.tie(candidate, cue, if long { LinkKind::LongSubject } else { LinkKind::Subject }, strength);
        if long && let Some(inner) = self.at_head(last) {
            self.tie(inner, cue, LinkKind::Inside, strength);
        }
        // Of two commas, "Smith, the mayor of the town, said" is caught here by the bare end.
    }

    /// "X, …, said": the words before the comma that opens the apposition.
    fn apposition(&mut self, close: usize, cue: usize, strength: f32) -> bool {
        let grammar = self.grammar;
        let Some(line) = grammar.token(cue).map(|token| token.line) else { return false };
        let mut found = false;
        let mut index = close;
        for _ in 0..REACH {
            let Some(before) = index.checked_sub(1) else { break };
            if grammar.token(index).is_none_or(|token| token.starts_sentence)
                || grammar.token(before).is_none_or(|token| token.line != line)
            {
                break;
            }
            index = before;
            if grammar.stop(index) {
                break;
            }
            let opens = grammar.sign(index) == b',' || grammar.dash(index);
            if opens && let Some(name) = index.checked_sub(1) {
                let last = grammar.before_bracket(name).unwrap_or(name);
                if let Some(candidate) = self.ending(last) {
                    self.tie(candidate, cue, LinkKind::Apposition, strength);
                    found = true;
                }
            }
        }
        // "said a spokesman, Jay Smith, said": the words inside may be the name.
        if let Some(inner) = close.checked_sub(1).and_then(|last| self.at_head(last)) {
            self.tie(inner, cue, LinkKind::Inside, strength);
            found = true;
        }
        found
    }

    /// The candidate whose phrase ends here.
    fn ending(&mut self, last: usize) -> Option<usize> {
        if let Some(known) = self.at_head(last)
            && (self.grammar.capital(last) || self.all[known].kind.pronoun())
        {
            return Some(known);
        }
        let phrase = self.grammar.phrase_ending(last)?;
        if phrase.head != last || self.at_head(phrase.head).is_some() || phrase.determined {
            return Some(self.add(phrase.tokens, phrase.head));
        }
        None
    }

    /// Verbs without a subject of their own belong to the one of the sentence.
    fn sentence_subject(&mut self, cue: usize, strength: f32, participle: bool) -> bool {
        let grammar = self.grammar;
        let Some(line) = grammar.token(cue).map(|token| token.line) else { return false };
        let kind = if participle { LinkKind::Participle } else { LinkKind::Chain };
        let (mut nearest, mut ruling, mut first) = (None, None, None);
        let mut index = cue;
        for _ in 0..REACH {
            let Some(before) = index.checked_sub(1) else { break };
            if grammar.token(index).is_none_or(|token| token.starts_sentence)
                || grammar.token(before).is_none_or(|token| token.line != line)
            {
                break;
            }
            index = before;
            if matches!(grammar.sign(index), b';' | b'.' | b'?' | b'!') {
                break;
            }
            if grammar.token(index).is_none_or(|token| !token.outside()) {
                continue;
            }
            if let Some(candidate) = self.at_head(index)
                && self.acts(candidate)
            {
                nearest = nearest.or(Some(candidate));
                if self.rules(candidate) {
                    ruling = ruling.or(Some(candidate));
                }
                first = Some(candidate);
            }
        }
        let nearest = ruling.or(nearest);
        if let Some(nearest) = nearest {
            self.tie(nearest, cue, kind, strength);
        }
        if let Some(first) = first.filter(|first| Some(*first) != nearest) {
            self.tie(first, cue, LinkKind::First, strength);
        }
        nearest.is_some()
    }

    /// Whether it looks like the subject of a clause: no preposition before,
    /// no owner.
    fn acts(&self, candidate: usize) -> bool {
        let candidate = &self.all[candidate];
        let start = candidate.tokens.start as usize;
        let starts = self.grammar.token(start).is_some_and(|token| token.starts_sentence);
        !candidate.possessive && (starts || !self.governed(start))
    }

    /// Whether a verb follows it, perhaps after an aside between commas.
    fn rules(&self, candidate: usize) -> bool {
        let grammar = self.grammar;
        let end = self.all[candidate].tokens.end as usize;
        let mut index = grammar.after_bracket(end).unwrap_or(end);
        if grammar.sign(index) == b',' {
            match (index + 1..index + 20).find(|index| grammar.sign(*index) == b',' || grammar.stop(*index)) {
                Some(comma) if grammar.sign(comma) == b',' => index = comma + 1,
                _ => return false,
            }
        }
        (index..index + 3).find(|index| !grammar.adverb(*index)).is_some_and(|index| grammar.finite(index))
    }

    /// After a preposition, or after "and" and something that is.
    fn governed(&self, start: usize) -> bool {
        let grammar = self.grammar;
        let Some(before) = start.checked_sub(1) else { return false };
        if matches!(grammar.word(before), "and" | "or") {
            let other = before.checked_sub(1).and_then(|last| self.at_head(last));
            return other.is_some_and(|other| {
                let first = self.all[other].tokens.start as usize;
                first.checked_sub(1).is_some_and(|before| self.preposition(before))
            });
        }
        self.preposition(before)
    }

    fn preposition(&self, index: usize) -> bool {
        self.grammar.any(index, Flags::PREPOSITION) && !self.grammar.any(index, Flags::CONJUNCTION)
    }

    /// "said X", or "told X" when somebody else does it.
    fn after(&mut self, cue: usize, strength: f32, has_subject: bool) {
        let Some(line) = self.grammar.token(cue).map(|token| token.line) else { return };
        if let Some(candidate) = self.starting(cue + 1, line) {
            let kind = if has_subject { LinkKind::Object } else { LinkKind::Inverted };
            self.tie(candidate, cue, kind, strength);
        }
    }

    /// The candidate whose phrase begins here, before any preposition.
    fn starting(&mut self, start: usize, line: u32) -> Option<usize> {
        let grammar = self.grammar;
        let end = phrase_end(grammar, start, line)?;
        let head = end - 1;
        if let Some(known) = self.at_head(head)
            && (grammar.capital(head) || self.all[known].kind.pronoun())
        {
            return Some(known);
        }
        if grammar.capital(head) {
            let known = (start..end).rev().find_map(|token| self.at_head(token));
            if known.is_some() {
                return known;
            }
        }
        if grammar.any(head, Flags::DAY | Flags::MONTH | Flags::ADVERB) {
            return None;
        }
        Some(self.add(start..modified_end(grammar, end, line), head))
    }
}
