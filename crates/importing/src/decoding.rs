//! Bytes to text: which encoding they are in, and whether they are text at all.

use crate::limits::MAX_TEXT_BYTES;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use model::imports::SkipReason;
use std::borrow::Cow;

/// Bytes that the detection of legacy encodings looks at, from the first that is
/// not ASCII and tells something.
const DETECTION_BYTES: usize = 1024 * 1024;

/// Bytes before the first that is not ASCII.
const WORD_BYTES: usize = 64;

/// Bytes in which a page declares its encoding. Browsers look at 1,024; some
/// pages have more before it.
const PRESCAN: usize = 4096;

/// Bytes that tell which way round UTF-16 is.
const UTF_16_SAMPLE: usize = 8 * 1024;

/// First bytes of common files that are not text, however they are named.
const MAGIC: [&[u8]; 13] = [
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x7FELF",
    b"\x1F\x8B",
    b"7z\xBC\xAF\x27\x1C",
    b"\xFD7zXZ",
    b"BZh91AY&SY",
    b"\x28\xB5\x2F\xFD",
    b"\xD0\xCF\x11\xE0",
];

/// Text, and the encoding that it was in.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    /// Without byte order mark.
    pub(crate) text: Cow<'a, str>,
    /// Name in the WHATWG Encoding Standard.
    pub(crate) encoding: &'static str,
}

/// Reads the bytes as text: by their byte order mark, else as UTF-8 if they are
/// valid UTF-8, else by what they look like.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, SkipReason> {
    if bytes.is_empty() {
        return Err(SkipReason::Empty);
    }
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(SkipReason::Binary);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strictly(encoding, &bytes[mark..]);
    }
    if bytes.contains(&0) {
        let encoding = utf_16_without_mark(bytes).ok_or(SkipReason::Binary)?;
        return strictly(encoding, bytes);
    }
    // No encoding but UTF-16 shrinks when it becomes UTF-8: too long now is too
    // long then, and nothing needs to be copied to know it.
    too_large(bytes.len())?;
    if has_many_controls(bytes) {
        return Err(SkipReason::Binary);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name() });
    }
    if is_broken_utf_8(bytes) {
        return Err(bad(UTF_8));
    }
    legacy(bytes)
}

/// Reads a page of the web: as it declares, unless a byte order mark or its bytes
/// tell better. Programs put pages together from pieces of several encodings: a
/// bad byte becomes U+FFFD, as in browsers.
pub(crate) fn decode_page(bytes: &[u8]) -> Result<Decoded<'_>, SkipReason> {
    match decode(bytes) {
        Ok(decoded) if [UTF_8.name(), UTF_16LE.name(), UTF_16BE.name()].contains(&decoded.encoding) => {
            Ok(decoded)
        }
        Ok(detected) => Ok(declared(bytes).map_or(detected, |encoding| loosely(encoding, bytes))),
        Err(SkipReason::BadEncoding { .. }) => Ok(loosely(declared(bytes).unwrap_or(UTF_8), bytes)),
        Err(reason) => Err(reason),
    }
}

/// The encoding that the head of a page declares (`<meta charset>`, or in
/// `http-equiv`), where it can be true.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(PRESCAN)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let (_, after) = head.split_once("charset=")?;
    let label: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

fn loosely<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, encoding: encoding.name() }
}

/// Reads bytes that declare their encoding; anything invalid refuses them.
fn strictly<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Decoded<'a>, SkipReason> {
    // UTF-16 may shrink to half of its size.
    too_large(if encoding == UTF_8 { bytes.len() } else { bytes.len() / 2 })?;
    let text =
        encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| bad(encoding))?;
    too_large(text.len())?;
    if text.contains('\0') {
        return Err(SkipReason::Binary);
    }
    Ok(Decoded { text, encoding: encoding.name() })
}

fn legacy(bytes: &[u8]) -> Result<Decoded<'_>, SkipReason> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    // The word that it stands in tells too.
    let telling = &bytes[first.saturating_sub(WORD_BYTES)..];
    let sample = &telling[..telling.len().min(DETECTION_BYTES)];
    detector.feed(sample, sample.len() == telling.len());
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let text =
        encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| bad(encoding))?;
    too_large(text.len())?;
    Ok(Decoded { text, encoding: encoding.name() })
}

fn too_large(bytes: usize) -> Result<(), SkipReason> {
    if bytes as u64 > MAX_TEXT_BYTES {
        return Err(SkipReason::TooLarge { limit: MAX_TEXT_BYTES });
    }
    Ok(())
}

fn bad(encoding: &'static Encoding) -> SkipReason {
    SkipReason::BadEncoding { encoding: encoding.name().to_owned() }
}

/// More than one byte in twenty is a control character that text does not use.
fn has_many_controls(bytes: &[u8]) -> bool {
    let controls =
        bytes.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t'..=b'\r') || byte == 0x7F).count();
    controls * 20 > bytes.len()
}

/// UTF-8 with a few bad bytes, for instance cut at its end: as a legacy encoding
/// it would turn into gibberish without a word. Legacy text hardly ever has
/// valid sequences of UTF-8, and the less so the longer they are.
fn is_broken_utf_8(bytes: &[u8]) -> bool {
    let (mut evidence, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        evidence += chunk.valid().chars().map(|c| c.len_utf8() - 1).sum::<usize>();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    let cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    evidence >= invalid * 2 || (cut && evidence > 0)
}

/// The byte order of UTF-16 that has no mark; `None` when it is not UTF-16.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(UTF_16_SAMPLE)];
    // Every other byte of Latin or Cyrillic UTF-16 is no letter: this is plain
    // text with a zero in it.
    let letters = sample.iter().filter(|byte| matches!(byte, b' '..=b'~'));
    if letters.count() * 4 > sample.len() * 3 {
        return None;
    }
    let little = common_characters(sample, u16::from_le_bytes);
    let big = common_characters(sample, u16::from_be_bytes);
    match little.cmp(&big) {
        std::cmp::Ordering::Greater => Some(UTF_16LE),
        std::cmp::Ordering::Less => Some(UTF_16BE),
        std::cmp::Ordering::Equal => None,
    }
}

/// How many units are what every text is full of; `None`, which is less than
/// any number, if they are few or some are what no text has.
fn common_characters(sample: &[u8], unit: fn([u8; 2]) -> u16) -> Option<usize> {
    let mut common = 0;
    for pair in sample.chunks_exact(2) {
        match unit([pair[0], pair[1]]) {
            0x09..=0x0D | 0x20..=0x7E | 0x3001 | 0x3002 | 0xFF0C => common += 1,
            0..=0x1F | 0xFFFE | 0xFFFF => return None,
            _ => {}
        }
    }
    (common * 20 >= sample.len() / 2).then_some(common)
}

#[cfg(test)]
#[path = "decoding_tests.rs"]
mod tests;
