use super::codes::Codes;
use crate::exchange::xml::Xml;
use crate::exchange::{Article, Exchange, ExchangeError, Note, Row};
use model::{ArticleId, NoteId, PartialDate, QuoteId, TagId, ThingKey};
use std::collections::HashMap;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The analyst has no name in a notebook; every thing of a project has a maker.
const USER: &str = "70756c6c-7175-4f74-8e00-000000000001";
/// Of quotes without a tag: readers show selections by their codes, so without
/// one they would be lost.
pub(super) const UNTAGGED: &str = "70756c6c-7175-4f74-8e00-000000000002";
/// What sources are told with, and the ids of these variables.
pub(super) const VARIABLES: [(&str, &str); 4] = [
    ("Source", "70756c6c-7175-4f74-8e00-000000000003"),
    ("Author", "70756c6c-7175-4f74-8e00-000000000004"),
    ("Published", "70756c6c-7175-4f74-8e00-000000000005"),
    ("Address", "70756c6c-7175-4f74-8e00-000000000006"),
];
/// Whether a case is a speaker or a source.
pub(super) const CASE_KIND: (&str, &str) = ("Kind", "70756c6c-7175-4f74-8e00-000000000007");

/// Whether a variable is one of those above.
pub(super) fn is_ours(variable: &str) -> bool {
    VARIABLES.iter().chain([&CASE_KIND]).any(|(_, id)| id.eq_ignore_ascii_case(variable))
}

/// A whole project: a file `.qdpx`, a ZIP archive with `project.qde` and the
/// texts of articles and notes beside it.
///
/// # Errors
/// Never, but for a defect of the writer.
pub fn project(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    let failed = |detail: String| ExchangeError::Unwritable { format: "a project of REFI-QDA", detail };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The time of the archive's format, not the clock: the same notebook gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let articles = exchange.articles.iter().map(|it| (it.id.to_string(), it.text.as_bytes()));
    let notes = exchange.notes.iter().map(|it| (it.id.to_string(), it.body.as_bytes()));
    let texts = articles.chain(notes).map(|(id, text)| (format!("Sources/{id}.txt"), text));
    let described = Project::of(exchange).write();
    for (name, bytes) in std::iter::once(("project.qde".to_owned(), described.as_slice())).chain(texts) {
        archive.start_file(name, options).map_err(|error| failed(error.to_string()))?;
        archive.write_all(bytes).map_err(|error| failed(error.to_string()))?;
    }
    Ok(archive.finish().map_err(|error| failed(error.to_string()))?.into_inner())
}

struct Project<'a> {
    exchange: &'a Exchange,
    quotes: HashMap<ArticleId, Vec<Row<'a>>>,
    notes: HashMap<ThingKey, Vec<&'a Note>>,
}

impl<'a> Project<'a> {
    fn of(exchange: &'a Exchange) -> Self {
        let mut quotes: HashMap<ArticleId, Vec<Row<'a>>> = HashMap::new();
        for row in exchange.rows() {
            quotes.entry(row.article.id).or_default().push(row);
        }
        let mut notes: HashMap<ThingKey, Vec<&Note>> = HashMap::new();
        for note in &exchange.notes {
            notes.entry(note.about.unwrap_or(ThingKey::Note(note.id))).or_default().push(note);
        }
        Self { exchange, quotes, notes }
    }

    fn write(&self) -> Vec<u8> {
        let attributes = [
            ("xmlns", Some("urn:QDA-XML:project:1.0")),
            ("xmlns:xsi", Some("http://www.w3.org/2001/XMLSchema-instance")),
            ("xsi:schemaLocation", Some("urn:QDA-XML:project:1.0 Project.xsd")),
            ("name", Some(self.exchange.notebook.as_str())),
            ("origin", Some("Pullquote")),
            ("creatingUserGUID", Some(USER)),
        ];
        let mut xml = Xml::new();
        xml.element("Project", &attributes, |xml| {
            xml.element("Users", &[], |xml| xml.empty("User", &[("guid", USER), ("name", "Pullquote")]));
            self.codes(xml);
            xml.element("Variables", &[], |xml| {
                for (name, id) in VARIABLES.iter().chain([&CASE_KIND]) {
                    xml.empty("Variable", &[("guid", id), ("name", name), ("typeOfVariable", "Text")]);
                }
            });
            self.cases(xml);
            self.several(xml, "Sources", &self.exchange.articles, Self::source);
            self.several(xml, "Notes", &self.exchange.notes, |_, xml, note| self.note(xml, note));
        });
        xml.finish()
    }

