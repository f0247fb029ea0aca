//! A notebook of some words: everything of which an export writes, each thing
//! with words that were drawn.

use super::words::{Scribe, Seed, on_a_line};
use crate::{pages, sample};
use exporting::Things;
use model::entities::Rendering;
use model::exports::{ExportArticle, ExportSilence, ExportStatement};
use model::notes::ThingRef;
use model::statements::{Occasion, StatementRef};
use model::views::{QuoteView, SpeakerRef, SpeakerView, TagRef, TagView};
use model::{SpeakerId, TagId, ThingKey};

/// What leaves a notebook as Markdown.
pub(super) struct Notebook {
    pub(super) articles: Vec<ExportArticle>,
    pub(super) things: Things,
}

struct Draw<'a> {
    seed: &'a Seed,
    scribe: &'a mut Scribe,
    at: usize,
}

impl Draw<'_> {
    fn number(&mut self) -> usize {
        self.at += 1;
        usize::from(
            self.seed.shape[self.at % self.seed.shape.len()]
                .wrapping_add((self.at / self.seed.shape.len()) as u8),
        )
    }

    fn raw(&mut self) -> String {
        let at = self.number();
        self.seed.words[at % self.seed.words.len()].clone()
    }

    fn words(&mut self) -> String {
        let words = self.raw();
        self.scribe.write(&words)
    }

    fn maybe(&mut self) -> Option<String> {
        let words = self.words();
        (!self.number().is_multiple_of(4)).then_some(words)
    }
}

/// The notebook of a seed, written by a scribe. What is sorted by name has one
/// thing to sort, so that the order tells nothing of the scribe.
pub(super) fn notebook(seed: &Seed, scribe: &mut Scribe) -> Notebook {
    let mut draw = Draw { seed, scribe, at: 0 };
    let speakers: Vec<SpeakerView> = (0..2).map(|number| speaker(number, &mut draw)).collect();
    let tags: Vec<TagView> = (0..2).map(|number| tag(number, &mut draw)).collect();
    let statements: Vec<ExportStatement> =
        (0..1 + draw.number() % 2).map(|number| statement(number as u8, &speakers, &mut draw)).collect();
    let articles: Vec<ExportArticle> = (0..1 + draw.number() % 3)
        .map(|number| article(number as u8, &speakers, &tags, &statements, &mut draw))
        .collect();
    let mut things = Things { statements, speakers, tags, ..Things::default() };
    let mut keys: Vec<(ThingKey, String)> = Vec::new();
    keys.extend(articles.iter().map(|it| (it.id.into(), it.title.clone())));
    keys.extend(articles.iter().flat_map(|it| &it.quotes).map(|it| (it.id.into(), it.exact.clone())));
    keys.extend(things.statements.iter().map(|it| (it.id.into(), it.wording.clone())));
    keys.extend(things.speakers.iter().map(|it| (it.id.into(), it.name.clone())));
    keys.extend(things.tags.iter().map(|it| (it.id.into(), it.path.clone())));
    let about = draw.number();
    for number in 0..draw.number() % 4 {
        // No two about one thing.
        let key = keys[(about + number) % keys.len()].0;
        let about = (!draw.number().is_multiple_of(3) && number < keys.len()).then_some(key);
        let title = draw.maybe().filter(|title| !title.trim().is_empty()).unwrap_or_default();
        let body = body(&keys, &mut draw);
        things.notes.push(pages::note(100 + number as u8, &title, about, &body));
    }
    keys.extend(things.notes.iter().map(|it| (it.id.into(), it.title.clone())));
    things.called = keys
        .into_iter()
        .map(|(thing, name)| {
            let name = on_a_line(&name);
            (thing, ThingRef { thing, name, detail: String::new(), broken: false })
        })
        .collect();
    Notebook { articles, things }
}

fn speaker(number: u8, draw: &mut Draw<'_>) -> SpeakerView {
    SpeakerView {
        id: SpeakerId::from_bytes(sample::id_bytes(20 + number)),
        name: draw.words(),
        role: draw.maybe().unwrap_or_default(),
        aliases: vec![draw.words(), draw.words()],
        lessons: Vec::new(),
        on_behalf_of: (number > 0).then(|| SpeakerRef {
            id: SpeakerId::from_bytes(sample::id_bytes(20)),
            name: draw.words(),
            colour: 0,
            on_behalf_of: None,
        }),
        colour: 0,
        quotes: 0,
        sources: 0,
    }
}

