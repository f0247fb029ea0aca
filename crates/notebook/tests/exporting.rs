//! What an export shows beforehand is what it does.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::TestDesk;
use model::exports::{ExportAction, ExportOptions, Profile};
use notebook::export::{self, Orphans};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;

/// A desk whose notebook has two articles of the same title.
fn desk(folder: &std::path::Path) -> TestDesk {
    let desk = TestDesk::open(folder);
    let files = ["one.txt", "two.txt"].map(|name| folder.join(name));
    for file in &files {
        fs::write(file, format!("A call\n\nTold by {}.\n", file.display())).unwrap();
    }
    *desk.answers.files.lock().unwrap() = files.to_vec();
    let plan = desk.call("plan_files", &json!({})).unwrap();
    let source = json!({ "kind": "unknown" });
    desk.call("import", &json!({ "plan": plan["plan"], "source": source })).unwrap();
    desk
}

/// Asks for the page of a thing.
fn of(profile: &str, kind: &str, id: &serde_json::Value) -> serde_json::Value {
    let pages = ["articles", "statements", "speakers", "tags", "notes"];
    let thing = format!("{kind}:{}", id.as_str().unwrap());
    json!({ "options": { "profile": profile, "pages": pages }, "thing": thing })
}

#[test]
fn a_preview_has_the_name_that_the_export_gives() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let seen: BTreeSet<(String, String)> = notebook::reads::all_articles(&notebook)
        .unwrap()
        .iter()
        .map(|row| {
            let seen = desk.call("preview_export", &of("commonmark", "article", &json!(row.id))).unwrap();
            (seen["path"].as_str().unwrap().to_owned(), seen["markdown"].as_str().unwrap().to_owned())
        })
        .collect();
    let to = folder.path().join("vault");
    export::write(&notebook, &to, &ExportOptions::of(Profile::Commonmark), Orphans::Keep).unwrap();
    assert_eq!(seen.len(), 2);
    for (path, markdown) in seen {
        assert_eq!(fs::read_to_string(to.join(&path)).expect(&path), markdown);
    }
}

#[test]
fn a_dry_run_tells_of_a_folder_that_is_not_there_yet() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let to = folder.path().join("new/vault");
    let planned =
        export::dry_run(&notebook, &to, &ExportOptions::of(Profile::Obsidian), Orphans::Keep).unwrap();
    assert!(!folder.path().join("new").exists());
    assert!(planned.files.iter().all(|file| file.action == ExportAction::Create));
    assert_eq!(
        export::write(&notebook, &to, &ExportOptions::of(Profile::Obsidian), Orphans::Keep).unwrap(),
        planned
    );
}

#[test]
fn a_preview_of_a_statement_is_the_file_that_the_export_writes() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let articles = notebook::reads::all_articles(&notebook).unwrap();
    let quotes: Vec<_> = articles
        .iter()
        .map(|row| {
            let draft = json!({
                "article": row.id, "start": 0, "end": 6, "speaker": { "kind": "named", "name": "Ada" },
                "rendering": "unquoted", "cue": null, "tags": [],
            });
            desk.call("mark_quote", &draft).unwrap()["value"]["id"].clone()
        })
        .collect();
    let grouped = desk.call("group_quotes", &json!({ "quotes": quotes, "statement": null })).unwrap();
    let statement = &grouped["value"];
    for (profile, link) in
        [("obsidian", "[[Statement A call – Ada]]"), ("commonmark", "(<Statement A call – Ada.md>)")]
    {
        let seen = desk.call("preview_export", &of(profile, "statement", statement)).unwrap();
        assert_eq!(seen["path"], "Statement A call – Ada.md");
        let article = of(profile, "article", &json!(articles[0].id));
        let article = desk.call("preview_export", &article).unwrap();
        assert!(article["markdown"].as_str().unwrap().contains(link), "{article:#}");
        let to = folder.path().join(profile);
        let written = export::write(
            &notebook,
            &to,
            &ExportOptions::of(if profile == "obsidian" { Profile::Obsidian } else { Profile::Commonmark }),
            Orphans::Keep,
        );
        let written = written.unwrap();
        assert_eq!((written.articles, written.quotes, written.statements), (2, 2, 1));
        assert_eq!(
            fs::read_to_string(to.join("Statement A call – Ada.md")).unwrap(),
            seen["markdown"].as_str().unwrap()
        );
        assert_eq!(
            fs::read_to_string(to.join(article["path"].as_str().unwrap())).unwrap(),
            article["markdown"].as_str().unwrap()
        );
    }
    let gone = of("obsidian", "statement", &json!(model::StatementId::new()));
    assert_eq!(desk.call("preview_export", &gone).unwrap_err().code, model::ErrorCode::NotFound);
}

