//! Deciding on proposed statements, through the command layer that the window
//! uses.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::library::{Library, Written, words};
use model::OperationId;
use serde_json::{Value, json};

const WORDS: &str =
    "the harbour will open again on Monday, and nobody should expect a quick return to the old timetable";

/// The same words quoted, quoted in part, and without marks.
fn three() -> Library {
    let full = format!("A storm passed.\n\n“I say that {WORDS},” Ada Nowak told the council.\n");
    let part = format!("It was calm in town.\n\nAccording to Ms Ada Nowak, “{WORDS}.”\n");
    let without = format!("Boats lay still.\n\nOfficials made clear that {WORDS}, whatever the weather.\n");
    Library::with(&[
        ("Wire", "2017-05-02", &full),
        ("Courier", "2017-05-03", &part),
        ("Relay", "2017-05-04", &without),
        ("Post", "2017-05-04", "Bread is dearer again, bakers said on Thursday in the market.\n"),
    ])
}

fn accepted(library: &Library) -> Value {
    let id = library.only()["row"]["id"].clone();
    library.act("accept_statement", json!({ "id": id, "places": null }))
}

#[track_caller]
fn check(library: &Library, expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let told = library.told();
    let told: Vec<&str> = told.lines().map(str::trim).collect();
    assert_eq!(told, expected);
}

#[test]
fn the_same_words_in_three_articles_are_proposed_as_one_statement() {
    let library = three();
    let view = library.only();
    let row = &view["row"];
    assert_eq!((&row["state"], words(&row["speaker"]["name"])), (&json!("proposed"), "Ada Nowak"));
    assert_eq!((&row["articles"], &row["places"], &row["unquoted"]), (&json!(3), &json!(3), &json!(1)));
    assert_eq!((&row["first"], &row["last"]), (&json!("2017-05-02"), &json!("2017-05-04")));
    assert!(!words(&view["reason"]).is_empty());
    let places = view["places"].as_array().unwrap();
    let titles: Vec<&str> = places.iter().map(|it| words(&it["articleTitle"])).collect();
    assert_eq!(titles, ["By Wire", "By Courier", "By Relay"]);
    assert!(words(&places[0]["before"]).ends_with('“') && words(&places[0]["after"]).contains("Ada Nowak"));
    let article = library.ask("article", json!({ "id": places[2]["article"] }));
    let text: String = article["blocks"].as_array().unwrap().iter().map(|it| words(&it["text"])).collect();
    assert!(text.contains(words(&places[2]["exact"])) && words(&places[2]["exact"]).contains("Monday"));
    let outcome = library.desk.call("notebook", &json!({})).unwrap();
    assert_eq!((&outcome["counts"]["proposed"], &outcome["counts"]["quotes"]), (&json!(1), &json!(0)));
}

#[test]
fn accepting_makes_quotes_of_all_places_in_one_step() {
    let library = three();
    let start = library.desk.dump();
    accepted(&library);
    let quotes = library.quotes();
    let renderings: Vec<&str> = quotes.iter().map(|it| words(&it["rendering"])).collect();
    assert_eq!(renderings, ["direct", "direct", "unquoted"]);
    assert!(quotes.iter().all(|it| it["speaker"]["name"] == "Ada Nowak" && it["statement"].is_object()));
    let row = &library.only()["row"];
    assert_eq!((&row["state"], &row["places"], &row["unquoted"]), (&json!("accepted"), &json!(3), &json!(0)));
    let history = library.ask("history", json!({ "window": { "offset": 0, "limit": 1 } }));
    let last = &history["rows"][0];
    assert_eq!(words(&last["label"]), "accept statement");
    assert!(words(&last["subject"]).starts_with('“') && words(&last["subject"]).ends_with(" by Ada Nowak"));
    library.act("undo", json!({}));
    assert_eq!((library.desk.dump(), library.quotes().len()), (start, 0));
    assert_eq!(library.only()["row"]["state"], "proposed");
    library.act("redo", json!({}));
    assert_eq!((&library.only()["row"]["state"], library.quotes().len()), (&json!("accepted"), 3));
    assert_eq!(library.desk.checks(), Vec::<String>::new());
}

