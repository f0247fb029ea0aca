use super::{Left, Origin, id, targets, values};
use crate::exchange::element::Element;
use crate::exchange::refi::project::CASE_KIND;
use crate::exchange::{Exchange, Source, Speaker};
use model::{QuoteId, SourceId, SpeakerId};
use std::collections::HashMap;

/// Of a project of Pullquote, cases are speakers and outlets; what they are for
/// others, a notebook cannot know.
pub(super) fn read(root: &Element, origin: Origin, exchange: &mut Exchange, left: &mut Left) {
    let places: HashMap<QuoteId, usize> =
        exchange.quotes.iter().enumerate().map(|(at, quote)| (quote.id, at)).collect();
    for case in root.all("Cases").flat_map(|cases| cases.all("Case")) {
        let name = case.attribute("name").unwrap_or_default().to_owned();
        let description = case.words_of("Description").unwrap_or_default().to_owned();
        let kind = values(case).get(CASE_KIND.1).copied();
        match (origin, kind, id(case)) {
            (Origin::Pullquote, Some("speaker"), Some(id)) => {
                let id = SpeakerId::from_bytes(id);
                for quote in targets(case, "SelectionRef").map(QuoteId::from_bytes) {
                    if let Some(at) = places.get(&quote) {
                        exchange.quotes[*at].speaker = Some(id);
                    }
                }
                let speaker = Speaker {
                    id,
                    name,
                    role: description,
                    aliases: Vec::new(),
                    on_behalf_of: None,
                    colour: None,
                };
                exchange.speakers.push(speaker);
            }
            (Origin::Pullquote, Some("source"), Some(id)) => {
                outlet(exchange, SourceId::from_bytes(id), name, description);
            }
            _ => left.out(format!("case “{name}”"), "who or what it is, only its program knows"),
        }
    }
}

/// The articles know their outlet by name so far.
fn outlet(exchange: &mut Exchange, id: SourceId, name: String, description: String) {
    match exchange.sources.iter_mut().find(|known| known.name == name) {
        Some(known) => {
            let named = std::mem::replace(&mut known.id, id);
            known.description = description;
            for article in exchange.articles.iter_mut().filter(|it| it.source == Some(named)) {
                article.source = Some(id);
            }
        }
        None => exchange.sources.push(Source { id, name, homepage: None, description }),
    }
}