#[test]
fn a_preview_of_any_page_is_the_file_and_its_links_lead_to_things() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let article = &notebook::reads::all_articles(&notebook).unwrap()[0];
    let draft = json!({
        "article": article.id, "start": 0, "end": 6, "speaker": { "kind": "named", "name": "Ada" },
        "rendering": "unquoted", "cue": null, "tags": [{ "kind": "named", "path": "tone" }],
    });
    let quote = desk.call("mark_quote", &draft).unwrap()["value"].clone();
    let (quote_id, speaker) = (quote["id"].as_str().unwrap(), &quote["speaker"]["id"]);
    let body = format!("See [[speaker:{}]].\n\n![[quote:{quote_id}]]\n", speaker.as_str().unwrap());
    let note = json!({ "title": "Log", "body": body, "about": null });
    let note = desk.call("add_note", &note).unwrap()["value"].clone();
    let pages =
        [("speaker", speaker.clone()), ("tag", quote["tags"][0]["id"].clone()), ("note", note.clone())];
    let all = ["articles", "statements", "speakers", "tags", "notes"];
    for profile in [Profile::Obsidian, Profile::Commonmark] {
        let options = json!({ "profile": profile, "pages": all });
        let to = folder.path().join(options["profile"].as_str().unwrap());
        let asked = serde_json::from_value(options.clone()).unwrap();
        export::write(&notebook, &to, &asked, Orphans::Keep).unwrap();
        for (kind, id) in &pages {
            let seen =
                desk.call("preview_export", &of(options["profile"].as_str().unwrap(), kind, id)).unwrap();
            let file = to.join(seen["path"].as_str().unwrap());
            assert_eq!(fs::read_to_string(file).unwrap(), seen["markdown"].as_str().unwrap());
            assert_eq!(seen["cut"], false);
            let blocks = seen["blocks"].to_string();
            assert!(blocks.contains(&format!("\"quote:{quote_id}\"")), "{kind}: {blocks}");
        }
        let seen = of(options["profile"].as_str().unwrap(), "note", &note);
        let blocks = desk.call("preview_export", &seen).unwrap()["blocks"].to_string();
        assert!(blocks.contains(&format!("\"speaker:{}\"", speaker.as_str().unwrap())), "{blocks}");
        let shown = blocks.contains("\"kind\":\"embed\"");
        assert_eq!(shown, profile == Profile::Obsidian, "plain Markdown has the words themselves: {blocks}");
        let index = json!({ "options": options, "thing": null });
        let index = desk.call("preview_export", &index).unwrap();
        assert_eq!(index["path"], "index.md");
        assert!(index["blocks"].to_string().contains(&format!("article:{}", article.id)), "{index:#}");
    }
    let without = json!({ "options": { "profile": "obsidian", "pages": ["articles"] },
        "thing": format!("note:{}", note.as_str().unwrap()) });
    assert_eq!(desk.call("preview_export", &without).unwrap_err().code, model::ErrorCode::NotFound);
}

#[test]
fn a_long_file_is_shown_from_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let body = "Words of a long note.\n\n".repeat(6_000);
    let note = json!({ "title": "Long", "body": body, "about": null });
    let note = desk.call("add_note", &note).unwrap()["value"].clone();
    let seen = desk.call("preview_export", &of("commonmark", "note", &note)).unwrap();
    assert_eq!(seen["cut"], true);
    let shown = seen["markdown"].as_str().unwrap();
    assert!(shown.len() <= 100_000 && shown.ends_with("note.\n"), "{}", &shown[shown.len() - 40..]);
}

