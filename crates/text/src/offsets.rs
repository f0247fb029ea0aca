//! The three units of offsets, and the only conversions between them: UTF-8
//! bytes inside, UTF-16 code units for the window, code points for files that
//! other programs read.

/// Distance of two checkpoints. A conversion scans at most this many bytes; a
/// text of 1 MB has 32 kB of checkpoints.
const STRIDE: usize = 512;

/// Where a text's UTF-16 units and code points are. It keeps no copy of the
/// text: give the same text with every question. Building takes one pass.
#[derive(Debug, Clone)]
pub struct OffsetIndex {
    bytes: usize,
    /// Units in the first `(i + 1) * STRIDE` bytes; none for ASCII, where the
    /// three units are one.
    checkpoints: Vec<Units>,
    ascii: bool,
}

/// Lengths of a stretch that begins at the start of the text.
#[derive(Debug, Clone, Copy, Default)]
struct Units {
    utf16: usize,
    code_points: usize,
}

impl Units {
    /// Units of the characters whose first byte is in `bytes`.
    fn of(bytes: &[u8]) -> Self {
        // Narrow counters, so that the compiler counts many bytes at a time.
        bytes.chunks(128).fold(Self::default(), |sum, chunk| {
            let first = chunk.iter().map(|&byte| u8::from(!is_continuation(byte)));
            let astral = chunk.iter().map(|&byte| u8::from(byte >= 0xF0));
            let code_points = usize::from(first.sum::<u8>());
            sum.plus(Self { utf16: code_points + usize::from(astral.sum::<u8>()), code_points })
        })
    }

    fn plus(self, other: Self) -> Self {
        Self { utf16: self.utf16 + other.utf16, code_points: self.code_points + other.code_points }
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// UTF-16 units of the character that begins with `byte`.
fn utf16_units(byte: u8) -> usize {
    if byte >= 0xF0 { 2 } else { 1 }
}

impl OffsetIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let ascii = text.is_ascii();
        let strides = if ascii { &[] } else { text.as_bytes() };
        let checkpoints = strides
            .chunks_exact(STRIDE)
            .scan(Units::default(), |sum, stride| {
                *sum = sum.plus(Units::of(stride));
                Some(*sum)
            })
            .collect();
        Self { bytes: text.len(), checkpoints, ascii }
    }

    /// The UTF-16 unit at a byte. `None` inside a character, past the end, or
    /// when the text is not the one the index was built for.
    pub fn utf16(&self, text: &str, byte: usize) -> Option<usize> {
        self.units_before(text, byte).map(|units| units.utf16)
    }

    /// The byte at a UTF-16 unit. `None` between two surrogates, past the end,
    /// or when the text is not the one the index was built for.
    pub fn byte_of_utf16(&self, text: &str, utf16: usize) -> Option<usize> {
        self.byte_at(text, utf16, |units| units.utf16, utf16_units)
    }

    /// The code point at a byte. `None` as for [`utf16`](Self::utf16).
    pub fn code_point(&self, text: &str, byte: usize) -> Option<usize> {
        self.units_before(text, byte).map(|units| units.code_points)
    }

    /// The byte at a code point. `None` past the end, or when the text is not
    /// the one the index was built for.
    pub fn byte_of_code_point(&self, text: &str, code_point: usize) -> Option<usize> {
        self.byte_at(text, code_point, |units| units.code_points, |_| 1)
    }

    fn units_before(&self, text: &str, byte: usize) -> Option<Units> {
        if text.len() != self.bytes || !text.is_char_boundary(byte) {
            return None;
        }
        if self.ascii {
            return Some(Units { utf16: byte, code_points: byte });
        }
        let strides = byte / STRIDE;
        let rest = &text.as_bytes()[strides * STRIDE..byte];
        Some(self.at_checkpoint(strides).plus(Units::of(rest)))
    }

