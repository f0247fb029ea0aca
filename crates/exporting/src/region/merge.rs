//! A file that the analyst may have changed, brought up to date.

use super::document::{Document, Managed, Piece};
use super::marker::hash16;
use super::{Region, matter, push_text};
use crate::{Content, RenderedFile};
use model::exports::ExportReason;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Title of what shows the other version of a region.
const WARNING: &str = "> [!warning] Pullquote has another version";

/// The file that shall stand in the folder.
pub(crate) struct Merged {
    pub(crate) text: String,
    pub(crate) reasons: BTreeSet<ExportReason>,
}

/// Which of the texts that Pullquote may have written last the analyst changed:
/// after an interruption the file may have the one or the other.
pub(crate) fn fitting(file: &str, bases: Vec<String>) -> Option<String> {
    let document = Document::cut(file);
    bases.into_iter().max_by_key(|base| {
        let hashes: HashSet<String> = Document::cut(base).regions().map(|it| hash16(&it.text)).collect();
        document.regions().filter(|region| hashes.contains(region.hash)).count()
    })
}

/// Brings a file up to date: what stands outside the regions stays byte for
/// byte. `base` gives what Pullquote wrote last, if that is known.
pub(crate) fn merge(file: &str, new: &RenderedFile, base: impl FnOnce() -> Option<String>) -> Merged {
    let (new_matter, regions) = match &new.content {
        Content::Whole(text) => return Merged { text: text.clone(), reasons: BTreeSet::new() },
        Content::Managed { matter, regions } => (matter, regions),
    };
    let document = Document::cut(file);
    let fresh: HashMap<&str, &str> =
        regions.iter().map(|region| (region.key.as_str(), region.text.as_str())).collect();
    let needs_base = document.matter.is_none_or(|[_, yaml, _]| !matter::same(yaml, new_matter))
        || document.regions().any(|region| hash16(&region.text) != region.hash)
        || document.regions().filter(|region| fresh.contains_key(region.key)).count() < regions.len();
    let base = if needs_base { base().unwrap_or_default() } else { String::new() };
    let base = Document::cut(&base);
    let mut merging = Merging {
        fresh,
        known: base.regions().map(|region| (region.key, region)).collect(),
        found: document.regions().map(|region| region.key).collect(),
        crlf: document.crlf,
        reasons: BTreeSet::new(),
    };
    let text = merging.matter(&document, &base, new_matter) + &merging.body(&document, regions);
    Merged { text, reasons: merging.reasons }
}

struct Merging<'a> {
    /// What Pullquote has to say now.
    fresh: HashMap<&'a str, &'a str>,
    /// What it said last.
    known: HashMap<&'a str, &'a Managed<'a>>,
    /// What the file has.
    found: HashSet<&'a str>,
    crlf: bool,
    reasons: BTreeSet<ExportReason>,
}

