//! What articles have in common: the groups that a careful reader makes, articles
//! side by side, and text that is used again.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::library::{Library, words};
use notebook::Event;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The numbered articles of a folder, in order.
fn numbered(folder: &Path) -> Vec<PathBuf> {
    let digit = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.as_encoded_bytes().first().is_some_and(u8::is_ascii_digit))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(digit).collect();
    files.sort();
    files
}

/// The proposed statements of some files: for each the places that accepting it
/// would take, as number of the article and words, and apart the possible ones.
fn proposed(files: Vec<PathBuf>) -> Vec<Group> {
    let library = Library::with(&[]);
    library.import_files(files);
    let all = json!({ "filter": {}, "order": "imported", "descending": false,
        "window": { "offset": 0, "limit": 100 } });
    let articles: Vec<Value> =
        library.ask("articles", all)["rows"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
    let group = |row: &Value| {
        let view = library.statement(&row["id"]);
        let mut group = Group::default();
        for place in view["places"].as_array().unwrap() {
            let number = articles.iter().position(|id| *id == place["article"]).unwrap();
            let exact = words(&place["exact"]).to_lowercase();
            match place["possible"] == true {
                true => group.possible.insert((number, exact)),
                false => group.sure.insert((number, exact)),
            };
        }
        group
    };
    library.statements().iter().map(group).collect()
}

#[derive(Debug, Default)]
struct Group {
    sure: BTreeSet<(usize, String)>,
    possible: BTreeSet<(usize, String)>,
}

/// The articles that surely give some words, as one group; none where no group
/// has them.
#[track_caller]
fn of(groups: &[Group], part: &str) -> BTreeSet<usize> {
    let has = |group: &&Group| group.sure.iter().any(|(_, exact)| exact.contains(part));
    let found: Vec<&Group> = groups.iter().filter(has).collect();
    assert!(found.len() < 2, "{part}: in {} of {groups:#?}", found.len());
    found.iter().flat_map(|group| &group.sure).map(|(article, _)| *article).collect()
}

/// What one article says of one thing is not joined with what it says of another.
#[track_caller]
fn check_unmixed(groups: &[Group], parts: &[&str]) {
    for group in groups {
        let has = |part: &&&str| group.sure.iter().any(|(_, exact)| exact.contains(**part));
        assert!(parts.iter().filter(has).count() < 2, "{group:#?}");
    }
}

/// The sample: eight articles on one telephone call. A careful reader says of the
/// same words: Donald Trump's "may be at an all-time low" stands in those of the
/// Courier (1), Northern (2, "the US president"), Aspect Post (3), the Ledger (4)
/// and the Gazeta (6); the Kremlin's "businesslike and constructive" in all but 1 and
/// 5, though a finder that guesses has it of the White House in 2; Vladimir Putin's "simply rumours" in 1, 5, 6 and 7; "safe, or
/// de-escalation, zones" in 2 and 7. Those that name the speaker are proposed; the
/// others at most as possible, and never with other words. ("Things will work out
/// fine" in 1, 2, 3 and 6 is said by "he", "the President" and Mr Trump.)
#[test]
fn the_sample_notebook_has_the_groups_of_a_careful_reader() {
    let groups = proposed(numbered(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")));
    for (part, least, most) in [
        ("all-time low", &[1, 2, 3, 4][..], &[1, 2, 3, 4, 6][..]),
        ("very good", &[0, 2, 3, 4, 6], &[0, 2, 3, 4, 5, 6, 7]),
        ("very dangerous", &[0, 2, 6], &[0, 2, 5, 6, 7]),
        ("business-like", &[0, 3], &[0, 3]),
        ("simply rumours", &[1, 6], &[1, 5, 6, 7]),
        ("businesslike and constructive", &[2, 4], &[0, 2, 3, 4, 6, 7]),
        ("safe, or de-escalation, zones", &[], &[2, 7]),
    ] {
        let found = of(&groups, part);
        assert!(least.iter().all(|it| found.contains(it)), "{part}: {found:?}");
        assert!(found.iter().all(|it| most.contains(it)), "{part}: {found:?}");
    }
    check_unmixed(&groups, &["very good", "very dangerous", "low", "work out", "rumours", "hoax", "zones"]);
}

#[test]
fn who_perhaps_reports_it_is_not_said_to_be_silent() {
    let first = format!("{SHARED}\n\nAda Nowak said that trade “may be at an all-time low”.\n");
    let third = "The words were an “all-time low”, it is told.\n";
    let library = Library::with(&[
        ("Argus", "2017-05-03", &first),
        ("Courier", "2017-05-03", "The pier was full. Ada Nowak called it an “all-time low” on Monday.\n"),
        ("Dispatch", "2017-05-03", third),
    ]);
    let view = library.only();
    let places = view["places"].as_array().unwrap();
    let possible: Vec<_> = places.iter().filter(|it| it["possible"] == true).collect();
    assert_eq!((places.len(), possible.len()), (3, 1), "{view:#}");
    assert_eq!(view["silent"], json!([]));
}

/// Five real reports of the same call, from suggestions alone.
#[test]
fn five_reports_of_one_call_have_the_groups_of_a_careful_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let files = numbered(&folder);
    if files.len() != 5 {
        eprintln!("skipped: no five reports in {}", folder.display());
        return;
    }
    let groups = proposed(files);
    for (part, articles) in [
        ("all-time low", &[0, 3, 4][..]),
        ("business-like", &[1, 3]),
        ("constructive", &[1, 3]),
        ("de-escalation, zones", &[1, 2, 3]),
        ("very good", &[1, 2, 3]),
        ("suffering", &[1, 2, 3]),
        ("representative to the", &[2, 3]),
    ] {
        assert_eq!(of(&groups, part), articles.iter().copied().collect(), "{part}: {groups:#?}");
    }
    check_unmixed(
        &groups,
        &["very good", "very dangerous", "all-time low", "constructive", "suffering", "representative"],
    );
}

const SHARED: &str = "The ferry had left the harbour at six in the morning with forty people and two cows on board, \
    and nobody noticed that the second cow had no ticket until the captain counted them off the island.";

fn two_and_a_half() -> Library {
    let one = format!(
        "A cow at sea.\n\n{SHARED}\n\nThe company will look into it, its director promised in the evening.\n"
    );
    let other = format!("Island life 🌊 is slow.\n\nThe mayor was not there to see it.\n\n{SHARED}\n");
    let third = "Prices of milk fell again on Friday, dealers at the market told our reporter.\n";
    Library::with(&[
        ("Wire", "2017-05-02", &one),
        ("Courier", "2017-05-03", &other),
        ("Post", "2017-05-03", third),
    ])
}

fn articles(library: &Library) -> Vec<Value> {
    let all = json!({ "filter": {}, "order": "imported", "descending": false,
        "window": { "offset": 0, "limit": 100 } });
    library.ask("articles", all)["rows"].as_array().unwrap().clone()
}

/// The words of a stretch, as the window cuts them from the blocks.
fn cut(article: &Value, stretch: &Value) -> String {
    let (start, end) = (stretch["start"].as_u64().unwrap(), stretch["end"].as_u64().unwrap());
    let mut told = String::new();
    for block in article["blocks"].as_array().unwrap() {
        let units: Vec<u16> = words(&block["text"]).encode_utf16().collect();
        let first = block["start"].as_u64().unwrap();
        let inside = |at: u64| at.saturating_sub(first).min(units.len() as u64) as usize;
        told += &String::from_utf16(&units[inside(start)..inside(end).max(inside(start))]).unwrap();
    }
    told
}

#[test]
fn articles_side_by_side_tell_what_they_share() {
    let library = two_and_a_half();
    let ids: Vec<Value> = articles(&library).iter().map(|row| row["id"].clone()).collect();
    let found = library.ask("compare", json!({ "articles": ids }));
    let passages = found["passages"].as_array().unwrap();
    assert_eq!(passages.len(), 1, "{passages:#?}");
    let places = passages[0]["places"].as_array().unwrap();
    assert_eq!((places.len(), &passages[0]["exact"]), (2, &json!(true)));
    for place in places {
        let article = &found["articles"][place["article"].as_u64().unwrap() as usize];
        assert_eq!(cut(article, place), SHARED.trim_end_matches('.'));
    }
    let shares = found["shares"].as_array().unwrap();
    assert_eq!(shares.len(), 6);
    let share = |of: u64, within: u64| {
        let share = shares.iter().find(|it| it["of"] == of && it["within"] == within).unwrap();
        share["thousandths"].as_u64().unwrap()
    };
    assert!(share(0, 1) > 500 && share(1, 0) > 500 && share(2, 0) < 100, "{shares:#?}");
}

#[test]
fn two_to_four_different_articles_are_compared() {
    let library = two_and_a_half();
    let id = articles(&library)[0]["id"].clone();
    for ids in [vec![], vec![&id], vec![&id, &id], vec![&id; 5]] {
        let refused = library.desk.call("compare", &json!({ "articles": ids })).unwrap_err();
        assert_eq!(json!(refused.code), "invalid");
    }
}

#[test]
fn compared_articles_tell_their_statements() {
    let text = |first: &str| {
        format!(
            "{first}\n\n“The cow will be given a ticket, and the captain will be given a new pair of glasses,” said Ada Nowak.\n"
        )
    };
    let library = Library::with(&[
        ("Wire", "2017-05-02", &text("A cow at sea.")),
        ("Post", "2017-05-03", &text("On the island.")),
    ]);
    let ids: Vec<Value> = articles(&library).iter().map(|row| row["id"].clone()).collect();
    let found = library.ask("compare", json!({ "articles": ids }));
    let statements = found["statements"].as_array().unwrap();
    assert_eq!(statements.len(), 1);
    assert!(words(&statements[0]["wording"]).starts_with("The cow will be given"));
    let columns: Vec<u64> = statements[0]["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["article"].as_u64().unwrap())
        .collect();
    assert_eq!(columns, [0, 1]);
}

#[test]
fn the_map_of_reuse_tells_pairs_and_clusters_and_guesses_the_original() {
    let library = two_and_a_half();
    let map = library.ask("reuse", json!({ "article": null, "words": 5, "limit": 10 }));
    assert_eq!((&map["total"], map["pairs"].as_array().unwrap().len()), (&json!(1), 1), "{map:#?}");
    let pair = &map["pairs"][0];
    assert_eq!(words(&pair["earlier"]["article"]["title"]), "By Wire");
    assert!(pair["words"].as_u64().unwrap() > 30 && pair["ofEarlier"].as_u64().unwrap() > 500);
    let cluster = &map["clusters"][0];
    assert_eq!(cluster["articles"].as_array().unwrap().len(), 2);
    assert_eq!(cluster["original"], pair["earlier"]["article"]["id"]);
    let other = articles(&library)[2]["id"].clone();
    let map = library.ask("reuse", json!({ "article": other, "words": 1, "limit": 10 }));
    assert_eq!((&map["total"], &map["clusters"]), (&json!(0), &json!([])));
}

#[test]
fn an_import_is_compared_in_the_background_and_the_window_hears_of_it() {
    let library = Library::with(&[]);
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = ["A cow at sea.", "On the island."]
        .iter()
        .enumerate()
        .map(|(number, first)| {
            let path = folder.path().join(format!("{number}.txt"));
            let said =
                "“The cow will be given a ticket, and the captain a new pair of glasses,” said Ada Nowak.";
            std::fs::write(&path, format!("{first}\n\n{said}\n")).unwrap();
            path
        })
        .collect();
    *library.desk.answers.files.lock().unwrap() = files;
    let plan = library.ask("plan_files", json!({}));
    library.ask("import", json!({ "plan": plan["plan"], "source": { "kind": "unknown" } }));
    let deadline = Instant::now() + Duration::from_secs(60);
    let ended = |event: &Event| matches!(event, Event::CompareProgress { progress } if progress.ended && progress.proposed == 1);
    while !library.desk.answers.events.lock().unwrap().iter().any(ended) {
        assert!(Instant::now() < deadline, "it does not end");
        std::thread::yield_now();
    }
    assert_eq!(library.statements().len(), 1);
}
