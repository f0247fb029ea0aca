use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document that is being written. Writing to memory does not fail.
pub(super) struct Xml(Writer<Vec<u8>>);

const MEMORY: &str = "memory takes everything";

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// An element with what `inside` writes; attributes without a value are left out.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, Option<&str>)],
        inside: impl FnOnce(&mut Self),
    ) {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            if let Some(value) = value {
                start.push_attribute((*key, line(value).as_str()));
            }
        }
        self.event(Event::Start(start));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, line(value).as_str()));
        }
        self.event(Event::Empty(start));
    }

    /// An element with words alone; none without words.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        self.event(Event::Start(BytesStart::new(name)));
        // A parser would make a line feed of a carriage return.
        let escaped = quick_xml::escape::escape(legal(words)).replace('\r', "&#13;");
        self.event(Event::Text(BytesText::from_escaped(escaped)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// As [`Self::words`], for word processors: spaces at the ends stay.
    pub(super) fn words_kept(&mut self, name: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let mut start = BytesStart::new(name);
        start.push_attribute(("xml:space", "preserve"));
        self.event(Event::Start(start));
        let escaped = quick_xml::escape::escape(legal(words)).into_owned();
        self.event(Event::Text(BytesText::from_escaped(escaped)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect(MEMORY);
    }
}

/// Names stand on one line: XML would make spaces of other white space in an
/// attribute anyway (XML 1.0, section 3.3.3).
fn line(words: &str) -> String {
    legal(words).split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ")
}

/// Without the characters that XML 1.0 cannot hold in any form (section 2.2).
pub(super) fn legal(words: &str) -> String {
    let legal =
        |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    words.chars().map(|c| if legal(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}
