//! One quote: the words, who said them, where they stand, and an id that
//! nothing changes.

use super::article::{joined, title};
use super::statement::Report;
use super::{Seen, escape, link, tags};
use model::exports::{ExportArticle, Profile};
use model::views::{QuoteView, SpeakerRef};

/// For Obsidian: a callout, and the block id on a line of its own, as callouts
/// need it.
pub(super) fn callout(out: &mut String, quote: &QuoteView, article: &ExportArticle, names: &Seen<'_>) {
    out.push_str(&format!(
        "> [!quote] {} · {}\n",
        speaker(quote.speaker.as_ref(), ""),
        quote.rendering.word()
    ));
    push_words(out, quote);
    let tags = quote.tags.iter().map(|tag| {
        if tags::is_obsidian_tag(&tag.path) { format!("#{}", tag.path) } else { escape::inline(&tag.path) }
    });
    let statement = statement(quote, names, Profile::Obsidian);
    let notes = notes(quote, names);
    let line = joined([origin(article), cue(quote)].into_iter().chain(tags).chain([statement, notes]));
    if !line.is_empty() {
        out.push_str(&format!(">\n> — {line}\n"));
    }
    out.push_str(&format!("\n^q-{}\n", quote.id));
}

/// For CommonMark: a block quote, a line of attribution, and the id as a link
/// reference definition, which every renderer reads and none shows.
pub(super) fn block_quote(out: &mut String, quote: &QuoteView, article: &ExportArticle, names: &Seen<'_>) {
    push_words(out, quote);
    let said = format!("{}, {}", speaker(quote.speaker.as_ref(), "**"), quote.rendering.word());
    let tags = quote.tags.iter().map(|tag| escape::inline(&tag.path));
    let tags = tags.collect::<Vec<_>>().join(", ");
    let statement = statement(quote, names, Profile::Commonmark);
    let notes = notes(quote, names);
    let line = joined([said, origin(article), cue(quote), tags, statement, notes].into_iter());
    out.push_str(&format!("\n— {line}\n\n[q-{0}]: #q-{0}\n", quote.id));
}

/// A quote on another page than that of its article: shown from there where
/// that can be done, else its words with a line that leads there.
pub(super) fn elsewhere(report: &Report<'_>, names: &Seen<'_>, profile: Profile) -> String {
    let Report { article, quote } = report;
    let mut out = String::new();
    match (names.get(article.id), profile) {
        (Some(file), Profile::Obsidian) => {
            let block = format!("^q-{}", quote.id);
            out.push_str(&format!("{}\n", link::embedded(&file, Some(&block))));
        }
        (Some(file), _) => {
            push_words(&mut out, quote);
            let said = format!("{}, {}", speaker(quote.speaker.as_ref(), "**"), quote.rendering.word());
            let place = link::to_place(&file, &format!("q-{}", quote.id), &title(article));
            out.push_str(&format!("\n— {}\n", joined([said, origin(article), place].into_iter())));
        }
        (None, Profile::Obsidian) => callout(&mut out, quote, article, names),
        (None, _) => block_quote(&mut out, quote, article, names),
    }
    out
}

fn notes(quote: &QuoteView, names: &Seen<'_>) -> String {
    let notes = names.notes_about(quote.id);
    if notes.is_empty() { notes } else { format!("notes: {notes}") }
}

pub(super) fn push_words(out: &mut String, quote: &QuoteView) {
    for (at, paragraph) in escape::paragraphs(&quote.exact).iter().enumerate() {
        if at > 0 {
            out.push_str(">\n");
        }
        out.push_str(&format!("> {paragraph}\n"));
    }
}

/// The link to the statement that the quote reports.
fn statement(quote: &QuoteView, names: &Seen<'_>, profile: Profile) -> String {
    let linked = quote.statement.as_ref().and_then(|statement| {
        let name = names.get(statement.id)?;
        let words = format!("“{}”", escape::inline(&statement.wording));
        Some(format!("statement: {}", link::to_file(&name, &words, profile)))
    });
    linked.unwrap_or_default()
}

/// The speaker with a mark around the name, and for whom the speaker speaks.
pub(super) fn speaker(speaker: Option<&SpeakerRef>, mark: &str) -> String {
    let Some(speaker) = speaker else {
        return "No speaker".to_owned();
    };
    let name = escape::inline(&speaker.name);
    match &speaker.on_behalf_of {
        None => format!("{mark}{name}{mark}"),
        Some(other) => format!("{mark}{name}{mark} (for {})", escape::inline(other)),
    }
}

pub(super) fn origin(article: &ExportArticle) -> String {
    let source = article.source.as_deref().map(escape::inline);
    let source = source.filter(|name| !name.is_empty()).map(|name| format!("*{name}*"));
    let day = article.published.as_ref().map(|date| date.day().to_owned());
    [source, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(super) fn cue(quote: &QuoteView) -> String {
    match quote.cue.as_deref().map(escape::inline) {
        Some(cue) if !cue.is_empty() => format!("cue: “{cue}”"),
        _ => String::new(),
    }
}
