use super::tables::{SOURCES, number};
use super::{Flags, look_up, look_up_phrase};

#[track_caller]
fn check(word: &str, flags: Flags) {
    assert!(look_up(word).flags.all(flags), "{word}: {:?}", look_up(word));
}

#[test]
fn pronouns_tell_person_and_part_in_the_sentence() {
    check("she", Flags::SHE | Flags::SUBJECT | Flags::FEMALE);
    check("their", Flags::THEY | Flags::POSSESSIVE | Flags::PLURAL);
    check("who", Flags::WHO | Flags::SUBJECT);
}

#[test]
fn roles_tell_number_and_gender() {
    check("spokesman", Flags::ROLE | Flags::MALE | Flags::TITLE);
    check("spokeswoman", Flags::ROLE | Flags::FEMALE);
    check("officials", Flags::PLURAL_ROLE | Flags::PLURAL);
    check("congressmen", Flags::PLURAL_ROLE | Flags::PLURAL);
}

#[test]
fn a_possessive_has_the_flags_of_its_word() {
    check("donald's", Flags::FIRST_NAME | Flags::MALE);
    check("officials'", Flags::PLURAL_ROLE);
    check("co-author's", Flags::ROLE);
    check("he's", Flags::AUXILIARY | Flags::SUBJECT);
}

#[test]
fn a_compound_is_known_by_its_last_part() {
    check("co-author", Flags::ROLE);
    check("ex-senator", Flags::ROLE | Flags::FORMER);
    assert!(!look_up("well-donald").flags.any(Flags::FIRST_NAME));
}

#[test]
fn words_that_nobody_knows_have_no_flags() {
    for word in ["zyzzyvan", "", "-", "--", "ğ-", "-ğ", "well-zyzzyvan", "ex-zyzzyvan"] {
        assert!(look_up(word).flags.is_empty(), "{word}");
    }
}

#[test]
fn phrases_are_looked_up_whole() {
    assert!(look_up_phrase("white house").any(Flags::GOVERNMENT_PLACE));
    assert!(look_up_phrase("new york").any(Flags::PLACE));
    assert!(look_up_phrase("white spokesman").is_empty());
}

#[test]
fn every_section_of_the_tables_names_classes() {
    for line in SOURCES.iter().flat_map(|source| source.lines()) {
        if let Some(head) = line.strip_prefix('[') {
            for name in head.trim_end_matches(']').split(' ') {
                assert!(Flags::named(name).is_some(), "{name}");
            }
        }
    }
}

#[test]
fn no_two_words_of_the_tables_have_one_number() {
    let words = SOURCES.iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with([';', '[']));
    let words: std::collections::BTreeSet<&str> = words.flat_map(|line| line.split(' ')).collect();
    let numbers: std::collections::BTreeSet<u64> = words.iter().map(|word| number(word)).collect();
    assert_eq!(numbers.len(), words.len());
    assert!(words.len() > 1_000);
}
