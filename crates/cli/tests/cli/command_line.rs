//! The commands as a shell sees them: output, exit codes, files.

use super::shell::Shell;
use serde_json::Value;

/// A notebook that holds two articles.
fn shell() -> Shell {
    let shell = Shell::with(&[
        (
            "articles/one.md",
            "---\ntitle: A call 🌊 at noon\nsource: Meridian Wire\ndate: 2017-05-03\n---\n\
             🌊🌊 The talk was “business-like”, the ministry said. It was business-like indeed.\n",
        ),
        ("articles/two.txt", "Second report\n\nRelations are at an all-time low, she said.\n"),
    ]);
    shell.done(&["import", "n.pullquote", "articles", "--source", "Harbour Courier"]);
    shell
}

/// Marks words of the second article.
fn mark_low(shell: &Shell) {
    let article = shell.article("Second");
    let mark = ["mark", "n.pullquote", "--article", &article, "--exact", "all-time low", "--speaker", "Ada"];
    shell.done(&mark);
}

#[test]
fn articles_carry_their_metadata() {
    let shell = shell();
    let articles = shell.rows(&["articles", "n.pullquote"]);
    let sources: Vec<_> = articles.iter().map(|article| &article["source"]).collect();
    assert_eq!(sources, ["Meridian Wire", "Harbour Courier"]);
    assert_eq!(articles[0]["published"], "2017-05-03");
}

#[test]
fn a_marked_quote_is_listed_in_code_points() {
    let shell = shell();
    let article = shell.article("A call");
    let mark =
        ["mark", "n.pullquote", "--article", &article, "--exact", "business-like", "--occurrence", "1"];
    shell.done(
        &[&mark[..], &["--speaker", "The Ministry", "--tag", "tone/cool", "--tag", "readout"]].concat(),
    );
    let quotes = shell.rows(&["quotes", "n.pullquote"]);
    assert_eq!(quotes.len(), 1);
    let quote = &quotes[0];
    assert_eq!(quote["exact"], "business-like");
    assert_eq!(quote["speaker"], "The Ministry");
    assert_eq!(quote["source"], "Meridian Wire");
    assert_eq!(quote["rendering"], "partial");
    assert_eq!(quote["tags"], serde_json::json!(["readout", "tone/cool"]));
    let before = "🌊🌊 The talk was “".chars().count() as u64;
    assert_eq!(quote["start"].as_u64(), Some(before));
    assert_eq!(quote["end"].as_u64(), Some(before + "business-like".chars().count() as u64));
}

#[test]
fn undo_and_redo_work_from_one_process_to_the_next() {
    let shell = shell();
    mark_low(&shell);
    assert_eq!(shell.done(&["undo", "n.pullquote"]), "undone: mark quote\n");
    assert!(shell.rows(&["quotes", "n.pullquote"]).is_empty());
    assert!(shell.rows(&["speakers", "n.pullquote"]).is_empty(), "the speaker came with the quote");
    shell.done(&["redo", "n.pullquote"]);
    assert_eq!(shell.rows(&["quotes", "n.pullquote"]).len(), 1);
    let labels: Vec<_> = shell
        .rows(&["history", "n.pullquote"])
        .iter()
        .map(|row| row["label"].as_str().unwrap().to_owned())
        .collect();
    assert!(labels.contains(&"import".to_owned()), "{labels:?}");
}

#[test]
fn words_that_are_not_there_are_told_with_what_is() {
    let shell = shell();
    let article = shell.article("Second");
    let mark = |exact: &str| shell.refused(&["mark", "n.pullquote", "--article", &article, "--exact", exact]);
    let (code, told) = mark("All time low");
    assert_eq!(code, 1);
    assert!(told.contains("all-time low"), "{told}");
    let twice = shell.article("A call");
    let (code, told) =
        shell.refused(&["mark", "n.pullquote", "--article", &twice, "--exact", "business-like"]);
    assert_eq!(code, 1);
    assert!(told.contains("2 times"), "{told}");
}

#[test]
fn a_dry_run_writes_nothing_and_an_export_writes_what_it_said() {
    let shell = shell();
    mark_low(&shell);
    std::fs::create_dir(shell.path("vault")).unwrap();
    let manifest = |dry: &[&str]| shell.json(&[&["export", "n.pullquote", "--to", "vault"], dry].concat());
    let planned = manifest(&["--dry-run"]);
    assert_eq!(std::fs::read_dir(shell.path("vault")).unwrap().count(), 0);
    let written = manifest(&[]);
    assert_eq!(planned["files"], written["files"]);
    let texts: Vec<String> = std::fs::read_dir(shell.path("vault"))
        .unwrap()
        .filter_map(|entry| std::fs::read_to_string(entry.unwrap().path()).ok())
        .collect();
    assert!(texts.iter().any(|text| text.contains("all-time low") && text.contains("Ada")));
}