fn tag(number: u8, draw: &mut Draw<'_>) -> TagView {
    let raw = draw.raw();
    TagView {
        id: TagId::from_bytes(sample::id_bytes(30 + number)),
        name: String::new(),
        path: draw.scribe.tag(&raw),
        parent: (number > 0).then(|| TagId::from_bytes(sample::id_bytes(30))),
        colour: 0,
        description: draw.maybe().unwrap_or_default(),
        quotes: 0,
    }
}

fn named(speaker: &SpeakerView, draw: &mut Draw<'_>) -> SpeakerRef {
    let SpeakerView { id, name, .. } = speaker;
    SpeakerRef { id: *id, name: name.clone(), colour: 0, on_behalf_of: draw.maybe() }
}

fn statement(number: u8, speakers: &[SpeakerView], draw: &mut Draw<'_>) -> ExportStatement {
    let said_by = draw.number();
    ExportStatement {
        speaker: speakers.get(said_by % 3).map(|it| named(it, draw)),
        occasion: Occasion { place: draw.maybe(), said: "2017-04".parse().ok() },
        silent: vec![
            ExportSilence { source: Some(draw.words()), articles: vec![sample::article(1, "").id] },
            ExportSilence { source: None, articles: vec![sample::article(2, "").id] },
        ],
        ..sample::statement(40 + number, &draw.words())
    }
}

fn article(
    number: u8,
    speakers: &[SpeakerView],
    tags: &[TagView],
    statements: &[ExportStatement],
    draw: &mut Draw<'_>,
) -> ExportArticle {
    let quotes = (0..draw.number() % 3).map(|at| {
        let (said_by, reports) = (draw.number(), draw.number());
        let rendering = [Rendering::Direct, Rendering::Partial, Rendering::Paraphrase][draw.number() % 3];
        let id = sample::id_bytes(50 + number * 4 + at as u8);
        QuoteView {
            rendering,
            speaker: speakers.get(said_by % 3).map(|it| named(it, draw)),
            cue: draw.maybe(),
            tags: tags
                .iter()
                .filter(|_| !draw.number().is_multiple_of(2))
                .map(|it| TagRef { id: it.id, path: it.path.clone(), colour: 0 })
                .collect(),
            statement: statements
                .get(reports % 3)
                .map(|it| StatementRef { id: it.id, wording: it.wording.clone() }),
            ..sample::quote(id[15], &draw.words())
        }
    });
    let quotes = quotes.collect();
    let url = draw.raw();
    // An address on the web is its own harmless word: it has to come out as it is.
    let url = match draw.number() % 3 {
        0 => format!("https://www.news.example/{url}"),
        _ if url.trim().to_lowercase().starts_with("http") => url,
        _ => draw.scribe.write(&url),
    };
    ExportArticle {
        source: draw.maybe(),
        author: draw.maybe(),
        published: ["2017-05-03T08:15", "2017-05", ""][draw.number() % 3].parse().ok(),
        url: Some(url),
        quotes,
        ..sample::article(number, &draw.words())
    }
}

/// The analyst's Markdown: traps as they are, and links between them.
fn body(keys: &[(ThingKey, String)], draw: &mut Draw<'_>) -> String {
    let mut blocks = vec!["Begins.".to_owned()];
    for _ in 0..1 + draw.number() % 4 {
        let key = keys[draw.number() % keys.len()].0;
        blocks.push(match draw.number() % 8 {
            0 => format!("See [[{key}]] and [[{key}|own *words*]]."),
            1 => format!("- item [[{key}]]\n- [[{key}|other words]]"),
            2 => format!("| a | b |\n|---|---|\n| [[{key}\\|own]] | x |"),
            3 => format!("> quoted [[{key}]]\n> more"),
            4 => format!("## About [[{key}]]"),
            // Where an embed is shown depends on what is around it.
            5 => format!("Shown: ![[{key}]]"),
            _ => draw.raw(),
        });
    }
    blocks.join("\n\n")
}
