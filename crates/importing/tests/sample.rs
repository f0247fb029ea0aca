//! The sample notebook's articles import as their README says.

use importing::{read, scan};
use model::imports::ArticleDraft;
use std::path::Path;

fn sample(number: &str) -> ArticleDraft {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let found = scan(&[folder]).files;
    let file = found.iter().find(|file| file.shown.starts_with(number)).expect("an article of this number");
    read(&std::fs::read(&file.path).expect("readable"), &file.shown).expect("a draft")
}

/// Title, source, author and date of an article, and whether its text begins
/// with the title.
fn check(number: &str, expected: [&str; 4], headline: bool) {
    let draft = sample(number);
    let begins = draft.text.starts_with(&draft.title);
    let published = draft.published.map(String::from);
    let found = [Some(draft.title), draft.source, draft.author, published].map(Option::unwrap_or_default);
    assert_eq!(found, expected);
    assert_eq!(begins, headline);
}

#[test]
fn articles_tell_where_they_are_from() {
    check(
        "01",
        [
            "Trump and Putin talk Syria truce in first call since missile strike",
            "Meridian Wire",
            "Ada Thornquist and Piotr Valle",
            "2017-05-02T21:40Z",
        ],
        false,
    );
    check(
        "02",
        [
            "A cautious thaw, by telephone",
            "The Harbour Courier",
            "Eleanor Whitcombe, Diplomatic Editor",
            "2017-05-03",
        ],
        true,
    );
    check(
        "03",
        ["Trump-Putin call: What do we know?", "Northern Broadcasting", "", "2017-05-03T06:15:00Z"],
        true,
    );
    check(
        "04",
        [
            "Five words, three hyphens: reading the readouts",
            "Aspect Post",
            "Noor Castellane, Tobias Wren",
            "2017-05-03",
        ],
        true,
    );
    check(
        "05",
        [
            "Call eases nerves, not sanctions, investors say",
            "The Ledger Standard",
            "R. Subramanyam-Hale",
            "2017-05-03",
        ],
        true,
    );
    check(
        "07",
        [
            "„Telefon nic nie kosztuje”: a view from the pier",
            "Gazeta Kąpielowa (English edition)",
            "Zofia Wiśniewska-Ó Briain",
            "2017-05-04",
        ],
        false,
    );
}

#[test]
fn articles_without_front_matter_get_a_title() {
    check("06", ["Washington and Moscow agreed on Tuesday that the killing in Syria…", "", "", ""], false);
    check("08", ["Statement watch: the call of 2 May, side by side", "", "", ""], true);
}

#[test]
fn the_traps_are_still_set() {
    assert_eq!(sample("05").text.matches('"').count() % 2, 1);
    assert!(sample("05").text.contains("all time low") && sample("02").text.contains("all-time low"));
    assert!(sample("05").text.contains("{{reader_name}}"));
    let wire = sample("01").text;
    assert!(wire.contains("\"business-like\"") && wire.contains("\"constructive\""));
    assert!(sample("03").text.contains("'The conversation was businesslike and constructive.'"));
    let relay = sample("06").text;
    let (before, after) = relay.split_once("More From This Section\n").expect("a section line");
    assert!(before.contains(after) && after.lines().count() == 6);
    assert!(sample("07").text.contains("Łukasz Żeleński-Brown"));
    assert_eq!(sample("03").text.matches("The lighthouse nobody wanted to sell").count(), 2);
    for (number, mark) in [("01", '"'), ("02", '“'), ("03", '\''), ("07", '„'), ("08", '«')] {
        assert!(sample(number).text.contains(mark), "{number} has {mark}");
    }
}
