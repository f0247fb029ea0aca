//! Who said it: one article each, written for the test, as a table of the
//! mention and of who that is.

use quotation::{Called, FoundQuote, SpeakerKind, find};

/// Mention and name of each quote's speaker, in order.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = find(text);
    let told: Vec<(&str, &str)> = found.iter().map(|quote| speaker(text, quote)).collect();
    assert_eq!(told, expected, "{:#?}", found.iter().map(|quote| &quote.evidence).collect::<Vec<_>>());
}

fn speaker<'t>(text: &'t str, quote: &'t FoundQuote) -> (&'t str, &'t str) {
    let speaker = quote.speaker.as_ref();
    let mention = speaker.and_then(|speaker| speaker.mention.slice(text)).unwrap_or("");
    (mention, speaker.map_or("", |speaker| &speaker.name))
}

#[track_caller]
fn evidence(text: &str, expected: &[&str]) {
    let told: Vec<String> = find(text).into_iter().map(|quote| quote.evidence).collect();
    assert_eq!(told, expected);
}

/// The cue of each quote.
#[track_caller]
fn cues(text: &str, expected: &[&str]) {
    let found = find(text);
    let cue = |quote: &FoundQuote| quote.cue.and_then(|cue| cue.range.slice(text)).unwrap_or("").to_owned();
    assert_eq!(found.iter().map(cue).collect::<Vec<_>>(), expected);
}

#[test]
fn the_subject_before_the_verb_speaks() {
    check("Anna Weber said: “We will build the bridge.”", &[("Anna Weber", "Anna Weber")]);
    check("“We will build the bridge,” Anna Weber said on Monday.", &[("Anna Weber", "Anna Weber")]);
}

#[test]
fn the_subject_after_the_verb_speaks() {
    check(
        "“We will build the bridge,” said Peter Novak, the mayor of Graz.",
        &[("Peter Novak", "Peter Novak")],
    );
}

#[test]
fn a_name_before_a_noun_is_not_the_name_behind_it() {
    check(
        "“We will build the bridge,” said Graz shipping-company executive Peter Novak, who came late.",
        &[("Peter Novak", "Peter Novak")],
    );
    check("“We will build the bridge,” said Weber voter Peter Novak.", &[("Peter Novak", "Peter Novak")]);
}

#[test]
fn whom_somebody_knows_does_not_speak() {
    check(
        "“We will build it,” said a senior Harbour Party member who supports Anna Weber, asking for quiet.",
        &[("a senior Harbour Party member", "a senior Harbour Party member")],
    );
    check(
        "“We will build it,” said a former Navy pilot who knows Anna Weber.",
        &[("a former Navy pilot", "a former Navy pilot")],
    );
    let close = "a lawmaker close to Anna Weber";
    check("“We will build it,” said a lawmaker close to Anna Weber.", &[(close, close)]);
    let briefed = "a person briefed on the talks with Anna Weber";
    check("“We will build it,” said a person briefed on the talks with Anna Weber.", &[(briefed, briefed)]);
}

#[test]
fn a_pronoun_is_resolved() {
    check(
        "Anna Weber met reporters on Monday. “We will build the bridge,” she said.",
        &[("she", "Anna Weber")],
    );
}

#[test]
fn an_aside_between_name_and_verb_is_passed_over() {
    check(
        "Peter Novak, who has led the council since May, declared that the bridge was “a matter of honour.”",
        &[("Peter Novak", "Peter Novak")],
    );
    check("“Nobody asked us,” Anna Weber, a lawyer for the tenants, said.", &[("Anna Weber", "Anna Weber")]);
}

#[test]
fn a_participle_belongs_to_the_subject_of_its_sentence() {
    check(
        "Peter Novak rejected the plan of the ministry on Friday, calling it “a gift to the banks.”",
        &[("Peter Novak", "Peter Novak")],
    );
}

#[test]
fn according_to_names_the_speaker() {
    check("The bridge is “not safe,” according to Anna Weber.", &[("Anna Weber", "Anna Weber")]);
}

#[test]
fn roles_speak_and_not_the_names_they_stand_beside() {
    let text = "“The mayor will not resign,” said a spokesman for Peter Novak.";
    check(text, &[("a spokesman for Peter Novak", "a spokesman for Peter Novak")]);
    let speaker = find(text).remove(0).speaker.expect("a spokesman");
    assert_eq!(speaker.kind, SpeakerKind::Described);
    assert_eq!(speaker.on_behalf_of.as_deref(), Some("Peter Novak"));
}

