//! Citations: an article as a style of the Citation Style Language has it, or in a
//! sentence of our own.
//!
//! Headlines stand as they were printed, whatever a style makes of capitals, and
//! authors too: nothing tells which word is the family's. Must not know where a
//! citation goes. Start with [`Citing`].

mod styles;
#[cfg(test)]
mod tests;

use super::citation;
use crate::markdown::escape::one_line;
use crate::markdown::link::web_host;
use hayagriva::citationberg::json::Item;
use model::PartialDate;
use model::exchange::CitationStyle;
use serde_json::json;

/// What an article is cited by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Headline.
    pub title: String,
    /// As printed.
    pub author: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// Where on the web.
    pub url: Option<String>,
}

/// A stretch of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) italic: bool,
}

/// Cites in one style.
pub(super) struct Citing(CitationStyle);

impl Citing {
    /// A style is read when it is first needed, and stays.
    pub(super) fn by(style: CitationStyle) -> Self {
        Self(style)
    }

    /// What a speaker said, as an article quotes it: `Ada Lind, quoted in …`.
    pub(super) fn quoted(&self, speaker: Option<&str>, work: &Work) -> Vec<Piece> {
        let Some(entry) = self.entry(work) else {
            let text = citation(speaker, &work.title, work.source.as_deref(), work.published.as_ref());
            return vec![Piece { text: one_line(&text), italic: false }];
        };
        let speaker =
            speaker.map(|name| Piece { text: format!("{}, quoted in: ", one_line(name)), italic: false });
        speaker.into_iter().chain(entry).collect()
    }

    /// The article alone; none in our own style, which names articles in a sentence.
    pub(super) fn entry(&self, work: &Work) -> Option<Vec<Piece>> {
        styles::entry(self.0, &item("article", work))
    }
}

/// The words of pieces.
pub(super) fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// An article as an item of CSL-JSON (1.0.2): of a newspaper.
pub(crate) fn item(id: &str, work: &Work) -> Item {
    let mut item = json!({ "id": id, "type": "article-newspaper", "title": one_line(&work.title) });
    let mut put = |key: &str, value: serde_json::Value| item[key] = value;
    let told = |words: &Option<String>| words.as_deref().map(one_line).filter(|words| !words.is_empty());
    if let Some(author) = told(&work.author) {
        put("author", json!([{ "literal": author }]));
    }
    if let Some(source) = told(&work.source) {
        put("container-title", json!(source));
    }
    if let Some(date) = &work.published {
        let parts: Vec<i64> = date.day().split('-').filter_map(|part| part.parse().ok()).collect();
        put("issued", json!({ "date-parts": [parts] }));
    }
    if let Some(url) = work.url.as_deref().filter(|url| web_host(url).is_some()) {
        put("URL", json!(url.trim()));
    }
    serde_json::from_value(item).expect("strings and numbers are an item")
}
