//! Who said it, and what two speakers say about two spans.

/// Who said the words of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Speaker {
    /// Any number that is the same for the same speaker.
    pub of: u64,
    /// Whether that is as good as certain. A guess speaks for two spans when it
    /// agrees, and never against them: a wrong one must not keep the same words apart.
    pub sure: bool,
}

impl Speaker {
    /// One who is known.
    pub fn sure(of: u64) -> Self {
        Self { of, sure: true }
    }
}

/// How the speakers of two spans stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voices {
    /// The same.
    Agree,
    /// Surely not the same.
    Contradict,
    /// Not known of one, or not the same by a guess of one.
    OneKnown,
    /// Not known of both, or not the same by two guesses.
    Unknown,
}

impl Voices {
    pub(crate) fn of(a: Option<Speaker>, b: Option<Speaker>) -> Self {
        let sure = |speaker: Option<Speaker>| speaker.is_some_and(|speaker| speaker.sure);
        match (a, b) {
            (Some(a), Some(b)) if a.of == b.of => Self::Agree,
            _ if sure(a) && sure(b) => Self::Contradict,
            // A guess alone is still somebody beside nobody.
            (Some(_), None) | (None, Some(_)) => Self::OneKnown,
            _ if sure(a) || sure(b) => Self::OneKnown,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Speaker, Voices};

    #[test]
    fn a_guess_agrees_and_does_not_contradict() {
        let known = |of| Some(Speaker::sure(of));
        let guess = |of| Some(Speaker { of, sure: false });
        for (a, b, expected) in [
            (known(1), known(1), Voices::Agree),
            (guess(1), known(1), Voices::Agree),
            (guess(1), guess(1), Voices::Agree),
            (known(1), known(2), Voices::Contradict),
            (known(1), guess(2), Voices::OneKnown),
            (guess(1), None, Voices::OneKnown),
            (guess(1), guess(2), Voices::Unknown),
            (None, None, Voices::Unknown),
        ] {
            assert_eq!(Voices::of(a, b), expected, "{a:?} {b:?}");
            assert_eq!(Voices::of(b, a), expected, "{b:?} {a:?}");
        }
    }
}
