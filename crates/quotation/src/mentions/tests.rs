use super::{MentionKind, Sense, Vocabulary, find};
use crate::document::Document;

/// Names in the order of the text, each with the letters of its kind: P a
/// person, O a body, L a place, U unknown, R an office, : a label.
fn named(text: &str) -> String {
    let document = Document::read(text);
    let mentions = find(&document, &Vocabulary::of(&document));
    let shown = mentions.iter().filter(|mention| mention.kind != MentionKind::Pronoun).map(|mention| {
        let kind = match (mention.kind, mention.sense) {
            (MentionKind::Role, _) => 'R',
            (MentionKind::Label, _) => ':',
            (_, Sense::Person) => 'P',
            (_, Sense::Organisation) => 'O',
            (_, Sense::Place) => 'L',
            (_, Sense::Unknown) => 'U',
        };
        let range = document.range(mention.name.clone());
        format!("{kind} {}", range.slice(text).unwrap_or_default())
    });
    shown.collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(named(text), expected, "{text}");
}

#[test]
fn titles_are_no_part_of_a_name() {
    check("On Monday, as was told later, President Joan Falk quietly met Mr. Oru.", "P Joan Falk | P Oru");
    check("It was Secretary of State Peter Moss who came.", "P Peter Moss");
    check("Former CIA Director Alan Brook and Vermont Sen. Ida Lund left.", "P Alan Brook | P Ida Lund");
}

#[test]
fn names_hold_particles_initials_and_accents() {
    check(
        "We saw there only Jean-Luc Perrin, then Recep Aydoğan and Ursula von der Heide.",
        "P Jean-Luc Perrin | P Recep Aydoğan | P Ursula von der Heide",
    );
    check(
        "The mayor thanked Maria J. de la Fuente, and el-Masri left.",
        "R mayor | P Maria J. de la Fuente | U el-Masri",
    );
    check("Only John Field Jr. and Anna Field, Sr. knew.", "P John Field Jr. | P Anna Field, Sr.");
}

#[test]
fn bodies_and_places_are_told_from_people() {
    check(
        "The Kremlin and the Department of Health and Human Services both declined again.",
        "O Kremlin | O Department of Health and Human Services",
    );
    check(
        "A reporter asked the Falk campaign and the FBI in New York.",
        "R reporter | O Falk campaign | O FBI | L New York",
    );
}

#[test]
fn a_capital_at_the_head_of_a_sentence_makes_no_name() {
    check("Meanwhile nothing happened. Critics laughed. Campaigning was hard.", "R Critics");
    check("Asked about it, Lund shrugged. Lund left.", "P Lund | P Lund");
}

#[test]
fn days_months_and_peoples_are_no_names() {
    check("On Tuesday in March a Russian pilot and Republican voters met Theresa May.", "P Theresa May");
    check(
        "It has. In April the minister said so, on 12 April, before the April strike. April came.",
        "R minister",
    );
    check("Then April said no.", "U April");
}

#[test]
fn a_line_of_capitals_names_only_whom_the_text_names() {
    let text = "Falk Warns Voters Before Crucial Debate Tonight\nThe debate pleased Joan Falk.";
    check(text, "P Falk | P Joan Falk");
}

#[test]
fn offices_stand_for_people() {
    check(
        "He asked the foreign minister and the Attorney General.",
        "R foreign minister | R Attorney General",
    );
    check("He asked about the president’s health.", "R president’s");
}

#[test]
fn a_name_with_a_colon_at_the_head_of_a_line_is_a_label() {
    check("FALK: I will.\nModerator Ida Lund: You will?", ": FALK | : Ida Lund");
}

#[test]
fn broken_text_is_read_without_a_panic() {
    for text in
        ["", "“", "The", "the ", "The The The", "Mr.", "’s", "Sen. of", "A.", "de", "Jr. , Jr.", "ǅ ß’s İ"]
    {
        named(text);
    }
    named(&"White the ".repeat(5000));
    named(&"Of Of And De La ".repeat(5000));
}
