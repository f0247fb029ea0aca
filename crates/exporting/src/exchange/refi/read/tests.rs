use super::{read_codebook, read_project};
use crate::exchange::samples::{HOSTILE, sample, with_words};
use crate::exchange::xml::legal;
use crate::exchange::{Exchange, ReadThings, codebook, project};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// An archive with these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A project of another program, with the elements inside and one text `a.txt`.
fn other(origin: &str, inside: &str, text: &str) -> ReadThings {
    let described = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" \
         name=\"Study\" origin=\"{origin}\">{inside}</Project>"
    );
    let files = [("project.qde", described.as_bytes()), ("sources/a.txt", text.as_bytes())];
    read_project(&archive(&files)).unwrap()
}

fn told(read: &ReadThings) -> Vec<String> {
    read.left_out.iter().map(|it| format!("{}: {}", it.what, it.reason)).collect()
}

/// What a project of ours has a place for.
fn carried(mut exchange: Exchange) -> Exchange {
    let name = |words: &mut String| *words = legal(words).replace(['\n', '\r', '\t'], " ");
    for speaker in &mut exchange.speakers {
        speaker.aliases.clear();
        (speaker.on_behalf_of, speaker.colour) = (None, None);
        name(&mut speaker.name);
        speaker.role = blank(legal(&speaker.role));
    }
    for source in &mut exchange.sources {
        source.homepage = None;
        name(&mut source.name);
        source.description = blank(legal(&source.description));
    }
    for tag in &mut exchange.tags {
        name(&mut tag.name);
        tag.name = tag.name.replace('/', "∕");
        name(&mut tag.path);
        tag.description = blank(legal(&tag.description));
    }
    for article in &mut exchange.articles {
        name(&mut article.title);
        article.author = article.author.take().map(|author| legal(&author));
        article.document = None;
        article.original = model::BlobHash::from_bytes(*blake3::hash(article.text.as_bytes()).as_bytes());
    }
    for quote in &mut exchange.quotes {
        (quote.prefix, quote.suffix, quote.statement) = (String::new(), String::new(), None);
        quote.cue = quote.cue.take().and_then(|cue| legal(&cue).lines().next().map(str::to_owned));
    }
    exchange.statements.clear();
    exchange
}

fn blank(words: String) -> String {
    if words.trim().is_empty() { String::new() } else { words }
}

#[test]
fn a_project_comes_back_as_it_left() {
    for exchange in
        [sample(), with_words("plain"), with_words("<b> & \"c\""), with_words("  spaces around  ")]
    {
        let read = read_project(&project(&exchange).unwrap()).unwrap();
        assert_eq!(told(&read), [""; 0]);
        assert!(read.unrendered.is_empty());
        let (mut read, mut expected) = (read.exchange, carried(exchange));
        for exchange in [&mut read, &mut expected] {
            exchange.tags[1].path = String::new();
            exchange.articles[0].title = exchange.articles[0].title.trim().to_owned();
        }
        assert_eq!(read, expected);
    }
}

#[test]
fn whatever_the_words_places_and_texts_come_back() {
    for words in HOSTILE {
        let exchange = with_words(words);
        let read = read_project(&project(&exchange).unwrap()).unwrap().exchange;
        assert_eq!(read.articles[0].text, exchange.articles[0].text);
        let (quote, was) = (&read.quotes[0], &exchange.quotes[0]);
        assert_eq!((&quote.exact, quote.start, quote.end), (&was.exact, was.start, was.end));
        assert_eq!((&quote.tags, quote.speaker, quote.rendering), (&was.tags, was.speaker, was.rendering));
        assert_eq!(
            (&read.notes[0].body, read.notes[0].about),
            (&exchange.notes[0].body, exchange.notes[0].about)
        );
    }
}

#[test]
fn a_codebook_comes_back_as_it_left() {
    let read = read_codebook(&codebook(&sample()).unwrap()).unwrap();
    assert_eq!(read.exchange.tags, sample().tags);
    assert_eq!(told(&read), [""; 0]);
}

