use super::decode;
use crate::limits::MAX_TEXT_BYTES;
use encoding_rs::{BIG5, Encoding, GBK, ISO_8859_2, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};
use model::imports::SkipReason;

fn check(bytes: &[u8], expected: &str, encoding: &str) {
    let decoded = decode(bytes).expect("text");
    assert_eq!(decoded.text, expected);
    assert_eq!(decoded.encoding, encoding);
}

fn refused(bytes: &[u8], reason: SkipReason) {
    assert_eq!(decode(bytes).map(|found| found.encoding), Err(reason));
}

fn bad(encoding: &str) -> SkipReason {
    SkipReason::BadEncoding { encoding: encoding.to_owned() }
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

const ENGLISH: &str = "He called it an “all-time low” 😀.\n";
const RUSSIAN: &str = "Разговор был деловым и конструктивным, сообщили в Кремле. ";
const JAPANESE: &str = "両首脳は電話で会談した。シリア情勢について話し合ったという。";

#[test]
fn byte_order_marks_decide() {
    check(format!("\u{FEFF}{ENGLISH}").as_bytes(), ENGLISH, "UTF-8");
    let marked = format!("\u{FEFF}{ENGLISH}{RUSSIAN}");
    let text = &marked[3..];
    check(&utf_16(&marked, u16::to_le_bytes), text, "UTF-16LE");
    check(&utf_16(&marked, u16::to_be_bytes), text, "UTF-16BE");
}

#[test]
fn utf_16_without_a_mark_is_recognised() {
    for text in [ENGLISH, RUSSIAN, &format!("{JAPANESE}\n")] {
        check(&utf_16(text, u16::to_le_bytes), text, "UTF-16LE");
        check(&utf_16(text, u16::to_be_bytes), text, "UTF-16BE");
    }
}

#[test]
fn valid_utf_8_is_utf_8() {
    check(ENGLISH.as_bytes(), ENGLISH, "UTF-8");
    check(b"plain", "plain", "UTF-8");
    check("ä".as_bytes(), "ä", "UTF-8");
}

#[test]
fn legacy_encodings_are_detected() {
    let french = "Les deux présidents se sont parlé à plusieurs reprises, « cordialement » – c’était prévu. ";
    let polish = "Doradca Łukasz Żeleński powiedział, że rozmowa była długa i rzeczowa. Źródło: własne. ";
    let chinese = "两国领导人通了电话，讨论了叙利亚局势，双方同意继续保持联系。";
    let taiwan = "兩國領導人通了電話，討論了敘利亞局勢，雙方同意繼續保持聯繫。";
    let cases: [(&'static Encoding, &str); 6] = [
        (WINDOWS_1252, french),
        (WINDOWS_1251, RUSSIAN),
        (SHIFT_JIS, JAPANESE),
        (GBK, chinese),
        (BIG5, taiwan),
        (ISO_8859_2, polish),
    ];
    for (encoding, text) in cases {
        let text = text.repeat(4);
        let (bytes, ..) = encoding.encode(&text);
        let decoded = decode(&bytes).expect("text");
        assert_eq!(decoded.text, text, "{}", encoding.name());
    }
}

#[test]
fn an_encoding_that_shows_late_is_detected() {
    let text = format!("{}{}", "Plain words come first. ".repeat(50_000), RUSSIAN.repeat(4));
    let (bytes, ..) = WINDOWS_1251.encode(&text);
    let decoded = decode(&bytes).expect("text");
    assert!(decoded.text == text, "read as {}", decoded.encoding);
}

#[test]
fn broken_bytes_in_a_declared_encoding_are_refused() {
    refused(b"\xEF\xBB\xBFab\xFFcd", bad("UTF-8"));
    refused(b"\xFF\xFEa\0\x00\xD8b\0", bad("UTF-16LE"));
    refused(b"\xFE\xFF\0ab", bad("UTF-16BE"));
}

#[test]
fn utf_8_that_is_cut_off_is_refused_and_not_garbled() {
    for text in ["Größe, Müller, Öl, façade: “ä”", "é and é"] {
        refused(&text.as_bytes()[..text.len() - 1], bad("UTF-8"));
    }
    refused(b"It\xE2\x80\x99s \xFF odd", bad("UTF-8"));
    // Capitals before marks look like UTF-8 by chance.
    let (bytes, ..) = WINDOWS_1252.encode("Das „MENÜ“ für Gäste");
    check(&bytes, "Das „MENÜ“ für Gäste", "windows-1252");
}

#[test]
fn what_is_not_text_is_binary() {
    for bytes in [
        &b"\x89PNG\r\n\x1a\n..."[..],
        b"\xFF\xD8\xFF\xE0 JFIF",
        b"GIF89a",
        b"%PDF-1.7\n",
        b"PK\x03\x04....",
        b"\x7FELF\x02\x01",
        b"\x1F\x8B\x08",
        b"text\0with a zero",
        b"\0\0\0\0",
        b"\x01\x02\x03 short",
        b"\xFF\xFE\0\0a\0\0\0",
    ] {
        refused(bytes, SkipReason::Binary);
    }
    let noise: Vec<u8> = (0..4_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    refused(&noise, SkipReason::Binary);
    refused(b"", SkipReason::Empty);
}

#[test]
fn text_up_to_the_limit_is_read() {
    let limit = usize::try_from(MAX_TEXT_BYTES).expect("fits");
    let mut bytes = vec![b'a'; limit];
    assert!(decode(&bytes).is_ok());
    bytes.push(b'a');
    refused(&bytes, SkipReason::TooLarge { limit: MAX_TEXT_BYTES });
}

#[test]
fn a_hundred_megabytes_are_refused() {
    refused(&vec![b'a'; 100_000_000], SkipReason::TooLarge { limit: MAX_TEXT_BYTES });
}
