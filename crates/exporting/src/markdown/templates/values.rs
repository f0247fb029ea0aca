use super::super::statement::{Report, in_order, sources};
use super::super::{Placed, Things, article, bibliography, escape, link, quote};
use minijinja::Value;
use model::exports::{ExportArticle, Profile};
use model::{StatementId, ThingKey};
use std::collections::{BTreeMap, HashMap};

type Fields = BTreeMap<&'static str, Value>;

/// What templates may name, of every kind of thing. Words are given as they are
/// and escaped when they are written; what is Markdown already is marked so.
pub(super) struct Values<'a> {
    pub(super) articles: &'a [ExportArticle],
    pub(super) things: &'a Things,
    pub(super) quotes: &'a Placed<'a>,
    pub(super) reports: &'a HashMap<StatementId, Vec<Report<'a>>>,
    pub(super) profile: Profile,
}

impl Values<'_> {
    /// The variables for a thing; none if it is not there.
    pub(super) fn of(&self, key: ThingKey) -> Option<Value> {
        let mut fields = match key {
            ThingKey::Article(id) => {
                let it = self.articles.iter().find(|it| it.id == id)?;
                let mut fields = self.article(it);
                let reports: Vec<Report<'_>> =
                    it.quotes.iter().map(|quote| Report { article: it, quote }).collect();
                fields.insert("quotes", self.list(&reports));
                fields
            }
            ThingKey::Quote(id) => self.quote(self.quotes.get(&id)?),
            ThingKey::Statement(id) => {
                let it = self.things.statements.iter().find(|it| it.id == id)?;
                let reports = self.reports.get(&id).map_or(&[][..], Vec::as_slice);
                Fields::from([
                    ("wording", words(&it.wording)),
                    ("speaker", words_or_none(it.speaker.as_ref().map(|it| it.name.as_str()))),
                    ("place", words_or_none(it.occasion.place.as_deref())),
                    ("said", words_or_none(it.occasion.said.as_ref().map(model::PartialDate::as_str))),
                    ("sources", Value::from(sources(reports))),
                    ("quotes", self.list(reports)),
                ])
            }
            ThingKey::Speaker(id) => {
                let it = self.things.speakers.iter().find(|it| it.id == id)?;
                let said = |report: &Report<'_>| report.quote.speaker.as_ref().is_some_and(|it| it.id == id);
                let aliases: Vec<Value> = it.aliases.iter().map(|it| words(it)).collect();
                Fields::from([
                    ("name", words(&it.name)),
                    ("role", words_or_none(Some(&it.role))),
                    ("aliases", Value::from(aliases)),
                    ("on_behalf_of", words_or_none(it.on_behalf_of.as_ref().map(|it| it.name.as_str()))),
                    ("quotes", self.list(&self.those(said))),
                ])
            }
            ThingKey::Tag(id) => {
                let it = self.things.tags.iter().find(|it| it.id == id)?;
                let has = |report: &Report<'_>| report.quote.tags.iter().any(|it| it.id == id);
                Fields::from([
                    ("path", words(&it.path)),
                    ("description", words_or_none(Some(&it.description))),
                    ("quotes", self.list(&self.those(has))),
                ])
            }
            ThingKey::Note(id) => {
                let it = self.things.notes.iter().find(|it| it.id == id)?;
                let about = it.about.and_then(|key| self.things.called.get(&key));
                Fields::from([
                    ("title", words(&it.title)),
                    ("titled", Value::from(it.titled)),
                    ("about", words_or_none(about.map(|it| it.name.as_str()))),
                    ("about_kind", words_or_none(about.map(|it| it.thing.kind().word()))),
                    ("made", Value::from(super::super::front_matter::day_of(it.made_at))),
                    ("edited", Value::from(super::super::front_matter::day_of(it.edited_at))),
                ])
            }
            ThingKey::Source(_) => return None,
        };
        let level = match self.profile {
            Profile::Obsidian | Profile::Commonmark => "#",
            Profile::Report | Profile::Pandoc => "###",
        };
        fields.insert("heading", markdown(level.to_owned()));
        fields.insert("key", words(&key.to_string()));
        Some(Value::from(fields))
    }

    fn article(&self, it: &ExportArticle) -> Fields {
        let cited = match self.profile {
            Profile::Pandoc => format!("[@{}]", bibliography::key(it.id)),
            _ => String::new(),
        };
        Fields::from([
            ("title", words(&it.title)),
            ("source", words_or_none(it.source.as_deref())),
            ("author", words_or_none(it.author.as_deref())),
            ("published", words_or_none(it.published.as_ref().map(model::PartialDate::day))),
            ("published_in_words", Value::from(it.published.as_ref().map(model::PartialDate::in_words))),
            ("url", words_or_none(it.url.as_deref())),
            ("link", Value::from(it.url.as_deref().map(|url| markdown(link::markdown(url))))),
            ("origin", markdown(article::origin(it))),
            ("citation", markdown(cited)),
        ])
    }

    fn quote(&self, Report { article, quote }: &Report<'_>) -> Fields {
        let mut block = String::new();
        quote::push_words(&mut block, quote);
        let tags: Vec<Value> = quote.tags.iter().map(|it| words(&it.path)).collect();
        let paragraphs: Vec<Value> = escape::paragraphs(&quote.exact).into_iter().map(markdown).collect();
        let speaker = quote.speaker.as_ref();
        Fields::from([
            ("words", words(&quote.exact)),
            ("paragraphs", Value::from(paragraphs)),
            ("block", markdown(block.trim_end().to_owned())),
            ("speaker", words_or_none(speaker.map(|it| it.name.as_str()))),
            ("on_behalf_of", words_or_none(speaker.and_then(|it| it.on_behalf_of.as_deref()))),
            ("rendering", words(quote.rendering.word())),
            ("cue", words_or_none(quote.cue.as_deref())),
            ("tags", Value::from(tags)),
            ("statement", words_or_none(quote.statement.as_ref().map(|it| it.wording.as_str()))),
            ("article", Value::from(self.article(article))),
        ])
    }

    fn list(&self, reports: &[Report<'_>]) -> Value {
        Value::from(reports.iter().map(|report| Value::from(self.quote(report))).collect::<Vec<_>>())
    }

    /// The quotes of all articles that are so, by publication.
    fn those(&self, are: impl Fn(&Report<'_>) -> bool) -> Vec<Report<'_>> {
        let quotes = self
            .articles
            .iter()
            .flat_map(|article| article.quotes.iter().map(move |quote| Report { article, quote }));
        let mut those: Vec<Report<'_>> = quotes.filter(are).collect();
        in_order(&mut those);
        those
    }
}

fn words(words: &str) -> Value {
    Value::from(words)
}

/// What is blank is not there: `{% if cue %}`.
fn words_or_none(words: Option<&str>) -> Value {
    Value::from(words.filter(|words| !words.trim().is_empty()))
}

fn markdown(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}