#[test]
fn who_is_silent_is_the_same_for_one_statement_and_for_all() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let words = "“We will repair the old harbour dam before the winter storms,” Ada Nowak said.";
    let other = "“Nobody has told the fishermen of the north quay about it,” Bo Lind said.";
    let article = |title: &str, source: &str, text: String| {
        let source = if source.is_empty() { String::new() } else { format!("source: {source}\n") };
        format!("---\ntitle: {title}\n{source}date: 2017-05-03\n---\n{text}\n")
    };
    let texts = [
        article("one", "Meridian Wire", format!("{words} {other}")),
        article("two", "Harbour Courier", words.to_owned()),
        article("three", "évening Argus", format!("Later. {other}")),
        article("four", "", format!("At night. {other}")),
        article("five", "Harbour Courier", format!("In the morning. {other}")),
        article("six", "Far Away", "Nothing of the kind happened here at all today.".to_owned()),
    ];
    let files: Vec<_> = (0..texts.len()).map(|at| folder.path().join(format!("{at}.md"))).collect();
    for (file, text) in files.iter().zip(&texts) {
        fs::write(file, text).unwrap();
    }
    *desk.answers.files.lock().unwrap() = files;
    let plan = desk.call("plan_files", &json!({})).unwrap();
    desk.call("import", &json!({ "plan": plan["plan"], "source": { "kind": "unknown" } })).unwrap();
    let notebook = desk.desk.open().unwrap();
    notebook::catch_up(&notebook, &|_| ()).unwrap();
    let list = json!({ "filter": {}, "order": "wording", "window": { "offset": 0, "limit": 10 } });
    let proposed = desk.call("statements", &list).unwrap()["rows"].clone();
    for row in proposed.as_array().unwrap() {
        desk.call("accept_statement", &json!({ "id": row["id"], "places": null })).unwrap();
    }
    let to = folder.path().join("vault");
    assert_eq!(
        export::write(&notebook, &to, &ExportOptions::of(Profile::Commonmark), Orphans::Keep)
            .unwrap()
            .statements,
        2
    );
    let mut silent = Vec::new();
    for row in desk.call("statements", &list).unwrap()["rows"].as_array().unwrap() {
        if row["state"] == "accepted" {
            let seen = desk.call("preview_export", &of("commonmark", "statement", &row["id"])).unwrap();
            let markdown = seen["markdown"].as_str().unwrap();
            assert_eq!(fs::read_to_string(to.join(seen["path"].as_str().unwrap())).unwrap(), markdown);
            silent.extend(
                markdown
                    .lines()
                    .filter(|line| line.starts_with("- ") && !line.contains('"'))
                    .map(str::to_owned),
            );
        }
    }
    assert!(silent.iter().any(|line| line.contains("évening Argus")), "{silent:?}");
    assert!(silent.iter().any(|line| line.contains("Without a source")), "{silent:?}");
    assert!(silent.iter().all(|line| !line.contains("Far Away")), "{silent:?}");
}

/// Has a folder follow the notebook, after an export there.
fn following(desk: &TestDesk, to: &std::path::Path) {
    fs::create_dir(to).unwrap();
    *desk.answers.folder.lock().unwrap() = Some(to.to_owned());
    let options = ExportOptions::of(Profile::Obsidian);
    let plan = desk.call("plan_export", &json!({ "options": options })).unwrap();
    desk.call("export", &json!({ "plan": plan["plan"], "prune": false })).unwrap();
    desk.call("keep_export", &json!({})).unwrap();
}

/// Waits until what follows was written so many times more.
fn wait_for_exports(desk: &TestDesk, times: usize) {
    let began = std::time::Instant::now();
    let ended =
        |event: &notebook::Event| matches!(event, notebook::Event::ExportKept { kept } if !kept.running);
    while desk.answers.events.lock().unwrap().iter().filter(|event| ended(event)).count() < times {
        assert!(began.elapsed().as_secs() < 60, "nothing was exported");
        std::thread::yield_now();
    }
}