#[test]
fn the_screen_is_right_when_the_answer_comes() {
    let library = three();
    let id = library.only()["row"]["id"].clone();
    let outcome = library.ask("accept_statement", json!({ "id": id, "places": null }));
    assert_eq!((&outcome["counts"]["proposed"], &outcome["counts"]["statements"]), (&json!(0), &json!(1)));
    let view = library.only();
    assert_eq!((&view["row"]["id"], view["places"].as_array().unwrap().len()), (&outcome["value"], 3));
}

#[test]
fn accepting_again_with_the_same_operation_changes_nothing() {
    let library = three();
    let request = json!({ "id": library.only()["row"]["id"], "places": null });
    let operation = OperationId::new();
    let first = library.act_as(operation, "accept_statement", &request);
    let dump = library.desk.dump();
    assert_eq!(library.act_as(operation, "accept_statement", &request), first);
    assert_eq!(library.desk.dump(), dump);
}

#[test]
fn a_place_that_is_left_out_is_not_proposed_again() {
    let library = three();
    let view = library.only();
    let start = library.desk.dump();
    let places = [&view["places"][0]["id"], &view["places"][1]["id"]];
    library.act("accept_statement", json!({ "id": view["row"]["id"], "places": places }));
    let row = &library.only()["row"];
    assert_eq!(
        (&row["state"], &row["articles"], &row["unquoted"]),
        (&json!("accepted"), &json!(2), &json!(0))
    );
    library.act("undo", json!({}));
    assert_eq!(library.desk.dump(), start);
    let row = &library.only()["row"];
    assert_eq!((&row["state"], &row["places"]), (&json!("proposed"), &json!(3)));
    library.act("redo", json!({}));
    assert_eq!(library.only()["row"]["articles"], 2);
    // Put there by hand, it belongs to it.
    let joined = json!({ "id": library.only()["row"]["id"], "places": [view["places"][2]["id"]] });
    library.act("accept_statement", joined);
    assert_eq!(library.only()["row"]["places"], 3);
}

#[test]
fn what_is_left_out_of_an_addition_stays_out() {
    let mut library = three();
    let id = accepted(&library);
    let text = format!("The pier was empty.\n\n“{WORDS},” said Ada Nowak.\n");
    library.import(&[("Echo", "2017-05-06", &text), ("Argus", "2017-05-07", &text.replace("pier", "quay"))]);
    let proposed = library.statements()[0]["id"].clone();
    let view = library.statement(&proposed);
    let fresh: Vec<&Value> =
        view["places"].as_array().unwrap().iter().filter(|it| it["state"]["kind"] == "suggestion").collect();
    assert_eq!(fresh.len(), 2, "{view:#}");
    library.act("accept_statement", json!({ "id": proposed, "places": [fresh[0]["id"]] }));
    let view = library.only();
    assert_eq!((&view["row"]["id"], &view["row"]["places"]), (&id, &json!(4)), "{}", library.told());
}

#[test]
fn a_new_import_proposes_to_join() {
    let mut library = three();
    accepted(&library);
    let text = format!("The pier was empty.\n\n“{WORDS},” said Ada Nowak.\n");
    library.import(&[("Echo", "2017-05-06", &text)]);
    let rows = library.statements();
    assert_eq!((rows.len(), &rows[0]["joins"]["id"]), (2, &rows[1]["id"]), "{}", library.told());
    library.act("accept_statement", json!({ "id": rows[1]["id"], "places": null }));
    assert_eq!(library.only()["row"]["articles"], 4);
}

#[test]
fn what_is_rejected_is_not_proposed_again() {
    let mut library = three();
    let id = library.only()["row"]["id"].clone();
    library.act("reject_statement", json!({ "id": id }));
    assert_eq!(library.told(), "");
    let text =
        "The bakers met.\n\n“Flour was never so dear in all my years as a baker here,” Bo Lind said.\n";
    library.import(&[("Echo", "2017-05-06", text)]);
    assert_eq!(library.told(), "");
    library.act("undo_to", json!({ "operation": first_import(&library) }));
    assert_eq!(library.only()["row"]["places"], 3);
}

