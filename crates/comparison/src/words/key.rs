//! Hashes of words that can be joined: the key of "ceasefire" follows from those
//! of "cease" and "fire", so that a hyphen or a space within a compound does not
//! matter and no dictionary of compounds is needed.
//!
//! A polynomial over the bytes modulo the prime 2^61 - 1 (Karp and Rabin, 1987).

const PRIME: u64 = (1 << 61) - 1;
const BASE: u64 = 0x0f3a_94c5_1b7d_26e9;
/// Longer words cannot be joined.
pub(crate) const LONGEST: usize = 63;
const POWERS: [u64; LONGEST + 1] = powers();

/// Never 0 for a word that is not empty; below 2^61.
pub(crate) const fn of(form: &str) -> u64 {
    let bytes = form.as_bytes();
    let mut key = 0;
    let mut at = 0;
    while at < bytes.len() {
        key = push(key, bytes[at]);
        at += 1;
    }
    key
}

/// The key of the word with one more byte.
const fn push(key: u64, byte: u8) -> u64 {
    (times(key, BASE) + byte as u64 + 1) % PRIME
}

/// The key of two words written as one; `length` is that of `second` in bytes.
pub(crate) const fn join(first: u64, second: u64, length: usize) -> u64 {
    (times(first, POWERS[length]) + second) % PRIME
}

/// Outside the range of words: numbers, and everything that is made of several keys.
pub(crate) const fn outside(value: u64) -> u64 {
    mix(value) | 1 << 63
}

/// Spreads the bits (the finaliser of SplitMix64).
pub(crate) const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The key of a sequence, from that of its beginning and the next.
pub(crate) const fn chain(before: u64, next: u64) -> u64 {
    mix(before.rotate_left(23) ^ next)
}

const fn times(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    let sum = (product & PRIME as u128) as u64 + (product >> 61) as u64;
    if sum >= PRIME { sum - PRIME } else { sum }
}

const fn powers() -> [u64; LONGEST + 1] {
    let mut table = [1; LONGEST + 1];
    let mut at = 1;
    while at <= LONGEST {
        table[at] = times(table[at - 1], BASE);
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{join, of};

    #[test]
    fn the_key_of_a_compound_follows_from_its_parts() {
        assert_eq!(join(of("cease"), of("fire"), 4), of("ceasefire"));
        assert_ne!(of("ceasefire"), of("fireceasefire"));
        assert_ne!(of("a"), of("aa"));
    }
}
