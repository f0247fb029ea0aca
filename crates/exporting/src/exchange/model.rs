use super::{Document, Row};
use jiff::Timestamp;
use model::entities::Rendering;
use model::{
    ArticleId, BlobHash, NoteId, PartialDate, QuoteId, SourceId, SpeakerId, StatementId, TagId, ThingKey,
};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// All that leaves a notebook, of one state of it. Things name each other by id;
/// what is named is in here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exchange {
    /// Name of the notebook.
    pub notebook: String,
    /// Oldest first.
    pub articles: Vec<Article>,
    /// Article by article, in reading order.
    pub quotes: Vec<Quote>,
    /// By name.
    pub speakers: Vec<Speaker>,
    /// By name.
    pub sources: Vec<Source>,
    /// In the order of their tree: a tag stands after the one above it.
    pub tags: Vec<Tag>,
    /// In the order of their ids.
    pub statements: Vec<Statement>,
    /// Oldest first.
    pub notes: Vec<Note>,
}

/// An article with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Article {
    /// Stable id.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// The outlet.
    pub source: Option<SourceId>,
    /// As printed.
    pub author: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// Where on the web.
    pub url: Option<String>,
    /// BLAKE3 of the original bytes.
    pub original: BlobHash,
    /// When it was imported.
    pub imported: Timestamp,
    /// Plain text; the places of quotes count in it.
    pub text: String,
    /// What it came as; only JSON has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// A quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quote {
    /// Stable id.
    pub id: QuoteId,
    /// Where it stands.
    pub article: ArticleId,
    /// The words.
    pub exact: String,
    /// Up to 64 characters before them.
    pub prefix: String,
    /// Up to 64 characters after them.
    pub suffix: String,
    /// First code point in the article's text.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
    /// How the article gives the words.
    pub rendering: Rendering,
    /// Who said it.
    pub speaker: Option<SpeakerId>,
    /// The reporter's words that attribute it.
    pub cue: Option<String>,
    /// In the order of their paths.
    pub tags: Vec<TagId>,
    /// The statement that it reports.
    pub statement: Option<StatementId>,
    /// When it was marked.
    pub marked: Timestamp,
}

/// A speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Speaker {
    /// Stable id.
    pub id: SpeakerId,
    /// Canonical name.
    pub name: String,
    /// Office or part, perhaps empty.
    pub role: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// For whom this speaker speaks.
    pub on_behalf_of: Option<SpeakerId>,
    /// Place in the palette, 0 to 7.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
}

/// An outlet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// Its site.
    pub homepage: Option<String>,
    /// In a line or two, perhaps empty.
    pub description: String,
}

/// A term of the codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tag {
    /// Stable id.
    pub id: TagId,
    /// Its own name.
    pub name: String,
    /// Names from the root, joined with `/`.
    pub path: String,
    /// The tag it stands under.
    pub parent: Option<TagId>,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// When to use it, perhaps empty.
    pub description: String,
}

/// Something said once, which quotes report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Statement {
    /// Stable id.
    pub id: StatementId,
    /// Canonical wording.
    pub wording: String,
    /// Who said it.
    pub speaker: Option<SpeakerId>,
    /// Where, or at what.
    pub place: Option<String>,
    /// When, as exact as it is known.
    pub said: Option<PartialDate>,
    /// When it was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Timestamp>,
}

/// A note of the analyst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Note {
    /// Stable id.
    pub id: NoteId,
    /// As typed, perhaps empty.
    pub title: String,
    /// What it is about.
    pub about: Option<ThingKey>,
    /// The Markdown; links in it hold ids.
    pub body: String,
    /// When it was made.
    pub made: Timestamp,
    /// When it last changed.
    pub edited: Timestamp,
}

