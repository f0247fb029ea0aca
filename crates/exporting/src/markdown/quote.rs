//! One quote: the words, who said them, where they stand, and an id that
//! nothing changes.

use super::article::joined;
use super::{Names, escape, link, tags};
use model::exports::{ExportArticle, Profile};
use model::views::{QuoteView, SpeakerRef};

/// For Obsidian: a callout, and the block id on a line of its own, as callouts
/// need it.
pub(super) fn callout(out: &mut String, quote: &QuoteView, article: &ExportArticle, names: &Names) {
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
    let line = joined([origin(article), cue(quote)].into_iter().chain(tags).chain([statement]));
    if !line.is_empty() {
        out.push_str(&format!(">\n> — {line}\n"));
    }
    out.push_str(&format!("\n^q-{}\n", quote.id));
}

/// For CommonMark: a block quote, a line of attribution, and the id as a link
/// reference definition, which every renderer reads and none shows.
pub(super) fn block_quote(out: &mut String, quote: &QuoteView, article: &ExportArticle, names: &Names) {
    push_words(out, quote);
    let said = format!("{}, {}", speaker(quote.speaker.as_ref(), "**"), quote.rendering.word());
    let tags = quote.tags.iter().map(|tag| escape::inline(&tag.path));
    let tags = tags.collect::<Vec<_>>().join(", ");
    let statement = statement(quote, names, Profile::Commonmark);
    let line = joined([said, origin(article), cue(quote), tags, statement].into_iter());
    out.push_str(&format!("\n— {line}\n\n[q-{0}]: #q-{0}\n", quote.id));
}

fn push_words(out: &mut String, quote: &QuoteView) {
    for (at, paragraph) in escape::paragraphs(&quote.exact).iter().enumerate() {
        if at > 0 {
            out.push_str(">\n");
        }
        out.push_str(&format!("> {paragraph}\n"));
    }
}

/// The link to the statement that the quote reports.
fn statement(quote: &QuoteView, names: &Names, profile: Profile) -> String {
    let linked = quote.statement.as_ref().and_then(|statement| {
        let name = names.statements.get(&statement.id)?;
        let words = format!("“{}”", escape::inline(&statement.wording));
        Some(format!("statement: {}", link::to_file(name, &words, profile)))
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

fn origin(article: &ExportArticle) -> String {
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