    /// An element around others, if there are any.
    fn several<T>(&self, xml: &mut Xml, name: &str, things: &[T], write: impl Fn(&Self, &mut Xml, &T)) {
        if !things.is_empty() {
            xml.element(name, &[], |xml| things.iter().for_each(|thing| write(self, xml, thing)));
        }
    }

    fn codes(&self, xml: &mut Xml) {
        let untagged = self.quotes.values().flatten().any(|row| row.tags.is_empty());
        if self.exchange.tags.is_empty() && !untagged {
            return;
        }
        let notes: HashMap<TagId, Vec<NoteId>> = self
            .exchange
            .tags
            .iter()
            .map(|tag| (tag.id, self.about(tag.id).map(|note| note.id).collect()))
            .collect();
        xml.element("CodeBook", &[], |xml| {
            xml.element("Codes", &[], |xml| {
                Codes::of(&self.exchange.tags, notes).write(xml);
                if untagged {
                    xml.empty(
                        "Code",
                        &[("guid", UNTAGGED), ("name", "Untagged quote"), ("isCodable", "true")],
                    );
                }
            });
        });
    }

    /// Speakers with their quotes, sources with their articles.
    fn cases(&self, xml: &mut Xml) {
        if self.exchange.speakers.is_empty() && self.exchange.sources.is_empty() {
            return;
        }
        let kind = |xml: &mut Xml, kind: &str| variable(xml, CASE_KIND.1, kind);
        xml.element("Cases", &[], |xml| {
            for speaker in &self.exchange.speakers {
                let id = speaker.id.to_string();
                xml.element("Case", &[("guid", Some(&id)), ("name", Some(&speaker.name))], |xml| {
                    xml.words("Description", &speaker.role);
                    kind(xml, "speaker");
                    let of_speaker = self.exchange.quotes.iter().filter(|it| it.speaker == Some(speaker.id));
                    for quote in of_speaker {
                        xml.empty("SelectionRef", &[("targetGUID", &quote.id.to_string())]);
                    }
                });
            }
            for source in &self.exchange.sources {
                let id = source.id.to_string();
                xml.element("Case", &[("guid", Some(&id)), ("name", Some(&source.name))], |xml| {
                    xml.words("Description", &source.description);
                    kind(xml, "source");
                    let of_source = self.exchange.articles.iter().filter(|it| it.source == Some(source.id));
                    for article in of_source {
                        xml.empty("SourceRef", &[("targetGUID", &article.id.to_string())]);
                    }
                });
            }
        });
    }

    fn source(&self, xml: &mut Xml, article: &Article) {
        let (id, imported) = (article.id.to_string(), article.imported.to_string());
        let path = format!("internal://{id}.txt");
        let attributes = [
            ("guid", Some(id.as_str())),
            ("name", Some(article.title.as_str())),
            ("plainTextPath", Some(path.as_str())),
            ("creatingUser", Some(USER)),
            ("creationDateTime", Some(imported.as_str())),
        ];
        let rows = self.quotes.get(&article.id).map_or(&[][..], Vec::as_slice);
        xml.element("TextSource", &attributes, |xml| {
            rows.iter().for_each(|row| self.selection(xml, row));
            self.note_refs(xml, article.id);
            let source = article.source.and_then(|id| self.exchange.sources.iter().find(|it| it.id == id));
            let published = article.published.as_ref().map(|date| date.as_str());
            let told = [
                source.map(|it| it.name.as_str()),
                article.author.as_deref(),
                published,
                article.url.as_deref(),
            ];
            for ((_, id), value) in VARIABLES.iter().zip(told) {
                value.iter().for_each(|value| variable(xml, id, value));
            }
        });
    }