impl Merging<'_> {
    fn matter(&mut self, document: &Document<'_>, base: &Document<'_>, new: &str) -> String {
        let Some([open, yaml, close]) = document.matter else {
            // Taken away by the analyst, or never there.
            let was_there = base.matter.is_some();
            self.reasons.extend(was_there.then_some(ExportReason::LeftOut));
            return if was_there { String::new() } else { self.lines(&format!("---\n{new}---\n")) };
        };
        let base = base.matter.map(|[_, yaml, _]| yaml);
        match matter::merge(yaml, new, base) {
            Some(merged) => {
                self.reasons.extend(merged.kept.then_some(ExportReason::PropertyKept));
                format!("{open}{}{close}", self.lines(&merged.yaml))
            }
            None => {
                self.reasons.insert(ExportReason::UnreadableProperties);
                format!("{open}{yaml}{close}")
            }
        }
    }

    fn body(&mut self, document: &Document<'_>, regions: &[Region]) -> String {
        let mut pieces: Vec<(&str, String)> = Vec::with_capacity(document.pieces.len());
        for piece in &document.pieces {
            match piece {
                Piece::Free(text) => pieces.push(("", (*text).to_owned())),
                Piece::Region(region) => self.region(region, &mut pieces),
            }
        }
        let mut before = None;
        for region in regions {
            if !self.found.contains(region.key.as_str()) {
                if self.known.contains_key(region.key.as_str()) {
                    self.reasons.insert(ExportReason::LeftOut);
                    continue;
                }
                let text = self.written(&region.key, &hash16(&region.text), &region.text);
                insert(&mut pieces, before, &region.key, &text, self.line_end());
            }
            before = Some(region.key.as_str());
        }
        pieces.into_iter().map(|(_, text)| text).collect()
    }

    /// What becomes of a region that the file has.
    fn region<'d>(&mut self, region: &Managed<'d>, out: &mut Vec<(&'d str, String)>) {
        let changed = hash16(&region.text) != region.hash;
        if let Some(key) = region.key.strip_prefix("conflict:") {
            return self.conflict(key, region, changed, out);
        }
        let Some(&ours) = self.fresh.get(region.key) else {
            if changed {
                // Nobody keeps it up to date any more: her words are hers.
                self.reasons.insert(ExportReason::TextKept);
                out.push(("", self.lines(&region.text)));
            } else {
                take_blank_line(out);
            }
            return;
        };
        let hash = hash16(ours);
        if region.text == ours || !changed {
            let same = region.text == ours && hash == region.hash;
            let text = if same { region.raw.to_owned() } else { self.written(region.key, &hash, ours) };
            return out.push((region.key, text));
        }
        if hash == region.hash {
            return out.push((region.key, region.raw.to_owned()));
        }
        let base = self.known.get(region.key).map(|base| base.text.as_str());
        let base = base.filter(|base| hash16(base) == region.hash);
        match base.and_then(|base| diffy::merge(base, &region.text, ours).ok()) {
            Some(merged) => {
                self.reasons.insert(ExportReason::Merged);
                out.push((region.key, self.written(region.key, &hash, &merged)));
            }
            None => {
                self.reasons.insert(ExportReason::Conflict);
                out.push((region.key, self.written(region.key, &hash, &region.text)));
                let conflict = format!("conflict:{}", region.key);
                if !self.found.contains(conflict.as_str()) {
                    let end = self.line_end();
                    let shown = warning(ours);
                    out.push(("", format!("{end}{}", self.written(&conflict, &hash16(&shown), &shown))));
                }
            }
        }
    }

    /// The other version of a region goes when the region has it, or is gone; it
    /// stays the newest as long as it is there.
    fn conflict<'d>(
        &mut self,
        key: &str,
        shown: &Managed<'d>,
        changed: bool,
        out: &mut Vec<(&'d str, String)>,
    ) {
        let ours = self.fresh.get(key).copied();
        let region_is_ours =
            out.iter().rev().find(|(known, _)| *known == key).is_none_or(|(_, text)| {
                Document::cut(text).regions().any(|it| Some(it.text.as_str()) == ours)
            });
        if changed {
            return out.push((shown.key, shown.raw.to_owned()));
        }
        match ours.filter(|_| !region_is_ours) {
            Some(ours) => {
                self.reasons.insert(ExportReason::Conflict);
                let other = warning(ours);
                let text = if other == shown.text {
                    shown.raw.to_owned()
                } else {
                    self.written(shown.key, &hash16(&other), &other)
                };
                out.push((shown.key, text));
            }
            None => take_blank_line(out),
        }
    }

    fn written(&self, key: &str, hash: &str, text: &str) -> String {
        let mut out = String::new();
        push_text(&mut out, key, hash, text);
        self.lines(&out)
    }

    /// With the line ends of the file.
    fn lines(&self, text: &str) -> String {
        if self.crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text.to_owned() }
    }

    fn line_end(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }
}

/// Ours, where both changed the same lines. Block ids stay with the analyst's
/// version: one id stands once.
fn warning(ours: &str) -> String {
    let lines = ours.trim_end().lines().filter(|line| !line.starts_with("^q-"));
    let quoted: Vec<String> = lines.map(|line| format!("> {line}").trim_end().to_owned()).collect();
    format!("{WARNING}\n>\n{}\n", quoted.join("\n").trim_end_matches(['>', '\n']))
}

/// A new region stands after the one that it follows in the new order; before
/// the first one if it follows none; else at the end.
fn insert<'d>(
    pieces: &mut Vec<(&'d str, String)>,
    before: Option<&'d str>,
    key: &'d str,
    text: &str,
    end: &str,
) {
    let after = before.and_then(|before| pieces.iter().position(|(key, _)| *key == before));
    if let Some(after) = after {
        // What shows a conflict stays with its region.
        let conflict = |(_, text): &(&str, String)| text.contains("pullquote:begin conflict:");
        let skip = pieces[after + 1..].iter().take_while(|piece| conflict(piece)).count();
        return pieces.insert(after + skip + 1, (key, format!("{end}{text}")));
    }
    match pieces.iter().position(|(key, _)| !key.is_empty()) {
        Some(first) => pieces.insert(first, (key, format!("{text}{end}"))),
        None => {
            let last = pieces.last().map_or("", |(_, text)| text.as_str());
            let apart = if last.is_empty() || last.ends_with('\n') { end.to_owned() } else { end.repeat(2) };
            pieces.push((key, format!("{apart}{text}")));
        }
    }
}

/// The empty line that set a region apart goes with it.
fn take_blank_line(pieces: &mut [(&str, String)]) {
    let is_first = pieces.len() == 1;
    let Some((_, text)) = pieces.last_mut().filter(|(key, _)| key.is_empty()) else { return };
    for blank in ["\r\n", "\n"] {
        if let Some(rest) = text
            .strip_suffix(blank)
            .filter(|rest| if rest.is_empty() { !is_first } else { rest.ends_with('\n') })
        {
            *text = rest.to_owned();
            return;
        }
    }
}
