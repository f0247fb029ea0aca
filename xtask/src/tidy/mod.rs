//! The rules of the house that a machine can hold. Each rule takes the root of
//! a tree and gives what breaks it, so that its tests can plant a violation in
//! a tree of their own.

mod dependencies;
mod migrations;
mod sizes;
#[cfg(test)]
mod tests;
mod tree;
mod window;
mod words;

use crate::shell::{Result, flag, root};
use std::path::Path;

type Rule = fn(&Path) -> Vec<String>;

const RULES: &[(&str, Rule)] = &[
    ("the dependency table", dependencies::check),
    ("the length of files", sizes::check),
    ("frozen migrations", migrations::check),
    ("no foreign HTML, colours only in tokens.css", window::check),
    ("words that do not stay", words::check),
];

pub(crate) fn tidy(arguments: &[String]) -> Result {
    let root = root();
    if flag(arguments, "--freeze") {
        migrations::freeze(&root)?;
    }
    let broken = broken(&root);
    for line in &broken {
        println!("{line}");
    }
    if broken.is_empty() { Ok(()) } else { Err(format!("{} rules of the house are broken", broken.len())) }
}

fn broken(root: &Path) -> Vec<String> {
    let under = |(name, rule): &(&str, Rule)| {
        rule(root).into_iter().map(|line| format!("{name}: {line}")).collect::<Vec<_>>()
    };
    RULES.iter().flat_map(under).collect()
}