#[test]
fn an_office_means_whoever_holds_it() {
    let text = "President Anna Weber met Mayor Peter Novak on Friday.\n\n\
                “We will rebuild the bridge,” the president said.";
    let found = find(text).remove(0);
    let speaker = found.speaker.expect("the president");
    assert_eq!((speaker.mention.slice(text), speaker.name.as_str()), (Some("the president"), "Anna Weber"));
    assert_eq!((speaker.called, speaker.kind), (Called::Description, SpeakerKind::Person));
    assert_eq!((speaker.on_behalf_of.as_deref(), speaker.annotated_name(text)), (None, "the president"));
    assert!(found.evidence.ends_with("“the president” is Anna Weber"), "{}", found.evidence);
}

#[test]
fn bodies_and_places_speak() {
    check("“The talks were useful,” the Kremlin said in a statement.", &[("the Kremlin", "Kremlin")]);
}

#[test]
fn documents_speak() {
    let text =
        "The council published its findings on Monday. “The bridge was never tested,” the report said.";
    check(text, &[("the report", "the report")]);
    assert_eq!(find(text)[0].speaker.as_ref().map(|speaker| speaker.kind), Some(SpeakerKind::Document));
}

#[test]
fn whoever_is_told_is_no_speaker() {
    check("Anna Weber told Peter Novak that the bridge was “a ruin.”", &[("Anna Weber", "Anna Weber")]);
}

#[test]
fn a_name_inside_the_quote_is_no_speaker() {
    check(
        "“Peter Novak said he would come, and he never came,” Anna Weber complained.",
        &[("Anna Weber", "Anna Weber")],
    );
}

#[test]
fn an_interrupted_sentence_has_one_speaker() {
    check(
        "“The bridge,” Anna Weber said, “will be built.”",
        &[("Anna Weber", "Anna Weber"), ("Anna Weber", "Anna Weber")],
    );
}

#[test]
fn a_lone_quote_belongs_to_the_one_who_spoke_before() {
    check(
        "“The bridge will be built,” Anna Weber said. “We have the money and we have the will.”",
        &[("Anna Weber", "Anna Weber"), ("Anna Weber", "Anna Weber")],
    );
}

#[test]
fn paragraphs_of_one_quotation_have_one_speaker() {
    check(
        "Anna Weber wrote to the council on Tuesday.\n\n“We have waited for nine years for this bridge.\n\n“We will not wait for another nine,” she said.",
        &[("Anna Weber", "Anna Weber"), ("she", "Anna Weber")],
    );
}

#[test]
fn two_speakers_in_a_sentence_keep_their_own_words() {
    check(
        "Anna Weber called the bridge “a ruin,” and Peter Novak said it was “as good as new.”",
        &[("Anna Weber", "Anna Weber"), ("Peter Novak", "Peter Novak")],
    );
}

#[test]
fn a_headline_with_a_colon_names_the_speaker() {
    check(
        "Novak: ‘The bridge will stand’\n\nPeter Novak spoke to the council of Graz on Monday about the new bridge over the river.",
        &[("Novak", "Peter Novak")],
    );
}

#[test]
fn titles_of_works_and_words_held_with_tongs_are_no_quotes() {
    check("The film “The Long River” opens on Friday.", &[]);
    check("She appeared on “Good Evening Graz” on Friday.", &[]);
    check("The shop sells “smart” watches to schools.", &[]);
    check("John “Jack” Weber has led the port since 2009. He lives in Graz.", &[]);
    check("Peter Novak is the author of “Bridges of the North,” a book about rivers.", &[]);
    check("Nobody in town uses the term “waterfront” any more.", &[]);
}

#[test]
fn words_repeated_by_a_slip_do_not_hide_the_speaker() {
    check("“The talks went well,” the White the White House said.", &[("the White House", "White House")]);
}

#[test]
fn a_transcript_names_its_speakers_before_a_colon() {
    check(
        "Questions for the mayor\n\nPeter Novak met this paper on Friday.\n\n\
         THE QUAY: “When will the bridge open?”\n\nNOVAK: “In the spring, I hope.”",
        &[("THE QUAY", "QUAY"), ("NOVAK", "Peter Novak")],
    );
}

#[test]
fn in_a_dialogue_everybody_keeps_the_own_words() {
    check(
        "Anna Weber and Peter Novak met on the bridge. “Is it safe?” asked Weber. \
         “It was yesterday,” said Novak. “I would not walk there,” he added.",
        &[("Weber", "Anna Weber"), ("Novak", "Peter Novak"), ("he", "Peter Novak")],
    );
}

#[test]
fn statements_speak_for_those_who_made_them() {
    let text = "The Harbour Office answered in the evening. “We regret the delay,” it said in a statement. \
                “Work goes on,” the statement added.";
    check(text, &[("it", "Harbour Office"), ("the statement", "the statement")]);
    let statement = find(text).remove(1).speaker.expect("the statement");
    assert_eq!(
        (statement.kind, statement.on_behalf_of.as_deref()),
        (SpeakerKind::Document, Some("Harbour Office"))
    );
}

