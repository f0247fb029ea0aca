//! How deep the blocks of a Markdown document lie in one another, told without
//! parsing it: a parser that is asked costs depth times lines.

/// Deeper than this nobody writes. With 20 MiB of lines at this depth, the
/// parser still needs seconds and not hours.
const MAX_NESTING: usize = 100;

/// Whether a line lies deeper in lists, block quotes and footnotes than a
/// document is parsed.
pub(super) fn is_too_deep(markdown: &str) -> bool {
    markdown.lines().any(|line| depth(line) > MAX_NESTING)
}

/// The blocks that a line opens, and those that its indentation may continue:
/// one for every two columns. Counted as far as one beyond the limit.
fn depth(line: &str) -> usize {
    let mut depth = 0;
    let mut rest = line;
    while depth <= MAX_NESTING && !is_thematic_break(rest) {
        let words = rest.trim_start_matches([' ', '\t']);
        let indentation: usize =
            rest[..rest.len() - words.len()].bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum();
        let Some(after) = after_mark(words) else { break };
        depth += 1 + indentation / 2;
        rest = after;
    }
    depth
}

/// What follows the mark of a block quote, an item or a footnote.
fn after_mark(words: &str) -> Option<&str> {
    if let Some(footnote) = words.strip_prefix("[^") {
        return footnote.split_once("]:").map(|(_, after)| after);
    }
    if let Some(quoted) = words.strip_prefix('>') {
        return Some(quoted);
    }
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let item = match words.len() - number.len() {
        0 => words.strip_prefix(['-', '+', '*']),
        1..=9 => number.strip_prefix(['.', ')']),
        _ => None,
    };
    item.filter(|after| after.is_empty() || after.starts_with([' ', '\t']))
}

/// `* * *` and `- - -` are a line between sections, however long.
fn is_thematic_break(line: &str) -> bool {
    let line = line.trim_matches([' ', '\t']);
    ['-', '*']
        .iter()
        .any(|&mark| line.starts_with(mark) && line.chars().all(|c| c == mark || " \t".contains(c)))
}