#[test]
fn a_folder_follows_the_notebook_until_it_is_paused() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let to = folder.path().join("vault");
    following(&desk, &to);
    wait_for_exports(&desk, 1);
    let article = notebook::reads::all_articles(&desk.desk.open().unwrap()).unwrap().remove(0);
    let mark = |start: u32| {
        let draft = json!({
            "article": article.id, "start": start, "end": start + 4, "speaker": { "kind": "named", "name": "Ada" },
            "rendering": "unquoted", "cue": null, "tags": [],
        });
        desk.call("mark_quote", &draft).unwrap();
    };
    let quotes = || {
        let files =
            fs::read_dir(&to).unwrap().filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok());
        files.map(|text| text.matches("> [!quote]").count()).sum::<usize>()
    };
    mark(0);
    wait_for_exports(&desk, 2);
    assert_eq!(quotes(), 1);
    let paused = desk.call("pause_export", &json!({ "paused": true })).unwrap();
    assert_eq!(paused["paused"], true);
    mark(6);
    assert_eq!(quotes(), 1);
    desk.call("pause_export", &json!({ "paused": false })).unwrap();
    wait_for_exports(&desk, 3);
    assert_eq!(quotes(), 2);
    desk.call("forget_export", &json!({})).unwrap();
    assert!(desk.call("kept_export", &json!({})).unwrap().is_null());
}

#[test]
fn what_the_analyst_wrote_and_how_she_named_a_file_stay() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let to = folder.path().join("vault");
    let export =
        || export::write(&notebook, &to, &ExportOptions::of(Profile::Obsidian), Orphans::Keep).unwrap();
    export();
    let name = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = name.into_iter().find(|name| name.starts_with("A call")).unwrap();
    fs::create_dir(to.join("Mine")).unwrap();
    let text = fs::read_to_string(to.join(&name)).unwrap();
    fs::write(to.join("Mine/My call.md"), format!("{text}\nMy words.\n")).unwrap();
    fs::remove_file(to.join(&name)).unwrap();
    let told = export();
    let moved = told.files.iter().find(|file| file.path == "Mine/My call.md").unwrap();
    assert_eq!(moved.moved_from.as_deref(), Some(name.as_str()));
    assert!(fs::read_to_string(to.join("Mine/My call.md")).unwrap().ends_with("\nMy words.\n"));
    assert!(fs::read_to_string(to.join("index.md")).unwrap().contains("[[My call]]"));
    assert!(export().files.iter().all(|file| file.action == ExportAction::Unchanged));
}

#[test]
fn a_note_is_the_template_of_pages_until_it_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let to = folder.path().join("vault");
    let options = ExportOptions::of(Profile::Commonmark);
    let export = || export::write(&notebook, &to, &options, Orphans::Keep);
    let pages = || -> Vec<String> {
        let files = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path());
        files
            .filter(|it| it.extension().is_some_and(|it| it == "md"))
            .map(|it| fs::read_to_string(it).unwrap())
            .collect()
    };
    let add = |title: &str, body: &str| {
        desk.call("add_note", &json!({ "title": title, "body": body, "about": null })).unwrap()["value"]
            .clone()
    };
    add("export TEMPLATE: article", "{{ heading }} House style: {{ title }}");
    let article = notebook::reads::all_articles(&notebook).unwrap()[0].id;
    let seen = desk.call("preview_export", &of("commonmark", "article", &json!(article))).unwrap();
    assert!(seen["markdown"].as_str().unwrap().contains("# House style: A call"), "{seen}");
    export().unwrap();
    assert!(pages().iter().filter(|page| page.contains("# House style: A call")).count() == 2);
    // It is no page itself.
    assert_eq!(pages().len(), 3);
    assert!(!pages().iter().any(|page| page.contains("TEMPLATE")));

    add("Export template: speaker", "{{ nmae }");
    let before = pages();
    let refused = export().unwrap_err().to_string();
    assert!(refused.contains("the template for speakers, line 1"), "{refused}");
    let elsewhere = folder.path().join("elsewhere");
    assert!(export::write(&notebook, &elsewhere, &options, Orphans::Keep).is_err() && !elsewhere.exists());
    assert_eq!(pages(), before);
    desk.call("undo", &json!({})).unwrap();
    add("Export template: article", "two");
    assert!(export().unwrap_err().to_string().contains("rename one"));
    let own = ExportOptions {
        templates: [(model::ThingKind::Article, "Mine".to_owned())].into(),
        ..options.clone()
    };
    export::check(&notebook, &own).unwrap();
    desk.call("undo", &json!({})).unwrap();
    desk.call("undo", &json!({})).unwrap();
    export().unwrap();
    assert!(pages().iter().all(|page| !page.contains("House style")));
}
