//! The YAML at the head of a file, for programs to read.

use super::statement::Report;
use super::{count, escape, link, tags};
use model::ThingKey;
use model::exports::{ExportArticle, ExportNote, ExportStatement, Profile};
use model::views::{SpeakerView, TagView};
use serde::Serialize;
use serde_saphyr::DoubleQuoted;

type Text = DoubleQuoted<String>;

/// What is said of an article; the order of the fields is that of the file.
#[derive(Serialize)]
struct ArticleMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    id: Text,
    title: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    imported: Option<Text>,
    hash: Text,
    quotes: u32,
    speakers: Vec<Text>,
    tags: Vec<Text>,
    /// Tags that Obsidian would show as broken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_tags: Vec<Text>,
}

/// What is said of a whole export.
#[derive(Serialize)]
struct IndexMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    articles: u32,
    quotes: u32,
    statements: u32,
}

/// What is said of a report.
#[derive(Serialize)]
struct ReportMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    bibliography: Option<Text>,
}

/// What is said of a statement.
#[derive(Serialize)]
struct StatementMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    id: Text,
    statement: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Text>,
    quotes: u32,
    sources: Vec<Text>,
    not_reported_by: Vec<Text>,
}

/// What is said of a speaker.
#[derive(Serialize)]
struct SpeakerMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    id: Text,
    name: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_behalf_of: Option<Text>,
    aliases: Vec<Text>,
    quotes: u32,
}

/// What is said of a tag.
#[derive(Serialize)]
struct TagMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    id: Text,
    tag: Text,
    quotes: u32,
}

/// What is said of a note.
#[derive(Serialize)]
struct NoteMatter {
    /// What the file is: programs that read it look here first.
    pullquote: Text,
    id: Text,
    title: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about_name: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    made: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edited: Option<Text>,
}

/// Front matter of a speaker. Obsidian finds a file by its aliases too.
pub(super) fn of_speaker(speaker: &SpeakerView, quotes: u32) -> String {
    lines(&SpeakerMatter {
        pullquote: text(&ThingKey::from(speaker.id).to_string()),
        id: text(&speaker.id.to_string()),
        name: text(&speaker.name),
        role: Some(speaker.role.as_str()).filter(|role| !role.trim().is_empty()).map(text),
        on_behalf_of: speaker.on_behalf_of.as_ref().map(|other| text(&other.name)),
        aliases: speaker.aliases.iter().map(|alias| text(alias)).collect(),
        quotes,
    })
}

/// Front matter of a tag.
pub(super) fn of_tag(tag: &TagView, quotes: u32) -> String {
    lines(&TagMatter {
        pullquote: text(&ThingKey::from(tag.id).to_string()),
        id: text(&tag.id.to_string()),
        tag: text(&tag.path),
        quotes,
    })
}

/// Front matter of a note; what it is about as key and name.
pub(super) fn of_note(note: &ExportNote, about: Option<(ThingKey, &str)>) -> String {
    lines(&NoteMatter {
        pullquote: text(&ThingKey::from(note.id).to_string()),
        id: text(&note.id.to_string()),
        title: text(&note.title),
        about: about.map(|(key, _)| text(&key.to_string())),
        about_name: about.map(|(_, name)| text(name)),
        made: day_of(note.made_at).as_deref().map(text),
        edited: day_of(note.edited_at).as_deref().map(text),
    })
}

/// Front matter of an article.
pub(super) fn of_article(article: &ExportArticle, profile: Profile) -> String {
    let all_tags =
        distinct(article.quotes.iter().flat_map(|quote| quote.tags.iter().map(|tag| tag.path.as_str())));
    let (tags, other_tags) = match profile {
        Profile::Obsidian => all_tags.into_iter().partition(|path| tags::is_obsidian_tag(path)),
        _ => (all_tags, Vec::new()),
    };
    let speakers = distinct(
        article.quotes.iter().filter_map(|quote| quote.speaker.as_ref().map(|speaker| speaker.name.as_str())),
    );
    lines(&ArticleMatter {
        pullquote: text(&ThingKey::from(article.id).to_string()),
        id: text(&article.id.to_string()),
        title: text(&article.title),
        source: article.source.as_deref().map(text),
        author: article.author.as_deref().map(text),
        published: article.published.as_ref().map(|date| text(date.as_str())),
        // Another scheme would be a clickable property in Obsidian; the line
        // under the title gives it as words.
        url: article.url.as_deref().filter(|url| link::web_host(url).is_some()).map(text),
        imported: day_of(article.imported_at).as_deref().map(text),
        hash: text(&format!("blake3:{}", article.original)),
        quotes: count(article.quotes.len()),
        speakers: speakers.into_iter().map(text).collect(),
        tags: tags.into_iter().map(text).collect(),
        other_tags: other_tags.into_iter().map(text).collect(),
    })
}

/// Front matter of a statement.
pub(super) fn of_statement(statement: &ExportStatement, reports: &[Report<'_>]) -> String {
    let sources = distinct(reports.iter().filter_map(|report| report.article.source.as_deref()));
    let silent = statement.silent.iter().filter_map(|silent| silent.source.as_deref());
    lines(&StatementMatter {
        pullquote: text(&ThingKey::from(statement.id).to_string()),
        id: text(&statement.id.to_string()),
        statement: text(&statement.wording),
        speaker: statement.speaker.as_ref().map(|speaker| text(&speaker.name)),
        said: statement.occasion.said.as_ref().map(|date| text(date.as_str())),
        place: statement.occasion.place.as_deref().map(text),
        quotes: count(reports.len()),
        sources: sources.into_iter().map(text).collect(),
        not_reported_by: silent.map(text).collect(),
    })
}

/// Front matter of a report, as pandoc takes it for metadata.
pub(super) fn of_report(profile: Profile) -> String {
    let bibliography = (profile == Profile::Pandoc).then(|| text(super::bibliography::BIBTEX));
    lines(&ReportMatter { pullquote: text("report"), bibliography })
}

/// Front matter of the index: articles, quotes, statements.
pub(super) fn of_index([articles, quotes, statements]: [u32; 3]) -> String {
    lines(&IndexMatter { pullquote: text("index"), articles, quotes, statements })
}

fn lines<T: Serialize>(matter: &T) -> String {
    let yaml = serde_saphyr::to_string(matter).expect("numbers, strings and lists of strings are YAML");
    // Templater runs what it finds anywhere in a file, and does not know YAML.
    // Every string is in double quotes, where \x3C is a less-than sign.
    let yaml = yaml.replace("<%", "\\x3C%");
    format!("{}\n", yaml.trim_end())
}

fn text(words: &str) -> Text {
    DoubleQuoted(escape::one_line(words))
}

/// Each once, where it first stands.
fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = std::collections::BTreeSet::new();
    words.filter(|word| seen.insert(*word)).collect()
}

/// The day in UTC of milliseconds since 1970; none beyond the year 9999.
pub(super) fn day_of(milliseconds: i64) -> Option<String> {
    let at = jiff::Timestamp::from_millisecond(milliseconds).ok()?;
    Some(at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
}
