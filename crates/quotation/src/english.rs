use crate::document::{Document, Shape};
use crate::lexicons::Flags;

/// Words that are looked at.
const SAMPLE: usize = 2_000;

/// With fewer words nothing can be told, and English is likelier than not.
const FEWEST: usize = 20;

/// Whether a text seems to be English: by the share of the small words of
/// grammar, which is about a half in English and under a sixth elsewhere.
pub(crate) fn is_english(document: &Document<'_>) -> bool {
    let grammar = Flags::DETERMINER
        | Flags::PREPOSITION
        | Flags::CONJUNCTION
        | Flags::AUXILIARY
        | Flags::SUBJECT
        | Flags::POSSESSIVE;
    let words = document.tokens.iter().filter(|token| matches!(token.shape, Shape::Lower | Shape::Capital));
    let (mut all, mut small, mut plain) = (0, 0, 0);
    for (index, token) in words.take(SAMPLE).enumerate() {
        all = index + 1;
        small += usize::from(token.word.flags.any(grammar));
        plain += usize::from(document.text.as_bytes().get(token.start as usize).is_some_and(u8::is_ascii));
    }
    if all < FEWEST {
        return plain * 2 >= all;
    }
    small * 5 >= all
}

#[cfg(test)]
mod tests {
    use super::is_english;
    use crate::document::Document;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(is_english(&Document::read(text)), expected, "{text}");
    }

    #[test]
    fn english_is_told_by_its_small_words() {
        check(
            "The mayor said on Monday that the bridge would be closed for a year, and that nobody had \
             told her of the cracks in it before the spring.",
            true,
        );
        check(
            "Die Bürgermeisterin sagte am Montag, die Brücke werde ein Jahr lang geschlossen, und niemand \
             habe ihr vor dem Frühjahr von den Rissen berichtet, die man nun sieht.",
            false,
        );
        check(
            "La maire a dit lundi que le pont serait fermé pendant un an et que personne ne lui avait parlé \
             des fissures avant le printemps dernier, quand tout a commencé.",
            false,
        );
        check("Мэр сказала в понедельник, что мост будет закрыт на год.", false);
    }

    #[test]
    fn of_a_few_words_nothing_can_be_told() {
        check("Mayor: ‘We will not pay’", true);
        check("", true);
    }
}
