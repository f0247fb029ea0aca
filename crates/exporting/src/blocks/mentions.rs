use model::exports::{MarkdownBlock, ThingLink};
use model::notes::ThingRef;
use model::statements::StatementRow;
use model::views::QuoteRow;
use model::{QuoteId, StatementId, ThingKey};
use std::collections::HashMap;

/// What the notebook knows of the things that a Markdown text mentions. What is
/// missing is drawn as something that is not in the notebook.
#[derive(Debug, Default)]
pub struct Mentions {
    /// By the keys as they stand in the Markdown; where these lead is in the value.
    pub names: HashMap<ThingKey, ThingRef>,
    /// Quotes that are shown in their place, by their own ids.
    pub quotes: HashMap<QuoteId, QuoteRow>,
    /// Statements that are shown in their place, by their own ids.
    pub statements: HashMap<StatementId, StatementRow>,
}

impl Mentions {
    /// A link to a thing, and what it is called.
    pub(super) fn link(&self, key: ThingKey) -> (ThingLink, Option<&str>) {
        let link = |key, broken| ThingLink { key: Some(key), broken };
        match self.names.get(&key) {
            Some(named) => (link(named.thing, named.broken), Some(&named.name)),
            None => (link(key, true), None),
        }
    }

    /// A thing in its place; `words` stand for what has no name.
    pub(super) fn embed(&self, key: ThingKey, words: &str) -> MarkdownBlock {
        let named = self.names.get(&key);
        let thing = named.map_or(key, |named| named.thing);
        let is_here = match thing {
            ThingKey::Quote(id) => self.quotes.contains_key(&id),
            ThingKey::Statement(id) => self.statements.contains_key(&id),
            _ => false,
        };
        let broken = named.map_or(!is_here, |named| named.broken);
        let name = named.map_or(words, |named| &named.name).to_owned();
        let quote = match thing {
            ThingKey::Quote(id) if !broken => self.quotes.get(&id).cloned().map(Box::new),
            _ => None,
        };
        let statement = match thing {
            ThingKey::Statement(id) if !broken => self.statements.get(&id).cloned().map(Box::new),
            _ => None,
        };
        MarkdownBlock::Embed { thing, name, broken, quote, statement }
    }
}
