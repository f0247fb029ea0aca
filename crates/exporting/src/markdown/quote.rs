//! One quote: the words, who said them, where they stand, and an id that
//! nothing changes.

use super::article::joined;
use super::{escape, tags};
use model::exports::ExportArticle;
use model::views::QuoteView;

/// For Obsidian: a callout, and the block id on a line of its own, as callouts
/// need it.
pub(super) fn callout(out: &mut String, quote: &QuoteView, article: &ExportArticle) {
    out.push_str(&format!("> [!quote] {} · {}\n", speaker(quote, ""), quote.rendering.word()));
    push_words(out, quote);
    let tags = quote.tags.iter().map(|tag| {
        if tags::is_obsidian_tag(&tag.path) { format!("#{}", tag.path) } else { escape::inline(&tag.path) }
    });
    let line = joined([origin(article), cue(quote)].into_iter().chain(tags));
    if !line.is_empty() {
        out.push_str(&format!(">\n> — {line}\n"));
    }
    out.push_str(&format!("\n^q-{}\n", quote.id));
}

/// For CommonMark: a block quote, a line of attribution, and the id as a link
/// reference definition, which every renderer reads and none shows.
pub(super) fn block_quote(out: &mut String, quote: &QuoteView, article: &ExportArticle) {
    push_words(out, quote);
    let said = format!("{}, {}", speaker(quote, "**"), quote.rendering.word());
    let tags = quote.tags.iter().map(|tag| escape::inline(&tag.path));
    let line =
        joined([said, origin(article), cue(quote)].into_iter().chain([tags.collect::<Vec<_>>().join(", ")]));
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

/// The speaker with a mark around the name, and for whom the speaker speaks.
fn speaker(quote: &QuoteView, mark: &str) -> String {
    let Some(speaker) = &quote.speaker else {
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

fn cue(quote: &QuoteView) -> String {
    match quote.cue.as_deref().map(escape::inline) {
        Some(cue) if !cue.is_empty() => format!("cue: “{cue}”"),
        _ => String::new(),
    }
}
