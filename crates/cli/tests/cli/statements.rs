//! Statements, comparison and counts as a shell sees them.

use super::shell::Shell;
use serde_json::{Value, json};

/// Three reports of one talk: two quote it, one gives the same words without marks.
const ARTICLES: [(&str, &str); 3] = [
    (
        "one.md",
        "---\ntitle: The dam\nsource: Meridian Wire\ndate: 2017-05-03\n---\n🌊 Mayor Ada Nowak spoke on Tuesday. \
         “We will repair the old harbour dam before the winter storms,” Ada Nowak said. Nobody asked who pays.\n",
    ),
    (
        "two.md",
        "---\ntitle: Dam to be repaired\nsource: Harbour Courier\ndate: 2017-05-04\n---\n\
         Ada Nowak promised work at the harbour. “We will repair the old harbour dam before the winter storms,” \
         Ada Nowak said, and left.\n",
    ),
    (
        "three.md",
        "---\ntitle: Other news\nsource: Evening Argus\ndate: 2017-05-05\n---\n\
         Mayor Ada Nowak said that we will repair the old harbour dam before the winter storms, and went home.\n",
    ),
];

fn shell() -> Shell {
    let shell = Shell::with(&ARTICLES);
    shell.done(&["import", "n.pullquote", "one.md", "two.md", "three.md"]);
    shell
}

/// The only statement there is; it is in this state.
#[track_caller]
fn only_statement(shell: &Shell, state: &str) -> Value {
    let statements = shell.rows(&["statements", "n.pullquote"]);
    assert_eq!(statements.len(), 1, "{statements:#?}");
    assert_eq!(statements[0]["state"], state);
    statements[0].clone()
}

#[test]
fn a_proposed_statement_is_listed_with_its_places_in_code_points() {
    let shell = shell();
    let statement = only_statement(&shell, "proposed");
    assert!(statement["wording"].as_str().unwrap().starts_with("We will repair the old harbour dam"));
    assert_eq!(statement["speaker"], "Ada Nowak");
    let quotes = statement["quotes"].as_array().unwrap();
    let told: Vec<_> =
        quotes.iter().map(|it| (it["source"].as_str().unwrap(), it["state"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [("Meridian Wire", "suggestion"), ("Harbour Courier", "suggestion"), ("Evening Argus", "unquoted")]
    );
    for (quote, (_, text)) in quotes.iter().zip(ARTICLES) {
        let exact = quote["exact"].as_str().unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap();
        let (start, end) = (quote["start"].as_u64().unwrap(), quote["end"].as_u64().unwrap());
        let there: String = body.chars().skip(start as usize).take((end - start) as usize).collect();
        assert_eq!(there, exact);
    }
    let lines = shell.done(&["statements", "n.pullquote"]);
    assert!(lines.contains("proposed") && lines.contains("Harbour Courier"), "{lines}");
}

#[test]
fn a_statement_is_accepted_counted_and_taken_back() {
    let shell = shell();
    let id = only_statement(&shell, "proposed")["id"].as_str().unwrap().to_owned();
    let accepted = shell.done(&["accept-statement", "n.pullquote", &id]);
    let statement = only_statement(&shell, "accepted");
    assert_eq!(statement["id"], accepted.trim());
    let states: Vec<_> =
        statement["quotes"].as_array().unwrap().iter().map(|it| it["state"].clone()).collect();
    assert_eq!(states, ["member", "member", "member"]);

    let matrix = ["matrix", "n.pullquote", "--rows", "statement", "--columns", "source"];
    let told = shell.json(&matrix);
    assert_eq!(told["counts"], json!([[1, 1, 1]]));
    assert_eq!(told["rows"][0]["value"], accepted.trim());
    assert_eq!((&told["quotes"], &told["rows"][0]["count"]), (&json!(3), &json!(3)));
    let csv = shell.done(&[&matrix[..], &["--csv"]].concat());
    assert!(csv.starts_with("statement,Evening Argus,Harbour Courier,Meridian Wire\n"), "{csv}");
    assert!(csv.trim_end().ends_with(",1,1,1"), "{csv}");
    let lines = shell.done(&["matrix", "n.pullquote", "--rows", "month", "--columns", "rendering"]);
    assert!(lines.contains("2017-05") && lines.lines().last().unwrap().starts_with("all"), "{lines}");

    let timeline = shell.json(&["timeline", "n.pullquote", "--lanes", "statement"]);
    let days: Vec<_> =
        timeline["marks"].as_array().unwrap().iter().map(|it| it["reported"].clone()).collect();
    assert_eq!(days, ["2017-05-03", "2017-05-04", "2017-05-05"]);
    assert_eq!(timeline["marks"][0]["statement"], accepted.trim());
    assert_eq!(shell.done(&["timeline", "n.pullquote"]).lines().count(), 4);

    let manifest = shell.json(&["export", "n.pullquote", "--to", "vault", "--profile", "commonmark"]);
    assert_eq!((&manifest["articles"], &manifest["statements"]), (&json!(3), &json!(1)));

    shell.done(&["undo", "n.pullquote"]);
    only_statement(&shell, "proposed");
    assert_eq!(shell.json(&["quotes", "n.pullquote"]), json!([]));
}

#[test]
fn what_is_rejected_is_not_proposed_again() {
    let shell = shell();
    let id = only_statement(&shell, "proposed")["id"].as_str().unwrap().to_owned();
    shell.done(&["reject-statement", "n.pullquote", &id]);
    assert_eq!(shell.json(&["statements", "n.pullquote"]), json!([]));
    assert_eq!(shell.run(&["accept-statement", "n.pullquote", &id]).status.code(), Some(1));
    assert_eq!(shell.run(&["accept-statement", "n.pullquote", "nonsense"]).status.code(), Some(2));
}

#[test]
fn articles_are_compared_and_reuse_is_told() {
    let shell = shell();
    let (one, two) = (shell.article("The dam"), shell.article("Dam to be repaired"));
    let told = shell.json(&["compare", "n.pullquote", &one, &two]);
    assert_eq!(told["articles"][0]["id"], one.as_str());
    let passage = &told["passages"][0];
    assert!(passage["places"][0]["text"].as_str().unwrap().contains("old harbour dam"), "{told:#}");
    assert_eq!(passage["places"][1]["article"], two.as_str());
    assert_eq!(told["statements"].as_array().unwrap().len(), 1);
    assert!(told["shares"][0]["share"].as_f64().unwrap() > 0.2);
    let lines = shell.done(&["compare", "n.pullquote", &one, &two]);
    assert!(lines.contains("of A’s words stand in B"), "{lines}");
    assert_eq!(shell.run(&["compare", "n.pullquote", &one]).status.code(), Some(2));

    let map = shell.json(&["reuse", "n.pullquote"]);
    let pairs = map["pairs"].as_array().unwrap();
    assert_eq!(map["total"].as_u64(), Some(pairs.len() as u64));
    assert!(pairs.iter().all(|pair| pair["words"].as_u64().unwrap() > 0), "{map:#}");
    shell.done(&["reuse", "n.pullquote"]);
}

#[test]
fn counts_that_make_no_sense_are_refused() {
    let shell = shell();
    for (arguments, code) in [
        (&["matrix", "n.pullquote", "--rows", "tag", "--columns", "tag"][..], 1),
        (&["timeline", "n.pullquote", "--lanes", "month"], 1),
        (&["matrix", "n.pullquote", "--rows", "colour"], 2),
        (&["matrix", "n.pullquote", "--csv", "--json"], 2),
    ] {
        assert_eq!(shell.run(arguments).status.code(), Some(code), "{arguments:?}");
    }
}
