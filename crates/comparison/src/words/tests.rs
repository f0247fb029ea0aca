use super::{Words, meld};
use proptest::prelude::*;

/// Both texts are the same words.
fn same(a: &str, b: &str) {
    let (first, second) = (Words::of(a), Words::of(b));
    let (x, y) = meld(first.as_slice(), second.as_slice());
    let keys = |words: &[super::Word]| words.iter().map(|word| word.key).collect::<Vec<_>>();
    assert_eq!(keys(&x), keys(&y), "{a:?} and {b:?}");
}

fn other(a: &str, b: &str) {
    let (first, second) = (Words::of(a), Words::of(b));
    let (x, y) = meld(first.as_slice(), second.as_slice());
    let keys = |words: &[super::Word]| words.iter().map(|word| word.key).collect::<Vec<_>>();
    assert_ne!(keys(&x), keys(&y), "{a:?} and {b:?}");
}

#[test]
fn case_and_typography_do_not_matter() {
    same("“All’s well” — he SAID", "all's well - He said");
    same("a\u{a0}long\u{202f}way", "a long way");
    same("the café naïve Łódź", "the cafe naive Lodz");
    same("im\u{ad}por\u{ad}tant", "important");
    same("impor\u{ad}\ntant talks", "important talks");
    same("e\u{301}lan", "élan");
}

#[test]
fn hyphens_do_not_matter() {
    same("an all-time low", "an all time low");
    same("an all-time low", "an alltime low");
    same("an all time low", "an alltime low");
    same("business-like", "businesslike");
    same("a cease-fire", "a ceasefire");
    same("a cease\u{2011}fire", "a cease fire");
    same("a cease-\nfire", "a ceasefire");
    same("de-escalation", "deescalation");
    same("the G-20", "the G20");
    same("an F\u{2011}16", "an F16");
}

#[test]
fn spelling_does_not_matter() {
    same("organised the organisations", "organized the organizations");
    same("a colourful neighbour", "a colorful neighbor");
    same("the centre of grey theatres", "the center of gray theaters");
    same("travelled, cancelled, signalling", "traveled, canceled, signaling");
    same("analysing a skilful programme", "analyzing a skillful program");
    same("the defence dialogue", "the defense dialog");
}

#[test]
fn numbers_are_their_value() {
    same("seventy people", "70 people");
    same("1,000 and 1\u{a0}000", "1000 and 1000");
    same("two hundred and fifty", "250");
    same("twenty-five", "25");
    same("2.5 million", "2,500,000");
    same("2.5m", "2.5 million");
    same("$5bn", "five billion dollars");
    same("on April 12th", "on April 12");
    same("70 per cent", "70%");
    same("seventy percent", "70 per cent");
    same("the third time", "the 3rd time");
    other("70 people", "17 people");
    other("70 people", "70,000 people");
    other("$5", "€5");
    other("1.5", "15");
    other("the 1990s", "1990");
}

#[test]
fn contractions_are_two_words() {
    same("it's", "it is");
    same("don't", "do not");
    same("they won’t", "they will not");
    same("we cannot", "we can't");
    same("Putin's talks", "Putin talks");
    same("the leaders' talks", "the leaders talks");
}

#[test]
fn abbreviations_are_what_they_stand_for() {
    same("Mr. Trump", "Mr Trump");
    same("the U.S. and Russia", "the United States and Russia");
    same("the US army", "the United States of America army");
    same("the U.N.", "the United Nations");
    other("the US told", "he told us");
}

#[test]
fn words_know_what_they_are() {
    let text = "Never again, Mr Putin told Moscow. Putin spoke; seventy heard. Something opened.";
    let words = Words::of(text);
    let at = |word: &str| {
        let start = text.find(word).expect("the word is there");
        *words.within(super::TextRange::new(start, start + word.len())).first().expect("a word is there")
    };
    assert!(at("Never").is_negation());
    assert!(at("Moscow").is_name() && at("Putin told").is_name());
    assert!(at("Putin spoke").is_name(), "a name elsewhere is a name where a sentence begins");
    assert!(!at("Something").is_name());
    assert!(at("Mr").is_title() && !at("Mr").is_name());
    assert!(at("seventy").is_number());
    assert!(at("told").is_function() && !at("heard").is_function());
}

#[test]
fn a_word_and_its_denial_are_told() {
    let words = Words::of("legal illegal able unable other");
    let words = words.as_slice();
    assert!(words[0].denies(&words[1]) && words[3].denies(&words[2]));
    assert!(!words[0].denies(&words[2]) && !words[0].denies(&words[4]));
}

#[test]
fn not_able_is_not_notable() {
    other("he is not able", "he is notable");
}

#[test]
fn what_is_masked_has_no_words() {
    let text = "one two three four";
    let range = |start, end| super::TextRange::new(start, end);
    let words = Words::of(text).without(&[range(8, 13), range(4, 5)]);
    let left: Vec<_> =
        words.as_slice().iter().map(|word| &text[word.start as usize..word.end as usize]).collect();
    assert_eq!(left, ["one", "four"]);
}

proptest! {
    #[test]
    fn every_range_is_of_the_text_and_none_overlap(text in "(\\PC|[-'’.,0-9a-zA-Z \n\u{ad}]){0,120}") {
        let words = Words::of(&text);
        let mut end = 0;
        for word in words.as_slice() {
            let range = word.range();
            prop_assert!(range.slice(&text).is_some_and(|written| !written.is_empty()));
            prop_assert!(range.start() >= end);
            end = range.end();
            prop_assert_ne!(word.key, 0);
        }
    }
}
