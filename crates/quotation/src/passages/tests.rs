//! Each line of the text is preceded by the role it should get.

use crate::Role;
use crate::document::Document;

/// A story's paragraph, to surround what is tested.
const STORY: &str =
    "body: The council met on Monday to speak about the bridge, which has been closed since the spring.";

#[track_caller]
fn check(marked: &str) {
    let (roles, lines): (Vec<&str>, Vec<&str>) =
        marked.lines().filter_map(|line| line.trim_start().split_once(": ")).unzip();
    let text = lines.join("\n");
    let document = Document::read(&text);
    let found: Vec<_> = document
        .lines
        .iter()
        .zip(&lines)
        .map(|(found, line)| format!("{} {line}", word(found.role)))
        .collect();
    let expected: Vec<_> = roles.iter().zip(&lines).map(|(role, line)| format!("{role} {line}")).collect();
    assert_eq!(found, expected);
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Headline => "headline",
        Role::Byline => "byline",
        Role::Dateline => "dateline",
        Role::Body => "body",
        Role::Caption => "caption",
        Role::Boilerplate => "boilerplate",
        Role::Repeat => "repeat",
    }
}

#[test]
fn the_head_of_a_report_is_taken_apart() {
    check(&format!(
        "headline: Council argues about the bridge
         byline: By Ann Oak and Bo Elm
         dateline: 3 May 2017
         {STORY}
         byline: Reporting by Ann Oak; editing by Bo Elm"
    ));
}

#[test]
fn a_date_in_a_title_does_not_make_it_a_dateline() {
    check(&format!(
        "headline: The bridge in March 2017
         dateline: Updated Tuesday, 3 May 2017, 10:15 am
         {STORY}"
    ));
}

#[test]
fn a_first_paragraph_is_no_headline() {
    check(&format!(
        "body: “We will open it in a week,” the mayor said.
         {STORY}"
    ));
}

#[test]
fn a_dateline_is_cut_off_its_paragraph() {
    let text = "HARBOUR CITY, May 3 (Example News) — The council met on Monday.\nIt was long.";
    let found = Document::read(text).passages;
    let first = found.first().and_then(|passage| passage.range.slice(text));
    assert_eq!(first, Some("HARBOUR CITY, May 3 (Example News) —"));
    assert_eq!(found.iter().map(|passage| passage.role).collect::<Vec<_>>(), [Role::Dateline, Role::Body]);
}

#[test]
fn words_under_pictures_are_captions() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         caption: The old bridge as it stood in the spring before it was closed
         caption: Photo: Ann Oak
         body: Nobody had told the mayor of the cracks, and she said so in the meeting.
         caption: Mayor Elm at the bridge on Monday. Picture: Bo Elm/Getty Images"
    ));
}

#[test]
fn links_to_other_stories_are_boilerplate() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         boilerplate: READ MORE: What the ‘bridge tax’ would mean for you
         boilerplate: OPINION: The mayor's ‘open door’ is shut
         body: Nobody had told the mayor of the cracks, and she said so in the meeting.
         boilerplate: More From This Section
         boilerplate: Ferry to sail again
         boilerplate: Harbour master steps down
         body: The bridge was built in 1931, and its last repair was thirty years ago."
    ));
}

#[test]
fn offers_and_the_prices_under_them_are_boilerplate() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         boilerplate: Disclaimer: No reporter of this paper was involved
         boilerplate: You’ve reached your limit of free articles this month.
         boilerplate: Subscribe now for unlimited access.
         boilerplate: Smart Yearly
         boilerplate: ₹900
         boilerplate: Exclusive stories every day
         boilerplate: © Example News 2017"
    ));
}

#[test]
fn titles_that_stand_twice_are_teasers() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         boilerplate: Why the ferry sails no more
         boilerplate: Why the ferry sails no more
         boilerplate: A look at the harbour, and at those who work there.
         boilerplate: Who owns the old mill?
         boilerplate: Who owns the old mill?
         boilerplate: Nobody knows, and the town has stopped asking."
    ));
}

#[test]
fn what_reporters_write_is_no_boilerplate() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         body: Read carefully, the report says that the bridge was never safe, the mayor told us.
         body: Subscribe to that view and you will pay, he said: “We are done with it.”
         body: More than half of the town wants a ferry, and the rest wants none of it.
         body: Watch out for the cracks, he said.
         body: Share prices fell.
         body: Copying the plan would be wrong, she said.
         body: Yes.
         body: Yes."
    ));
}

#[test]
fn the_later_of_two_like_paragraphs_is_a_repeat() {
    check(&format!(
        "headline: Council argues about the bridge
         {STORY}
         body: “It is safe,” he said.
         body: “We will open the bridge within a week,” the mayor said on Monday.
         repeat: “We will open the bridge within a week,” the mayor said on Monday.
         repeat: {}",
        STORY.trim_start_matches("body: ")
    ));
}

#[test]
fn passages_cover_the_text() {
    let text = "Council argues\n\nHARBOUR CITY (EN) - The council met on Monday, and it went on long.\n\n  Share  \n";
    let found = Document::read(text).passages;
    let mut end = 0;
    for passage in &found {
        assert!(text[end..passage.range.start()].trim().is_empty());
        end = passage.range.end();
    }
    assert!(text[end..].trim().is_empty());
}
