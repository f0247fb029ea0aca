use super::archive::Archive;
use super::lines::Lines;
use super::notes::Noted;
use super::{Left, Origin, guid, id, made, targets, values};
use crate::exchange::element::Element;
use crate::exchange::refi::project::VARIABLES;
use crate::exchange::{Article, Exchange, ExchangeError, Quote, Source};
use jiff::Timestamp;
use model::entities::Rendering;
use model::{ArticleId, BlobHash, QuoteId, SourceId, TagId, ThingKey};
use std::collections::{HashMap, HashSet};

/// Puts the sources with their selections into an exchange; gives what notes they
/// name, and the quotes whose rendering is not told.
pub(super) fn read(
    root: &Element,
    origin: Origin,
    archive: &mut Archive<'_>,
    exchange: &mut Exchange,
    left: &mut Left,
) -> Result<(Noted, HashSet<QuoteId>), ExchangeError> {
    let notes = root.all("Notes").flat_map(|notes| notes.all("Note"));
    let annotations = notes.filter_map(|note| id(note).zip(note.first("PlainTextSelection")));
    let mut reading = Reading {
        origin,
        codes: exchange.tags.iter().map(|tag| tag.id).collect(),
        ids: HashSet::new(),
        annotations: annotations.collect(),
        exchange,
        unrendered: HashSet::new(),
        noted: Noted::default(),
        left,
    };
    for code in root.all("CodeBook").flat_map(|book| book.all("Codes")) {
        reading.notes_of_codes(code);
    }
    for source in root.all("Sources").flat_map(|sources| &sources.inside) {
        let name = source.attribute("name").unwrap_or_default();
        match source.name.as_str() {
            "TextSource" => reading.text(source, source, archive)?,
            // Of a PDF the text is there too; what is marked on its pages is not words.
            "PDFSource" if source.first("Representation").is_some() => {
                let text = source.first("Representation").expect("just seen");
                reading.text(source, text, archive)?;
                for _ in source.all("PDFSelection") {
                    reading
                        .left
                        .out(format!("a selection of the page in “{name}”"), "it is no stretch of text");
                }
            }
            kind => reading.left.out(format!("“{name}” ({kind})"), "it is no text"),
        }
    }
    Ok((reading.noted, reading.unrendered))
}

struct Reading<'a> {
    origin: Origin,
    codes: HashSet<TagId>,
    /// Ids that are given already: some programs give one twice.
    ids: HashSet<[u8; 16]>,
    /// The places that notes name in the text that names them.
    annotations: HashMap<[u8; 16], &'a Element>,
    exchange: &'a mut Exchange,
    unrendered: HashSet<QuoteId>,
    noted: Noted,
    left: &'a mut Left,
}

