use model::entities::{Finding, FoundSpeaker, Passage, PassageRole, Rendering, SpeakerKind, Suggestion};
use model::{ArticleId, RevisionId};
use quotation::{Finder, Findings, FoundQuote};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use text::TextRange;

/// What the quote finder finds in a text. Whatever the text is, this gives an
/// answer: a document that the finder stumbles over has no suggestions.
pub(crate) fn read(article: ArticleId, revision: RevisionId, text: &str) -> Finding {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    let finder = FINDER.get_or_init(Finder::new);
    let found = catch_unwind(AssertUnwindSafe(|| finder.read(text))).unwrap_or_default();
    Finding {
        article,
        revision,
        version: quotation::VERSION,
        passages: passages(text, &found),
        suggestions: suggestions(text, found),
    }
}

/// How many quotations of a finding would wait in a new article.
pub(crate) fn waiting_in(finding: &Finding) -> u32 {
    let waits = |it: &&Suggestion| it.part_of.is_none() && it.masked.is_none();
    u32::try_from(finding.suggestions.iter().filter(waits).count()).unwrap_or(u32::MAX)
}

fn passages(text: &str, found: &Findings) -> Vec<Passage> {
    let passage = |it: &quotation::Passage| {
        let (start, end) = bytes(text, it.range)?;
        Some(Passage { start, end, role: role(it.role) })
    };
    found.passages.iter().filter_map(passage).collect()
}

/// A stretch that does not lie in the text is left out; of two that begin at
/// the same byte, the first stays.
fn suggestions(text: &str, found: Findings) -> Vec<Suggestion> {
    let heads = heads(&found.quotes);
    let mut suggestions: Vec<Suggestion> = found
        .quotes
        .into_iter()
        .zip(heads)
        .filter_map(|(quote, head)| suggestion(text, quote, head))
        .collect();
    suggestions.sort_by_key(|it| it.start);
    suggestions.dedup_by_key(|it| it.start);
    // A stretch whose first one is not there is a quotation of its own.
    let starts: Vec<u32> = suggestions.iter().filter(|it| it.part_of.is_none()).map(|it| it.start).collect();
    for it in &mut suggestions {
        it.part_of = it.part_of.filter(|head| starts.binary_search(head).is_ok());
    }
    suggestions
}

/// For every stretch the first byte of the first one of its quotation, where
/// that is another. A stretch only ever continues an earlier one.
fn heads(quotes: &[FoundQuote]) -> Vec<Option<usize>> {
    let mut heads: Vec<Option<usize>> = Vec::with_capacity(quotes.len());
    for (place, quote) in quotes.iter().enumerate() {
        let before = quote.continues.filter(|before| *before < place);
        heads.push(before.map(|before| heads[before].unwrap_or(quotes[before].words.start())));
    }
    heads
}

fn suggestion(text: &str, quote: FoundQuote, head: Option<usize>) -> Option<Suggestion> {
    let (start, end) = bytes(text, quote.words)?;
    let speaker = quote.speaker.and_then(|it| {
        let name = it.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let usable = !name.is_empty() && name.chars().count() <= 200 && !name.chars().any(char::is_control);
        (usable && !is_pronoun(&name)).then_some(FoundSpeaker {
            name,
            kind: kind(it.kind),
            on_behalf_of: it.on_behalf_of,
            mention: bytes(text, it.mention)?,
        })
    });
    Some(Suggestion {
        start,
        end,
        part_of: head.and_then(|head| u32::try_from(head).ok()).filter(|head| *head != start),
        rendering: match quote.rendering {
            quotation::Rendering::Direct => Rendering::Direct,
            quotation::Rendering::Partial => Rendering::Partial,
        },
        speaker,
        cue: quote.cue.and_then(|cue| bytes(text, cue.range)),
        confidence: thousandths(quote.confidence),
        evidence: quote.evidence,
        masked: quote.masked.map(role),
    })
}

/// A pronoun that could not be resolved is nobody's name: accepting must not add
/// a speaker "You".
fn is_pronoun(name: &str) -> bool {
    const PRONOUNS: [&str; 24] = [
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "him",
        "her",
        "them",
        "us",
        "me",
        "who",
        "one",
        "both",
        "anybody",
        "anyone",
        "somebody",
        "someone",
        "everybody",
        "everyone",
        "nobody",
        "this",
        "that",
    ];
    PRONOUNS.contains(&name.to_lowercase().as_str())
}

