//! Plants a violation of each rule in a tree of its own, and holds the real one.

use super::{Rule, broken, dependencies, migrations, sizes, window, words};
use crate::shell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

struct Tree(PathBuf);

impl Tree {
    fn with(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("pullquote-tidy-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let tree = Self(std::env::temp_dir().join(name));
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("/"))).expect("a temporary folder can be made");
        fs::write(file, text).expect("a temporary file can be written");
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn check(rule: Rule, files: &[(&str, &str)], expected: &[&str]) {
    let tree = Tree::with(files);
    assert_eq!(rule(&tree.0), expected);
}

#[test]
fn this_repository_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root");
    let broken = broken(root);
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_crate_cannot_take_what_the_table_does_not_give() {
    let manifest = "[package]\nname = \"text\"\n[dependencies]\nserde.workspace = true\n# a = 1\n[dependencies.rand]\nversion = \"1\"\n";
    check(
        dependencies::check,
        &[("crates/text/Cargo.toml", manifest)],
        &["crates/text must not depend on serde", "crates/text must not depend on rand"],
    );
    check(
        dependencies::check,
        &[("crates/new/Cargo.toml", "[package]\n")],
        &["crates/new is not in the table"],
    );
}

#[test]
fn only_the_store_may_know_sqlite_even_in_tests() {
    let manifest = "[dev-dependencies]\nproptest.workspace = true\nrusqlite = \"1\"\n";
    check(
        dependencies::check,
        &[("crates/notebook/Cargo.toml", manifest), ("crates/store/Cargo.toml", manifest)],
        &["crates/notebook must not depend on rusqlite"],
    );
}

#[test]
fn nothing_depends_on_the_bridge() {
    let app = "[workspace.dependencies]\nbridge = { path = \"crates/bridge\" }\n[dependencies]\nbridge.workspace = true\n";
    check(dependencies::check, &[("Cargo.toml", app)], &[". must not depend on bridge"]);
}

#[test]
fn a_long_file_raises_the_alarm_unless_there_is_a_reason() {
    let long = "line\n".repeat(401);
    let tests = "line\n".repeat(400) + "#[cfg(test)]\nmod tests {\n" + &long + "}\n";
    check(sizes::check, &[("crates/a/src/b.rs", &tests), ("crates/a/tests/c.rs", &long)], &[]);
    check(
        sizes::check,
        &[("crates/a/src/b.rs", &long)],
        &["crates/a/src/b.rs has 401 lines, 400 are the most"],
    );
    check(
        sizes::check,
        &[("ui/src/A.svelte", &"x\n".repeat(221))],
        &["ui/src/A.svelte has 221 lines, 220 are the most"],
    );
    let allowed = "# path lines reason\ncrates/a/src/b.rs 401 one table\n";
    check(sizes::check, &[("crates/a/src/b.rs", &long), ("xtask/long-files.txt", allowed)], &[]);
    check(
        sizes::check,
        &[("xtask/long-files.txt", "crates/a/src/b.rs 500\n")],
        &["xtask/long-files.txt: not `path lines reason`: crates/a/src/b.rs 500"],
    );
}

#[test]
fn a_migration_that_was_frozen_cannot_change_or_go() {
    let (first, second) = ("crates/store/migrations/001.sql", "crates/store/migrations/002.sql");
    let tree = Tree::with(&[(first, "CREATE TABLE a(b);"), ("xtask/frozen-migrations.txt", "")]);
    assert_eq!(migrations::check(&tree.0), [format!("{first} is not frozen: cargo xtask tidy --freeze")]);
    migrations::freeze(&tree.0).expect("the list can be written");
    assert!(migrations::check(&tree.0).is_empty());
    tree.write(first, "CREATE TABLE a(c);");
    tree.write(second, "CREATE TABLE d(e);");
    migrations::freeze(&tree.0).expect("the list can be written");
    assert_eq!(migrations::check(&tree.0), [format!("{first} was changed: write a new one")]);
    fs::remove_file(tree.0.join(second)).expect("it is there");
    assert!(migrations::check(&tree.0).contains(&format!("{second} is gone")));
}

#[test]
fn a_document_cannot_become_html() {
    for raw in [
        "{@html text}",
        "node.innerHTML = a;",
        "a.insertAdjacentHTML(b)",
        "<iframe srcdoc={a}>",
        "a.outerHTML",
    ] {
        let tree = Tree::with(&[("ui/src/A.svelte", raw)]);
        assert_eq!(window::check(&tree.0).len(), 1, "{raw}");
    }
    check(window::check, &[("ui/tests/a.ts", "page.innerHTML")], &[]);
}

#[test]
fn no_selector_styles_the_whole_page_again() {
    let broken = &["ui/src/A.svelte:3: a selector that styles the whole page again: use a class"];
    for selector in ["label:has(input) {", ".meta > :global(:not(:last-child))::after {"] {
        let file = format!("{{#if a:has(b)}}\n<style>\n{selector} color: red }}\n</style>");
        check(window::check, &[("ui/src/A.svelte", &file)], broken);
    }
    check(window::check, &[("ui/src/a.css", "li:not(:last-child) { color: red }")], &[]);
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let tokens = ("ui/src/styles/tokens.css", ":root { --paper: #fff; --ink: oklch(0.2 0 0); }");
    check(window::check, &[tokens], &[]);
    check(
        window::check,
        &[("ui/src/b.css", "a { color: #fff }")],
        &["ui/src/b.css:1: a colour outside tokens.css"],
    );
    check(
        window::check,
        &[(
            "ui/src/A.svelte",
            "{#if a}\n<p style:color=\"#abc\">\n<style>\np { background: rgb(1 2 3) }\n</style>",
        )],
        &["ui/src/A.svelte:2: a colour outside tokens.css", "ui/src/A.svelte:4: a colour outside tokens.css"],
    );
    check(
        window::check,
        &[("ui/src/A.svelte", "{#each a as b}{/each}\n<style>\na { color: var(--ink) }")],
        &[],
    );
    check(
        window::check,
        &[("ui/src/a.ts", "class A { #add() { this.#add(); } }\nconst link = \"#facets\";")],
        &[],
    );
}

#[test]
fn notes_to_oneself_and_own_paths_do_not_stay() {
    let note = concat!("// TO", "DO: later");
    check(words::check, &[("a.rs", note)], &["a.rs:1: a note to oneself: make it an issue"]);
    check(words::check, &[("a.rs", "let mastodons = 1;")], &[]);
    let own = concat!("let a = \"/ho", "me/ada/x\";");
    check(words::check, &[("a.rs", own)], &["a.rs:1: a path of somebody's machine"]);
    check(words::check, &[("a.md", concat!("https://a.example/wo", "rk/x and ui/ho", "me/y"))], &[]);
}

#[test]
fn what_machines_wrote_is_not_looked_at() {
    let note = concat!("// TO", "DO: later");
    check(
        words::check,
        &[("target/a.rs", note), ("ui/node_modules/b.ts", note), ("ui/dist/c.js", note)],
        &[],
    );
    assert!(shell::root().join("Cargo.toml").is_file());
}
