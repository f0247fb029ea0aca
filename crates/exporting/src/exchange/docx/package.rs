use crate::exchange::ExchangeError;
use crate::exchange::xml::Xml;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Of the parts that hold words.
pub(super) const NAMESPACES: [(&str, Option<&str>); 2] =
    [("xmlns:w", Some(WORDS)), ("xmlns:r", Some(RELATIONS))];

/// The names and looks of the styles, by those that word processors know.
const STYLES: &str = include_str!("styles.xml");

/// One package of all parts, without a clock: the same report is the same bytes.
pub(super) fn pack(
    title: &str,
    document: Vec<u8>,
    footnotes: Vec<u8>,
    links: &[String],
) -> Result<Vec<u8>, ExchangeError> {
    let failed = |detail: String| ExchangeError::Unwritable { format: "a document of Word", detail };
    let parts = [
        ("[Content_Types].xml", types()),
        (
            "_rels/.rels",
            relations(
                &[
                    ("main", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
                    ("core", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                ],
                &[],
            ),
        ),
        ("docProps/core.xml", properties(title)),
        (
            "word/_rels/document.xml.rels",
            relations(
                &[
                    ("styles", "officeDocument/2006/relationships/styles", "styles.xml"),
                    ("settings", "officeDocument/2006/relationships/settings", "settings.xml"),
                    ("footnotes", "officeDocument/2006/relationships/footnotes", "footnotes.xml"),
                ],
                links,
            ),
        ),
        ("word/document.xml", document),
        ("word/footnotes.xml", footnotes),
        ("word/settings.xml", settings()),
        ("word/styles.xml", STYLES.as_bytes().to_vec()),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in parts {
        archive.start_file(name, options).map_err(|error| failed(error.to_string()))?;
        archive.write_all(&bytes).map_err(|error| failed(error.to_string()))?;
    }
    Ok(archive.finish().map_err(|error| failed(error.to_string()))?.into_inner())
}

fn types() -> Vec<u8> {
    let word =
        |kind: &str| format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", Some(&format!("{PACKAGE}/content-types")))], |xml| {
        let defaults = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
        ];
        for (ending, kind) in defaults {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for (part, kind) in [
            ("/word/document.xml", word("document.main")),
            ("/word/footnotes.xml", word("footnotes")),
            ("/word/settings.xml", word("settings")),
            ("/word/styles.xml", word("styles")),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ] {
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

/// Parts by id, kind and place, and links to the web.
fn relations(parts: &[(&str, &str, &str)], links: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", Some(&format!("{PACKAGE}/relationships")))], |xml| {
        for (id, kind, target) in parts {
            let kind = format!("http://schemas.openxmlformats.org/{kind}");
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
        }
        for (number, address) in (1..).zip(links) {
            let (number, kind): (usize, _) = (number, format!("{RELATIONS}/hyperlink"));
            let id = format!("link{number}");
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", address), ("TargetMode", "External")],
            );
        }
    });
    xml.finish()
}

fn properties(title: &str) -> Vec<u8> {
    let metadata = format!("{PACKAGE}/metadata/core-properties");
    let namespaces =
        [("xmlns:cp", Some(metadata.as_str())), ("xmlns:dc", Some("http://purl.org/dc/elements/1.1/"))];
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", &namespaces, |xml| xml.words("dc:title", title));
    xml.finish()
}

fn settings() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:settings", &NAMESPACES, |xml| {
        xml.element("w:footnotePr", &[], |xml| {
            for id in ["-1", "0"] {
                xml.empty("w:footnote", &[("w:id", id)]);
            }
        });
        xml.element("w:compat", &[], |xml| {
            let (name, uri) = ("compatibilityMode", "http://schemas.microsoft.com/office/word");
            xml.empty("w:compatSetting", &[("w:name", name), ("w:uri", uri), ("w:val", "15")]);
        });
    });
    xml.finish()
}