/// A share in thousandths; what is no number is 0.
pub(crate) fn thousandths(share: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 1000")]
    let rounded = (share.clamp(0.0, 1.0) * 1_000.0).round() as u16;
    rounded.min(1_000)
}

fn bytes(text: &str, range: TextRange) -> Option<(u32, u32)> {
    let words = range.slice(text)?;
    if words.is_empty() {
        return None;
    }
    u32::try_from(range.start()).ok().zip(u32::try_from(range.end()).ok())
}

fn role(role: quotation::Role) -> PassageRole {
    match role {
        quotation::Role::Headline => PassageRole::Headline,
        quotation::Role::Byline => PassageRole::Byline,
        quotation::Role::Dateline => PassageRole::Dateline,
        quotation::Role::Body => PassageRole::Body,
        quotation::Role::Caption => PassageRole::Caption,
        quotation::Role::Boilerplate => PassageRole::Boilerplate,
        quotation::Role::Repeat => PassageRole::Repeat,
    }
}

fn kind(kind: quotation::SpeakerKind) -> SpeakerKind {
    match kind {
        quotation::SpeakerKind::Person => SpeakerKind::Person,
        quotation::SpeakerKind::Organisation => SpeakerKind::Organisation,
        quotation::SpeakerKind::Described => SpeakerKind::Described,
        quotation::SpeakerKind::Document => SpeakerKind::Document,
    }
}

#[cfg(test)]
mod tests {
    use super::{suggestions, thousandths};
    use quotation::{Called, Findings, FoundQuote, FoundSpeaker, Rendering, SpeakerKind};
    use text::TextRange;

    fn quote(start: usize, end: usize, continues: Option<usize>) -> FoundQuote {
        let range = TextRange::new(start, end);
        FoundQuote {
            words: range,
            marked: range,
            rendering: Rendering::Partial,
            continues,
            speaker: Some(FoundSpeaker {
                mention: range,
                called: Called::Name,
                name: " Ada\n Nowak ".to_owned(),
                kind: SpeakerKind::Person,
                on_behalf_of: None,
            }),
            cue: None,
            confidence: 0.5,
            evidence: String::new(),
            masked: None,
        }
    }

    /// Start, end and first stretch of what is kept of some quotes in `aé…`.
    fn check(quotes: Vec<FoundQuote>, expected: &[(u32, u32, Option<u32>)]) {
        let found = Findings { quotes, ..Findings::default() };
        let kept = suggestions("aéb cd ef gh ij", found);
        let kept: Vec<_> = kept.iter().map(|it| (it.start, it.end, it.part_of)).collect();
        assert_eq!(kept, expected);
    }

    #[test]
    fn what_does_not_lie_in_the_text_is_left_out() {
        check(
            vec![quote(0, 4, None), quote(2, 5, None), quote(5, 5, None), quote(8, 900, None)],
            &[(0, 4, None)],
        );
    }

    #[test]
    fn of_two_that_begin_together_one_is_kept_and_all_stand_in_reading_order() {
        check(
            vec![quote(8, 10, None), quote(5, 7, None), quote(5, 10, None)],
            &[(5, 7, None), (8, 10, None)],
        );
    }

    #[test]
    fn every_stretch_of_a_quotation_names_the_first() {
        check(
            vec![quote(0, 4, None), quote(5, 7, Some(0)), quote(8, 10, Some(1)), quote(11, 13, Some(9))],
            &[(0, 4, None), (5, 7, Some(0)), (8, 10, Some(0)), (11, 13, None)],
        );
        // The first one is cut through a character, so the others are alone.
        check(vec![quote(0, 2, None), quote(5, 7, Some(0))], &[(5, 7, None)]);
    }

    #[test]
    fn a_pronoun_is_nobodys_name() {
        let nameless = |name: &str| {
            let mut quote = quote(0, 4, None);
            quote.speaker.as_mut().expect("it has one").name = name.to_owned();
            let found = Findings { quotes: vec![quote], ..Findings::default() };
            suggestions("aéb cd", found)[0].speaker.is_none()
        };
        assert!(nameless("You") && nameless("they") && !nameless("Bo"));
    }

    #[test]
    fn names_are_tidied_and_shares_are_whole_thousandths() {
        let found = Findings { quotes: vec![quote(0, 4, None)], ..Findings::default() };
        let kept = suggestions("aéb cd", found);
        assert_eq!(kept[0].speaker.as_ref().map(|it| it.name.as_str()), Some("Ada Nowak"));
        assert_eq!([f32::NAN, -1.0, 0.9996, 7.0].map(thousandths), [0, 0, 1_000, 1_000]);
    }
}
