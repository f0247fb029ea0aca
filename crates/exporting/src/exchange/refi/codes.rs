use crate::exchange::xml::Xml;
use crate::exchange::{Exchange, ExchangeError, Tag};
use model::{NoteId, TagId};
use std::collections::HashMap;

/// What colours the palette has, as other programs write them.
pub(super) const COLOURS: [&str; 8] =
    ["#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#EE8866", "#777777"];

/// The codebook alone: a file `.qdc`.
///
/// # Errors
/// When there are no tags: a codebook of the standard has at least one code.
pub fn codebook(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    if exchange.tags.is_empty() {
        let detail = "there are no tags".to_owned();
        return Err(ExchangeError::Unwritable { format: "a codebook", detail });
    }
    let attributes = [
        ("xmlns", Some("urn:QDA-XML:codebook:1.0")),
        ("xmlns:xsi", Some("http://www.w3.org/2001/XMLSchema-instance")),
        ("xsi:schemaLocation", Some("urn:QDA-XML:codebook:1.0 Codebook.xsd")),
        ("origin", Some("Pullquote")),
    ];
    let mut xml = Xml::new();
    xml.element("CodeBook", &attributes, |xml| {
        xml.element("Codes", &[], |xml| Codes::of(&exchange.tags, HashMap::new()).write(xml));
    });
    Ok(xml.finish())
}

/// The tree of codes.
pub(super) struct Codes<'a> {
    below: HashMap<Option<TagId>, Vec<&'a Tag>>,
    /// Only in projects.
    notes: HashMap<TagId, Vec<NoteId>>,
}

impl<'a> Codes<'a> {
    pub(super) fn of(tags: &'a [Tag], notes: HashMap<TagId, Vec<NoteId>>) -> Self {
        let mut below: HashMap<Option<TagId>, Vec<&Tag>> = HashMap::new();
        for tag in tags {
            below.entry(tag.parent).or_default().push(tag);
        }
        Self { below, notes }
    }

    pub(super) fn write(&self, xml: &mut Xml) {
        self.write_below(xml, None);
    }

    fn write_below(&self, xml: &mut Xml, above: Option<TagId>) {
        for tag in self.below.get(&above).into_iter().flatten() {
            let id = tag.id.to_string();
            let colour = COLOURS[usize::from(tag.colour) % COLOURS.len()];
            let attributes = [
                ("guid", Some(id.as_str())),
                ("name", Some(tag.name.as_str())),
                ("isCodable", Some("true")),
                ("color", Some(colour)),
            ];
            xml.element("Code", &attributes, |xml| {
                xml.words("Description", &tag.description);
                for note in self.notes.get(&tag.id).into_iter().flatten() {
                    xml.empty("NoteRef", &[("targetGUID", &note.to_string())]);
                }
                self.write_below(xml, Some(tag.id));
            });
        }
    }
}