impl Reading<'_> {
    fn notes_of_codes(&mut self, code: &Element) {
        for code in code.all("Code") {
            if let Some(id) = id(code) {
                self.noted.by(code, ThingKey::Tag(TagId::from_bytes(id)));
            }
            self.notes_of_codes(code);
        }
    }

    fn text(
        &mut self,
        source: &Element,
        text: &Element,
        archive: &mut Archive<'_>,
    ) -> Result<(), ExchangeError> {
        let title = source.attribute("name").unwrap_or_default().to_owned();
        let told = format!("“{title}”");
        let Some(id) = id(source).filter(|id| self.ids.insert(*id)).map(ArticleId::from_bytes) else {
            self.left.out(told, "it has no id of its own");
            return Ok(());
        };
        let bytes = match text.attribute("plainTextPath") {
            Some(path) => archive.source(path)?,
            None => Ok(text.words_of("PlainTextContent").unwrap_or_default().as_bytes().to_vec()),
        };
        let text_of =
            bytes.and_then(|bytes| String::from_utf8(bytes).map_err(|_| "its text is not in UTF-8"));
        let text_of = text_of
            .and_then(|text| Some(text).filter(|text| !text.trim().is_empty()).ok_or("it has no text"));
        let lines = match text_of {
            Ok(text) => Lines::of(text, self.origin),
            Err(reason) => {
                self.left.out(told, reason);
                return Ok(());
            }
        };
        let told = values(source);
        let value = |at: usize| {
            told.get(VARIABLES[at].1).map(|words| (*words).to_owned()).filter(|words| !words.is_empty())
        };
        let outlet = value(0).map(|name| self.outlet(name));
        let imported = made(source).filter(|_| self.origin == Origin::Pullquote);
        self.exchange.articles.push(Article {
            id,
            title: title.clone(),
            source: outlet,
            author: value(1),
            published: value(2).and_then(|date| date.parse().ok()),
            url: value(3),
            original: BlobHash::from_bytes(*blake3::hash(lines.text().as_bytes()).as_bytes()),
            imported: imported.unwrap_or(Timestamp::UNIX_EPOCH),
            text: lines.text().to_owned(),
            document: None,
        });
        self.noted.words(source.words_of("Description"), ThingKey::Article(id));
        let whole = source
            .all("Coding")
            .chain(source.first("Representation").into_iter().flat_map(|it| it.all("Coding")));
        for _ in whole {
            self.left.out(format!("a code on the whole of “{title}”"), "tags stand on quotes");
        }
        self.selections(source, text, id, &lines);
        Ok(())
    }

    /// An outlet by its name: what tells more about it stands among the cases.
    fn outlet(&mut self, name: String) -> SourceId {
        if let Some(known) = self.exchange.sources.iter().find(|known| known.name == name) {
            return known.id;
        }
        let id = SourceId::new();
        self.exchange.sources.push(Source { id, name, homepage: None, description: String::new() });
        id
    }

    /// The selections of a text, and the notes that name a place in it.
    fn selections(&mut self, source: &Element, text: &Element, article: ArticleId, lines: &Lines) {
        let mut here = HashMap::new();
        for selection in text.all("PlainTextSelection") {
            if let Some(at) = self.quote(selection, article, lines, &mut here) {
                self.describe(selection, at);
            }
        }
        for note in targets(source, "NoteRef") {
            let selection = self.annotations.get(&note).copied();
            let quote = selection.and_then(|selection| self.quote(selection, article, lines, &mut here));
            let about =
                quote.map_or(ThingKey::Article(article), |at| ThingKey::Quote(self.exchange.quotes[at].id));
            self.noted.note(note, about);
        }
    }

    /// Where the quote of a selection is among all, made if it is not there yet.
    fn quote(
        &mut self,
        selection: &Element,
        article: ArticleId,
        lines: &Lines,
        here: &mut HashMap<(u32, u32), usize>,
    ) -> Option<usize> {
        let number = |key: &str| selection.attribute(key)?.trim().parse::<u32>().ok();
        let place = number("startPosition").zip(number("endPosition"));
        let place = place.and_then(|(start, end)| lines.place(start, end));
        let name: String = selection.attribute("name").unwrap_or_default().chars().take(60).collect();
        let Some((start, end, exact)) = place else {
            self.left.out(format!("selection “{name}”"), "its place is not in the text");
            return None;
        };
        if let Some(at) = here.get(&(start, end)) {
            return Some(*at);
        }
        let Some(id) = id(selection).filter(|id| self.ids.insert(*id)).map(QuoteId::from_bytes) else {
            self.left.out(format!("selection “{name}”"), "it has no id of its own");
            return None;
        };
        let at = self.exchange.quotes.len();
        self.exchange.quotes.push(Quote {
            id,
            article,
            exact,
            prefix: String::new(),
            suffix: String::new(),
            start,
            end,
            rendering: Rendering::Direct,
            speaker: None,
            cue: None,
            tags: Vec::new(),
            statement: None,
            marked: made(selection).unwrap_or(Timestamp::UNIX_EPOCH),
        });
        self.unrendered.insert(id);
        here.insert((start, end), at);
        Some(at)
    }

    /// Codes, notes and what is told of a selection, to the quote at `at`.
    fn describe(&mut self, selection: &Element, at: usize) {
        let quote = &mut self.exchange.quotes[at];
        let key = ThingKey::Quote(quote.id);
        self.noted.by(selection, key);
        for coding in selection.all("Coding") {
            self.noted.by(coding, key);
            for tag in targets(coding, "CodeRef").map(TagId::from_bytes) {
                if self.codes.contains(&tag) {
                    if !quote.tags.contains(&tag) {
                        quote.tags.push(tag);
                    }
                } else if Some(*tag.as_bytes()) != guid(crate::exchange::refi::project::UNTAGGED) {
                    let words: String = quote.exact.chars().take(60).collect();
                    self.left.out(format!("a code of “{words}”"), "the codebook does not have it");
                }
            }
        }
        match selection.words_of("Description") {
            Some(told) if self.origin == Origin::Pullquote => {
                let line = |name: &str| told.lines().find_map(|line| line.strip_prefix(name));
                if let Some(rendering) = line("Rendering: ").and_then(Rendering::from_word) {
                    quote.rendering = rendering;
                    self.unrendered.remove(&quote.id);
                }
                quote.cue = line("Cue: ").map(str::to_owned);
            }
            told => self.noted.words(told, key),
        }
    }
}