#[test]
fn an_export_makes_the_pages_and_takes_the_form_it_is_told() {
    let shell = shell();
    mark_low(&shell);
    let kinds = |options: &[&str]| {
        let manifest = shell.json(&[&["export", "n.pullquote", "--to", "x", "--dry-run"], options].concat());
        let files = manifest["files"].as_array().unwrap().clone();
        files.iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let ada = |files: &[String]| files.iter().any(|path| path.contains("Ada"));
    assert!(ada(&kinds(&[])));
    assert!(!ada(&kinds(&["--pages", "articles,notes"])));
    assert!(kinds(&["--profile", "pandoc"]).contains(&"references.bib".to_owned()));
    assert_eq!(kinds(&["--profile", "report"]).len(), 1);
}

#[test]
fn a_template_fills_the_pages_or_nothing_is_written() {
    let shell = shell();
    mark_low(&shell);
    let template = |name: &str, text: &str| std::fs::write(shell.path(name), text).unwrap();
    template("quote.md", "{{ block }}\n\nSaid by {{ speaker }}\n");
    let told = String::from_utf8(shell.run(&["templates", "n.pullquote"]).stdout).unwrap();
    assert!(told.contains("quote: none"), "{told}");
    let export = ["export", "n.pullquote", "--to", "house", "--template", "quote.md"];
    assert!(shell.run(&export).status.success());
    let texts: Vec<String> = std::fs::read_dir(shell.path("house"))
        .unwrap()
        .filter_map(|entry| std::fs::read_to_string(entry.unwrap().path()).ok())
        .collect();
    assert!(texts.iter().any(|text| text.contains("\n\nSaid by Ada")), "{texts:?}");
    template("quote.md", "one\n{{ wrds }}\n");
    let (code, told) = shell.refused(&["templates", "n.pullquote", "--check", "--template", "quote.md"]);
    assert!(code == 1 && told.contains("line 2") && told.contains("“wrds”"), "{told}");
    let (_, told) = shell.refused(&["export", "n.pullquote", "--to", "other", "--template", "quote.md"]);
    assert!(told.contains("line 2") && !shell.path("other").exists(), "{told}");
    template("quotes.md", "");
    let (_, told) = shell.refused(&["export", "n.pullquote", "--to", "other", "--template", "quotes.md"]);
    assert!(told.contains("article, quote"), "{told}");
}

#[test]
fn the_same_file_twice_is_told_and_not_doubled() {
    let shell = shell();
    let output = shell.run(&["import", "n.pullquote", "articles"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("already there"));
    assert_eq!(shell.rows(&["articles", "n.pullquote"]).len(), 2);
}

#[test]
fn wrong_calls_are_refused_and_change_nothing() {
    let shell = shell();
    assert_eq!(shell.refused(&["articles", "missing.pullquote"]).0, 1);
    assert!(!shell.path("missing.pullquote").exists());
    assert_eq!(shell.refused(&["new", "n.pullquote"]).0, 1);
    assert_eq!(shell.refused(&["import", "n.pullquote", "nowhere.txt"]).0, 1);
    assert_eq!(shell.refused(&["mark", "n.pullquote"]).0, 2);
    std::fs::write(shell.path("photo.txt"), [0x89, b'P', b'N', b'G', 0, 0, 1, 2]).unwrap();
    assert_eq!(shell.refused(&["import", "n.pullquote", "photo.txt"]).0, 1);
    assert_eq!(shell.done(&["check", "n.pullquote"]), "no damage found\n");
}

#[test]
fn suggestions_are_listed_accepted_and_rejected() {
    let shell = shell();
    let text = "---\ntitle: Third 🌊\n---\n🌊 “We will go on with the talks tomorrow,” Ada Nowak said.\n\n\
                Later she said: “Nobody else has agreed to that.”\n";
    std::fs::write(shell.path("third.md"), text).unwrap();
    let told = shell.done(&["import", "n.pullquote", "third.md"]);
    assert!(told.starts_with("1 imported, 0 skipped\n2 suggestions wait\n"), "{told}");
    let article = shell.article("Third");
    let listed = || shell.rows(&["suggestions", "n.pullquote", "--article", &article]);
    let [first, second] = &listed()[..] else { panic!("{:?}", listed()) };
    assert_eq!(first["exact"], "We will go on with the talks tomorrow,");
    assert_eq!((&first["start"], &first["end"]), (&Value::from(3), &Value::from(41)), "in code points");
    assert!(first["confidence"].as_f64().is_some_and(|share| (0.0..=1.0).contains(&share)));
    let (first, second) = (first["id"].as_str().unwrap(), second["id"].as_str().unwrap());
    let quote = shell.done(&["accept", "n.pullquote", first]);
    assert_eq!(shell.rows(&["quotes", "n.pullquote"])[0]["id"], quote.trim());
    shell.done(&["reject", "n.pullquote", second]);
    assert!(listed().is_empty());
    let (code, told) = shell.refused(&["accept", "n.pullquote", second]);
    assert_eq!((code, told.contains("decided already")), (1, true), "{told}");
    assert_eq!(shell.refused(&["accept", "n.pullquote", "no-id"]).0, 2);
    shell.done(&["undo", "n.pullquote"]);
    shell.done(&["undo", "n.pullquote"]);
    assert_eq!(listed().len(), 2);
    assert!(shell.rows(&["quotes", "n.pullquote"]).is_empty());
    assert!(shell.rows(&["suggestions", "n.pullquote", "--min-confidence", "1.0"]).len() < 2);
}

#[test]
fn an_import_that_is_done_again_has_its_suggestions_again() {
    let shell = shell();
    let before = shell.rows(&["suggestions", "n.pullquote"]);
    assert!(!before.is_empty());
    shell.done(&["undo", "n.pullquote"]);
    assert!(shell.rows(&["suggestions", "n.pullquote"]).is_empty());
    shell.done(&["redo", "n.pullquote"]);
    assert_eq!(shell.rows(&["suggestions", "n.pullquote"]), before);
}
