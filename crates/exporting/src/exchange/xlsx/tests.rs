use super::{plain, xlsx};
use crate::exchange::samples::{HOSTILE, sample, with_words};
use quick_xml::events::Event;
use std::io::{Cursor, Read};

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words of every `<t>` of the shared strings, as Excel reads them: `_x0007_` is a control character.
fn strings(bytes: &[u8]) -> Vec<String> {
    let text = part(bytes, "xl/sharedStrings.xml");
    let mut reader = quick_xml::Reader::from_str(&text);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "t" => {
                inside = true;
                found.push(String::new());
            }
            Event::End(tag) if tag.name().as_ref() == "t" => inside = false,
            Event::Text(words) if inside => {
                found.last_mut().unwrap().push_str(&words);
            }
            Event::GeneralRef(entity) if inside => {
                let name = &*entity;
                let resolved = quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned();
                found.last_mut().unwrap().push_str(&resolved);
            }
            Event::Eof => return found.iter().map(|words| unescaped(words)).collect(),
            _ => {}
        }
    }
}

/// `_xHHHH_` (ECMA-376, ST_Xstring).
fn unescaped(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let whole = rest.as_bytes().get(at + 6) == Some(&b'_');
        match code.and_then(char::from_u32).filter(|_| whole) {
            Some(letter) => {
                out.push_str(&rest[..at]);
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

#[test]
fn words_stand_in_the_sheet_as_they_are() {
    for words in HOSTILE {
        let found = strings(&xlsx(&with_words(words)).unwrap());
        // XML reads the end of a line as a line feed (XML 1.0, section 2.11).
        let expected = plain(words).replace("\r\n", "\n");
        let there = found.iter().any(|found| found.replace("\r\n", "\n") == expected);
        assert!(there, "{words:?} in {found:?}");
    }
}

#[test]
fn the_head_stays_and_filters_and_dates_are_dates() {
    let bytes = xlsx(&sample()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"state="frozen""#) && sheet.contains("<autoFilter"), "{sheet}");
    assert!(!sheet.contains("<f>"), "no formulas");
    // 2 May 2017 in days since 1900, as Excel counts.
    assert!(sheet.contains("<v>42857</v>"), "{sheet}");
    assert!(strings(&bytes).contains(&"2017-05".to_owned()), "a month is no day");
}

#[test]
fn the_same_notebook_gives_the_same_workbook() {
    assert_eq!(xlsx(&sample()).unwrap(), xlsx(&sample()).unwrap());
}

#[test]
fn what_a_cell_cannot_hold_is_cut_and_told() {
    let long = "🌊".repeat(20_000);
    let held = plain(&long);
    assert!(held.encode_utf16().count() <= 32_767 && held.ends_with('…'));
    assert!(xlsx(&with_words(&long)).is_ok());
}
