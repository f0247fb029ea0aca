//! A report for word processors: Office Open XML (ECMA-376, WordprocessingML), with
//! the styles that word processors know, and citations as footnotes.
//!
//! Written here with `quick-xml` and `zip`: docx-rs gives a footnote no number in the
//! note itself, and counts ids for the whole process, so that the same notebook
//! would not give the same bytes.
//!
//! Must not know how citations are made. Start with [`docx()`]; `words` has text,
//! `package` the parts that are always the same.

mod package;
#[cfg(test)]
mod tests;
mod words;

use super::citing::{Citing, Piece};
use super::xml::Xml;
use super::{Exchange, ExchangeError, Row};
use crate::markdown::link::{destination, web_host};
use model::PartialDate;
use model::exchange::CitationStyle;
use package::NAMESPACES;
use words::{link, paragraph, run, styled};

/// A report for people, article by article: each quote as a block quote with a
/// footnote that cites it, and below it all that is known of it.
///
/// # Errors
/// Never, but for a defect of the writer.
pub fn docx(exchange: &Exchange, style: CitationStyle) -> Result<Vec<u8>, ExchangeError> {
    let citing = Citing::by(style);
    let mut beside = Beside::default();
    let mut xml = Xml::new();
    xml.element("w:document", &NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            paragraph(xml, "Title", &exchange.notebook);
            let mut before = None;
            for row in exchange.rows() {
                if before != Some(row.article.id) {
                    article(xml, &row, &mut beside);
                    before = Some(row.article.id);
                }
                quote(xml, &row, &citing, &mut beside);
            }
            xml.empty("w:sectPr", &[]);
        });
    });
    package::pack(&exchange.notebook, xml.finish(), footnotes(&beside.footnotes), &beside.links)
}

/// What the body names and other parts of the package hold.
#[derive(Default)]
struct Beside {
    footnotes: Vec<Vec<Piece>>,
    links: Vec<String>,
}

fn article(xml: &mut Xml, row: &Row<'_>, beside: &mut Beside) {
    paragraph(xml, "Heading1", &row.article.title);
    let date = row.article.published.as_ref().map(PartialDate::in_words);
    let source = row.source.map(|source| source.name.clone());
    let facts: Vec<String> = [source, row.article.author.clone(), date].into_iter().flatten().collect();
    let url = row.article.url.as_deref();
    if facts.is_empty() && url.is_none() {
        return;
    }
    styled(xml, "Details", &facts.join(" · "), |xml| {
        run(xml, &facts.join(" · "), false);
        let Some(url) = url else { return };
        if !facts.is_empty() {
            run(xml, " · ", false);
        }
        // Addresses are checked when they are typed; front matter may hold any.
        if web_host(url).is_some() {
            beside.links.push(destination(url.trim()));
            link(xml, beside.links.len(), url);
        } else {
            run(xml, url, false);
        }
    });
}

fn quote(xml: &mut Xml, row: &Row<'_>, citing: &Citing, beside: &mut Beside) {
    let speaker = row.speaker.map(|speaker| speaker.name.as_str());
    beside.footnotes.push(citing.quoted(speaker, &row.work()));
    let note = beside.footnotes.len();
    let lines: Vec<&str> = words::lines(&row.quote.exact).collect();
    for (at, line) in lines.iter().enumerate() {
        styled(xml, "Quote", line, |xml| {
            run(xml, line, false);
            if at + 1 == lines.len() {
                words::footnote(xml, note);
            }
        });
    }
    let mut said = speaker.unwrap_or("Nobody yet").to_owned();
    for (before, words) in [
        (", ", row.speaker.map(|speaker| speaker.role.as_str())),
        (", on behalf of ", row.principal.map(|principal| principal.name.as_str())),
        (" · ", Some(row.quote.rendering.word())),
    ] {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            said.push_str(before);
            said.push_str(words);
        }
    }
    paragraph(xml, "Attribution", &said);
    for (name, words) in row.facts() {
        for (at, line) in words::lines(&words).enumerate() {
            let line = if at == 0 { format!("{name}: {line}") } else { line.to_owned() };
            paragraph(xml, "Details", &line);
        }
    }
}

/// The footnotes, from 1; those before are the lines above them.
fn footnotes(footnotes: &[Vec<Piece>]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:footnotes", &NAMESPACES, |xml| {
        for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
            xml.element("w:footnote", &[("w:type", Some(kind)), ("w:id", Some(id))], |xml| {
                let element = format!("w:{kind}");
                xml.element("w:p", &[], |xml| xml.element("w:r", &[], |xml| xml.empty(&element, &[])));
            });
        }
        for (id, pieces) in (1..).zip(footnotes) {
            let id: usize = id;
            xml.element("w:footnote", &[("w:id", Some(&id.to_string()))], |xml| {
                let first = pieces.first().map_or("", |piece| &piece.text);
                styled(xml, "FootnoteText", first, |xml| {
                    words::own_number(xml);
                    run(xml, " ", false);
                    pieces.iter().for_each(|piece| run(xml, &piece.text, piece.italic));
                });
            });
        }
    });
    xml.finish()
}
