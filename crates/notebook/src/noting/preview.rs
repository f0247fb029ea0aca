use super::naming::Called;
use crate::comparing::views::statement_row;
use crate::suggesting::Names;
use crate::{Notebook, Refusal};
use exporting::{LinkTarget, Mentions};
use model::exports::MarkdownBlock;
use model::notes::PreviewNote;
use model::{StatementKey, ThingKey};
use std::collections::BTreeSet;
use store::{Reader, StoreError};

/// Things that one note shows in their place; what comes after is a link.
const MOST_EMBEDS: usize = 500;

/// Markdown as a renderer reads it, with the things that it names as they are now.
///
/// # Errors
/// When the notebook cannot be read.
pub fn preview_note(notebook: &Notebook, request: PreviewNote) -> Result<Vec<MarkdownBlock>, Refusal> {
    let links = exporting::links(&request.body);
    let keys = |embeds: bool| {
        let keys = links.iter().filter_map(move |link| match link.target {
            LinkTarget::Thing(key) if link.embed || !embeds => Some(key),
            _ => None,
        });
        keys.collect::<BTreeSet<ThingKey>>()
    };
    let mentions = notebook.store.read(|reader| mentions(reader, &keys(false), &keys(true)))?;
    Ok(exporting::note_blocks(&request.body, &mentions))
}

/// What a text names, and what it shows in its place, as these are now.
pub(crate) fn mentions(
    reader: &Reader<'_>,
    named: &BTreeSet<ThingKey>,
    embeds: &BTreeSet<ThingKey>,
) -> Result<Mentions, StoreError> {
    let called = Called::read(reader, named.iter().copied(), [])?;
    let names = named.iter().map(|key| (*key, called.of(*key))).collect();
    let mut mentions = Mentions { names, ..Mentions::default() };
    let shown: BTreeSet<ThingKey> =
        embeds.iter().filter_map(|key| mentions.names.get(key)).map(|named| named.thing).collect();
    let mut quotes = Vec::new();
    let mut names = Names::default();
    for thing in shown.into_iter().take(MOST_EMBEDS) {
        match thing {
            ThingKey::Quote(id) => quotes.push(id),
            ThingKey::Statement(id) => {
                if let Some(stored) = reader.statement_row(StatementKey::Accepted(id))? {
                    mentions.statements.insert(id, statement_row(reader, &mut names, stored)?);
                }
            }
            _ => {}
        }
    }
    mentions.quotes = reader.quote_rows(&quotes)?.into_iter().map(|row| (row.quote.id, row)).collect();
    Ok(mentions)
}
