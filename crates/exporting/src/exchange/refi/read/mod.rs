//! Codebooks and projects read: those of Pullquote, and those of other programs
//! as far as a notebook has something like it.
//!
//! A source of plain text is an article, a selection in it a quote, the codes of
//! the selection its tags; selections of the same place are one quote, since some
//! programs write one for each code. What stands for nothing is told.

mod archive;
mod cases;
mod codes;
mod lines;
mod notes;
mod sources;
#[cfg(test)]
mod tests;

use crate::exchange::element::Element;
use crate::exchange::{Exchange, ExchangeError, ReadThings};
use archive::Archive;
use jiff::Timestamp;
use model::exchange::{DataFormat, NotTakenOver};
use std::collections::{HashMap, HashSet};

/// What was left out so far.
#[derive(Default)]
struct Left(Vec<NotTakenOver>);

impl Left {
    fn out(&mut self, what: impl Into<String>, reason: &str) {
        self.0.push(NotTakenOver { what: what.into(), reason: reason.to_owned() });
    }
}

/// The tags of a codebook (`.qdc`).
///
/// # Errors
/// When it is no codebook, or hostile.
pub fn read_codebook(bytes: &[u8]) -> Result<ReadThings, ExchangeError> {
    const FORMAT: &str = "a codebook of REFI-QDA";
    let root = Element::parse(bytes, FORMAT)?;
    let codes = root.first("Codes").filter(|_| root.name == "CodeBook");
    let codes = codes.ok_or_else(|| ExchangeError::Unreadable {
        format: FORMAT,
        detail: "there are no codes in it".to_owned(),
    })?;
    let mut left = Left::default();
    let tags = codes::tags(codes, &mut left);
    tell_sets(&root, &mut left);
    let exchange = Exchange { tags, ..Exchange::default() };
    Ok(ReadThings { format: DataFormat::Qdc, exchange, unrendered: HashSet::new(), left_out: left.0 })
}

/// What is in a project (`.qdpx`).
///
/// # Errors
/// When it is no project, or hostile: an archive or texts of absurd size,
/// elements of absurd depth, a document type.
pub fn read_project(bytes: &[u8]) -> Result<ReadThings, ExchangeError> {
    const FORMAT: &str = "a project of REFI-QDA";
    let mut archive = Archive::open(bytes)?;
    let root = Element::parse(&archive.project()?, FORMAT)?;
    if root.name != "Project" {
        let detail = format!("its root is {:.40}", root.name);
        return Err(ExchangeError::Unreadable { format: FORMAT, detail });
    }
    let mut left = Left::default();
    let mut exchange =
        Exchange { notebook: root.attribute("name").unwrap_or_default().to_owned(), ..Exchange::default() };
    if let Some(codes) = root.first("CodeBook").and_then(|book| book.first("Codes")) {
        exchange.tags = codes::tags(codes, &mut left);
    }
    let origin = Origin::of(&root);
    let (noted, unrendered) = sources::read(&root, origin, &mut archive, &mut exchange, &mut left)?;
    cases::read(&root, origin, &mut exchange, &mut left);
    notes::read(&root, noted, &mut archive, &mut exchange, &mut left)?;
    tell_sets(&root, &mut left);
    Ok(ReadThings { format: DataFormat::Qdpx, exchange, unrendered, left_out: left.0 })
}

/// Which program wrote a project: some count and name in ways of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Pullquote,
    /// Places count a line's end as one character, whatever the file has.
    Atlas,
    Other,
}

impl Origin {
    fn of(root: &Element) -> Self {
        let origin = root.attribute("origin").unwrap_or_default();
        if origin == "Pullquote" {
            Self::Pullquote
        } else if origin.to_uppercase().contains("ATLAS") {
            Self::Atlas
        } else {
            Self::Other
        }
    }
}

fn tell_sets(root: &Element, left: &mut Left) {
    for (kind, one) in [("Sets", "Set"), ("Graphs", "Graph"), ("Links", "Link")] {
        for element in root.all(kind).flat_map(|all| all.all(one)) {
            let name = element.attribute("name").unwrap_or_default();
            left.out(format!("{} “{name}”", one.to_lowercase()), "a notebook has nothing like it");
        }
    }
    let ours = |id: &str| super::project::is_ours(id);
    let variables = root.all("Variables").flat_map(|all| all.all("Variable"));
    for variable in variables.filter(|it| !it.attribute("guid").is_some_and(ours)) {
        let name = variable.attribute("name").unwrap_or_default();
        left.out(format!("variable “{name}”"), "a notebook has no variables");
    }
}

/// The sixteen bytes of an element's id: with or without braces, in any case.
fn id(element: &Element) -> Option<[u8; 16]> {
    guid(element.attribute("guid")?)
}

fn guid(text: &str) -> Option<[u8; 16]> {
    let text = text.trim();
    let text = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    text.parse::<model::TagId>().ok().map(|id| *id.as_bytes())
}

/// Where the things lead that an element refers to with `kind`.
fn targets<'a>(element: &'a Element, kind: &'a str) -> impl Iterator<Item = [u8; 16]> + 'a {
    element.all(kind).filter_map(|reference| guid(reference.attribute("targetGUID")?))
}

/// When it was made; programs leave the zone out, or the whole of it.
fn made(element: &Element) -> Option<Timestamp> {
    let told = element.attribute("creationDateTime").or_else(|| element.attribute("modifiedDateTime"))?;
    let utc = || told.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok();
    told.parse().ok().or_else(|| utc().map(|zoned| zoned.timestamp()))
}

/// The values of variables of an element, by the ids of the variables.
fn values(element: &Element) -> HashMap<String, &str> {
    let value = |element: &'_ Element| -> Option<(String, usize)> {
        let of = element.first("VariableRef")?.attribute("targetGUID")?.to_lowercase();
        element.inside.iter().position(|it| it.name.ends_with("Value")).map(|at| (of, at))
    };
    let values = element.all("VariableValue");
    values.filter_map(|it| value(it).map(|(of, at)| (of, it.inside[at].words.as_str()))).collect()
}
