//! Speakers and tags as Markdown files: the quotes of many articles on one page.

use super::article::joined;
use super::statement::{Report, in_order};
use super::{Content, Names, Seen, count, counted, escape, front_matter, link, notes_region, quote};
use crate::{Region, RenderedFile};
use model::exports::{ExportArticle, Profile};
use model::views::{SpeakerView, TagView};
use model::{SpeakerId, TagId, ThingKey};
use std::collections::HashMap;

/// The quotes of every speaker and of every tag, and how they are written.
pub(super) struct Collected<'a> {
    speakers: HashMap<SpeakerId, Vec<Report<'a>>>,
    tags: HashMap<TagId, Vec<Report<'a>>>,
    names: &'a Names,
    profile: Profile,
}

impl<'a> Collected<'a> {
    pub(super) fn of(articles: &'a [ExportArticle], names: &'a Names, profile: Profile) -> Self {
        let mut collected = Self { speakers: HashMap::new(), tags: HashMap::new(), names, profile };
        for article in articles {
            for quote in &article.quotes {
                let report = Report { article, quote };
                if let Some(speaker) = &quote.speaker {
                    collected.speakers.entry(speaker.id).or_default().push(report);
                }
                for tag in &quote.tags {
                    collected.tags.entry(tag.id).or_default().push(report);
                }
            }
        }
        collected.speakers.values_mut().for_each(in_order);
        collected.tags.values_mut().for_each(in_order);
        collected
    }

    /// Name, office and other names, then the quotes, each a region. None if the
    /// speaker has no page.
    pub(super) fn speaker(&self, speaker: &SpeakerView) -> Option<RenderedFile> {
        let path = self.names.path(speaker.id)?;
        let names = self.names.seen_from(path, self.profile);
        let quotes = self.speakers.get(&speaker.id).map_or(&[][..], Vec::as_slice);
        let also = speaker.aliases.iter().map(|alias| escape::inline(alias)).collect::<Vec<_>>().join(", ");
        let also = if also.is_empty() { also } else { format!("also: {also}") };
        let other = speaker.on_behalf_of.as_ref().map(|other| {
            let words = escape::inline(&other.name);
            let link = names.get(other.id).map(|file| link::to_file(&file, &words, self.profile));
            format!("for {}", link.unwrap_or(words))
        });
        let facts = joined([escape::inline(&speaker.role), also, other.unwrap_or_default()].into_iter());
        let matter = front_matter::of_speaker(speaker, count(quotes.len()));
        Some(self.file(&names, speaker.id.into(), matter, [escape::inline(&speaker.name), facts], quotes))
    }

    /// Its path, when to use it and the tags below it, then the quotes that have
    /// this very tag, each a region. None if the tag has no page.
    pub(super) fn tag(&self, tag: &TagView, all: &[TagView]) -> Option<RenderedFile> {
        let path = self.names.path(tag.id)?;
        let names = self.names.seen_from(path, self.profile);
        let quotes = self.tags.get(&tag.id).map_or(&[][..], Vec::as_slice);
        let linked = |other: &TagView| {
            let file = names.get(other.id)?;
            Some(link::to_file(&file, &escape::inline(&other.path), self.profile))
        };
        let mut below: Vec<&TagView> = all.iter().filter(|other| other.parent == Some(tag.id)).collect();
        below.sort_by_key(|other| (&other.path, other.id));
        let below = below.into_iter().filter_map(linked).collect::<Vec<_>>().join(", ");
        let below = if below.is_empty() { below } else { format!("below it: {below}") };
        let facts = joined([escape::inline(&tag.description), below].into_iter());
        let matter = front_matter::of_tag(tag, count(quotes.len()));
        Some(self.file(&names, tag.id.into(), matter, [escape::inline(&tag.path), facts], quotes))
    }

    fn file(
        &self,
        names: &Seen<'_>,
        thing: ThingKey,
        matter: String,
        [title, facts]: [String; 2],
        quotes: &[Report<'_>],
    ) -> RenderedFile {
        let title = if title.is_empty() { "Untitled".to_owned() } else { title };
        let facts = if facts.is_empty() { facts } else { format!("{facts}\n\n") };
        let head = format!("# {title}\n\n{facts}{}.\n", counted(count(quotes.len()), "quote"));
        let mut regions = vec![Region::new(thing.to_string(), &head)];
        regions.extend(notes_region(thing, names));
        regions.extend(quotes.iter().map(|report| {
            let key = ThingKey::from(report.quote.id).to_string();
            Region::new(key, &quote::elsewhere(report, names, self.profile))
        }));
        // Its quotes are counted where their articles have pages.
        RenderedFile {
            path: names.path().to_owned(),
            key: thing.to_string(),
            content: Content::Managed { matter, regions },
            quotes: 0,
        }
    }
}
