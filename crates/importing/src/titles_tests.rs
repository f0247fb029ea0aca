use super::{guess, shorten};

const LONG: &str = "The two leaders spoke for half an hour on Tuesday, and both offices \
    published short accounts of the call within the hour, the first of their kind this spring.";

fn check(text: &str, file_name: &str, expected: &str) {
    assert_eq!(guess(text, file_name), expected, "{text}");
}

#[test]
fn a_first_line_apart_from_the_rest_is_the_headline() {
    check("Leaders talk\n\nIt was short.", "x.txt", "Leaders talk");
    check(&format!("Leaders talk\n{LONG}"), "x.txt", "Leaders talk");
    check("Will they meet?\n\nPerhaps.", "x.txt", "Will they meet?");
    check("No deal.\n\nIt was short.", "x.txt", "No deal.");
}

#[test]
fn a_first_line_like_a_sentence_is_not_the_headline() {
    check(
        "The leaders spoke on Tuesday about the war and a truce.\n\nMore.",
        "a.txt",
        "The leaders spoke on Tuesday about the war and a truce",
    );
    check("Leaders talk\nand talk\nand talk", "a.txt", "Leaders talk");
    check("He said:\n\n“No.”", "a.txt", "He said:");
}

#[test]
fn what_stands_above_an_article_is_passed_over() {
    for label in ["Advertisement", "By A. Writer", "May 3, 2017", "SHARE", "Source: wire"] {
        check(&format!("{label}\n\nThe envoys met. They ate."), "a.txt", "The envoys met");
    }
    check("Advertisement\n\nBy Nobody", "a.txt", "Advertisement");
}

#[test]
fn a_headline_that_begins_like_a_byline_is_a_headline() {
    for headline in [
        "Von der Leyen visits Kyiv",
        "By land and by sea, the truce holds",
        "Par for the course: another call",
        "Updated sanctions list worries traders",
        "Published accounts of the call differ",
        "HTTP is dead",
    ] {
        check(&format!("{headline}\n\nIt was short."), "a.txt", headline);
    }
    for label in [
        "By Ursula von der Leyen and Łukasz Ż. Nowak",
        "By our staff writers in Moscow",
        "Von Anna Maier",
        "Updated 3 May, 10:05",
        "Published: today",
        "https://a.example/x",
    ] {
        check(&format!("{label}\n\nIt was short."), "a.txt", "It was short");
    }
}

#[test]
fn a_name_that_a_person_chose_comes_before_first_words() {
    check(LONG, "03 leaders-talk-again.txt", "Leaders talk again");
    check(LONG, "leaders_talk_again.md", "Leaders talk again");
    check(LONG, "The leaders talk.txt", "The leaders talk");
}

#[test]
fn a_name_that_a_machine_chose_does_not() {
    for name in ["002_24c8535bf1c19f1d.txt", "a-b-c-d.txt", "copy of deadbeef now.txt", "IMG_2017.txt", ""] {
        check(LONG, name, "The two leaders spoke for half an hour on Tuesday, and both offices published…");
    }
}

#[test]
fn a_short_first_sentence_is_the_title_whole() {
    check("Mr. Smith of the U.S. left. He was glad.", "", "Mr. Smith of the U.S. left");
    check("“Will you go?” he asked. No.", "", "“Will you go?”");
    check("…", "", "…");
    check("Fin.", "", "Fin");
}

#[test]
fn titles_are_cut_at_a_word() {
    assert_eq!(shorten("one two three", 13), "one two three");
    assert_eq!(shorten("one two, three", 13), "one two…");
    assert_eq!(shorten("abcdefgh", 4), "abc…");
    assert_eq!(shorten("一二三四五六", 3), "一二…");
}
