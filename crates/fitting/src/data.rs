//! The annotated articles: one JSON object a line, offsets in Unicode code
//! points, turned into bytes here.

use serde::Deserialize;
use std::fs;
use std::path::Path;
use text::TextRange;

/// An article with the quotations that people marked in it.
pub(crate) struct Article {
    pub(crate) text: String,
    pub(crate) quotes: Vec<Gold>,
    /// Quoted spans that are no quotation.
    pub(crate) distractors: Vec<TextRange>,
}

/// A quotation as annotated.
pub(crate) struct Gold {
    /// Without marks and the punctuation beside them.
    pub(crate) range: TextRange,
    pub(crate) quoted: bool,
    /// Neither rewarded nor punished.
    pub(crate) optional: bool,
    pub(crate) speaker: Option<GoldSpeaker>,
}

/// Who said it, as annotated.
pub(crate) struct GoldSpeaker {
    pub(crate) ranges: Vec<TextRange>,
    pub(crate) text: String,
    /// A pronoun or "who".
    pub(crate) pronoun: bool,
    /// Last words that name the speaker, lower case.
    pub(crate) heads: Vec<String>,
    pub(crate) names: Vec<String>,
    pub(crate) resolved: Vec<String>,
}

#[derive(Deserialize)]
struct RawArticle {
    text: String,
    quotes: Vec<RawQuote>,
    #[serde(default)]
    distractors: Vec<RawRange>,
}

#[derive(Deserialize)]
struct RawRange {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct RawQuote {
    start: usize,
    end: usize,
    kind: String,
    speaker: Option<RawSpeaker>,
    optional: Option<String>,
}

#[derive(Deserialize)]
struct RawSpeaker {
    #[serde(default)]
    start: usize,
    #[serde(default)]
    end: usize,
    text: String,
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    heads: Vec<String>,
    #[serde(default)]
    names: Vec<String>,
    resolved: Option<OneOrMore>,
    #[serde(default)]
    also: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// All articles of a file, or why it cannot be read.
pub(crate) fn load(path: &Path) -> Result<Vec<Article>, String> {
    let lines = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    let read = |line| serde_json::from_str::<RawArticle>(line).map(Article::from);
    lines.map(read).collect::<Result<_, _>>().map_err(|error| format!("{}: {error}", path.display()))
}

impl From<RawArticle> for Article {
    fn from(raw: RawArticle) -> Self {
        let offsets = Offsets::new(&raw.text);
        let quotes = raw.quotes.into_iter().map(|quote| offsets.gold(quote)).collect();
        let distractors = raw
            .distractors
            .iter()
            .map(|range| trim(&raw.text, offsets.range(range.start, range.end)))
            .collect();
        Self { quotes, distractors, text: raw.text }
    }
}

struct Offsets<'t> {
    text: &'t str,
    bytes: Vec<usize>,
}

impl<'t> Offsets<'t> {
    fn new(text: &'t str) -> Self {
        let bytes = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        Self { text, bytes }
    }

    fn range(&self, start: usize, end: usize) -> TextRange {
        let byte = |point: usize| self.bytes.get(point).copied().unwrap_or(self.text.len());
        TextRange::new(byte(start), byte(end).max(byte(start)))
    }

    fn gold(&self, raw: RawQuote) -> Gold {
        Gold {
            range: trim(self.text, self.range(raw.start, raw.end)),
            quoted: raw.kind != "indirect",
            optional: raw.optional.is_some(),
            speaker: raw.speaker.map(|speaker| self.speaker(speaker)),
        }
    }

    fn speaker(&self, raw: RawSpeaker) -> GoldSpeaker {
        let mut ranges = vec![self.range(raw.start, raw.end)];
        ranges.extend(raw.also.iter().map(|(start, end)| self.range(*start, *end)));
        let resolved = match raw.resolved {
            None => Vec::new(),
            Some(OneOrMore::One(name)) => vec![name],
            Some(OneOrMore::More(names)) => names,
        };
        let kind = raw.kind.unwrap_or_default();
        let pronoun = kind == "pronoun" || kind == "relative";
        GoldSpeaker { ranges, text: raw.text, pronoun, heads: raw.heads, names: raw.names, resolved }
    }
}

/// Whether a character may stand at the edge of a span without belonging to it.
fn edge(character: char) -> bool {
    character.is_whitespace() || "\"“”„«»‘’'`＂.,;:!?…-–—".contains(character)
}

/// The range without the marks and punctuation at its ends.
pub(crate) fn trim(text: &str, range: TextRange) -> TextRange {
    let words = range.slice(text).unwrap_or("");
    let end = range.start() + words.trim_end_matches(edge).len();
    let start = end - words.trim_end_matches(edge).trim_start_matches(edge).len();
    TextRange::new(start, end)
}
