use super::{codebook, project};
use crate::exchange::Exchange;
use crate::exchange::samples::{HOSTILE, sample, with_words};
use crate::exchange::xml::legal;
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

/// An element as a parser gives it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: HashMap<String, String>,
    words: String,
    inside: Vec<Element>,
}

impl Element {
    fn started(tag: &BytesStart<'_>) -> Self {
        let attributes = tag.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        Self { name: tag.name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    fn parse(xml: &str) -> Self {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => open.push(Self::started(&tag)),
                Event::Empty(tag) => open.last_mut().unwrap().inside.push(Self::started(&tag)),
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().inside.push(closed);
                }
                Event::Text(words) => open.last_mut().unwrap().words.push_str(&words),
                Event::GeneralRef(entity) => {
                    let entity =
                        quick_xml::escape::unescape(&format!("&{};", &*entity)).unwrap().into_owned();
                    open.last_mut().unwrap().words.push_str(&entity);
                }
                Event::Eof => return open.pop().unwrap().inside.pop().unwrap(),
                _ => {}
            }
        }
    }

    fn all<'a>(&'a self, name: &str) -> Vec<&'a Self> {
        let mut found: Vec<_> = self.inside.iter().flat_map(|inside| inside.all(name)).collect();
        if self.name == name {
            found.push(self);
        }
        found
    }

    fn attribute(&self, key: &str) -> &str {
        self.attributes.get(key).unwrap_or_else(|| panic!("{key} of {self:?}"))
    }

    fn names(&self) -> Vec<&str> {
        self.inside.iter().map(|inside| inside.name.as_str()).collect()
    }
}

fn files(exchange: &Exchange) -> HashMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(project(exchange).unwrap())).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: &String| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(|name| (name.clone(), read(name))).collect()
}

fn described(exchange: &Exchange) -> Element {
    Element::parse(&files(exchange)["project.qde"])
}

/// Names are on one line.
fn name(words: &str) -> String {
    legal(words).replace(['\n', '\r', '\t'], " ")
}

#[test]
fn a_selection_has_the_words_in_its_source() {
    for words in HOSTILE {
        let exchange = with_words(words);
        let files = files(&exchange);
        let project = Element::parse(&files["project.qde"]);
        let [source] = project.all("TextSource")[..] else { panic!("one source") };
        let file = source.attribute("plainTextPath").replace("internal://", "Sources/");
        assert_eq!(files[&file], exchange.articles[0].text, "the text is not touched");
        let [selection] = source.all("PlainTextSelection")[..] else { panic!("one selection") };
        let at = |key: &str| selection.attribute(key).parse::<usize>().unwrap();
        let selected: String = files[&file]
            .chars()
            .skip(at("startPosition"))
            .take(at("endPosition") - at("startPosition"))
            .collect();
        assert_eq!(selected, *words);
        assert_eq!(source.attribute("name"), name(words));
        assert_eq!(project.all("Case")[0].attribute("name"), name(words));
        assert_eq!(project.all("Code").last().unwrap().attribute("name"), name(words));
        assert_eq!(project.all("Code").last().unwrap().inside[0].words, legal(words));
        let [note] = project.all("Note")[..] else { panic!("one note") };
        assert_eq!(files[&note.attribute("plainTextPath").replace("internal://", "Sources/")], *words);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let project = described(&sample());
    let mut ids = HashSet::new();
    for kind in ["User", "Code", "Variable", "Case", "TextSource", "PlainTextSelection", "Coding", "Note"] {
        let made = project.all(kind);
        assert!(!made.is_empty(), "{kind}");
        assert!(made.iter().all(|it| ids.insert(it.attribute("guid").to_owned())), "{kind}: an id twice");
    }
    for kind in ["CodeRef", "VariableRef", "SourceRef", "SelectionRef", "NoteRef"] {
        let made = project.all(kind);
        assert!(!made.is_empty(), "{kind}");
        assert!(made.iter().all(|it| ids.contains(it.attribute("targetGUID"))), "{kind}");
    }
}

/// The schemas are sequences: another order is refused by strict readers.
#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let order = [
        ("Project", "Users CodeBook Variables Cases Sources Notes"),
        ("Code", "Description NoteRef Code"),
        ("Case", "Description CodeRef VariableValue SourceRef SelectionRef"),
        ("TextSource", "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue"),
        ("PlainTextSelection", "Description Coding NoteRef"),
        ("Coding", "CodeRef NoteRef"),
        ("VariableValue", "VariableRef TextValue"),
    ];
    let project = described(&sample());
    for (kind, order) in order {
        let order: Vec<_> = order.split(' ').collect();
        for element in project.all(kind) {
            let places: Vec<_> = element
                .names()
                .iter()
                .map(|name| order.iter().position(|known| known == name).expect(name))
                .collect();
            assert!(places.is_sorted(), "{kind}: {:?}", element.names());
        }
    }
}

#[test]
fn a_quote_without_a_tag_is_not_lost() {
    let mut exchange = sample();
    exchange.quotes[0].tags.clear();
    let project = described(&exchange);
    let code = project.all("CodeRef")[0].attribute("targetGUID").to_owned();
    let named = project.all("Code").into_iter().find(|it| it.attribute("guid") == code).unwrap();
    assert_eq!(named.attribute("name"), "Untagged quote");
}

#[test]
fn the_codebook_is_the_tree_of_tags() {
    let book = Element::parse(&String::from_utf8(codebook(&sample()).unwrap()).unwrap());
    assert_eq!(book.attribute("xmlns"), "urn:QDA-XML:codebook:1.0");
    let law = &book.inside[0].inside[0];
    assert_eq!((law.attribute("name"), law.names()), ("law", vec!["Description", "Code"]));
    assert_eq!(law.inside[1].attribute("name"), "appeal");
    assert!(codebook(&Exchange::default()).is_err(), "a codebook has at least one code");
}

#[test]
fn an_empty_notebook_is_a_project_too() {
    let project = described(&Exchange { notebook: "Nothing yet".to_owned(), ..Exchange::default() });
    assert_eq!(project.names(), ["Users", "Variables"]);
}

#[test]
fn the_same_notebook_gives_the_same_project() {
    assert_eq!(project(&sample()).unwrap(), project(&sample()).unwrap());
}
