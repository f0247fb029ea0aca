use super::find;
use proptest::prelude::*;
use text::TextRange;

/// Setting, place and date around the words between ⟦ and ⟧, each or "-".
fn check(marked: &str, expected: [&str; 3]) {
    let text = marked.replace(['⟦', '⟧'], "");
    let start = marked.find('⟦').expect("a mark");
    let end = marked.find('⟧').expect("a mark") - '⟦'.len_utf8();
    let found = find(&text, TextRange::new(start, end));
    let told = |range: Option<TextRange>| {
        range.map_or("-", |range| range.slice(&text).expect("a range of the text"))
    };
    let setting = told(found.and_then(|found| found.setting));
    let place = told(found.and_then(|found| found.place));
    let date = told(found.and_then(|found| found.date).map(|date| date.range));
    assert_eq!([setting, place, date], expected, "{text}");
}

#[test]
fn a_press_conference_with_its_day() {
    check(
        "It was said by Anna Valle at a press conference with the chairwoman of the League on April 12th, \
         2017, and she admitted that ties were at an ⟦\"all-time low\"⟧.",
        ["at a press conference with the chairwoman of the League", "-", "April 12th, 2017"],
    );
    let text = "At a news conference on 12 April 2017, he spoke of \"hope\".";
    let date = find(text, TextRange::new(51, 57)).and_then(|found| found.date).expect("a date");
    assert_eq!((date.year, date.month, date.day, date.weekday), (Some(2017), Some(4), Some(12), None));
}

#[test]
fn settings_places_and_days_stand_side_by_side() {
    check("⟦“We will stay,”⟧ she told reporters in Geneva.", ["told reporters", "in Geneva", "-"]);
    check(
        "⟦“We will stay,”⟧ the ministry said in a statement on Tuesday.",
        ["in a statement", "-", "Tuesday"],
    );
    check("In an interview with CNN, he said ⟦“we will stay”⟧.", ["In an interview with CNN", "-", "-"]);
    check("⟦“We will stay,”⟧ he wrote on Twitter.", ["on Twitter", "-", "-"]);
    check("⟦“We will stay,”⟧ he said at the White House on Monday.", ["-", "at the White House", "Monday"]);
    check("On Friday, she said ⟦“we will stay”⟧.", ["-", "-", "Friday"]);
    check(
        "⟦“We will stay.”⟧ Valle was speaking at a rally in Harrow on Sunday evening.",
        ["at a rally", "in Harrow", "Sunday evening"],
    );
    check(
        "Standing beside a guest at a press conference in the East Room on 12 April 2017, Ms Osei said that ties \
         ⟦“may be at an all-time low”⟧.",
        ["at a press conference", "in the East Room", "12 April 2017"],
    );
}

#[test]
fn what_is_talked_about_is_no_occasion() {
    check("The war in Syria is ⟦“terrible”⟧, the minister said.", ["-", "-", "-"]);
    check("He met her in Paris on Monday. Later he said ⟦“we will stay”⟧.", ["-", "-", "-"]);
    check("⟦“We will stay,”⟧ he told her.", ["-", "-", "-"]);
    check("He may say ⟦“we march”⟧ again.", ["-", "-", "-"]);
}

proptest! {
    #[test]
    fn ranges_are_of_the_text(
        text in "((at|in|a|on|May|told|Geneva|press|conference|said|12|2017|\\PC|\"|\\.) ?){0,40}",
        start in 0..60usize,
        length in 0..60usize,
    ) {
        if let Some(found) = find(&text, TextRange::new(start, start + length)) {
            prop_assert!(found.range.slice(&text).is_some());
            for range in [found.setting, found.place, found.date.map(|date| date.range)].into_iter().flatten() {
                prop_assert!(range.slice(&text).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
