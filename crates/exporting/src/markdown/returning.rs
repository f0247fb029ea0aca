//! The body of a note on its way back: what the analyst changed in a file, as it
//! is stored. Links to files become links by id again.
//!
//! Lines that are as they were written become what they were made of, whatever
//! that was; only in changed lines are links read.

use super::file_names::Names;
use super::names::{folded, last_part};
use super::note_links::{NoteBodies, Written};
use super::{Placed, Things, placed};
use crate::Places;
use crate::dialect::DIALECT;
use diffy::{DiffOptions, Line};
use model::exports::{ExportArticle, ExportNote, ExportOptions};
use model::{QuoteId, ThingKey};
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// What is needed to bring words back.
pub(crate) struct Returning<'a> {
    things: &'a Things,
    quotes: Placed<'a>,
    names: Names,
    options: &'a ExportOptions,
    /// What has a file of this name, in whatever folder; none for several things.
    by_file: HashMap<String, Option<ThingKey>>,
    by_path: HashMap<String, ThingKey>,
    /// What is called so; none for several things.
    by_name: HashMap<String, Option<ThingKey>>,
}

impl<'a> Returning<'a> {
    pub(crate) fn of(
        articles: &'a [ExportArticle],
        things: &'a Things,
        options: &'a ExportOptions,
        places: &Places,
    ) -> Self {
        let names = Names::of_export(articles, things, options, places);
        let mut by_file = HashMap::new();
        let mut by_path = HashMap::new();
        for (thing, path) in names.paths() {
            by_file.entry(last_part(path)).and_modify(|it| *it = None).or_insert(Some(thing));
            by_path.insert(path.to_owned(), thing);
        }
        let mut by_name: HashMap<String, Option<ThingKey>> = HashMap::new();
        let called = (articles.iter().map(|it| (it.id.into(), it.title.as_str())))
            .chain(things.speakers.iter().map(|it| (it.id.into(), it.name.as_str())))
            .chain(things.tags.iter().map(|it| (it.id.into(), it.path.as_str())))
            .chain(things.notes.iter().map(|it| (it.id.into(), it.title.as_str())))
            .chain(things.statements.iter().map(|it| (it.id.into(), it.wording.as_str())));
        for (thing, name) in called {
            by_name.entry(folded(name)).and_modify(|it| *it = None).or_insert(Some(thing));
        }
        Self { things, quotes: placed(articles), names, options, by_file, by_path, by_name }
    }

    /// The body of a note as the export writes it.
    pub(crate) fn written(&self, note: &ExportNote) -> Option<String> {
        Some(self.bodies(note)?.body(&note.body))
    }

    /// What is to be stored so that the export writes `edited`. Links that lead to
    /// no one thing stay as they are typed.
    pub(crate) fn stored(&self, note: &ExportNote, edited: &str) -> Option<String> {
        let bodies = self.bodies(note)?;
        let written = bodies.written(&note.body);
        let path = self.names.path(note.id)?;
        let typed = self.typed(edited, path, &note.body, &bodies, &written);
        let core = joined(&note.body, &written, edited, &typed);
        let (before, after) = edges(&note.body);
        Some(format!("{before}{}{after}", core.trim_matches('\n')))
    }

