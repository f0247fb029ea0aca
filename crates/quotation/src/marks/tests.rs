//! The spans are shown by ⟦ ⟧ around words and marks; nested ones too.

use crate::document::Document;

#[track_caller]
fn check(marked: &str) {
    let text = marked.replace(['⟦', '⟧'], "");
    let document = Document::read(&text);
    let mut cuts: Vec<(usize, char)> = Vec::new();
    for span in &document.spans {
        cuts.push((span.marked.start(), '⟦'));
        cuts.push((span.marked.end(), '⟧'));
    }
    // The later place first, and of one place the bracket that closes.
    cuts.sort_unstable_by_key(|(at, sign)| (*at, *sign == '⟦'));
    let mut found = text.clone();
    for (at, sign) in cuts.into_iter().rev() {
        found.insert(at, sign);
    }
    assert_eq!(found, marked);
}

/// For each span: whether it goes on with the paragraph before.
#[track_caller]
fn check_continues(text: &str, expected: &[bool]) {
    let document = Document::read(text);
    let found: Vec<_> = document.spans.iter().map(|span| span.continues_paragraph).collect();
    assert_eq!(found, expected);
}

#[test]
fn straight_and_curly_marks_pair() {
    check("⟦\"We go,\"⟧ said Oak. ⟦\"All of us.\"⟧");
    check("⟦“We go,”⟧ said Oak, who called it ⟦“late”⟧.");
    check("⟦``We go,''⟧ said Oak, and ⟦‘‘all of us’’⟧ too.");
}

#[test]
fn marks_of_other_scripts_pair() {
    check("Er sagte: ⟦„Wir gehen“⟧, und sie: ⟦»Bleibt!«⟧");
    check("Il a dit ⟦« nous partons »⟧ et ⟦«jamais»⟧.");
    check("他说：⟦「我们走」⟧。他又说：⟦“好的”⟧。");
    check("Hon sade ⟦”vi går”⟧ igen.");
}

#[test]
fn british_quotes_are_told_from_apostrophes() {
    check("⟦'We don't know,'⟧ said Oak. ⟦'It's the workers' choice.'⟧");
    check("⟦‘We don’t know,’⟧ said the Oaks’ lawyer. ⟦‘It’s ours.’⟧");
    check("⟦'The voters' will is clear,'⟧ he said.");
}

#[test]
fn headlines_quote_in_single_marks() {
    check("Mayor ⟦'seeks truce'⟧ after ⟦'first talk'⟧ with Elm's aides");
    check("Oak: ⟦‘We will not pay’⟧");
    check("A ⟦'$25 billion mistake'⟧?");
}

#[test]
fn apostrophes_open_nothing() {
    check("In the '90s the workers' hall rocked 'n' rolled, and folks' hats flew; 'twas goin' well.");
    check("Go get ’em, the Oaks’ dog and O'Hara's cat, said ’60s star Jo.");
    check("The readers' letters and the editors' answers");
}

#[test]
fn quotes_stand_in_quotes() {
    check("⟦“She told me, ⟦‘Go home,’⟧ and I went,”⟧ he said.");
    check("⟦'He told me ⟦\"no\"⟧ twice,'⟧ she said.");
    check("⟦“She told me, ⟦“Go home,”⟧ and I went,”⟧ he said.");
    check("⟦\"He shouted ⟦\"fire!\"⟧ as he ran,\"⟧ she said.");
}

#[test]
fn paragraphs_of_one_quote_need_no_closing_marks() {
    let text = "⟦“We came early. The hall was cold.⟧\n⟦“We left late.⟧\n\n⟦“Nobody came,”⟧ said Oak.";
    check(text);
    check_continues(&text.replace(['⟦', '⟧'], ""), &[false, true, true]);
    let single = "⟦‘We came early.⟧\n⟦‘We left late,’⟧ said Oak.";
    check(single);
    check_continues(&single.replace(['⟦', '⟧'], ""), &[false, true]);
}

#[test]
fn a_paragraph_may_go_on_without_a_mark_at_its_head() {
    check("⟦“We will ask for help with the roads⟧\n⟦and with the bridges.”⟧\nThen they left.");
    // The name under a quote is no part of it.
    check("⟦“We will ask for help with the roads.⟧\nMayor Ann Oak.\"");
}

#[test]
fn an_odd_mark_does_not_turn_the_line_inside_out() {
    check("The hall is full\" he said. ⟦\"Yes it is,\"⟧ she said. ⟦\"No.\"⟧");
    check("⟦\"We go,\"⟧ Oak said.\"");
    check("⟦\"We are not at peace \"and the talks may fail\"⟧.");
    check("⟦\"It is true,\"⟧ he said. I doubt it all the same.\"");
}

#[test]
fn a_missing_closing_mark_ends_where_the_next_quote_begins() {
    check("He said ⟦\"It is fine.⟧ ⟦\"We will go,\"⟧ he added.");
}

#[test]
fn without_a_closing_mark_the_attribution_is_not_quoted() {
    check("⟦“We will go,⟧ he said.\nThen he left.");
    check("⟦“We will go to the bridge,⟧ said Mayor Ann Oak on Monday.");
    check("⟦“Will you go?⟧ the mayor said.");
    check("⟦“We came early, she said to me.⟧\n⟦“We left late.”⟧");
    check("⟦“We came early, and the hall was cold.⟧\nThen he left.");
}

#[test]
fn marks_may_have_their_space_on_the_wrong_side() {
    check("He says,⟦” there are many who never vote.”⟧");
    check("⟦\"We go, \"⟧ he said. ⟦\" All of us.\"⟧");
    check("⟦” … the train has left the station,”⟧ she wrote.");
    check("He spoke about⟦\"joint work between us\"⟧ again.");
}

#[test]
fn marks_may_face_the_wrong_way() {
    check("They asked for an ⟦“early review“⟧ and a ⟦“full report”⟧.");
    check("Doing so ⟦”seemed a mistake.”⟧ She left.");
    check("⟦“We go,\"⟧ he said. ⟦\"All of us.”⟧");
    check("⟦“Are you sure?“⟧ he asked.");
}

#[test]
fn marks_typed_twice_are_one() {
    check("⟦\"“We go,”⟧ he said. ⟦““All of us.””⟧ ⟦\"\"Some.\"\"⟧");
}

#[test]
fn quotes_may_touch() {
    check("They said ⟦“never.”⟧⟦“Always,”⟧ wrote Elm.");
}

#[test]
fn attributes_of_tags_are_no_quotes() {
    check("See <a href=\"http://example.org\" target=”_blank”>the ⟦“full”⟧ text</a>.");
}

#[test]
fn inches_are_no_marks() {
    check("The 6'2\" keeper and a 12\" pipe");
    check("⟦“He is like 6’2”,”⟧ said Oak.");
    check("⟦“His hands are those of a man of 5’2”. You know it.”⟧");
}

#[test]
fn emoji_and_combining_marks_stand_inside() {
    check("⟦“🌊 we go 🌊”⟧ he wrote, ⟦\"cafe\u{301}\"⟧ she wrote.");
}

#[test]
fn marks_without_words_are_no_span() {
    check("A \"\" and a “ ” and nothing else.");
    check("\"");
    check("’‘’‘'\"“”«»");
}
