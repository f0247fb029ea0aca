//! What tells quickly that two spans are unlike.

use crate::Word;
use std::cmp::Ordering;

/// The telling words of a span.
#[derive(Debug, Clone)]
pub(crate) struct Outline {
    /// The keys of its content words and of its compounds, sorted.
    keys: Vec<u64>,
    content: usize,
}

impl Outline {
    pub(crate) fn of(words: &[Word]) -> Self {
        let content = words.iter().filter(|word| word.is_content());
        let count = content.clone().count();
        let compounds = words.windows(2).filter_map(|pair| pair[0].joined(&pair[1])).map(|word| word.key);
        let mut keys: Vec<u64> = content.map(|word| word.key).chain(compounds).collect();
        keys.sort_unstable();
        keys.dedup();
        Self { keys, content: count }
    }

    /// Whether enough words are in both that a comparison is worth it.
    pub(crate) fn may_be_like(&self, other: &Self) -> bool {
        let needed = self.content.min(other.content).clamp(1, 3);
        let (mut a, mut b) = (self.keys.iter().peekable(), other.keys.iter().peekable());
        let mut same = 0;
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                Ordering::Less => drop(a.next()),
                Ordering::Greater => drop(b.next()),
                Ordering::Equal => {
                    same += 1;
                    if same >= needed {
                        return true;
                    }
                    a.next();
                    b.next();
                }
            }
        }
        // A compound that is one word there and two here counts once in one of the two.
        same > 0 && same + 1 >= needed
    }
}