fn first_import(library: &Library) -> Value {
    let history = library.ask("history", json!({ "window": { "offset": 0, "limit": 10 } }));
    history["rows"].as_array().unwrap().last().unwrap()["id"].clone()
}

#[test]
fn a_quote_that_is_taken_out_stays_out() {
    let library = three();
    accepted(&library);
    let last = library.quotes()[2]["id"].clone();
    library.act("ungroup_quotes", json!({ "ids": [last] }));
    let view = library.only();
    assert_eq!((&view["row"]["state"], &view["row"]["places"]), (&json!("accepted"), &json!(2)));
    // Put back by hand, it belongs there again.
    library.act("group_quotes", json!({ "quotes": [last], "statement": view["row"]["id"] }));
    assert_eq!(library.only()["row"]["places"], 3);
    library.act("remove_quotes", json!({ "ids": [last] }));
    let states: Vec<String> =
        library.statements().iter().map(|row| words(&row["state"]).to_owned()).collect();
    assert_eq!(states, ["proposed", "accepted"]);
}

#[test]
fn a_statement_is_split_and_merged() {
    let library = three();
    let one = accepted(&library);
    let quotes = library.quotes();
    let two = library.act("group_quotes", json!({ "quotes": [quotes[2]["id"]], "statement": null }));
    assert_eq!(library.statements().len(), 2, "{}", library.told());
    library.act("merge_statements", json!({ "from": [one], "into": two }));
    let view = library.only();
    assert_eq!((&view["row"]["id"], &view["row"]["places"]), (&two, &json!(3)));
    // The other way of moving: what is left without quotes is gone.
    let ids: Vec<&Value> = quotes.iter().map(|it| &it["id"]).collect();
    let three = library.act("group_quotes", json!({ "quotes": ids, "statement": null }));
    assert_eq!(library.only()["row"]["id"], three);
    for _ in 0..4 {
        library.act("undo", json!({}));
    }
    assert_eq!(library.only()["row"]["state"], "proposed");
    assert_eq!(library.desk.checks(), Vec::<String>::new());
}

#[test]
fn a_statement_is_edited_and_removed() {
    let library = three();
    let id = accepted(&library);
    let occasion = json!({ "place": " the town hall ", "said": "2017-05-01" });
    let speaker = json!({ "kind": "named", "name": "Bo Lind" });
    let edit =
        json!({ "id": id, "wording": " Patience is asked for ", "speaker": speaker, "occasion": occasion });
    library.act("edit_statement", edit.clone());
    let row = &library.only()["row"];
    assert_eq!(
        (words(&row["wording"]), words(&row["speaker"]["name"])),
        ("Patience is asked for", "Bo Lind")
    );
    assert_eq!(
        (words(&row["occasion"]["place"]), words(&row["occasion"]["said"])),
        ("the town hall", "2017-05-01")
    );
    let place = &library.only()["places"][0];
    assert_eq!(place["differences"][0]["kind"], "speaker");
    let mut empty = edit;
    empty["wording"] = json!("  ");
    assert!(library.desk.call("edit_statement", &empty).is_err());
    let bo = library.only()["row"]["speaker"]["known"]["id"].clone();
    library.act("remove_speaker", json!({ "id": bo }));
    assert_eq!(library.only()["row"]["speaker"], Value::Null);
    library.act("remove_statement", json!({ "id": id }));
    assert_eq!((&library.only()["row"]["state"], library.quotes().len()), (&json!("proposed"), 3));
}

#[test]
fn a_statement_goes_with_its_last_quote_or_article() {
    let library = three();
    accepted(&library);
    let articles: Vec<Value> = library.quotes().iter().map(|it| it["article"].clone()).collect();
    library.act("remove_articles", json!({ "ids": articles }));
    assert_eq!(library.told(), "");
    assert_eq!(library.desk.checks(), Vec::<String>::new());
    library.act("undo", json!({}));
    assert_eq!(library.only()["row"]["places"], 3);
    let quotes: Vec<Value> = library.quotes().iter().map(|it| it["id"].clone()).collect();
    library.act("remove_quotes", json!({ "ids": quotes }));
    assert_eq!(library.desk.checks(), Vec::<String>::new());
    library.act("undo", json!({}));
    assert_eq!(library.only()["row"]["state"], "accepted");
}

