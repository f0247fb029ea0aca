//! Front matter that Pullquote and the analyst share: her keys stay where and as
//! they are, ours are brought up to date unless she changed them.

use serde_json::Value;
use std::collections::BTreeMap;

/// Front matter brought up to date.
pub(crate) struct MergedMatter {
    /// The lines between the two `---`.
    pub(crate) yaml: String,
    /// Whether both changed something, and hers stands.
    pub(crate) kept: bool,
}

/// A key with its lines, also those of comments after it.
struct Entry<'a> {
    key: String,
    lines: &'a str,
    value: Value,
}

/// Whether two say the same of the same keys, in whatever order and spelling.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one == other || values(one).is_some_and(|one| Some(one) == values(other))
}

/// None when it cannot be understood well enough to be changed.
pub(crate) fn merge(theirs: &str, ours: &str, base: Option<&str>) -> Option<MergedMatter> {
    let (before, theirs) = entries(theirs)?;
    let (_, ours) = entries(ours)?;
    let base: BTreeMap<String, Value> = base.and_then(values).unwrap_or_default();
    let mut kept = false;
    let mut out: Vec<(String, String)> = Vec::new();
    for entry in &theirs {
        let new = ours.iter().find(|new| new.key == entry.key);
        let lines = match (new, base.get(&entry.key)) {
            (Some(new), _) if new.value == entry.value => Some(entry.lines.to_owned()),
            (Some(new), Some(base)) if *base == entry.value => Some(new.lines.to_owned()),
            (Some(new), Some(base)) if *base == new.value => Some(entry.lines.to_owned()),
            (None, Some(base)) if *base == entry.value => None,
            (Some(new), base) => Some(lists(entry, new, base).unwrap_or_else(|| {
                kept = true;
                entry.lines.to_owned()
            })),
            (None, _) => Some(entry.lines.to_owned()),
        };
        out.extend(lines.map(|lines| (entry.key.clone(), ended(lines))));
    }
    let mut at = 0;
    for new in &ours {
        match out.iter().position(|(key, _)| *key == new.key) {
            Some(found) => at = found + 1,
            // Taken out by the analyst.
            None if base.contains_key(&new.key) => {}
            None => {
                out.insert(at, (new.key.clone(), new.lines.to_owned()));
                at += 1;
            }
        }
    }
    let lines: String = out.into_iter().map(|(_, lines)| lines).collect();
    Some(MergedMatter { yaml: format!("{before}{lines}"), kept })
}

/// Lists that both changed: what we added is added, what we took is taken.
fn lists(theirs: &Entry<'_>, ours: &Entry<'_>, base: Option<&Value>) -> Option<String> {
    let none = Vec::new();
    let base = base.map_or(Some(&none), Value::as_array)?;
    let (their, our) = (theirs.value.as_array()?, ours.value.as_array()?);
    let mut merged: Vec<&Value> =
        their.iter().filter(|item| our.contains(item) || !base.contains(item)).collect();
    for item in our.iter().filter(|item| !base.contains(item)) {
        if !merged.contains(&item) {
            merged.push(item);
        }
    }
    if merged.len() == their.len() && merged.iter().zip(their).all(|(one, other)| *one == other) {
        return Some(theirs.lines.to_owned());
    }
    let words: Option<Vec<serde_saphyr::DoubleQuoted<&str>>> =
        merged.into_iter().map(|item| item.as_str().map(serde_saphyr::DoubleQuoted)).collect();
    let yaml = serde_saphyr::to_string(&BTreeMap::from([(theirs.key.as_str(), words?)])).ok()?;
    Some(format!("{}\n", yaml.trim_end()).replace("<%", "\\x3C%"))
}

fn ended(mut lines: String) -> String {
    if !lines.ends_with('\n') {
        lines.push('\n');
    }
    lines
}

fn values(yaml: &str) -> Option<BTreeMap<String, Value>> {
    if yaml.trim().is_empty() {
        return Some(BTreeMap::new());
    }
    serde_saphyr::from_str(yaml).ok()
}

/// What stands before the first key, and the keys in their order. None when the
/// lines do not tell the keys that YAML reads in them.
fn entries(yaml: &str) -> Option<(&str, Vec<Entry<'_>>)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        let is_key = !line.starts_with([' ', '\t', '#', '-', '\n', '\r', ']', '}']) && line.contains(':');
        starts.extend(is_key.then_some(at));
        at += line.len();
    }
    let before = &yaml[..starts.first().copied().unwrap_or(yaml.len())];
    let ends = starts.iter().skip(1).copied().chain([yaml.len()]);
    let mut entries = Vec::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        let lines = &yaml[start..end];
        let (key, value) = values(lines)?.pop_first()?;
        entries.push(Entry { key, lines, value });
    }
    let all = values(yaml)?;
    let told = entries.iter().all(|entry| all.get(&entry.key) == Some(&entry.value));
    (told && all.len() == entries.len()).then_some((before, entries))
}
