//! What a whole article gives: quotes in their passages, tied together, with
//! their rendering. Who said them is tested beside the attribution.

use quotation::{Finder, Findings, Rendering, Role};

fn read(text: &str) -> Findings {
    Finder::new().read(text)
}

/// The words of the quotes, in order.
#[track_caller]
fn check_words(text: &str, expected: &[&str]) {
    let findings = read(text);
    let words: Vec<_> = findings.quotes.iter().filter_map(|quote| quote.words.slice(text)).collect();
    assert_eq!(words, expected);
}

/// For each quote, which one before it goes on.
#[track_caller]
fn check_chain(text: &str, expected: &[Option<usize>]) {
    let chain: Vec<_> = read(text).quotes.iter().map(|quote| quote.continues).collect();
    assert_eq!(chain, expected);
}

#[test]
fn ranges_are_in_bytes_and_leave_the_marks_out() {
    let text = "🌊 Zoë Oak said: “Cafe\u{301}s stay open,” and left.";
    let findings = read(text);
    assert_eq!(findings.quotes.len(), 1);
    let quote = &findings.quotes[0];
    assert_eq!(quote.words.slice(text), Some("Cafe\u{301}s stay open,"));
    assert_eq!(quote.marked.slice(text), Some("“Cafe\u{301}s stay open,”"));
}

#[test]
fn a_text_without_quotes_has_none() {
    check_words("The council met on Monday. It's the workers' turn, said the mayor.", &[]);
    check_words("", &[]);
    check_words(" \n\n ", &[]);
}

#[test]
fn an_interrupted_sentence_is_one_quotation_in_two_stretches() {
    let text = "“We will go,” Ann Oak told the council on Monday, “and we will not come back.”";
    check_words(text, &["We will go,", "and we will not come back."]);
    check_chain(text, &[None, Some(0)]);
}

#[test]
fn paragraphs_without_closing_marks_are_one_quotation() {
    let text = "“We came early,” said Ann Oak. “The hall was cold and nobody had lit the stove.\n\n\
                “Then the others came, and we began to sing.\n\n\
                “Nobody left before midnight.”";
    check_chain(text, &[None, Some(0), Some(1), Some(2)]);
}

#[test]
fn quotes_of_two_speakers_are_not_tied() {
    let text = "“We will go,” said Ann Oak. “We will stay,” said Bo Elm.";
    let findings = read(text);
    let names: Vec<_> = findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).collect();
    assert_eq!(names.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>(), ["Ann Oak", "Bo Elm"]);
    check_chain(text, &[None, None]);
}

#[test]
fn whole_clauses_are_direct_and_single_words_partial() {
    let text = "“We will go,” said Ann Oak, who called the plan “a gift to the builders” in a speech.";
    let renderings: Vec<_> = read(text).quotes.iter().map(|quote| quote.rendering).collect();
    assert_eq!(renderings, [Rendering::Direct, Rendering::Partial]);
}

#[test]
fn repeats_are_marked_and_left_out_of_what_is_found() {
    let paragraph = "“We will open the bridge within a week,” Ann Oak told the council on Monday.";
    let text = format!("{paragraph}\n\nNobody in the hall believed it.\n\n{paragraph}");
    let masked: Vec<_> = read(&text).quotes.iter().map(|quote| quote.masked).collect();
    assert_eq!(masked, [None, Some(Role::Repeat)]);
    assert_eq!(quotation::find(&text).len(), 1);
}

#[test]
fn quotes_in_links_to_other_stories_are_masked() {
    let text = "Ann Oak told the council on Monday that the bridge was “a danger to everybody.”\n\n\
                READ MORE: ‘A danger to everybody’: how the bridge was closed\n\n\
                The council votes in May, and the ferry is to sail again before that.";
    let masked: Vec<_> = quotation::find(text).iter().filter_map(|quote| quote.words.slice(text)).collect();
    assert_eq!(masked, ["a danger to everybody."]);
}

#[test]
fn other_languages_have_marks_but_no_speakers() {
    let text = "Die Bürgermeisterin sagte am Montag: „Wir werden die alte Brücke noch in diesem Jahr schließen \
                und eine neue bauen.“ Niemand im Saal wollte ihr das nach all den Jahren noch glauben.";
    let findings = read(text);
    assert!(!findings.english);
    assert_eq!(findings.quotes.len(), 1);
    assert_eq!(findings.quotes[0].speaker, None);
    assert!(findings.quotes[0].confidence < 0.5);
}

#[test]
fn the_parts_of_an_article_are_told() {
    let text = "Council argues about ‘deadly’ bridge\n\nBy Ann Oak\n\n\
                HARBOUR CITY (Example News) — The council met on Monday, and it went on for hours.\n\n\
                © Example News 2017";
    let roles: Vec<_> = read(text).passages.iter().map(|passage| passage.role).collect();
    assert_eq!(roles, [Role::Headline, Role::Byline, Role::Dateline, Role::Body, Role::Boilerplate]);
}
