use crate::mentions::Mention;

/// Mentions of a quote that are looked at.
const MOST: usize = 8;

/// Tokens after a pronoun in which a name tells that somebody else is meant:
/// "he told Falk".
const NEAR: u32 = 5;

/// Who is named beside a pronoun, and so is hardly meant by it: speakers seldom
/// name themselves.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// In the quotes next to it.
    pub(super) quoted: [Option<u32>; 2 * MOST],
    /// Right after it.
    pub(super) after: Option<u32>,
}

impl Beside {
    /// Looks around the mention with an index.
    pub(super) fn read(mentions: &[Mention], index: usize) -> Self {
        let mut beside = Self::default();
        let Some(pronoun) = mentions.get(index) else { return beside };
        let before = mentions.get(..index).unwrap_or_default().iter().rev();
        let after = mentions.get(index + 1..).unwrap_or_default();
        let quoted = |mention: &&Mention| mention.quoted;
        let near = before.take_while(quoted).take(MOST).chain(after.iter().take_while(quoted).take(MOST));
        let named = near.filter_map(|mention| mention.person);
        for (place, person) in beside.quoted.iter_mut().zip(named) {
            *place = Some(person);
        }
        let next = after.first().filter(|next| next.tokens.start < pronoun.tokens.end + NEAR);
        beside.after = next.filter(|next| !next.quoted).and_then(|next| next.person);
        beside
    }
}
