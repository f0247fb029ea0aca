//! A long file is a missing noun. The alarm can be silenced with a reason, in
//! `xtask/long-files.txt`: `path lines reason`.

use super::tree;
use std::fs;
use std::path::Path;

const ALLOWED: &str = "xtask/long-files.txt";

/// Ending and the most lines.
const LIMITS: &[(&str, usize)] = &[(".rs", 400), (".svelte", 220), (".ts", 280)];

pub(super) fn check(root: &Path) -> Vec<String> {
    let list = fs::read_to_string(root.join(ALLOWED)).unwrap_or_default();
    let allowed: Vec<_> = list.lines().filter_map(allowance).collect();
    let mut broken: Vec<String> = list
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty() && allowance(line).is_none())
        .map(|line| format!("{ALLOWED}: not `path lines reason`: {line}"))
        .collect();
    for (name, text) in tree::texts(root, &[".rs", ".svelte", ".ts"]) {
        let Some((_, limit)) = LIMITS.iter().find(|(ending, _)| name.ends_with(ending)) else {
            continue;
        };
        let limit = allowed.iter().find(|(path, _)| *path == name).map_or(*limit, |(_, lines)| *lines);
        let lines = lines(&name, &text);
        if lines > limit {
            broken.push(format!("{name} has {lines} lines, {limit} are the most"));
        }
    }
    broken
}

fn allowance(line: &str) -> Option<(&str, usize)> {
    let mut words = line.splitn(3, ' ');
    let (path, lines, reason) = (words.next()?, words.next()?, words.next()?);
    let lines = lines.parse().ok()?;
    (!path.starts_with('#') && !reason.trim().is_empty()).then_some((path, lines))
}

/// Lines without tests; files of tests and what is generated count nothing.
fn lines(name: &str, text: &str) -> usize {
    let folder = ["/tests/", "/benches/", "/ipc/generated.ts"].iter().any(|part| name.contains(part));
    if folder
        || name.ends_with("/tests.rs")
        || name.ends_with("_tests.rs")
        || name.ends_with(".test.ts")
        || name.ends_with(".spec.ts")
    {
        return 0;
    }
    let mut lines = text.lines().peekable();
    let mut count = 0;
    while let Some(line) = lines.next() {
        let tests = line == "#[cfg(test)]" && lines.peek().is_some_and(|next| next.starts_with("mod "));
        if tests && name.ends_with(".rs") && lines.peek().is_some_and(|next| next.ends_with('{')) {
            break;
        }
        count += 1;
    }
    count
}
