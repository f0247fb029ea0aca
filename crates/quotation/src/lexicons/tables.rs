use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::flags::{Flags, Word, section_flags};

/// The tables in the order in which they are read. A section's head names the
/// flags of the words below it.
pub(super) const SOURCES: [&str; 3] =
    [include_str!("compromise.txt"), include_str!("names.txt"), include_str!("words.txt")];

pub(super) type Table = HashMap<Cow<'static, str>, Word, BuildHasherDefault<WordHasher>>;

/// All that is known, built once at the first question (about a millisecond).
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::with_capacity_and_hasher(1 << 15, BuildHasherDefault::default());
    for source in SOURCES {
        read(source, &mut table);
    }
    read_cues(&mut table);
    table
});

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
                table.entry(several.into()).or_default().flags |= Flags::PLURAL_ROLE | Flags::PLURAL;
            }
            table.entry(word).or_default().flags |= flags;
        }
    }
}

/// Verb forms, and the share of their uses that attribute a quote, in thousandths.
fn read_cues(table: &mut Table) {
    let rows = include_str!("cues.tsv").lines().filter(|line| !line.starts_with('#'));
    for (form, share) in rows.filter_map(|line| line.split_once('\t')) {
        if let Ok(thousandths) = share.parse::<u16>() {
            table.entry(Cow::from(form)).or_default().cue = f32::from(thousandths) / 1000.0;
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

/// Multiply and rotate, eight bytes at a time: the words are short and nobody
/// chooses them to collide in a table that never grows.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut part = [0; 8];
            part.copy_from_slice(chunk);
            self.add(u64::from_le_bytes(part));
        }
        let mut part = [0; 8];
        let rest = chunks.remainder();
        part[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(part) ^ ((bytes.len() as u64) << 56));
    }

    fn finish(&self) -> u64 {
        // The table takes its buckets from the low bits, which a product mixes least.
        self.0.rotate_left(26)
    }
}