    fn byte_at(
        &self,
        text: &str,
        offset: usize,
        unit: impl Fn(Units) -> usize,
        width: impl Fn(u8) -> usize,
    ) -> Option<usize> {
        if text.len() != self.bytes {
            return None;
        }
        if self.ascii {
            return (offset <= self.bytes).then_some(offset);
        }
        let strides = self.checkpoints.partition_point(|&units| unit(units) <= offset);
        // A checkpoint inside a character has counted it: the walk goes on with
        // the next one.
        let mut here = unit(self.at_checkpoint(strides));
        let from = strides * STRIDE;
        for (step, &byte) in text.as_bytes()[from..].iter().enumerate() {
            if is_continuation(byte) {
                continue;
            }
            if here >= offset {
                return (here == offset).then_some(from + step);
            }
            here += width(byte);
        }
        (here == offset).then_some(self.bytes)
    }

    fn at_checkpoint(&self, strides: usize) -> Units {
        match strides.checked_sub(1) {
            Some(index) => self.checkpoints[index],
            None => Units::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OffsetIndex;
    use proptest::prelude::{Strategy, prop_assert_eq, proptest};

    /// Every offset of `text`, and some past its end, against plain counting.
    fn check(text: &str) {
        let index = OffsetIndex::new(text);
        let (mut utf16s, mut code_points) = (vec![None; text.len() + 3], vec![]);
        let mut unit = 0;
        for (byte, character) in text.char_indices() {
            assert_eq!(index.utf16(text, byte), Some(unit));
            assert_eq!(index.code_point(text, byte), Some(code_points.len()));
            utf16s[unit] = Some(byte);
            code_points.push(byte);
            unit += character.len_utf16();
        }
        utf16s[unit] = Some(text.len());
        code_points.push(text.len());
        assert_eq!(index.utf16(text, text.len()), Some(unit));
        for (unit, &byte) in utf16s.iter().enumerate() {
            assert_eq!(index.byte_of_utf16(text, unit), byte);
        }
        for (code_point, &byte) in code_points.iter().enumerate() {
            assert_eq!(index.byte_of_code_point(text, code_point), Some(byte));
        }
        assert_eq!(index.byte_of_code_point(text, code_points.len()), None);
        for byte in (0..text.len() + 3).filter(|&byte| !text.is_char_boundary(byte)) {
            assert_eq!(index.utf16(text, byte), None);
            assert_eq!(index.code_point(text, byte), None);
        }
    }

    #[test]
    fn every_offset_agrees_with_counting() {
        let samples = ["a", "ü", "“", "👩‍👩‍👧", "e\u{301}", "𝒳", "中"];
        check("");
        for sample in samples {
            check(sample);
            // One byte more each time, so that characters lie across checkpoints.
            for shift in 0..5 {
                check(&("x".repeat(shift) + &sample.repeat(700)));
            }
        }
        check(&"plain ASCII, long enough for checkpoints. ".repeat(60));
    }

    #[test]
    fn another_text_gets_no_answer() {
        let index = OffsetIndex::new("zwölf");
        assert_eq!(index.utf16("zwolf", 3), None);
        assert_eq!(index.byte_of_utf16("zwolf", 3), None);
    }

    fn texts() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            proptest::string::string_regex(r"[ -~]{0,200}|\PC{0,200}|[😀-😂é“”]{0,200}")
                .expect("a regular expression"),
            0..12,
        )
        .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn conversions_round_trip(text in texts(), place in 0.0..1.0_f64) {
            let index = OffsetIndex::new(&text);
            let wanted = (place * text.len() as f64) as usize;
            let byte = text.floor_char_boundary(wanted);
            let utf16 = index.utf16(&text, byte).expect("a boundary");
            prop_assert_eq!(utf16, text[..byte].encode_utf16().count());
            prop_assert_eq!(index.byte_of_utf16(&text, utf16), Some(byte));
            let code_point = index.code_point(&text, byte).expect("a boundary");
            prop_assert_eq!(code_point, text[..byte].chars().count());
            prop_assert_eq!(index.byte_of_code_point(&text, code_point), Some(byte));
        }
    }
}