/// As `refi.py` of QualCoder writes: categories that are not codable, a selection
/// for each code, memos as descriptions, journal entries and annotations as notes.
#[test]
fn a_project_of_qualcoder_is_read() {
    let read = other(
        "QualCoder 3.6",
        r##"<Users><User guid="aaaaaaaa-0000-4000-8000-000000000001" name="coder"/></Users>
        <CodeBook><Codes>
          <Code guid="aaaaaaaa-0000-4000-8000-000000000002" name="law" isCodable="false">
            <Description>courts</Description>
            <Code guid="AAAAAAAA-0000-4000-8000-000000000003" name="appeal/second" isCodable="true" color="#EE6670"/>
          </Code></Codes></CodeBook>
        <Variables><Variable guid="aaaaaaaa-0000-4000-8000-000000000004" name="age" typeOfVariable="Integer"/></Variables>
        <Cases><Case guid="aaaaaaaa-0000-4000-8000-000000000005" name="Person 1"/></Cases>
        <Sources>
          <TextSource guid="aaaaaaaa-0000-4000-8000-000000000006" name="one &amp; two.txt" plainTextPath="internal://a.txt" creationDateTime="2020-01-02T03:04:05Z">
            <Description>heard at noon</Description>
            <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000007" startPosition="4" endPosition="10" name="we will" creationDateTime="2020-01-02T03:04:05Z">
              <Description>look!</Description>
              <Coding guid="aaaaaaaa-0000-4000-8000-000000000008"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000002"/></Coding>
            </PlainTextSelection>
            <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000009" startPosition="4" endPosition="10">
              <Coding guid="aaaaaaaa-0000-4000-8000-00000000000a"><CodeRef targetGUID="{aaaaaaaa-0000-4000-8000-000000000003}"/></Coding>
            </PlainTextSelection>
            <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-00000000000b" startPosition="4" endPosition="999" name="beyond"/>
            <NoteRef targetGUID="aaaaaaaa-0000-4000-8000-00000000000c"/>
          </TextSource>
          <PictureSource guid="aaaaaaaa-0000-4000-8000-00000000000d" name="map" path="internal://m.png"/>
          <TextSource guid="aaaaaaaa-0000-4000-8000-00000000000e" name="gone" plainTextPath="internal://gone.txt"/>
          <TextSource guid="aaaaaaaa-0000-4000-8000-00000000000f" name="out" plainTextPath="absolute:///etc/passwd"/>
        </Sources>
        <Notes>
          <Note guid="aaaaaaaa-0000-4000-8000-00000000000c"><PlainTextContent>a remark</PlainTextContent>
            <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000010" startPosition="0" endPosition="3"/></Note>
          <Note guid="aaaaaaaa-0000-4000-8000-000000000011" name="Day one"><PlainTextContent>began</PlainTextContent></Note>
        </Notes><Description>a study</Description>"##,
        "one\r\nwe 🌊 will appeal",
    );
    assert_eq!(
        told(&read),
        [
            "selection “beyond”: its place is not in the text",
            "“map” (PictureSource): it is no text",
            "“gone”: its text is not in the project",
            "“out”: its text lies outside the project",
            "case “Person 1”: who or what it is, only its program knows",
            "variable “age”: a notebook has no variables",
        ]
    );
    let Exchange { articles, quotes, tags, notes, .. } = &read.exchange;
    let paths: Vec<_> =
        tags.iter().map(|tag| (tag.path.as_str(), tag.colour, tag.description.as_str())).collect();
    assert_eq!(paths, [("law", 0, "courts"), ("law/appeal∕second", 1, "")]);
    assert_eq!(
        (articles[0].title.as_str(), articles[0].text.as_str()),
        ("one & two.txt", "one\nwe 🌊 will appeal")
    );
    let found: Vec<_> =
        quotes.iter().map(|quote| (quote.exact.as_str(), quote.start, quote.tags.len())).collect();
    // Places count both characters of the line's end, and one for the wave.
    assert_eq!(found, [("\nwe 🌊 ", 3, 2), ("one", 0, 0)]);
    assert_eq!(read.unrendered.len(), 2);
    let noted: Vec<_> =
        notes.iter().map(|note| (note.title.as_str(), note.body.as_str(), note.about)).collect();
    let (article, first, second) = (articles[0].id.into(), quotes[0].id.into(), quotes[1].id.into());
    assert_eq!(
        noted,
        [
            ("", "a remark", Some(second)),
            ("Day one", "began", None),
            ("", "a study", None),
            ("", "heard at noon", Some(article)),
            ("", "look!", Some(first)),
        ]
    );
}

