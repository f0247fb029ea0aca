use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::flags::{Flags, Word, section_flags};

/// The tables in the order in which they are read. A section's head names the
/// flags of the words below it.
pub(super) const SOURCES: [&str; 3] =
    [include_str!("compromise.txt"), include_str!("names.txt"), include_str!("words.txt")];

/// By the number of the word: numbers are compared faster than words, and no
/// two words of the tables share one.
type Table = HashMap<u64, Word, BuildHasherDefault<AsItIs>>;

/// All that is known, built once at the first question (about a millisecond).
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::with_capacity_and_hasher(1 << 15, BuildHasherDefault::default());
    for source in SOURCES {
        read(source, &mut table);
    }
    read_cues(&mut table);
    table
});

/// What the tables say of a word in lower case.
pub(super) fn known(lower: &str) -> Option<Word> {
    TABLE.get(&number(lower)).copied()
}

fn read(source: &'static str, table: &mut Table) {
    let mut flags = Flags::default();
    for line in source.lines().filter(|line| !line.starts_with(';')) {
        if let Some(section) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            flags = section_flags(section);
            continue;
        }
        for entry in line.split(' ').filter(|entry| !entry.is_empty()) {
            let word = if entry.contains('_') { Cow::from(entry.replace('_', " ")) } else { entry.into() };
            let several = if flags.any(Flags::ROLE) { plural(&word) } else { None };
            if let Some(several) = several {
                table.entry(number(&several)).or_default().flags |= Flags::PLURAL_ROLE | Flags::PLURAL;
            }
            table.entry(number(&word)).or_default().flags |= flags;
        }
    }
}

/// Verb forms, and the share of their uses that attribute a quote, in thousandths.
fn read_cues(table: &mut Table) {
    let rows = include_str!("cues.tsv").lines().filter(|line| !line.starts_with('#'));
    for (form, share) in rows.filter_map(|line| line.split_once('\t')) {
        if let Ok(thousandths) = share.parse::<u16>() {
            table.entry(number(form)).or_default().cue = f32::from(thousandths) / 1000.0;
        }
    }
}

/// "spokesmen", "deputies", "officials".
fn plural(singular: &str) -> Option<String> {
    if singular.ends_with('s') || singular.contains(' ') {
        return None;
    }
    let with = |cut: usize, end: &str| Some(format!("{}{end}", &singular[..singular.len() - cut]));
    if singular.ends_with("man") {
        with(2, "en")
    } else if singular.ends_with("ch") || singular.ends_with("ss") {
        with(0, "es")
    } else if singular.ends_with('y') && !singular.ends_with("ey") && !singular.ends_with("oy") {
        with(1, "ies")
    } else {
        with(0, "s")
    }
}

/// Multiply and rotate, eight bytes at a time: the words are short, and of the
/// words that are not in the tables one in 10¹⁴ has the number of one that is.
pub(super) fn number(word: &str) -> u64 {
    let add = |sum: u64, part: u64| (sum.rotate_left(5) ^ part).wrapping_mul(0x517c_c1b7_2722_0a95);
    let mut chunks = word.as_bytes().chunks_exact(8);
    let mut sum = 0;
    for chunk in &mut chunks {
        let mut part = [0; 8];
        part.copy_from_slice(chunk);
        sum = add(sum, u64::from_le_bytes(part));
    }
    let mut part = [0; 8];
    let rest = chunks.remainder();
    part[..rest.len()].copy_from_slice(rest);
    // The table takes its buckets from the low bits, which a product mixes least.
    add(sum, u64::from_le_bytes(part) ^ ((word.len() as u64) << 56)).rotate_left(26)
}

/// Numbers of words need no further hashing.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        // Only numbers are asked for, and they come by `write_u64`.
        self.0 = bytes.iter().fold(self.0, |sum, byte| sum.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
