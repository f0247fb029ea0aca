//! How the keys that articles are found by lie in the index of them.

const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// 40 bits are enough: among 200 million keys one in 5,000 stands for another
/// one too, and each digit less makes the index smaller by a tenth.
const LENGTH: usize = 8;

/// The word of a key in the index. Mixed, so that all of a key counts.
pub(crate) fn word(key: u64) -> String {
    let mut word = String::with_capacity(LENGTH);
    push(key, &mut word);
    word
}

/// The words of all keys of an article.
pub(crate) fn document(keys: &[u64]) -> String {
    let mut document = String::with_capacity(keys.len() * (LENGTH + 1));
    for key in keys {
        push(*key, &mut document);
        document.push(' ');
    }
    document
}

fn push(key: u64, into: &mut String) {
    let bits = mixed(key);
    for digit in 0..LENGTH {
        let index = (bits >> (59 - 5 * digit)) & 31;
        into.push(char::from(DIGITS[index as usize]));
    }
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
fn mixed(key: u64) -> u64 {
    let key = (key ^ (key >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ (key >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ (key >> 31)
}

/// A number that tells whether all keys are the same as before.
pub(crate) fn sum(keys: &[u64]) -> i64 {
    let mut hasher = blake3::Hasher::new();
    for key in keys {
        hasher.update(&key.to_le_bytes());
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    i64::from_le_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::{document, word};

    #[test]
    fn a_key_is_one_word_of_letters_and_digits() {
        for key in [0, 1, u64::MAX, 0x1234_5678_9abc_def0] {
            let word = word(key);
            assert_eq!(word.len(), 8);
            assert!(word.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit()), "{word}");
        }
        assert_ne!(word(1), word(1 << 63), "the highest bits count as the lowest do");
        assert_eq!(document(&[7, 8]), format!("{} {} ", word(7), word(8)));
    }
}