    fn bodies(&self, note: &ExportNote) -> Option<NoteBodies<'_>> {
        let profile = self.options.profile;
        let names = self.names.seen_from(self.names.path(note.id)?, profile);
        Some(NoteBodies { things: self.things, quotes: &self.quotes, names, profile })
    }

    /// The links of a text that have a stored form: where, and which. It has to be
    /// written as she typed it: else the next export would change her words.
    fn typed(
        &self,
        text: &str,
        path: &str,
        body: &str,
        bodies: &NoteBodies<'_>,
        written: &Written,
    ) -> BTreeMap<usize, (usize, String)> {
        let mut known: HashMap<&str, &str> = HashMap::new();
        for (shown, stored) in &written.pieces {
            known.entry(&written.text[shown.clone()]).or_insert(&body[stored.clone()]);
        }
        let mut typed = BTreeMap::new();
        let (mut at, mut table) = (0, false);
        for (event, range) in Parser::new_ext(text, DIALECT).into_offset_iter() {
            let (link_type, address, embed) = match &event {
                Event::Start(Tag::Table(_)) => {
                    table = true;
                    continue;
                }
                Event::End(TagEnd::Table) => {
                    table = false;
                    continue;
                }
                Event::Start(Tag::Link { link_type, dest_url, .. }) => (*link_type, dest_url, false),
                Event::Start(Tag::Image { link_type, dest_url, .. }) => (*link_type, dest_url, true),
                _ => continue,
            };
            if range.start < at {
                continue;
            }
            let whole = &text[range.clone()];
            let stored = match known.get(whole) {
                Some(stored) => Some((*stored).to_owned()),
                // What stood there already in these words was left open by her.
                None if body.contains(whole) => None,
                None => self.by_address(whole, link_type, address, path).and_then(|(thing, words)| {
                    let bang = if embed { "!" } else { "" };
                    match words {
                        None => Some(format!("{bang}[[{thing}]]")),
                        Some(words) if is_plain(words) && !table => {
                            Some(format!("{bang}[[{thing}|{words}]]"))
                        }
                        Some(_) => None,
                    }
                }),
            };
            let is_same = |stored: &String| known.contains_key(whole) || bodies.body(stored) == whole;
            if let Some(stored) = stored.filter(is_same) {
                at = range.end;
                typed.insert(range.start, (range.end, stored));
            }
        }
        typed
    }

    /// The thing that a link names, and its own words.
    fn by_address<'t>(
        &self,
        whole: &'t str,
        link_type: LinkType,
        address: &str,
        from: &str,
    ) -> Option<(ThingKey, Option<&'t str>)> {
        let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
        if !is_wiki && (link_type != LinkType::Inline || whole.starts_with('!') || address.contains("://")) {
            return None;
        }
        let (file, place) = address.split_once('#').unwrap_or((address, ""));
        let quote = place.strip_prefix('^').unwrap_or(place).strip_prefix("q-");
        let thing = match quote.and_then(|id| id.parse::<QuoteId>().ok()) {
            Some(id) => Some(ThingKey::Quote(id)).filter(|_| self.quotes.contains_key(&id)),
            None if !place.is_empty() => None,
            None if is_wiki => self.wiki(file.trim_end_matches('\\').trim()),
            None => self.by_path.get(&resolved(from, &decoded(file)?)?).copied(),
        }?;
        let words = if is_wiki {
            whole.split_once('|').map(|(_, rest)| rest.trim_end_matches(']'))
        } else {
            Some(whole.strip_prefix('[')?.split_once("](")?.0)
        };
        Some((thing, words))
    }

    fn wiki(&self, named: &str) -> Option<ThingKey> {
        let file = format!("{}.md", named.strip_suffix(".md").unwrap_or(named));
        if let Some(thing) = self.by_path.get(&file) {
            return Some(*thing);
        }
        match self.by_file.get(&last_part(&file)) {
            Some(thing) => *thing,
            None => self.by_name.get(&folded(named)).copied().flatten(),
        }
    }
}

/// Words that can stand after the bar of a link as they are.
fn is_plain(words: &str) -> bool {
    !words.trim().is_empty() && !words.contains(['[', ']', '`', '<', '\\', '|', '\n'])
}

fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let code = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&code).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The path below the folder that a way from a file leads to.
fn resolved(from: &str, way: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in way.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The empty lines at the edges of a body: no file has them.
fn edges(body: &str) -> (&str, &str) {
    let start = body.len() - body.trim_start_matches('\n').len();
    let end = body.trim_end_matches('\n').len().max(start);
    (&body[..start], &body[end..])
}

/// Lines of what was written that stand for one stretch of what is stored.
struct Unit {
    lines: Range<usize>,
    stored: Range<usize>,
    pieces: Range<usize>,
}

/// What was written, cut at every line end that is no part of a piece.
fn units(written: &Written, core: Range<usize>) -> Vec<Unit> {
    let (mut units, mut line, mut start, mut piece) = (Vec::new(), 0, core.start, 0);
    let (mut unit_line, mut unit_piece) = (0, 0);
    let stored = |at: usize, before: usize| match written.pieces[..before].last() {
        Some((shown, stored)) => stored.end + (at - shown.end),
        None => at,
    };
    while start < core.end {
        let end = written.text[start..core.end].find('\n').map_or(core.end, |found| start + found + 1);
        line += 1;
        // What ends with a line has the line end after it too.
        let is_over = |shown: &Range<usize>| {
            shown.end < end || shown.end == end && !written.text[shown.clone()].ends_with('\n')
        };
        while written.pieces.get(piece).is_some_and(|(shown, _)| is_over(shown)) {
            piece += 1;
        }
        start = end;
        // A piece goes on in the next line.
        if end < core.end && written.pieces.get(piece).is_some_and(|(shown, _)| shown.start < end) {
            continue;
        }
        let last = if end == core.end { written.pieces.len() } else { piece };
        let from = units.last().map_or_else(|| stored(core.start, 0), |unit: &Unit| unit.stored.end);
        let to = if end == core.end { usize::MAX } else { stored(end, piece) };
        units.push(Unit { lines: unit_line..line, stored: from..to, pieces: unit_piece..last });
        (unit_line, unit_piece) = (line, last);
    }
    units
}

/// The edited text with stored words wherever lines are as they were written.
fn joined(body: &str, written: &Written, edited: &str, typed: &BTreeMap<usize, (usize, String)>) -> String {
    let first = written.text.len() - written.text.trim_start_matches('\n').len();
    let core = first..written.text.trim_end_matches('\n').len().max(first);
    let units = units(written, core.clone());
    let old = format!("{}\n", &written.text[core]);
    let mut whole = DiffOptions::new();
    whole.set_context_len(old.len() + edited.len());
    let patch = whole.create_patch(&old, edited);
    let lines: Vec<&Line<'_, str>> = patch.hunks().iter().flat_map(|hunk| hunk.lines()).collect();
    if lines.is_empty() {
        return body.to_owned();
    }
    let mut joining = Joining { body, written, edited, typed, out: String::new(), from: 0, gone: Vec::new() };
    let (mut at, mut line, mut unit, mut next) = (0, 0, 0, 0);
    while let Some(step) = lines.get(next) {
        while units.get(unit).is_some_and(|it| it.lines.end <= line) {
            unit += 1;
        }
        match step {
            Line::Context(_) => {
                let it = &units[unit];
                let count = it.lines.len();
                let same = |line: &&Line<'_, str>| matches!(line, Line::Context(_));
                // An end that was added, to what was left open, ends the file.
                let is_ended = it.pieces.clone().any(|at| written.pieces[at].1.is_empty());
                let is_whole = it.lines.start == line
                    && (!is_ended || next + count == lines.len())
                    && lines.get(next..next + count).is_some_and(|all| all.iter().all(same));
                if is_whole {
                    joining.flush(at);
                    let end = it.stored.end.min(body.len());
                    joining.out.push_str(body[it.stored.start..end].trim_end_matches('\n'));
                    let ends = body[it.stored.start..end].ends_with('\n') || next + count < lines.len();
                    joining.out.push_str(if ends { "\n" } else { "" });
                    at += lines[next..next + count].iter().map(|it| text_of(it).len()).sum::<usize>();
                    joining.from = at;
                    (line, next) = (line + count, next + count);
                    continue;
                }
                joining
                    .gone
                    .extend((it.lines.start == line).then(|| it.pieces.clone()).into_iter().flatten());
                at += text_of(step).len();
                line += 1;
            }
            Line::Delete(_) => {
                let it = &units[unit];
                joining
                    .gone
                    .extend((it.lines.start == line).then(|| it.pieces.clone()).into_iter().flatten());
                line += 1;
            }
            Line::Insert(text) => at += text.len(),
        }
        next += 1;
    }
    joining.flush(at);
    joining.out
}

fn text_of<'a>(line: &Line<'a, str>) -> &'a str {
    match line {
        Line::Context(text) | Line::Delete(text) | Line::Insert(text) => text,
    }
}

struct Joining<'a> {
    body: &'a str,
    written: &'a Written,
    edited: &'a str,
    typed: &'a BTreeMap<usize, (usize, String)>,
    out: String,
    /// Bytes of the edited text that are done.
    from: usize,
    /// Pieces of the lines that stood where the changed ones are.
    gone: Vec<usize>,
}

impl Joining<'_> {
    /// Takes over changed lines, up to a place in the edited text.
    fn flush(&mut self, to: usize) {
        let start = self.out.len();
        let mut at = self.from;
        for (begin, (end, stored)) in self.typed.range(self.from..to) {
            self.out.push_str(&self.edited[at..*begin]);
            self.out.push_str(stored);
            at = *end;
        }
        self.out.push_str(&self.edited[at..to.max(at)]);
        self.from = to.max(at);
        let gone = std::mem::take(&mut self.gone);
        if self.out.len() > start {
            let changed = self.out.split_off(start);
            self.out.push_str(&self.unnamed(changed, &gone));
        }
    }

    /// What has no page is written as words, which lead back only as long as they
    /// stand as often as before.
    fn unnamed(&self, mut changed: String, gone: &[usize]) -> String {
        let mut words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for piece in gone {
            let (shown, stored) = &self.written.pieces[*piece];
            let shown = &self.written.text[shown.clone()];
            if !shown.starts_with(['[', '!']) && !stored.is_empty() {
                words.entry(shown).or_default().push(&self.body[stored.clone()]);
            }
        }
        for (shown, stored) in words {
            let places = standing(&changed, shown);
            if places.len() == stored.len() {
                for (at, stored) in places.into_iter().zip(stored).rev() {
                    changed.replace_range(at..at + shown.len(), stored);
                }
            }
        }
        changed
    }
}

/// Where words stand as words.
fn standing(text: &str, words: &str) -> Vec<usize> {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let places = text.match_indices(words).map(|(at, _)| at);
    places
        .filter(|at| {
            is_edge(text[..*at].chars().next_back()) && is_edge(text[at + words.len()..].chars().next())
        })
        .collect()
}