#[test]
fn the_text_of_a_pdf_is_an_article() {
    let read = other(
        "MAXQDA",
        r#"<Sources><PDFSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="report.pdf" path="internal://r.pdf">
        <PDFSelection guid="aaaaaaaa-0000-4000-8000-000000000002" page="1" firstX="1" firstY="1" secondX="2" secondY="2"/>
        <Representation guid="aaaaaaaa-0000-4000-8000-000000000003" plainTextPath="internal://a.txt">
        <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000004" startPosition="0" endPosition="2"/>
        </Representation></PDFSource></Sources>"#,
        "we will",
    );
    assert_eq!(told(&read), ["a selection of the page in “report.pdf”: it is no stretch of text"]);
    assert_eq!((&*read.exchange.articles[0].title, &*read.exchange.quotes[0].exact), ("report.pdf", "we"));
}

/// Refused, and why.
#[track_caller]
fn refused(bytes: &[u8], reason: &str) {
    let told = read_project(bytes).unwrap_err().to_string();
    assert!(told.contains(reason), "{told}");
}

fn described(xml: &str) -> Vec<u8> {
    archive(&[("project.qde", xml.as_bytes())])
}

#[test]
fn hostile_projects_are_refused() {
    refused(b"PK\x03\x04 and nothing", "a project of REFI-QDA");
    refused(&archive(&[("readme.txt", b"")]), "no project.qde");
    refused(&archive(&[("deep/project.qde", b"<Project/>")]), "no project.qde");
    refused(&described("<Other/>"), "its root is Other");
    refused(&described("<Project><Users></Project>"), "at byte");
    refused(&described("<Project>"), "ends in the middle");
    refused(&described(""), "no root element");
    refused(&archive(&[("project.qde", b"<Project name='\xff'/>")]), "not in UTF-8");
    let laughs =
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><Project>&lol2;</Project>";
    refused(&described(laughs), "document type");
    let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><Project/>";
    refused(&described(outside), "document type");
    refused(&described("<Project>&passwords;</Project>"), "it names the entity \"passwords\"");
    let deep = format!("<Project>{}{}</Project>", "<Code>".repeat(5_000), "</Code>".repeat(5_000));
    refused(&described(&deep), "inside each other");
    let wide = (0..1_000).map(|at| format!(" a{at}=\"\"")).collect::<String>();
    refused(&described(&format!("<Project{wide}/>")), "attributes");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![0; 2 << 20];
    let bomb = archive(&[("project.qde", &zeros)]);
    assert!(bomb.len() < 1 << 14);
    refused(&bomb, "larger than what is read");
    let source = br#"<Project><Sources><TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="a" plainTextPath="internal://a.txt"/></Sources></Project>"#;
    refused(&archive(&[("project.qde", source), ("Sources/a.txt", &zeros)]), "larger than what is read");
}

#[test]
fn a_name_leads_nowhere_but_into_the_archive() {
    for path in
        ["internal://../../etc/passwd", "relative:///a.txt", "absolute:///etc/passwd", "/etc/passwd", "a.txt"]
    {
        let source = format!(
            r#"<Project><Sources><TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="a" plainTextPath="{path}"/></Sources></Project>"#
        );
        let files = [("project.qde", source.as_bytes()), ("a.txt", b"text".as_slice())];
        let read = read_project(&archive(&files)).unwrap();
        assert!(read.exchange.articles.is_empty() && read.left_out.len() == 1, "{path}");
    }
}

#[test]
fn odd_projects_lose_no_more_than_what_is_odd() {
    let text = |inside: &str| other("x", &format!("<Sources>{inside}</Sources>"), "we will");
    for odd in [
        r#"<TextSource name="no id" plainTextPath="internal://a.txt"/>"#,
        r#"<TextSource guid="nonsense" name="a" plainTextPath="internal://a.txt"/>"#,
        r#"<TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="empty"/>"#,
    ] {
        let read = text(odd);
        assert!(read.exchange.articles.is_empty() && read.left_out.len() == 1, "{odd}");
    }
    for (start, end) in [("-1", "2"), ("5", "2"), ("2", "2"), ("x", "2"), ("0", "4294967295"), ("", "")] {
        let read = text(&format!(
            r#"<TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="a" plainTextPath="internal://a.txt">
            <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000002" startPosition="{start}" endPosition="{end}"/></TextSource>"#
        ));
        assert_eq!(
            (read.exchange.articles.len(), read.exchange.quotes.len(), read.left_out.len()),
            (1, 0, 1)
        );
    }
}
