//! Paragraphs that stood in the article before.

use super::line::LineShape;
use crate::Role;
use std::collections::HashSet;

/// Shorter lines come back in any report: "Yes.", "He paused."
const WORDS: usize = 6;

/// Marks the later of two paragraphs with the same words. Short lines are
/// repeats only between others.
pub(super) fn find(lines: &[LineShape<'_>], roles: &mut [Role]) {
    if lines.len() < 2 {
        return;
    }
    let mut seen: HashSet<u64> = HashSet::with_capacity(lines.len());
    let mut before = false;
    for (line, role) in lines.iter().zip(roles) {
        let known = !seen.insert(fingerprint(line.text));
        let repeat = known && (line.words >= WORDS || before);
        if repeat && matches!(role, Role::Body | Role::Headline | Role::Caption) {
            *role = Role::Repeat;
        }
        before = repeat;
    }
}

/// A number for the letters and digits of a line, whatever their case and the
/// signs between them (FNV-1a, 64 bits).
fn fingerprint(text: &str) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut gap = false;
    text.bytes().fold(START, |hash, byte| {
        let is_word = byte.is_ascii_alphanumeric() || byte >= 0x80;
        let hash = if is_word {
            let hash = if gap { (hash ^ u64::from(b' ')).wrapping_mul(PRIME) } else { hash };
            (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(PRIME)
        } else {
            hash
        };
        gap = !is_word;
        hash
    })
}
