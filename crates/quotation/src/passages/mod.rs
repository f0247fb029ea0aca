//! The parts of an article: its headline, who wrote it, captions, what the
//! site adds around it, and what stands in it twice. Found line by line from
//! plain text, and in doubt a line is the article's own: a quote that is hidden
//! is worse than a subscription offer that is not.
//!
//! Must not know speakers. Start with [`assign`].

mod boilerplate;
mod head;
mod line;
mod repeats;

use crate::document::Document;
use crate::{Passage, Role};
use line::LineShape;
use text::TextRange;

/// Gives each line its role, and joins lines of one role side by side.
pub(crate) fn assign(document: &mut Document<'_>) {
    let shapes: Vec<LineShape<'_>> =
        (0..document.lines.len()).map(|line| LineShape::of(document, line)).collect();
    let mut roles = vec![Role::Body; shapes.len()];
    head::find(&shapes, &mut roles);
    boilerplate::find(&shapes, &mut roles);
    repeats::find(&shapes, &mut roles);
    let dateline = head::dateline(document, &roles);
    document.passages = stretches(document, &roles, dateline);
    for (line, role) in document.lines.iter_mut().zip(roles) {
        line.role = role;
    }
}

/// Joins the lines of one role; a dateline is cut off the line it begins.
fn stretches(document: &Document<'_>, roles: &[Role], dateline: Option<TextRange>) -> Vec<Passage> {
    let mut list: Vec<Passage> = Vec::new();
    for (line, role) in document.lines.iter().zip(roles) {
        let mut range = line.range;
        if let Some(place) = dateline.filter(|place| place.start() == range.start()) {
            list.push(Passage { range: place, role: Role::Dateline });
            let rest = document.text.get(place.end()..range.end()).unwrap_or("");
            range = TextRange::new(range.end() - rest.trim_start().len(), range.end());
        }
        match list.last_mut() {
            Some(last) if last.role == *role => last.range = TextRange::new(last.range.start(), range.end()),
            _ => list.push(Passage { range, role: *role }),
        }
    }
    list.retain(|passage| !passage.range.is_empty());
    list
}

#[cfg(test)]
mod tests;