/// Two speakers in turn, as the reporter set them.
const SET: &str = "Anna Weber met Peter Novak on the bridge on Monday.\n\n\
                   “Will you close it before the winter comes?” Anna Weber asked.\n\n\
                   “We are not going to close it this year,” Peter Novak said.";

#[test]
fn speakers_who_are_not_named_take_turns() {
    check(
        &format!("{SET}\n\n“But what will you do about the ferry?”\n\n“You can ask me again tomorrow.”"),
        &[
            ("Anna Weber", "Anna Weber"),
            ("Peter Novak", "Peter Novak"),
            ("Anna Weber", "Anna Weber"),
            ("Peter Novak", "Peter Novak"),
        ],
    );
}

#[test]
fn a_turn_is_told_as_a_guess() {
    let found = find(&format!("{SET}\n\n“But what will you do about the ferry?”"));
    let [first, second, guessed] = &found[..] else { panic!("{found:#?}") };
    assert!(first.confidence > 0.8 && second.confidence > 0.8, "{found:#?}");
    assert!(guessed.confidence < 0.6, "{}", guessed.confidence);
}

#[test]
fn who_was_left_open_goes_on_and_takes_no_turn() {
    let closed = "“We are not going to close it this year,” Peter Novak said.";
    let open = SET.replace(closed, "Peter Novak said: “We are not going to close it this year.");
    check(
        &format!("{open}\n\n“And nobody is going to close it next year.”"),
        &[("Anna Weber", "Anna Weber"), ("Peter Novak", "Peter Novak"), ("Peter Novak", "Peter Novak")],
    );
}

#[test]
fn a_verb_beside_the_quote_ends_the_turns() {
    check(
        &format!("{SET}\n\n“Nobody will close the bridge before May,” Peter Novak added."),
        &[("Anna Weber", "Anna Weber"), ("Peter Novak", "Peter Novak"), ("Peter Novak", "Peter Novak")],
    );
}

#[test]
fn one_speaker_of_many_paragraphs_takes_no_turns() {
    check(
        "“We will build the bridge,” Anna Weber said.\n\n“The ferry is too old to sail,” she added.\n\n\
         “We cannot wait for another winter.”",
        &[("Anna Weber", "Anna Weber"), ("she", "Anna Weber"), ("she", "Anna Weber")],
    );
}

#[test]
fn messages_and_turns_of_phrase_are_quoted() {
    check(
        "Anna Weber answered within the hour. “The bridge is closed. Walk!” she tweeted on Monday.",
        &[("she", "Anna Weber")],
    );
    check("It was, as Anna Weber put it, “a very long winter.”", &[("Anna Weber", "Anna Weber")]);
}

#[test]
fn a_caption_quotes_whom_it_shows() {
    check(
        "Bridge closes\n\nThe town council closed the bridge on Friday.\n\n\
         Photo: Anna Weber, who called the closure “a disgrace,” on the bridge. (Jo Park/Meridian)",
        &[("who", "Anna Weber")],
    );
}

#[test]
fn people_of_one_surname_are_told_by_their_titles() {
    check(
        "Bill Weber arrived with his wife, Anna Weber. “We are glad,” Mrs. Weber said. \
         “Very glad,” Mr. Weber added.",
        &[("Mrs. Weber", "Anna Weber"), ("Mr. Weber", "Bill Weber")],
    );
}

#[test]
fn they_are_those_who_were_many() {
    check("Residents were angry. “Nobody told us,” they said.", &[("they", "Residents")]);
}

#[test]
fn the_evidence_names_cue_place_and_subject() {
    evidence(
        "“We will build the bridge,” Anna Weber said. She added that the old one was “a ruin.”",
        &[
            "“said” after the quote, subject “Anna Weber”",
            "“added” before the quote, subject “She”; “She” is Anna Weber",
        ],
    );
    evidence(
        "The bridge is “not safe,” according to Anna Weber.",
        &["“according to” after the quote, then “Anna Weber”"],
    );
}

#[test]
fn the_cue_is_told_with_its_range() {
    cues("“We will build the bridge,” said Anna Weber.", &["said"]);
    cues("The bridge is “not safe,” according to Anna Weber.", &["according to"]);
}

#[test]
fn clear_cases_are_told_with_confidence() {
    let found = find("“We will build the bridge before the winter comes,” Anna Weber said.");
    assert!(found[0].confidence > 0.9, "{}", found[0].confidence);
}