    fn selection(&self, xml: &mut Xml, row: &Row<'_>) {
        let quote = row.quote;
        let (id, marked) = (quote.id.to_string(), quote.marked.to_string());
        let (start, end) = (quote.start.to_string(), quote.end.to_string());
        let name: String = quote.exact.chars().take(80).collect();
        let made = [("creatingUser", Some(USER)), ("creationDateTime", Some(marked.as_str()))];
        let attributes = [
            ("guid", Some(id.as_str())),
            ("name", Some(name.as_str())),
            ("startPosition", Some(start.as_str())),
            ("endPosition", Some(end.as_str())),
        ];
        xml.element("PlainTextSelection", &[&attributes[..], &made].concat(), |xml| {
            xml.words("Description", &told(row));
            let tags = quote.tags.iter().map(TagId::to_string);
            let untagged = quote.tags.is_empty().then(|| UNTAGGED.to_owned());
            for code in tags.chain(untagged) {
                let coding = coding_id(quote.id, &code);
                xml.element("Coding", &[&[("guid", Some(coding.as_str()))][..], &made].concat(), |xml| {
                    xml.empty("CodeRef", &[("targetGUID", &code)]);
                });
            }
            self.note_refs(xml, quote.id);
        });
    }

    fn note(&self, xml: &mut Xml, note: &Note) {
        let (id, made, edited) = (note.id.to_string(), note.made.to_string(), note.edited.to_string());
        let path = format!("internal://{id}.txt");
        let first: String = note.body.lines().next().unwrap_or_default().chars().take(80).collect();
        let name = if note.title.is_empty() { &first } else { &note.title };
        let attributes = [
            ("guid", Some(id.as_str())),
            ("name", Some(name.as_str())),
            ("plainTextPath", Some(path.as_str())),
            ("creatingUser", Some(USER)),
            ("creationDateTime", Some(made.as_str())),
            ("modifyingUser", Some(USER)),
            ("modifiedDateTime", Some(edited.as_str())),
        ];
        xml.element("Note", &attributes, |_| ());
    }

    fn about(&self, thing: impl Into<ThingKey>) -> impl Iterator<Item = &&'a Note> {
        self.notes.get(&thing.into()).into_iter().flatten()
    }

    fn note_refs(&self, xml: &mut Xml, thing: impl Into<ThingKey>) {
        for note in self.about(thing) {
            xml.empty("NoteRef", &[("targetGUID", &note.id.to_string())]);
        }
    }
}

fn variable(xml: &mut Xml, id: &str, value: &str) {
    if !value.is_empty() {
        xml.element("VariableValue", &[], |xml| {
            xml.empty("VariableRef", &[("targetGUID", id)]);
            xml.words("TextValue", value);
        });
    }
}

/// What the standard has no element for, for people.
fn told(row: &Row<'_>) -> String {
    let mut lines = vec![row.citation(), format!("Rendering: {}", row.quote.rendering.word())];
    lines.extend(row.quote.cue.as_ref().map(|cue| format!("Cue: {cue}")));
    if let Some(statement) = row.statement {
        lines.push(format!("Statement: {}", statement.wording));
        let place = statement.place.clone();
        let when = statement.said.as_ref().map(PartialDate::in_words);
        let said: Vec<String> = place.into_iter().chain(when).collect();
        if !said.is_empty() {
            lines.push(format!("Said: {}", said.join(", ")));
        }
    }
    lines.join("\n")
}

/// The same for the same quote and code, and of no other.
fn coding_id(quote: QuoteId, code: &str) -> String {
    let hash = blake3::hash(format!("{quote} {code}").as_bytes());
    let mut bytes: [u8; 16] = std::array::from_fn(|at| hash.as_bytes()[at]);
    // RFC 9562, section 5.8: version and variant of an id that somebody derives.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    QuoteId::from_bytes(bytes).to_string()
}
