//! Tags: what Obsidian can have as one, and the others as words.

/// Whether Obsidian reads `#path` as one tag: letters, digits, `-`, `_` and `/`,
/// at least one of them no digit, no empty level. An underscore at the edge of a
/// level is left out because renderers may take it for emphasis.
pub(super) fn is_obsidian_tag(path: &str) -> bool {
    let is_level = |level: &str| {
        !level.is_empty()
            && !level.starts_with('_')
            && !level.ends_with('_')
            && level.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    path.split('/').all(is_level) && path.chars().any(|c| c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::is_obsidian_tag;

    #[test]
    fn a_tag_is_only_what_obsidian_reads_as_one() {
        for path in ["trade", "foreign-policy/russia", "2017a", "été/Київ", "a_b"] {
            assert!(is_obsidian_tag(path), "{path}");
        }
        for path in ["", "2017", "foreign policy", "a//b", "a/", "_a_", "a:b", "a#b", "a]"] {
            assert!(!is_obsidian_tag(path), "{path}");
        }
    }
}
