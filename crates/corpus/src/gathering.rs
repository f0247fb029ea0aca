//! What a notebook does with the matches of article after article: it keeps the
//! spans and links, and makes groups of them.

use comparison::{Group, Link, Matches, Place, Record, Span, Words, group};
use std::collections::HashMap;
use text::TextRange;

/// The spans and links of all articles seen.
#[derive(Debug, Default)]
pub struct Gathering {
    spans: Vec<Span>,
    /// Where each span stands: article, and its bytes.
    places: Vec<(u64, TextRange)>,
    known: HashMap<(u64, TextRange), usize>,
    links: Vec<Link>,
    /// The same by pair, the smaller index first.
    linked: HashMap<(usize, usize), bool>,
    /// The unmarked places of each article.
    used: HashMap<u64, Vec<usize>>,
}

impl Gathering {
    /// Adds what was found for an article. `record` gives the article of a number.
    pub fn add<'a>(&mut self, matches: &Matches, record: impl Fn(u64) -> &'a Record) {
        for edge in &matches.edges {
            let (a, b) = (self.marked(edge.a, &record), self.marked(edge.b, &record));
            self.link_up(a, b, edge.related);
        }
        for found in &matches.uses {
            let quote = self.marked(found.quote, &record);
            let span = self.unmarked(found.article, record(found.article), found.usage.range);
            self.link_up(quote, span, true);
        }
    }

    fn link_up(&mut self, a: usize, b: usize, related: bool) {
        self.links.push(Link { a, b, related });
        *self.linked.entry((a.min(b), a.max(b))).or_default() |= related;
    }

    /// One place for uses that lie over each other: what a shorter quotation
    /// finds is part of what a longer one finds, and says less.
    fn unmarked(&mut self, number: u64, article: &Record, range: TextRange) -> usize {
        let used = self.used.entry(number).or_default();
        let over = |other: &TextRange| {
            let shared = other.end().min(range.end()).saturating_sub(other.start().max(range.start()));
            2 * shared >= range.len().min(other.len())
        };
        let same = used.iter().copied().find(|span| over(&self.places[*span].1));
        let whole = same.map_or(range, |span| {
            let other = self.places[span].1;
            TextRange::new(other.start().min(range.start()), other.end().max(range.end()))
        });
        if let Some(span) = same.filter(|span| self.places[*span].1 == whole) {
            return span;
        }
        let mut span = Span::new(number, &Words::of(&article.text), &[whole], false);
        span.day = article.day;
        if let Some(same) = same {
            (self.spans[same], self.places[same]) = (span, (number, whole));
            return same;
        }
        self.spans.push(span);
        self.places.push((number, whole));
        used.push(self.spans.len() - 1);
        self.spans.len() - 1
    }

    fn marked<'a>(&mut self, place: Place, record: &impl Fn(u64) -> &'a Record) -> usize {
        let article = record(place.article);
        let marked = &article.spans[place.span];
        let ends = marked.stretches.first().zip(marked.stretches.last());
        let range =
            ends.map_or(TextRange::new(0, 0), |(first, last)| TextRange::new(first.start(), last.end()));
        *self.known.entry((place.article, range)).or_insert_with(|| {
            let words = Words::of(&article.text);
            let mut span = Span::new(place.article, &words, &marked.stretches, marked.quoted);
            (span.speaker, span.day) = (marked.speaker, article.day);
            self.spans.push(span);
            self.places.push((place.article, range));
            self.spans.len() - 1
        })
    }

    /// The statements.
    pub fn groups(&self) -> Vec<Group> {
        group(&self.spans, &self.links, &[])
    }

    /// All spans that were found to have to do with others.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Whether the articles of two linked spans share other things; `None` for two that are not linked.
    pub fn link(&self, a: usize, b: usize) -> Option<bool> {
        self.linked.get(&(a.min(b), a.max(b))).copied()
    }

    /// Where a span of the groups stands: its article, and the bytes.
    pub fn place(&self, span: usize) -> (u64, TextRange) {
        self.places[span]
    }

    /// Whether the span stands in quotation marks.
    pub fn is_quoted(&self, span: usize) -> bool {
        self.spans[span].quoted
    }
}
