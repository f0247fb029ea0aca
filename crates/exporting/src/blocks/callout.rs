//! The first line of a callout.

use super::inlines::trimmed;
use model::exports::{Callout, MarkdownInline};

/// `[!quote]- Title` → its kind, whether it is folded, `Title`; none for words
/// that make no callout. Kinds are what Obsidian takes for one, and what may
/// follow them after a bar.
pub(super) fn callout_of(line: &[MarkdownInline]) -> Option<Callout> {
    let first = line.first().filter(|first| is_plain(first))?;
    let (kind, rest) = first.text.strip_prefix("[!")?.split_once(']')?;
    let is_kind = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|');
    if kind.is_empty() || !kind.chars().all(is_kind) {
        return None;
    }
    let (folded, rest) = match rest.strip_prefix(['+', '-']) {
        Some(after) => (Some(rest.starts_with('-')), after),
        None => (None, rest),
    };
    let mut title = line.to_vec();
    rest.clone_into(&mut title[0].text);
    Some(Callout { kind: kind.to_lowercase(), title: trimmed(title), folded })
}

fn is_plain(inline: &MarkdownInline) -> bool {
    let set = [inline.emphasis, inline.strong, inline.code, inline.strikethrough];
    set == [false; 4] && inline.link.is_none() && inline.thing.is_none() && inline.footnote.is_none()
}