#[test]
fn merged_speakers_take_statements_along() {
    let library = three();
    accepted(&library);
    library.act(
        "add_speaker",
        json!({ "name": "Bo Lind", "role": "", "aliases": [], "onBehalfOf": null, "colour": null }),
    );
    let speakers = library.ask("speakers", json!({}));
    let (ada, bo) = (&speakers[0]["id"], &speakers[1]["id"]);
    library.act("merge_speakers", json!({ "from": ada, "into": bo }));
    assert_eq!(words(&library.only()["row"]["speaker"]["name"]), "Bo Lind");
}

#[test]
fn the_same_words_twice_in_an_article_count_once() {
    let twice = format!(
        "A storm passed.\n\n“{WORDS},” Ada Nowak told the council.\n\nThe council listened until noon.\n\nLater she said again: “{WORDS}.”\n"
    );
    let once = format!("It was calm.\n\n“{WORDS},” said Ada Nowak.\n");
    let articles: [Written<'_>; 2] = [("Wire", "2017-05-02", &twice), ("Courier", "2017-05-03", &once)];
    let library = Library::with(&articles);
    let row = &library.only()["row"];
    assert_eq!((&row["places"], &row["articles"]), (&json!(2), &json!(2)));
    check(
        &library,
        "proposed: the harbour will open again on Monday, and nobody should expect a quick return to the old timetable
            By Wire: suggestion, 1 more: the harbour will open again on Monday, a
            By Courier: suggestion: the harbour will open again on Monday, a",
    );
    accepted(&library);
    assert_eq!((&library.only()["row"]["state"], library.quotes().len()), (&json!("accepted"), 2));
}

#[test]
fn another_number_is_told_and_not_joined() {
    let with = |number: &str| {
        format!(
            "A raid.\n\n“In the night {number} people were killed when the old storehouse by the harbour caught fire,” Ada Nowak said.\n"
        )
    };
    let (one, two, other) = (with("70"), with("seventy"), with("17"));
    let library = Library::with(&[
        ("Wire", "2017-05-02", &one),
        ("Courier", "2017-05-03", &two),
        ("Relay", "2017-05-03", &other),
    ]);
    let view = library.only();
    assert_eq!(
        (&view["row"]["places"], &view["row"]["differs"]),
        (&json!(2), &json!(1)),
        "{}",
        library.told()
    );
    let places = view["places"].as_array().unwrap();
    let relay = places.iter().find(|it| it["articleTitle"] == "By Relay").unwrap();
    assert_eq!(relay["differences"], json!([{ "kind": "number", "here": "17", "there": "70" }]));
    assert_eq!(relay["possible"], true);
    accepted(&library);
    assert_eq!(library.quotes().len(), 2);
    // Accepting does not hide it.
    assert!(library.told().contains("By Relay: suggestion, differs"), "{}", library.told());
}

#[test]
fn a_rejected_suggestion_is_in_no_statement() {
    let library = three();
    let view = library.only();
    let courier = view["places"][1]["id"].clone();
    library.act("reject_suggestions", json!({ "ids": [courier] }));
    let row = &library.only()["row"];
    assert_eq!((&row["places"], &row["articles"]), (&json!(2), &json!(2)), "{}", library.told());
}

#[test]
fn a_statement_that_is_gone_is_refused() {
    let library = three();
    let id = library.only()["row"]["id"].clone();
    library.act("reject_statement", json!({ "id": id }));
    for (name, request) in [
        ("statement", json!({ "id": id })),
        ("accept_statement", json!({ "id": id, "places": null })),
        ("reject_statement", json!({ "id": id })),
        ("group_quotes", json!({ "quotes": [], "statement": null })),
    ] {
        assert!(library.desk.call(name, &request).is_err(), "{name}");
    }
}
