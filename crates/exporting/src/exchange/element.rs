use crate::exchange::ExchangeError;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Elements inside each other: real projects have a dozen, codebooks perhaps thirty.
const DEEPEST: usize = 128;
/// Attributes of one element; the standard knows ten.
const MOST_ATTRIBUTES: usize = 64;

/// Elements of a document: they are held in memory. A project of 100,000 quotes has
/// half a million.
const MOST: usize = 4_000_000;

/// An element of an XML document.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Without its prefix.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// The text that stands in it, not in what is inside.
    pub(super) words: String,
    pub(super) inside: Vec<Element>,
}

impl Element {
    /// The root of a document. Whatever is declared in a document type, entities
    /// above all, is refused: nothing is expanded but the five that XML has.
    pub(super) fn parse(bytes: &[u8], format: &'static str) -> Result<Self, ExchangeError> {
        let unreadable = |detail: String| ExchangeError::Unreadable { format, detail };
        let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
            .map_err(|_| unreadable("its XML is not in UTF-8".to_owned()))?;
        let mut reader = Reader::from_str(text);
        let (mut open, mut count) = (vec![Self::default()], 0);
        let inner = |open: &mut Vec<Self>| open.pop().expect("the document itself is never closed");
        loop {
            let event = reader.read_event();
            let at = reader.buffer_position();
            let wrong = |detail: String| unreadable(format!("{detail}, at byte {at}"));
            match event.map_err(|error| wrong(error.to_string()))? {
                Event::Start(_) if open.len() > DEEPEST => {
                    return Err(wrong(format!("more than {DEEPEST} elements stand inside each other")));
                }
                Event::Start(_) | Event::Empty(_) if count == MOST => {
                    return Err(wrong(format!("it has more than {MOST} elements")));
                }
                Event::Start(tag) => {
                    count += 1;
                    open.push(Self::of(&tag).map_err(wrong)?);
                }
                Event::Empty(tag) => {
                    count += 1;
                    let element = Self::of(&tag).map_err(wrong)?;
                    last(&mut open).inside.push(element);
                }
                Event::End(_) => {
                    let closed = inner(&mut open);
                    last(&mut open).inside.push(closed);
                }
                Event::Text(words) => last(&mut open).words.push_str(&words.xml10_content()),
                Event::CData(words) => last(&mut open).words.push_str(&words.xml10_content()),
                Event::GeneralRef(entity) => last(&mut open).words.push(letter(&entity).map_err(wrong)?),
                Event::DocType(_) => return Err(wrong("it declares a document type".to_owned())),
                Event::Eof if open.len() > 1 => return Err(wrong("it ends in the middle".to_owned())),
                Event::Eof => break,
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            }
        }
        let mut roots = inner(&mut open).inside;
        if roots.len() != 1 {
            return Err(unreadable("it has no root element".to_owned()));
        }
        Ok(roots.remove(0))
    }

    fn of(tag: &BytesStart<'_>) -> Result<Self, String> {
        let mut attributes = Vec::new();
        // Whether one is there twice is asked in quadratic time: not of hostile files.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| error.to_string())?;
            if attributes.len() == MOST_ATTRIBUTES {
                return Err(format!("an element has more than {MOST_ATTRIBUTES} attributes"));
            }
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| error.to_string())?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(Self { name: tag.local_name().as_ref().to_owned(), attributes, ..Self::default() })
    }

    pub(super) fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The elements of a name directly inside.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.inside.iter().filter(move |element| element.name == name)
    }

    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.inside.iter().find(|element| element.name == name)
    }

    /// The words of an element directly inside; none where it has none.
    pub(super) fn words_of(&self, name: &str) -> Option<&str> {
        self.first(name).map(|element| element.words.as_str()).filter(|words| !words.trim().is_empty())
    }
}

fn last(open: &mut [Element]) -> &mut Element {
    open.last_mut().expect("the document itself is never closed")
}

/// A reference to a character, or one of the five entities of XML.
fn letter(entity: &BytesRef<'_>) -> Result<char, String> {
    if let Some(letter) = entity.resolve_char_ref().map_err(|error| error.to_string())? {
        return Ok(letter);
    }
    match &**entity {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        other => Err(format!("it names the entity {other:?}")),
    }
}