impl Exchange {
    /// Every quote with all that it names, in the order of the quotes.
    pub fn rows<'a>(&'a self) -> Vec<Row<'a>> {
        let articles = by_id(&self.articles, |it| it.id);
        let sources = by_id(&self.sources, |it| it.id);
        let speakers = by_id(&self.speakers, |it| it.id);
        let tags = by_id(&self.tags, |it| it.id);
        let statements = by_id(&self.statements, |it| it.id);
        let mut notes: HashMap<ThingKey, Vec<&Note>> = HashMap::new();
        for note in &self.notes {
            if let Some(about) = note.about {
                notes.entry(about).or_default().push(note);
            }
        }
        let row = |quote: &'a Quote| {
            let Quote { article, speaker, statement, .. } = quote;
            let article = *articles.get(article)?;
            let speaker = speaker.and_then(|id| speakers.get(&id).copied());
            Some(Row {
                quote,
                article,
                source: article.source.and_then(|id| sources.get(&id).copied()),
                speaker,
                principal: speaker.and_then(|it| it.on_behalf_of).and_then(|id| speakers.get(&id).copied()),
                tags: quote.tags.iter().filter_map(|id| tags.get(id).copied()).collect(),
                statement: statement.and_then(|id| statements.get(&id).copied()),
                notes: notes.get(&ThingKey::Quote(quote.id)).cloned().unwrap_or_default(),
            })
        };
        self.quotes.iter().filter_map(row).collect()
    }

    /// Only what the quotes name, directly or through what they name: for the
    /// quotes of a filter.
    pub fn keep_named(&mut self) {
        let articles: HashSet<_> = self.quotes.iter().map(|quote| quote.article).collect();
        self.articles.retain(|it| articles.contains(&it.id));
        let sources: HashSet<_> = self.articles.iter().filter_map(|it| it.source).collect();
        self.sources.retain(|it| sources.contains(&it.id));
        let statements: HashSet<_> = self.quotes.iter().filter_map(|it| it.statement).collect();
        self.statements.retain(|it| statements.contains(&it.id));
        let said = self.statements.iter().filter_map(|it| it.speaker);
        let said = said.chain(self.quotes.iter().filter_map(|it| it.speaker));
        let above: HashMap<_, _> = self.speakers.iter().map(|it| (it.id, it.on_behalf_of)).collect();
        let speakers = with_those_above(said, &above);
        self.speakers.retain(|it| speakers.contains(&it.id));
        let above: HashMap<_, _> = self.tags.iter().map(|it| (it.id, it.parent)).collect();
        let tags = with_those_above(self.quotes.iter().flat_map(|it| it.tags.iter().copied()), &above);
        self.tags.retain(|it| tags.contains(&it.id));
        let quotes: HashSet<_> = self.quotes.iter().map(|it| it.id).collect();
        self.notes.retain(|note| match note.about {
            Some(ThingKey::Article(id)) => articles.contains(&id),
            Some(ThingKey::Quote(id)) => quotes.contains(&id),
            Some(ThingKey::Statement(id)) => statements.contains(&id),
            Some(ThingKey::Speaker(id)) => speakers.contains(&id),
            Some(ThingKey::Source(id)) => sources.contains(&id),
            Some(ThingKey::Tag(id)) => tags.contains(&id),
            Some(ThingKey::Note(_)) | None => false,
        });
    }
}

fn by_id<T, K: std::hash::Hash + Eq>(things: &[T], id: impl Fn(&T) -> K) -> HashMap<K, &T> {
    things.iter().map(|thing| (id(thing), thing)).collect()
}

fn with_those_above<K: Copy + std::hash::Hash + Eq>(
    named: impl Iterator<Item = K>,
    above: &HashMap<K, Option<K>>,
) -> HashSet<K> {
    let mut kept = HashSet::new();
    for id in named {
        let mut next = Some(id);
        // Stops at what is kept already, so also in a ring.
        while let Some(id) = next.filter(|id| kept.insert(*id)) {
            next = above.get(&id).copied().flatten();
        }
    }
    kept
}
