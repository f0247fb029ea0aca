use super::People;
use crate::document::Document;
use crate::mentions::{MentionKind, Vocabulary, find};

/// What the marked words of a text mean: the name of their entity, "?" if it
/// has none. Several are joined by commas.
fn meant(marked: &str) -> String {
    let mut places = Vec::new();
    let mut text = String::new();
    for part in marked.split('⟦') {
        match part.split_once('⟧') {
            Some((words, rest)) => {
                places.push(text.len());
                text += words;
                text += rest;
            }
            None => text += part,
        }
    }
    let document = Document::read(&text);
    let vocabulary = Vocabulary::of(&document);
    let mut mentions = find(&document, &vocabulary);
    let people = People::read(&document, &vocabulary, &mut mentions);
    let name = |place: &usize| {
        let at =
            |mention: &&crate::mentions::Mention| document.range(mention.tokens.clone()).start() == *place;
        let entity = mentions.iter().find(at).and_then(|mention| people.entity(mention.person?));
        let holder = entity.and_then(|entity| entity.holder).and_then(|holder| people.entity(holder));
        holder.or(entity).map_or("?".to_owned(), |entity| entity.name.clone())
    };
    places.iter().map(name).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(marked: &str, expected: &str) {
    assert_eq!(meant(marked), expected, "{marked}");
}

#[test]
fn short_names_go_back_to_the_fullest_one() {
    check(
        "It was Joan Maria Falk who won.\n⟦Falk⟧ laughed. Then ⟦Senator Falk⟧ left with ⟦Ms. Falk⟧'s aide. ⟦Joan⟧ waved.",
        "Joan Maria Falk, Joan Maria Falk, Joan Maria Falk, Joan Maria Falk",
    );
}

#[test]
fn titles_keep_two_people_of_one_surname_apart() {
    check(
        "We met Peter Lund and his wife, Ida Lund.\n⟦Mr. Lund⟧ spoke, then ⟦Mrs. Lund⟧ did. On Friday ⟦Lund⟧ left.",
        "Peter Lund, Ida Lund, Peter Lund",
    );
}

#[test]
fn a_man_is_no_she_and_a_woman_no_he() {
    check(
        "We know that Joan Falk met Peter Lund. ⟦She⟧ was late. ⟦He⟧ waited.\nLater ⟦she⟧ left.",
        "Joan Falk, Peter Lund, Joan Falk",
    );
}

#[test]
fn a_pronoun_stays_with_the_subject() {
    check("The next day Peter Lund criticized John Oru in public. ⟦He⟧ called it a mistake.", "Peter Lund");
}

#[test]
fn the_object_of_its_own_verb_is_not_meant() {
    check("That day Peter Lund met John Oru.\n“Go,” ⟦he⟧ told Oru.", "Peter Lund");
}

#[test]
fn speakers_do_not_name_themselves() {
    check("It rained when Peter Lund met John Oru.\n“Oru is a friend,” ⟦he⟧ said.", "Peter Lund");
}

#[test]
fn it_is_a_body_and_no_country_that_never_spoke() {
    check("A day later the Kremlin said the call was useful.\nIt was about Syria, ⟦it⟧ said.", "Kremlin");
}

#[test]
fn an_office_means_who_holds_it() {
    check(
        "On Monday US President Joan Falk met Peter Lund, the mayor of Oslo.\n⟦The president⟧ smiled at ⟦the mayor⟧.",
        "Joan Falk, Peter Lund",
    );
}

#[test]
fn somebody_without_a_name_can_be_meant() {
    check("All this is old.\nMy mother saw it coming. ⟦She⟧ warned us.", "My mother");
}

#[test]
fn letters_beyond_ascii_make_one_name() {
    check(
        "They saw Recep Aydoğan and Søren Ångström.\n⟦Aydoğan’s⟧ aide and ⟦Ångström⟧ left.",
        "Recep Aydoğan, Søren Ångström",
    );
}

#[test]
fn an_acronym_is_its_body() {
    check(
        "We asked the Department of Labor Affairs about it.\nBut ⟦the DLA⟧ did not answer.",
        "Department of Labor Affairs",
    );
}

#[test]
fn quoted_pronouns_are_left_alone() {
    let text = "Then Peter Lund said: “He is late.”";
    let document = Document::read(text);
    let vocabulary = Vocabulary::of(&document);
    let mut mentions = find(&document, &vocabulary);
    People::read(&document, &vocabulary, &mut mentions);
    let quoted = mentions.iter().find(|mention| mention.kind == MentionKind::Pronoun);
    assert!(quoted.is_some_and(|mention| mention.quoted && mention.person.is_none()));
}

#[test]
fn broken_text_groups_without_a_panic() {
    for text in [
        "",
        "He",
        "he he he",
        "the the president",
        "“he said",
        "Mr. Mr. he",
        "the White the White House said it",
    ] {
        meant(text);
    }
    meant(&"Falk met Lund. He left. ".repeat(3000));
}
